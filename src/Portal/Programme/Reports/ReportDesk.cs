using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>Reports on the programme: begun, saved and issued by the Secretariat and the director. What is issued is frozen with its hash.</summary>
public sealed class ReportDesk(IDbContextFactory<PortalDb> databases, ReportBook book, ReportPress press, FileStore files, TimeProvider clock)
{
    /// <summary>Why nothing was done: another version stands meanwhile, or it is not this person's to do.</summary>
    public const string Moved = "report-moved";

    private const long LargestFile = 20 * 1024 * 1024;

    /// <summary>Begins a draft; its number, or why not.</summary>
    public async Task<Result<int>> Begin(ClaimsPrincipal person, ReportKind kind, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        if (RoleOf(person) is not { } role) return new Refusal(Moved);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var report = new ProgrammeReport(kind, from, until);
        db.Add(report);
        await db.SaveChangesAsync(cancellation);
        db.Add(report.Record("Begin", role, person.PersonId()!, clock.GetUtcNow(), null));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return report.Id;
    }

    /// <summary>Saves what officers wrote, begun from the version <paramref name="seen"/>. Null where it was done.</summary>
    public Task<Refusal?> Save(ClaimsPrincipal person, int number, long seen, ReportWords words, CancellationToken cancellation) => Act(person, number, seen, (_, report, role, id, at) =>
        Task.FromResult(report.Save(words, role, id, at)), cancellation);

    /// <summary>Counts, prints, freezes and issues it; whom it goes to and the others who issue reports are told, each once. Null where it was done.</summary>
    public async Task<Refusal?> Issue(ClaimsPrincipal person, int number, long seen, CancellationToken cancellation)
    {
        if (RoleOf(person) is null || await book.Draft(number, cancellation) is not { } draft || draft.Version != seen) return new Refusal(Moved);
        var now = clock.GetUtcNow();
        if (draft.Refused(HongKongTime.DateOf(now)) is { } refusal) return refusal;
        var content = (await book.Content(draft, cancellation)).ToJson();
        var hash = ReportContent.HashOf(content);
        // Printed before the turn is taken: it takes seconds. A paper nobody refers to is swept away.
        using var pdf = new MemoryStream(await press.Pdf(ReportContent.Of(content), hash, cancellation));
        var kept = (await files.Put(pdf, LargestFile, cancellation)).Value;
        return await Act(person, number, seen, async (db, report, role, id, at) =>
        {
            var entry = report.Issue(hash, role, id, at);
            if (!entry.Ok) return entry;
            db.Add(new ReportIssued { Number = number, Content = content, Hash = hash, Paper = kept.Hash, Length = kept.Length, At = at, By = id });
            List<string> told = [];
            foreach (var one in (Role[])[ProgrammeReport.Readers, Role.Secretariat, Role.Director]) told.AddRange(await db.Holding(one, cancellation));
            db.Tell(told.Except([id], StringComparer.Ordinal), new($"report-{number}/issued", ReportNames.All("ToldIssued", report.Kind), ReportNames.All("ToldIssuedText", report.Kind), Links.Report(number), null, report.Clause), at);
            return entry;
        }, cancellation);
    }

    private async Task<Refusal?> Act(ClaimsPrincipal person, int number, long seen, Func<PortalDb, ProgrammeReport, Role, string, DateTimeOffset, Task<Result<Cases.CaseEntry>>> act, CancellationToken cancellation)
    {
        if (RoleOf(person) is not { } role || person.PersonId() is not { } id) return new(Moved);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<ProgrammeReport>().SingleOrDefaultAsync(r => r.Id == number, cancellation) is not { } report || report.Version != seen) return new(Moved);
        var entry = await act(db, report, role, id, clock.GetUtcNow());
        if (!entry.Ok) return entry.Refusal;
        db.Add(entry.Value);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new(Moved);
        }
    }

    private static Role? RoleOf(ClaimsPrincipal person) => person.IsInRole(nameof(Role.Secretariat)) ? Role.Secretariat : person.IsInRole(nameof(Role.Director)) ? Role.Director : null;
}
