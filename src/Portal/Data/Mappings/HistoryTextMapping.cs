using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class HistoryTextMapping : IEntityTypeConfiguration<HistoryText>
{
    public void Configure(EntityTypeBuilder<HistoryText> builder)
    {
        builder.ToTable(HistoryIndex.Table);
        builder.HasIndex(t => new { t.Case, t.Sequence }).IsUnique();
    }
}
