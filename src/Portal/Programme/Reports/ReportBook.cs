using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Programme.Reports;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>An issued report as lists show it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Which report.</param>
/// <param name="From">The first day it speaks of.</param>
/// <param name="Until">The last, inclusive.</param>
/// <param name="IssuedAt">When it was issued; null for a draft.</param>
public sealed record ListedReport(int Number, ReportKind Kind, DateOnly From, DateOnly Until, DateTimeOffset? IssuedAt);

/// <summary>Reports on the programme as they are read.</summary>
public sealed class ReportBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, Operation operation, TimeProvider clock)
{
    /// <summary>The index project's report in its form.</summary>
    public PassForm Pass { get; } = PassForm.Parse(File.ReadAllText(Path.Combine(reference.Folder, "programme", "pass-form.json")));

    /// <summary>Issued reports, the newest first; or drafts.</summary>
    public async Task<IReadOnlyList<ListedReport>> List(bool issued, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProgrammeReport>().AsNoTracking().Where(r => (r.IssuedAt != null) == issued).OrderByDescending(r => r.Id)
            .Select(r => new ListedReport(r.Id, r.Kind, r.From, r.Until, r.IssuedAt)).ToListAsync(cancellation);
    }

    /// <summary>An issued report; null for a draft and for what is not there.</summary>
    public async Task<ReportIssued?> Issued(int number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ReportIssued>().AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancellation);
    }

    /// <summary>A report while it is written, or as it was issued.</summary>
    public async Task<ProgrammeReport?> Draft(int number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProgrammeReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == number, cancellation);
    }

    /// <summary>What a report would say now.</summary>
    public async Task<ReportContent> Content(ProgrammeReport report, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var plan = report.Kind == ReportKind.WorkPlan ? ReportPlan.Of(reference.Phases.On(report.Until), report.Words.Planned ?? [], await db.PlannedEvents(report.From, report.Until, cancellation)) : null;
        return new(report.Id, report.Kind, report.From, report.Until, clock.GetUtcNow(), await db.Count(report.From, report.Until, db.Released(), cancellation), report.Words, operation.IsDemonstration, plan);
    }
}
