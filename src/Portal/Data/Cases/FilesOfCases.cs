using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>
/// Files of applications and of the projects they become, held by the case's reference. Whoever sees the case reads them, and the evaluator of a project. Who fills a slot, and while what, the slot says (seeds/slots.json).
/// </summary>
public sealed class FilesOfCases(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock) : IHoldsFiles
{
    /// <inheritdoc />
    public bool Knows(string holder) => CaseReference.Parse(holder) is { Ok: true, Value.Project: not null };

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.SeenBy(person, Today).AnyAsync(a => a.Reference == holder, cancellation) || await Evaluates(db, person, holder).AnyAsync(cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (reference.Slots.Of(holder, slot) is not { } place) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (place.By == SlotBy.Evaluator) return await Evaluates(db, person, holder).AnyAsync(e => e.ReportedAt == null, cancellation);
        if (await db.SeenBy(person, Today).Where(a => a.Reference == holder).Select(a => new { a.State, a.Type }).SingleOrDefaultAsync(cancellation) is not { } found) return false;
        if (!place.IsOf(found.Type) || !place.IsOpenIn(found.State)) return false;
        if (place.By == SlotBy.Officers) return Navigation.IsOfficer(person);
        return person.PersonId() is { } id && await db.OwnedBy(id, Today).AnyAsync(a => a.Reference == holder, cancellation);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation)
    {
        if (reference.Slots.Of(holder, slot) is not { Rests.IsEmpty: false } place) return null;
        var acts = place.Rests.ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseEntry>().Where(e => e.Case == holder && acts.Contains(e.Step)).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
    }

    // Whoever evaluates one project sees that one, whatever else is closed to evaluators (FG-3.2.4).
    private static IQueryable<ProjectEvaluation> Evaluates(PortalDb db, ClaimsPrincipal person, string holder)
    {
        var id = person.PersonId();
        return db.Set<ProjectEvaluation>().Where(e => e.Case == holder && e.Evaluator != null && e.Evaluator == id);
    }

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());
}
