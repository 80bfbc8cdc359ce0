using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class MaintenanceMapping : IEntityTypeConfiguration<MaintenanceWindow>
{
    public void Configure(EntityTypeBuilder<MaintenanceWindow> builder)
    {
        builder.ToTable("MaintenanceWindows");
        builder.Property(w => w.AnnouncedBy).HasMaxLength(450);
        builder.Property(w => w.EndedBy).HasMaxLength(450);
        // Two who announce at the same moment: the database says who was first.
        builder.HasIndex(w => w.Standing).IsUnique();
    }
}
