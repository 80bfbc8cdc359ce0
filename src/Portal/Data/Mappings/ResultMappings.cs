using CleanerProduction.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class PublishedResultMapping : IEntityTypeConfiguration<PublishedResult>
{
    public void Configure(EntityTypeBuilder<PublishedResult> builder)
    {
        builder.ToTable("PublishedResults");
        builder.HasKey(r => r.Case);
        builder.Property(r => r.Case).HasMaxLength(20);
        builder.Property(r => r.Measure).HasMaxLength(10);
        builder.Property(r => r.Video).HasMaxLength(400);
        builder.Property(r => r.Saved).IsConcurrencyToken();
    }
}
