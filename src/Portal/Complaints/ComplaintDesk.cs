using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints;

/// <summary>
/// Where people act on complaints: the case and its papers are read, acted on and stored with their history, clocks, letters and notices in one transaction, or nothing is.
/// Every step asks <see cref="Handling"/> and the table. A case one may not see is answered like one that does not exist.
/// </summary>
public sealed class ComplaintDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Acts in a role on a case; <paramref name="seen"/> is how long its history was when the page was read, null where that does not matter. Null where it was done.</summary>
    public Task<Refusal?> Act(ClaimsPrincipal person, Role by, string @case, long? seen, Func<ComplaintDoing, Task<Refusal?>> act, CancellationToken cancellation) =>
        Until(@case, seen, by, person.PersonId() ?? "", (db, found, today) => MayAct(db, person, by, found, today, cancellation), act, cancellation);

    /// <summary>Acts as the clock does.</summary>
    public Task<Refusal?> ActByTimer(string @case, Func<ComplaintDoing, Task<Refusal?>> act, CancellationToken cancellation) =>
        Until(@case, null, Role.Timer, "system", (_, _, _) => Task.FromResult(true), act, cancellation);

    private async Task<Refusal?> Until(string @case, long? seen, Role by, string person, Func<PortalDb, Complaint, DateOnly, Task<bool>> may, Func<ComplaintDoing, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var (unknown, moved) = (new Refusal(CaseDesk.Unknown).With("case", @case), new Refusal(CaseDesk.MovedOn).With("case", @case));
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            var found = await db.Set<Complaint>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation);
            if (found is null || !await may(db, found, HongKongTime.DateOf(at))) return unknown;
            if (seen is { } entries && entries != found.HistoryEntries) return moved;
            var doing = await ComplaintDoing.Of(db, found, by, person, reference, at, cancellation);
            if (await act(doing) is { } refusal) return refusal;
            doing.KeepPapers();
            var stored = await db.Store(databases, now => HasMoved(db, found, now, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : moved;
        }
    }

    // Somebody else acted on it, or on a registration that is warned or removed in the same act.
    private static async Task<bool> HasMoved(PortalDb tried, Complaint found, PortalDb now, CancellationToken cancellation) =>
        tried.Followed(found.Reference, found.HistoryEntries, await now.Set<Complaint>().Where(c => c.Reference == found.Reference).Select(c => c.HistoryEntries).SingleAsync(cancellation))
        || tried.ChangeTracker.Entries<CleanerProduction.Providers.Registration>().Any(e => e.State == EntityState.Modified);

    private static async Task<bool> MayAct(PortalDb db, ClaimsPrincipal person, Role by, Complaint found, DateOnly today, CancellationToken cancellation) =>
        await db.StandingIn(person, found, today, cancellation) is { } standing && by switch
        {
            Role.Applicant => standing.Side == ComplaintSide.Complainant,
            // Whoever acts for both sides of a case answers for neither.
            Role.Provider => standing.Side == ComplaintSide.Provider,
            _ => standing.Side == ComplaintSide.Officer && person.IsInRole(by.ToString()),
        };
}
