using System.Collections.Concurrent;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings;

/// <summary>The rooms that are open on this node: one per meeting, opened when first asked for.</summary>
public sealed class MeetingRooms(IChainStore store, IChainNews news, TimeProvider clock, ILogger<MeetingRoom> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Lazy<MeetingRoom>> rooms = new(StringComparer.Ordinal);

    /// <summary>Raised for every room that opens.</summary>
    public event Action<MeetingRoom>? Opened;

    /// <summary>The room of a meeting that has a record; null where there is none.</summary>
    public async Task<MeetingRoom?> Find(string meeting, CancellationToken cancellation = default)
    {
        if (rooms.TryGetValue(meeting, out var open)) return open.Value;
        return (await store.Read(meeting, 0, cancellation)).Count > 0 ? Room(meeting) : null;
    }

    /// <summary>The room of a meeting that is about to be called.</summary>
    public MeetingRoom Room(string meeting) => rooms.GetOrAdd(meeting, id => new Lazy<MeetingRoom>(() =>
    {
        var room = new MeetingRoom(id, store, clock, logger);
        Opened?.Invoke(room);
        return room;
    })).Value;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Listen first, then read: what another node writes in between would be missed.
            var told = news.Subscribe(stoppingToken);
            // A division whose time ran out while the portal was down is cut now, not when somebody looks.
            foreach (var meeting in await store.Meetings(stoppingToken)) await Room(meeting).CatchUp();
            await foreach (var item in told.ReadAllAsync(stoppingToken))
                foreach (var room in rooms.Values)
                    if (room.IsValueCreated && (item.Meeting.Length == 0 || item.Meeting == room.Value.Id)) await Follow(room.Value, item.Sequence);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A host may be stopped twice; a room is closed once.
        foreach (var id in rooms.Keys) if (rooms.TryRemove(id, out var room) && room.IsValueCreated) await room.Value.DisposeAsync();
    }

    private static async Task Follow(MeetingRoom room, long sequence)
    {
        if (sequence == 0 || (await room.Now()).Meeting.Sequence < sequence) await room.CatchUp();
    }
}
