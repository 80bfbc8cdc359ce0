using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>Files of complaints and of those being written, held by the reference. Each side reads the slots whose part of the case it sees (<see cref="CaseSight"/>) and fills its own while the case stands there.</summary>
public sealed class FilesOfComplaints(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IHoldsFiles
{
    /// <summary>The complainant's evidence.</summary>
    public const string Evidence = "complaint-evidence";

    /// <summary>The provider's reply.</summary>
    public const string Reply = "complaint-reply";

    /// <summary>What shows that measures were carried out.</summary>
    public const string Correction = "correction-evidence";

    /// <summary>The officers' reports.</summary>
    public const string Report = "investigation-report";

    // Each slot: the part of the case it belongs to, who fills it, and while what.
    private static readonly Dictionary<string, (CaseParts Part, ComplaintSide By, ComplaintState[] While)> Places = new(StringComparer.Ordinal)
    {
        [Evidence] = (CaseParts.Complaint, ComplaintSide.Complainant, [ComplaintState.Received, ComplaintState.Notified, ComplaintState.Investigating]),
        [Reply] = (CaseParts.Reply, ComplaintSide.Provider, [ComplaintState.Notified, ComplaintState.Investigating, ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue]),
        [Correction] = (CaseParts.Measures, ComplaintSide.Provider, [ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue]),
        [Report] = (CaseParts.Investigation, ComplaintSide.Officer, [ComplaintState.Received, ComplaintState.Notified, ComplaintState.Investigating, ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue]),
    };

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <inheritdoc />
    public bool Knows(string holder) => CaseReference.Parse(holder) is { Ok: true, Value.Letters: CaseReference.Complaint };

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Writes(db, person, holder, cancellation) || await Standing(db, person, holder, cancellation) is not (null, _);
    }

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (!Places.TryGetValue(slot, out var place)) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Writes(db, person, holder, cancellation)) return slot == Evidence;
        return (await Standing(db, person, holder, cancellation)).Standing?.Sees(place.Part) == true;
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (!Places.TryGetValue(slot, out var place)) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Writes(db, person, holder, cancellation)) return slot == Evidence;
        return await Standing(db, person, holder, cancellation) is ({ } standing, { } state) && standing.Side == place.By && standing.Sees(place.Part) && place.While.Contains(state);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation)
    {
        // The case was lodged, answered and decided on what was there: more may come, nothing goes.
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (slot == Evidence)
            return await db.Set<ComplaintDraft>().Where(d => d.Reference == holder).Select(d => d.LodgedAt).SingleOrDefaultAsync(cancellation)
                ?? (await db.Set<Complaint>().Where(c => c.Reference == holder).Select(c => (DateOnly?)c.ReceivedOn).SingleOrDefaultAsync(cancellation) is { } received ? HongKongTime.EndOf(received) : null);
        return await db.Set<CaseEntry>().Where(e => e.Case == holder && e.From != e.To).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
    }

    // A complaint being written is its company's alone.
    private async Task<bool> Writes(PortalDb db, ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        var id = person.PersonId();
        var acts = db.Acting(Today).Where(r => r.PersonId == id);
        return id is not null && await db.Set<ComplaintDraft>().AnyAsync(d => d.Reference == holder && d.LodgedAt == null && acts.Any(r => r.CompanyId == d.CompanyId), cancellation);
    }

    private async Task<(ComplaintStanding? Standing, ComplaintState? State)> Standing(PortalDb db, ClaimsPrincipal person, string holder, CancellationToken cancellation) =>
        await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(c => c.Reference == holder, cancellation) is { } found
            ? (await db.StandingIn(person, found, Today, cancellation), found.State)
            : (null, null);
}
