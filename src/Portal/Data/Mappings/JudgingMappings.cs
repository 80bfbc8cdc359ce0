using CleanerProduction.Labels.Judging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ScoreSheetMapping : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable("ScoreSheets");
        builder.HasKey(s => new { s.Application, s.Seat });
        // Two windows of one judge: one of them saves.
        builder.Property(s => s.Revisions).IsConcurrencyToken();
        builder.HasIndex(s => new { s.Round, s.Judge });
    }
}

internal sealed class ScoreRevisionMapping : IEntityTypeConfiguration<ScoreRevision>
{
    public void Configure(EntityTypeBuilder<ScoreRevision> builder)
    {
        builder.ToTable(AppendOnly.ScoreRevisions);
        builder.HasKey(r => new { r.Application, r.Seat, r.Number });
        builder.Property(r => r.Content).HasConversion(content => StrictJson.WriteKept(content), kept => StrictJson.ReadKept<ScoreContent>(kept));
    }
}

internal sealed class PanelScoringMapping : IEntityTypeConfiguration<PanelScoring>
{
    public void Configure(EntityTypeBuilder<PanelScoring> builder)
    {
        builder.ToTable("PanelScorings");
        builder.HasKey(s => s.Round);
        builder.Property(s => s.Round).ValueGeneratedNever();
        builder.Ignore(s => s.IsClosed);
        builder.Property(s => s.ClosedAt).IsConcurrencyToken();
    }
}

internal sealed class AwardListMapping : IEntityTypeConfiguration<AwardList>
{
    public void Configure(EntityTypeBuilder<AwardList> builder)
    {
        builder.ToTable("AwardLists");
        builder.HasKey(l => l.Number);
        builder.HasIndex(l => l.Round);
        builder.Property(l => l.DroppedAt).IsConcurrencyToken();
    }
}

internal sealed class AwardListEntryMapping : IEntityTypeConfiguration<AwardListEntry>
{
    public void Configure(EntityTypeBuilder<AwardListEntry> builder)
    {
        builder.ToTable("AwardListEntries");
        builder.HasKey(e => new { e.List, e.Application });
        builder.HasIndex(e => e.Application);
        builder.HasOne<AwardList>().WithMany().HasForeignKey(e => e.List).OnDelete(DeleteBehavior.Restrict);
    }
}
