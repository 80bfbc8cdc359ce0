using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class InvariantRoundMapping : IEntityTypeConfiguration<InvariantRound>
{
    public void Configure(EntityTypeBuilder<InvariantRound> builder)
    {
        builder.ToTable("InvariantRounds");
        builder.HasIndex(r => new { r.Rule, r.At });
    }
}

internal sealed class InvariantFindingMapping : IEntityTypeConfiguration<InvariantFinding>
{
    public void Configure(EntityTypeBuilder<InvariantFinding> builder)
    {
        builder.ToTable("InvariantFindings");
        // Two nodes find the same at the same moment: it is kept once, and told once.
        builder.HasIndex(f => new { f.Rule, f.Place, f.FoundAt }).IsUnique();
        builder.HasIndex(f => f.MendedAt);
    }
}
