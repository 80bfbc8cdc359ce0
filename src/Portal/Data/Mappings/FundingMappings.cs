using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class FormRevisionMapping : IEntityTypeConfiguration<FormRevision>
{
    public void Configure(EntityTypeBuilder<FormRevision> builder)
    {
        builder.ToTable(AppendOnly.FormRevisions);
        builder.HasKey(r => new { r.Case, r.Revision });
    }
}

internal sealed class CaseJudgementMapping : IEntityTypeConfiguration<CaseJudgement>
{
    public void Configure(EntityTypeBuilder<CaseJudgement> builder)
    {
        builder.ToTable(AppendOnly.CaseJudgements);
        builder.HasIndex(j => j.Case);
    }
}

internal sealed class CaseQueryMapping : IEntityTypeConfiguration<CaseQuery>
{
    public void Configure(EntityTypeBuilder<CaseQuery> builder)
    {
        builder.ToTable("CaseQueries");
        builder.HasKey(q => new { q.Case, q.Number });
        builder.Property(q => q.AnsweredAt).IsConcurrencyToken();
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => new { n.PersonId, n.ReadAt, n.At });
        builder.HasIndex(n => new { n.SentAt, n.At });
        // Two nodes may send at the same moment: one of them does.
        builder.Property(n => n.SentAt).IsConcurrencyToken();
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(f => f.PersonId);
        builder.HasIndex(f => f.Secret).IsUnique();
    }
}
