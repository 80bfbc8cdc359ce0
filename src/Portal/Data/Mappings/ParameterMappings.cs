using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ParameterRowMapping : IEntityTypeConfiguration<ParameterRow>
{
    public void Configure(EntityTypeBuilder<ParameterRow> builder)
    {
        builder.ToTable(AppendOnly.ParameterRows);
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.HasIndex(r => r.Once).IsUnique();
    }
}

internal sealed class DeadlineMoveMapping : IEntityTypeConfiguration<DeadlineMove>
{
    public void Configure(EntityTypeBuilder<DeadlineMove> builder)
    {
        builder.ToTable(AppendOnly.DeadlineMoves);
        builder.HasKey(m => new { m.Row, m.Deadline });
        builder.HasIndex(m => m.Case);
    }
}
