using CleanerProduction.Benchmarks.Lines;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>Many screens of one kind, kept connected.</summary>
internal sealed class Crowd(Func<int, Task<IScreen>> connect) : IAsyncDisposable
{
    private const int AtOnce = 12;
    private readonly List<IScreen> screens = [];
    private readonly CancellationTokenSource ending = new();
    private Task pinging = Task.CompletedTask;

    /// <summary>The screens.</summary>
    public IReadOnlyList<IScreen> Screens => screens;

    /// <summary>Connects more, until there are so many.</summary>
    public async Task Grow(int to)
    {
        if (screens.Count == 0) pinging = Task.Run(Ping);
        while (screens.Count < to)
        {
            var next = await Task.WhenAll(Enumerable.Range(screens.Count, Math.Min(AtOnce, to - screens.Count)).Select(connect));
            lock (screens) screens.AddRange(next);
        }
    }

    /// <summary>Messages and bytes received by all.</summary>
    public (long Messages, long Bytes) Received => (screens.Sum(s => s.Received.Messages), screens.Sum(s => s.Received.Bytes));

    /// <summary>Lets them be told apart in a storm; null ends it.</summary>
    public void Tell(Arrivals? arrivals)
    {
        foreach (var screen in screens)
        {
            if (screen.Broken is { } why) throw new InvalidOperationException("A screen's line broke", why);
            screen.Telling = arrivals;
        }
    }

    // A few at a time, so that no storm meets all of them.
    private async Task Ping()
    {
        for (var slice = 0; !ending.IsCancellationRequested; slice = (slice + 1) % 100)
        {
            IScreen[] some;
            lock (screens) some = [.. screens.Where((_, i) => i % 100 == slice)];
            foreach (var screen in some)
                if (screen.Broken is null) await screen.Ping();
            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await pinging;
        foreach (var some in screens.Chunk(50)) await Task.WhenAll(some.Select(s => s.DisposeAsync().AsTask()));
        screens.Clear();
        ending.Dispose();
    }
}
