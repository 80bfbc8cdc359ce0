using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable(AppendOnly.CaseFiles);
        builder.Property(f => f.Holder).HasMaxLength(40);
        builder.Property(f => f.Slot).HasMaxLength(40);
        builder.Property(f => f.Line).HasMaxLength(220);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.Hash).HasMaxLength(64);
        // Two may send the same file at the same moment: they become two versions.
        builder.HasIndex(f => new { f.Holder, f.Slot, f.Line, f.Version }).IsUnique();
        builder.HasIndex(f => f.Hash);
        builder.HasIndex(f => f.Scan);
    }
}
