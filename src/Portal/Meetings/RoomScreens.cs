using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;

namespace CleanerProduction.Portal.Meetings;

/// <summary>
/// The screens of one room: circuits and hub connections subscribe and are handed snapshots, each on its own thread so that a slow one
/// holds up nobody. Also what is true of the room but not on its record: which seats are connected, which roll calls run.
/// </summary>
public sealed class RoomScreens : IAsyncDisposable
{
    /// <summary>The shortest time between two showings.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a showing waits for what comes together with its cause, so that it is shown together.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<long, Action<RoomSnapshot>> watchers = new();
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly TimeProvider clock;
    private readonly Func<RoomSnapshot> snapshot;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task publisher;
    private ImmutableDictionary<string, Line> lines = ImmutableDictionary<string, Line>.Empty;
    private ImmutableArray<PendingRollCall> rollCalls = [];
    private long last;

    internal RoomScreens(TimeProvider clock, Func<RoomSnapshot> snapshot)
    {
        this.clock = clock;
        this.snapshot = snapshot;
        publisher = Task.Run(Publish);
    }

    /// <summary>Screens by seat.</summary>
    public ImmutableDictionary<string, Line> Lines => Volatile.Read(ref lines);

    /// <summary>Roll calls that are running.</summary>
    public ImmutableArray<PendingRollCall> RollCalls => rollCalls;

    /// <summary>How many watch.</summary>
    public int Count => watchers.Count;

    /// <summary>Watches from now on. <paramref name="show"/> is called on a pool thread; it must bring its reader's culture with it.</summary>
    public IDisposable Watch(Action<RoomSnapshot> show)
    {
        var id = Interlocked.Increment(ref last);
        watchers[id] = show;
        return new Leaving(() => watchers.TryRemove(id, out _));
    }

    /// <summary>A screen of that seat connected; disposing says it went.</summary>
    public IDisposable Connect(string seat)
    {
        ImmutableInterlocked.AddOrUpdate(ref lines, seat, _ => new Line(1, null), (_, line) => new Line(line.Screens + 1, null));
        Changed();
        return new Leaving(() =>
        {
            ImmutableInterlocked.AddOrUpdate(ref lines, seat, _ => new Line(0, clock.GetUtcNow()), (_, line) => line.Screens <= 1 ? new Line(0, clock.GetUtcNow()) : line with { Screens = line.Screens - 1 });
            Changed();
        });
    }

    /// <summary>Changes the roll calls that run.</summary>
    internal void RollCall(Func<ImmutableArray<PendingRollCall>, ImmutableArray<PendingRollCall>> change)
    {
        ImmutableInterlocked.Update(ref rollCalls, change);
        Changed();
    }

    /// <summary>Drops roll calls whose division takes no ballots any more, or whose seat has responded.</summary>
    internal void RollCallsEnd(Meeting meeting) => ImmutableInterlocked.Update(ref rollCalls, calls =>
        calls.RemoveAll(c => meeting.Divisions.GetValueOrDefault(c.Division) is not { TakesBallots: true } division || division.Ballots.ContainsKey(c.Seat)));

    /// <summary>Something is to be shown.</summary>
    public void Changed() => changed.Writer.TryWrite(true);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        changed.Writer.TryComplete();
        // What it waits for comes by the clock, which may stand still.
        await stopping.CancelAsync();
        await publisher;
        stopping.Dispose();
    }

    private async Task Publish()
    {
        try
        {
            while (await changed.Reader.WaitToReadAsync(stopping.Token))
            {
                await Task.Delay(Gathering, clock, stopping.Token);
                // What comes from here on is noted anew, and shown with the next.
                changed.Reader.TryRead(out _);
                var now = snapshot();
                if (now.Meeting.Called is not null)
                    foreach (var (_, show) in watchers) ThreadPool.UnsafeQueueUserWorkItem(static work => work.show(work.now), (show, now), preferLocal: false);
                await Task.Delay(Pace - Gathering, clock, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The room is closed.
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) leave();
        }
    }
}
