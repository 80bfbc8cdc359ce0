using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ListingRowMapping : IEntityTypeConfiguration<ListingRow>
{
    public void Configure(EntityTypeBuilder<ListingRow> builder)
    {
        builder.ToTable(AppendOnly.Listings);
        // Who takes the next number first has entered; another node that chose the same tries again (PostgresPortalDb).
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Number, r.Category, r.Sequence });
    }
}
