using System.Security.Claims;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Materials of events, held by the reference: the Secretariat sends them unless the event was cancelled, officers read them. What others may take along <see cref="EventMaterials"/> says.</summary>
public sealed class FilesOfEvents(IDbContextFactory<PortalDb> databases) : IHoldsFiles
{
    /// <inheritdoc />
    public bool Knows(string holder) => CleanerProduction.Files.Slots.HolderOf(holder) == SlotHolder.Event;

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        if (!Policies.Officers.Any(r => person.IsInRole(r.ToString()))) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProgrammeEvent>().AnyAsync(e => e.Reference == holder, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (!EventDesk.MayAct(person, out _)) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProgrammeEvent>().AnyAsync(e => e.Reference == holder && e.State != EventState.Cancelled, cancellation);
    }
}
