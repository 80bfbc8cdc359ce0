using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>What the public may see of an event: no name of anybody who signed up.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Plan">What it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsFull">True where whoever signs up waits.</param>
/// <param name="SeatsLeft">Seats that are free.</param>
/// <param name="Counts">What it came to.</param>
/// <param name="Shares">Projects whose experience is shared there and whose results are public.</param>
public sealed record PublicEvent(string Reference, EventPlan Plan, EventState State, bool IsFull, int SeatsLeft, EventCounts Counts, ImmutableArray<string> Shares)
{
    /// <summary>True where it was held.</summary>
    public bool WasHeld => State is EventState.Held or EventState.Closed;
}

/// <summary>Events as the public reads them: kept in memory, read anew when this node stored something, and from time to time for what another did.</summary>
public sealed class EventBook(IDbContextFactory<PortalDb> databases, ListingNews news, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>Now.</summary>
    public DateTimeOffset Moment => clock.GetUtcNow();

    /// <summary>All public ones by their beginning, the latest first.</summary>
    public async ValueTask<ImmutableArray<PublicEvent>> Now(CancellationToken cancellation)
    {
        if (Fresh() is { } there) return there.Events;
        await reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile.Events;
            // Asked before it is read: what is stored in between is read again.
            var version = news.Version;
            var events = await Read(cancellation);
            kept = new(version, clock.GetTimestamp(), events);
            return events;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private Kept? Fresh() => kept is { } now && now.Version == news.Version && clock.GetElapsedTime(now.At) < Longest ? now : null;

    private async Task<ImmutableArray<PublicEvent>> Read(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().OrderByDescending(e => e.Starts).ToListAsync(cancellation);
        var signUps = (await db.Set<EventSignUp>().AsNoTracking().ToListAsync(cancellation)).ToLookup(s => s.Event, StringComparer.Ordinal);
        var shares = (await db.Set<EventShare>().AsNoTracking().Where(s => db.Set<PublishedResult>().Any(r => r.Case == s.Case && r.WithdrawnAt == null)).ToListAsync(cancellation)).ToLookup(s => s.Event, s => s.Case, StringComparer.Ordinal);
        return [.. events.Where(e => e.IsPublic).Select(e => new PublicEvent(e.Reference, e.Plan, e.State, e.IsFull, Math.Max(0, e.Capacity - e.Taken), EventCounts.Of(signUps[e.Reference]), [.. shares[e.Reference].Order(StringComparer.Ordinal)]))];
    }

    private sealed record Kept(long Version, long At, ImmutableArray<PublicEvent> Events);
}
