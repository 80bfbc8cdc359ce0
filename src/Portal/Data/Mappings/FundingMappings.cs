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

internal sealed class PromptAnswerMapping : IEntityTypeConfiguration<PromptAnswer>
{
    public void Configure(EntityTypeBuilder<PromptAnswer> builder)
    {
        builder.ToTable(AppendOnly.PromptAnswers);
        builder.HasIndex(a => a.Case);
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

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        // Two nodes may go on with it at the same moment: one of them does.
        builder.Property(r => r.Until).IsConcurrencyToken();
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("ImportRows");
        builder.HasKey(r => new { r.Run, r.Number });
        builder.HasIndex(r => new { r.Run, r.Outcome });
    }
}
