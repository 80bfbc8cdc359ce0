using CleanerProduction.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Maintenance as it is kept: announced, begun, ended; and what this node learns of it.</summary>
public sealed class MaintenanceBook(IDbContextFactory<PortalDb> databases, IChainStore chains, MaintenanceState state, TimeProvider clock)
{
    /// <summary>Why none is announced: one stands already.</summary>
    public const string Already = "maintenance-already";

    /// <summary>Why it does not begin: members are dividing, in the meeting that is mentioned.</summary>
    public const string Dividing = "maintenance-dividing";

    /// <summary>
    /// Announces one from <paramref name="from"/> on; a moment that is now or past begins it at once, unless a division is open. An announced one begins by itself when its time has come, or as soon as the division that is open then is over.
    /// </summary>
    public async Task<Refusal?> Announce(DateTimeOffset from, DateTimeOffset until, Trilingual why, string? by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (from <= now && await Dividers(cancellation) is { } meeting) return new Refusal(Dividing).With("meeting", meeting);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Standing(db, cancellation) is not null) return new(Already);
        db.Add(new MaintenanceWindow { From = from, Until = until, Why = why, AnnouncedAt = now, AnnouncedBy = by });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            if (await Standing(db, cancellation) is null) throw;
            return new(Already);
        }
        await Refresh(cancellation);
        return null;
    }

    /// <summary>Ends the one that lasts, or calls off the one announced; false where there is none.</summary>
    public async Task<bool> End(string? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ended = await db.Set<MaintenanceWindow>().Where(w => w.Standing == true).ExecuteUpdateAsync(
            w => w.SetProperty(x => x.EndedAt, clock.GetUtcNow()).SetProperty(x => x.EndedBy, by).SetProperty(x => x.Standing, (bool?)null), cancellation);
        await Refresh(cancellation);
        return ended > 0;
    }

    /// <summary>Learns what stands, and begins what is due.</summary>
    public async Task Refresh(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var window = await Standing(db, cancellation);
        string? waits = null;
        if (window is { BegunAt: null } && window.From <= clock.GetUtcNow() && (waits = await Dividers(cancellation)) is null)
        {
            // The first node begins it for all.
            await db.Set<MaintenanceWindow>().Where(w => w.Id == window.Id && w.BegunAt == null && w.Standing == true).ExecuteUpdateAsync(w => w.SetProperty(x => x.BegunAt, clock.GetUtcNow()), cancellation);
            window = await Standing(db, cancellation);
        }
        state.Learn(window, waits);
    }

    /// <summary>Those that were, the newest first.</summary>
    public async Task<IReadOnlyList<MaintenanceWindow>> Past(int most, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<MaintenanceWindow>().AsNoTracking().Where(w => w.Standing == null).OrderByDescending(w => w.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>A meeting whose members are dividing; null for none. A circulation of papers takes answers for days and waits for no maintenance.</summary>
    private async Task<string?> Dividers(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sitting = await db.Set<MeetingCard>().Where(m => m.State == MeetingState.InSession && !m.Circulation).Select(m => m.Id).ToListAsync(cancellation);
        foreach (var meeting in sitting)
            if (Meeting.Of(await chains.Read(meeting, 0, cancellation)).Running is not null) return meeting;
        return null;
    }

    private static Task<MaintenanceWindow?> Standing(PortalDb db, CancellationToken cancellation) => db.Set<MaintenanceWindow>().AsNoTracking().SingleOrDefaultAsync(w => w.Standing == true, cancellation);
}
