using System.Diagnostics;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>When each of many screens has come to a version; one of these for each storm.</summary>
internal sealed class Arrivals(int screens, long target)
{
    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long[] at = new long[screens];
    private int missing = screens;

    /// <summary>The version every screen is to show.</summary>
    public long Target => target;

    /// <summary>A screen shows a version.</summary>
    public void Shown(int screen, long version)
    {
        if (version < target || Interlocked.CompareExchange(ref at[screen], Stopwatch.GetTimestamp(), 0) != 0) return;
        if (Interlocked.Decrement(ref missing) == 0) all.TrySetResult();
    }

    /// <summary>Waits for the last screen; throws where some never get there.</summary>
    public async Task<long[]> All()
    {
        try
        {
            await all.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException waited)
        {
            throw new TimeoutException($"{missing} of {at.Length} screens did not come to version {target}", waited);
        }
        return at;
    }
}

/// <summary>Something that shows versions of a meeting.</summary>
internal interface IScreen : IAsyncDisposable
{
    /// <summary>The newest version shown.</summary>
    long Version { get; }

    /// <summary>Whom to tell; null when nobody measures.</summary>
    Arrivals? Telling { set; }

    /// <summary>Why its line broke; null while it stands.</summary>
    Exception? Broken { get; }

    /// <summary>Bytes and messages received.</summary>
    (long Bytes, long Messages) Received { get; }

    /// <summary>Keeps the line open.</summary>
    Task Ping();
}
