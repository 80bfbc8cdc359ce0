using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("Erasures");
        builder.Property(e => e.PersonId).HasMaxLength(450);
        builder.Property(e => e.AskedBy).HasMaxLength(450);
        builder.Property(e => e.WithdrawnBy).HasMaxLength(450);
        builder.HasIndex(e => new { e.PersonId, e.Waiting }).IsUnique();
        // Two nodes erase at the same moment: no two former users have one number.
        builder.HasIndex(e => e.Number).IsUnique();
    }
}

internal sealed class DataTakingMapping : IEntityTypeConfiguration<DataTaking>
{
    public void Configure(EntityTypeBuilder<DataTaking> builder)
    {
        builder.ToTable("DataTakings");
        builder.Property(t => t.PersonId).HasMaxLength(450);
        builder.Property(t => t.By).HasMaxLength(450);
        builder.HasIndex(t => t.PersonId);
    }
}

internal sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.ToTable("RetentionRuns");
        // Once a night, whichever node is first.
        builder.HasIndex(r => new { r.Rule, r.Night }).IsUnique();
        builder.Property(r => r.Rule).HasMaxLength(40);
    }
}
