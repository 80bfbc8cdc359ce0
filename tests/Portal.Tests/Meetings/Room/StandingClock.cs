namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>A clock that stands still until a test moves it. A timer that is due fires on the thread that moves the clock, in order of time.</summary>
public sealed class StandingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start;
    private TimeSpan jumped;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now + jumped;
    }

    /// <summary>Puts it forward or back: timers and what is measured with it go on as they did.</summary>
    public void Jump(TimeSpan by)
    {
        lock (gate) jumped += by;
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (gate) return now.UtcTicks;
    }

    /// <summary>How many timers wait.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return alarms.Count(a => a.Due is not null);
        }
    }

    /// <summary>Moves the clock on, stopping at every timer on the way.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset until;
        lock (gate) until = now + by;
        while (true)
        {
            Alarm? next;
            lock (gate)
            {
                next = alarms.Where(a => a.Due <= until).MinBy(a => a.Due);
                if (next is null)
                {
                    now = until;
                    return;
                }
                if (next.Due > now) now = next.Due.Value;
                next.Due = null;
            }
            next.Ring();
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        lock (gate) alarms.Add(alarm);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(StandingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (!clock.alarms.Contains(this)) return false;
                Due = dueTime == Timeout.InfiniteTimeSpan || dueTime == TimeSpan.Zero ? null : clock.now + dueTime;
            }
            // What is due at once does not wait for somebody to move the clock.
            if (dueTime == TimeSpan.Zero) ThreadPool.QueueUserWorkItem(_ => Ring());
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate) clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
