using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels;

/// <summary>
/// Where people act on applications for labels: the case is read, acted on and stored with its history, clocks, letters and notices in one transaction, or nothing is. Who may act is asked
/// here, and the table asks again. A case one may not see is answered like one that does not exist.
/// </summary>
public sealed class LabelDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Acts in a role on a case; <paramref name="seen"/> is how long its history was when the page was read, null where that does not matter. Null where it was done.</summary>
    public Task<Refusal?> Act(ClaimsPrincipal person, Role by, string @case, long? seen, Func<LabelAct, Task<Refusal?>> act, CancellationToken cancellation) =>
        Until(@case, seen, by, person.PersonId() ?? "", (db, found, today) => MayAct(db, person, by, found, today, cancellation), act, cancellation);

    /// <summary>Acts as the clock does.</summary>
    public Task<Refusal?> ActByTimer(string @case, Func<LabelAct, Task<Refusal?>> act, CancellationToken cancellation) =>
        Until(@case, null, Role.Timer, "system", (_, _, _) => Task.FromResult(true), act, cancellation);

    private async Task<Refusal?> Until(string @case, long? seen, Role by, string person, Func<PortalDb, LabelApplication, DateOnly, Task<bool>> may, Func<LabelAct, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var (unknown, moved) = (new Refusal(CaseDesk.Unknown).With("case", @case), new Refusal(CaseDesk.MovedOn).With("case", @case));
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            var found = await db.Set<LabelApplication>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation);
            if (found is null || !await may(db, found, HongKongTime.DateOf(at))) return unknown;
            if (seen is { } entries && entries != found.HistoryEntries) return moved;
            if (await act(await LabelAct.Of(db, found, by, person, reference, at, cancellation)) is { } refusal) return refusal;
            var stored = await db.Store(databases, now => HasMoved(db, now, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : moved;
        }
    }

    // Somebody else acted on it, saved its form, or acted on another case of the same act in the same moment.
    private static async Task<bool> HasMoved(PortalDb tried, PortalDb now, CancellationToken cancellation)
    {
        if (await tried.EntriesWereWritten(now, cancellation)) return true;
        foreach (var form in tried.ChangeTracker.Entries<FormRevision>().Where(e => e.State == EntityState.Added).Select(e => e.Entity))
            if (await now.Set<FormRevision>().AnyAsync(r => r.Case == form.Case && r.Revision == form.Revision, cancellation)) return true;
        return false;
    }

    private static async Task<bool> MayAct(PortalDb db, ClaimsPrincipal person, Role by, LabelApplication found, DateOnly today, CancellationToken cancellation) =>
        await db.StandingIn(person, found, today, cancellation) is { } standing && by switch
        {
            Role.Applicant => standing.Side == LabelSide.Applicant && found.ProviderNumber is null,
            Role.Provider => standing.Side == LabelSide.Applicant && found.ProviderNumber is not null,
            Role.Judge => standing is { Side: LabelSide.Judge, Conflicted: false },
            _ => standing.Side is LabelSide.Officer or LabelSide.Director && person.IsInRole(by.ToString()),
        };
}
