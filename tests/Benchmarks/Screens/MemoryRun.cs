using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>What a circuit of the live page keeps on the heap against a bare hub connection, what an update allocates, and whether it is all given back.</summary>
internal static class MemoryRun
{
    private const int WarmUpdates = 20;
    private static readonly int[] Sizes = [50, 200, 1_000];

    /// <summary>The rows of <c>circuit-memory</c>: a fresh server for each case.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var visits = profile.Of(1_000, 10_000);
        var (bare, _, _) = await Held(profile, async (stage, _, i) => await HubLine.Connect(stage.Site, Stage.BareHub, "", i), updates: 0);
        var (hub, _, hubComes) = await Held(profile, async (stage, observer, i) => await Joined(stage, observer, i), updates: 0);
        var (circuit, update, circuitComes) = await Held(profile, async (stage, observer, i) => await SeenRun.Circuit(stage, observer, i), updates: 20);
        var kept = await Kept(profile, visits);
        return
        [
            new("heap of a bare hub connection", "KB", bare[^1]),
            new("heap of a meeting hub connection", "KB", hub[^1]) { Probe = bare[^1] },
            new("heap of a live-page circuit", "KB", circuit[^1]) { Probe = bare[^1], Goal = Goal.RatioUpTo(6.5), Note = $"{Sizes[^1]:N0} circuits" },
            new("heap of a live-page circuit", "KB", circuit[^1]) { Goal = Goal.UpTo(120, "KB") },
            .. Sizes.Select((size, i) => new Row($"heap of {size:N0} circuits", "MB", circuit[i] * size / 1024) { Probe = bare[i] * size / 1024 }),
            new("growth, exponent", "", Growth(circuit)) { Probe = Growth(bare), Goal = Goal.UpTo(1.1, ""), Note = "1 is linear" },
            new("processor for one more at the meeting hub", "ms", hubComes),
            new("processor for one more circuit: its page, its line, the first drawing", "ms", circuitComes),
            new("allocated for a circuit and update", "KB", update) { Goal = Goal.UpTo(12, "KB"), Note = "one ballot after another, all the portal allocates meanwhile" },
            new($"kept after {visits:N0} circuits came and went", "bytes each", kept) { Goal = Goal.UpTo(1_000, "bytes"), Note = "0 is flat" },
        ];
    }

    private static double Growth(double[] heaps) => Sample.Exponent(Sizes.Select((size, i) => ((double)size, heaps[i] * size)));

    private static async Task<HubLine> Joined(Stage stage, Visitor observer, int number)
    {
        var line = await HubLine.Connect(stage.Site, Stage.MeetingHub, observer.Cookies, number);
        await line.Ask("Join", Stage.Meeting);
        return line;
    }

    /// <summary>Kilobytes on the heap for each screen at each size; allocated for each screen and update at the largest, and milliseconds of the portal's processor until each was there.</summary>
    private static async Task<(double[] Heaps, double Update, double Coming)> Held(Profile profile, Func<Stage, Visitor, int, Task<IScreen>> connect, int updates)
    {
        await using var stage = await Stage.Set(profile);
        using var observer = await stage.Visitor("p-observer");
        var voters = await stage.Voters();
        await using var seats = new Crowd(i => Task.FromResult<IScreen>(voters[i]));
        await seats.Grow(voters.Length);
        // What is made once, whoever comes: types, templates, pools. Circuits of the warm-up are left as a browser leaves them.
        await Come(stage, observer, connect, 40);
        var empty = (await stage.Memory(collect: true)).Heap;
        await using var crowd = new Crowd(i => connect(stage, observer, i));
        var (number, heaps, coming) = (0, new double[Sizes.Length], 0.0);
        for (var i = 0; i < Sizes.Length; i++)
        {
            var (here, processor) = (crowd.Screens.Count, stage.Processor);
            await crowd.Grow(Sizes[i]);
            coming = (stage.Processor - processor).TotalMilliseconds / (Sizes[i] - here);
            for (var end = number + (updates > 0 ? WarmUpdates : 0); number < end; number++) await One(voters, crowd, number);
            heaps[i] = ((await stage.Memory(collect: true)).Heap - empty) / 1024.0 / Sizes[i];
        }
        var before = (await stage.Memory(collect: false)).Allocated;
        for (var end = number + updates; number < end; number++) await One(voters, crowd, number);
        var allocated = (await stage.Memory(collect: false)).Allocated - before;
        return (heaps, updates == 0 ? 0 : allocated / 1024.0 / Sizes[^1] / updates, coming);
    }

    /// <summary>Bytes on the heap for each circuit that came and went, after as many warmed it up.</summary>
    private static async Task<double> Kept(Profile profile, int visits)
    {
        await using var stage = await Stage.Set(profile);
        using var observer = await stage.Visitor("p-observer");
        Task<IScreen> connect(Stage s, Visitor o, int i) => Circuit(s, o, i);
        await Come(stage, observer, connect, visits / 4);
        var before = (await stage.Memory(collect: true)).Heap;
        await Come(stage, observer, connect, visits);
        var after = (await stage.Memory(collect: true)).Heap;
        return Math.Max(0, (double)(after - before) / visits);
    }

    private static async Task<IScreen> Circuit(Stage stage, Visitor observer, int number) => await SeenRun.Circuit(stage, observer, number);

    private static async Task Come(Stage stage, Visitor observer, Func<Stage, Visitor, int, Task<IScreen>> connect, int visits)
    {
        for (var come = 0; come < visits; come += 20)
            await Task.WhenAll(Enumerable.Range(come, Math.Min(20, visits - come)).Select(async i =>
            {
                await using var screen = await connect(stage, observer, i);
                if (screen is CircuitLine circuit) await observer.Leave(circuit.Id);
            }));
    }

    // A ballot a pace apart, so that each is one update.
    private static async Task One(HubLine[] voters, Crowd crowd, int number)
    {
        var version = crowd.Screens.Max(s => s.Version);
        if (version == 0) version = (await voters[0].Ask("Join", Stage.Meeting)).GetProperty("version").GetInt64();
        await Storm.One(voters[number % voters.Length], crowd, number, number / voters.Length, version);
        await Task.Delay(70);
    }
}
