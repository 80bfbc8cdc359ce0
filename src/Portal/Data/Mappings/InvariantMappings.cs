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
        // Two nodes find the same at the same moment: it is kept once, and told once. What was mended may break again.
        builder.HasIndex(f => new { f.Rule, f.Place }).IsUnique().HasFilter("\"MendedAt\" IS NULL");
        builder.HasIndex(f => f.MendedAt);
    }
}
