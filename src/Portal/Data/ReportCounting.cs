using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Labels;
using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Counts the figures of a report in the database: of funding, of the public directory, of released labels and of events held. Nothing of a complaint or of a round that is judged goes into it.</summary>
public static class ReportCounting
{
    private static readonly RegistrationState[] Listed = [RegistrationState.Provisional, RegistrationState.ProvisionalPendingExam, RegistrationState.Confirmed];

    /// <summary>One kind of project.</summary>
    public sealed class Row
    {
        /// <summary>The kind's word.</summary>
        public string Project { get; set; } = "";

        /// <summary>Handed in.</summary>
        public long Received { get; set; }

        /// <summary>Approved.</summary>
        public long Approved { get; set; }

        /// <summary>Not approved.</summary>
        public long Rejected { get; set; }

        /// <summary>Cents approved.</summary>
        public long GrantApproved { get; set; }

        /// <summary>Paid.</summary>
        public long Paid { get; set; }

        /// <summary>Cents paid.</summary>
        public long GrantPaid { get; set; }

        /// <summary>Waiting for a decision now.</summary>
        public long Waiting { get; set; }

        /// <summary>Running now.</summary>
        public long Running { get; set; }
    }

    /// <summary>The figures of a period, both days inclusive; what waits or runs is counted as it is now. <paramref name="labels"/> are the certificates anybody may know of.</summary>
    public static async Task<ImmutableArray<ReportCount>> Count(this PortalDb db, DateOnly from, DateOnly until, IQueryable<Certificate> labels, CancellationToken cancellation)
    {
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT "Type" AS "Project",
              CAST(SUM(CASE WHEN "SubmittedOn" BETWEEN {from} AND {until} THEN 1 ELSE 0 END) AS BIGINT) AS "Received",
              CAST(SUM(CASE WHEN "DecidedOn" BETWEEN {from} AND {until} AND "ApprovedGrant" IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS "Approved",
              CAST(SUM(CASE WHEN "DecidedOn" BETWEEN {from} AND {until} AND "State" = 'Rejected' THEN 1 ELSE 0 END) AS BIGINT) AS "Rejected",
              CAST(SUM(CASE WHEN "DecidedOn" BETWEEN {from} AND {until} THEN COALESCE("ApprovedGrant", 0) ELSE 0 END) AS BIGINT) AS "GrantApproved",
              CAST(SUM(CASE WHEN "PaidOn" BETWEEN {from} AND {until} THEN 1 ELSE 0 END) AS BIGINT) AS "Paid",
              CAST(SUM(CASE WHEN "PaidOn" BETWEEN {from} AND {until} THEN COALESCE("PaidGrant", 0) ELSE 0 END) AS BIGINT) AS "GrantPaid",
              CAST(SUM(CASE WHEN "State" IN ('Submitted', 'InfoRequested', 'Complete', 'Recommended', 'OnAgenda') THEN 1 ELSE 0 END) AS BIGINT) AS "Waiting",
              CAST(SUM(CASE WHEN "State" IN ('AgreementPending', 'InProgress', 'PaymentHold', 'ReportSubmitted', 'ReportSatisfactory', 'EvaluationPending', 'ReadyToPay') THEN 1 ELSE 0 END) AS BIGINT) AS "Running"
            FROM "Applications" WHERE "State" <> 'Draft' GROUP BY "Type"
            """).ToListAsync(cancellation);
        var providers = await db.Set<Registration>().Where(r => Listed.Contains(r.State)).Select(r => r.ProviderNumber).Distinct().CountAsync(cancellation);
        var awarded = await labels.CountAsync(c => c.From >= from && c.From <= until, cancellation);
        return [.. Of(rows, providers, awarded), .. await Events(db, from, until, cancellation)];
    }

    /// <summary>Kinds of the events that stand for a period, both days inclusive, whether announced or not.</summary>
    public static async Task<IReadOnlyList<EventKind>> PlannedEvents(this PortalDb db, DateOnly from, DateOnly until, CancellationToken cancellation) =>
        await Within(db, from, until).Where(e => e.State != EventState.Cancelled).Select(e => e.Kind).ToListAsync(cancellation);

    private static async Task<ImmutableArray<ReportCount>> Events(PortalDb db, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var held = Within(db, from, until).Where(e => e.State == EventState.Held || e.State == EventState.Closed);
        var came = db.Set<EventSignUp>().Where(s => s.WithdrawnAt == null && s.CameAt != null && held.Any(e => e.Reference == s.Event));
        return
        [
            new(ReportFigure.Events, null, await held.CountAsync(cancellation)), new(ReportFigure.CameLocal, null, await came.CountAsync(s => s.Local, cancellation)), new(ReportFigure.CameOther, null, await came.CountAsync(s => !s.Local, cancellation)),
        ];
    }

    private static IQueryable<ProgrammeEvent> Within(PortalDb db, DateOnly from, DateOnly until)
    {
        var (first, after) = (HongKongTime.StartOf(from).ToUniversalTime(), HongKongTime.StartOf(until.AddDays(1)).ToUniversalTime());
        return db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.Starts >= first && e.Starts < after);
    }

    private static ImmutableArray<ReportCount> Of(List<Row> rows, int providers, int awarded)
    {
        (ReportFigure Figure, Func<Row, long> Value)[] columns =
        [
            (ReportFigure.Received, r => r.Received), (ReportFigure.Approved, r => r.Approved), (ReportFigure.Rejected, r => r.Rejected), (ReportFigure.GrantApproved, r => r.GrantApproved),
            (ReportFigure.Paid, r => r.Paid), (ReportFigure.GrantPaid, r => r.GrantPaid), (ReportFigure.Waiting, r => r.Waiting), (ReportFigure.Running, r => r.Running),
        ];
        var ordered = rows.Select(r => (Project: Enum.Parse<ProjectType>(r.Project), Row: r)).OrderBy(r => r.Project).ToList();
        return
        [
            .. columns.SelectMany(c => ordered.Select(r => new ReportCount(c.Figure, r.Project, c.Value(r.Row))).Append(new(c.Figure, null, rows.Sum(c.Value)))),
            new(ReportFigure.Providers, null, providers), new(ReportFigure.Labels, null, awarded),
        ];
    }
}
