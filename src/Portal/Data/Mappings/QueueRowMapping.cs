using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class QueueRowMapping : IEntityTypeConfiguration<QueueRow>
{
    public void Configure(EntityTypeBuilder<QueueRow> builder)
    {
        builder.ToTable(QueueIndex.Table);
        builder.HasIndex(r => r.Case).IsUnique();
        builder.HasIndex(r => new { r.Open, r.Due, r.Case });
        builder.HasIndex(r => new { r.SubmittedOn, r.Case });
        builder.HasIndex(r => new { r.Stage, r.CompleteOn });
        builder.HasIndex(r => r.CompanyId);
    }
}
