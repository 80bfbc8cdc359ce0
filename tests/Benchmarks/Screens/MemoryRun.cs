using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>What a circuit of the live page keeps on the heap against a bare hub connection, what an update allocates, and whether it is all given back.</summary>
internal static class MemoryRun
{
    private const int WarmUpdates = 20;

    /// <summary>The rows of <c>circuit-memory</c>: a fresh server for each case.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var (size, visits) = (profile.Of(200, 1_000), profile.Of(1_000, 10_000));
        var (bare, _) = await Held(size, async (stage, _, i) => await HubLine.Connect(stage.Site, Stage.BareHub, "", i), updates: 0);
        var (hub, _) = await Held(size, async (stage, observer, i) => await Joined(stage, observer, i), updates: 0);
        var (circuit, update) = await Held(size, async (stage, observer, i) => await SeenRun.Circuit(stage, observer, i), updates: 20);
        var kept = await Kept(visits);
        return
        [
            new("heap of a bare hub connection", "KB", bare),
            new("heap of a meeting hub connection", "KB", hub) { Probe = bare },
            new("heap of a live-page circuit", "KB", circuit) { Probe = bare, Goal = Goal.RatioUpTo(6.5), Note = $"{size:N0} circuits" },
            new("heap of a live-page circuit", "KB", circuit) { Goal = Goal.UpTo(120, "KB") },
            new("allocated for a circuit and update", "KB", update) { Goal = Goal.UpTo(12, "KB"), Note = "one ballot after another, all the portal allocates meanwhile" },
            new($"kept after {visits:N0} circuits came and went", "bytes each", kept) { Goal = Goal.UpTo(1_000, "bytes"), Note = "0 is flat" },
        ];
    }

    private static async Task<HubLine> Joined(Stage stage, Visitor observer, int number)
    {
        var line = await HubLine.Connect(stage.Site, Stage.MeetingHub, observer.Cookies, number);
        await line.Ask("Join", Stage.Meeting);
        return line;
    }

    /// <summary>Kilobytes on the heap for each screen, and allocated for each screen and update.</summary>
    private static async Task<(double Heap, double Update)> Held(int size, Func<Stage, Visitor, int, Task<IScreen>> connect, int updates)
    {
        await using var stage = await Stage.Set();
        using var observer = await stage.Visitor("p-observer");
        var voters = await stage.Voters();
        await using var seats = new Crowd(i => Task.FromResult<IScreen>(voters[i]));
        await seats.Grow(voters.Length);
        // What is made once, whoever comes: types, templates, pools. Circuits of the warm-up are left as a browser leaves them.
        await Come(stage, observer, connect, 40);
        var empty = (await stage.Memory(collect: true)).Heap;
        await using var crowd = new Crowd(i => connect(stage, observer, i));
        await crowd.Grow(size);
        var number = 0;
        for (; number < (updates > 0 ? WarmUpdates : 0); number++) await One(voters, crowd, number);
        var full = (await stage.Memory(collect: true)).Heap;
        var before = (await stage.Memory(collect: false)).Allocated;
        for (var end = number + updates; number < end; number++) await One(voters, crowd, number);
        var allocated = (await stage.Memory(collect: false)).Allocated - before;
        return ((full - empty) / 1024.0 / size, updates == 0 ? 0 : allocated / 1024.0 / size / updates);
    }

    /// <summary>Bytes on the heap for each circuit that came and went, after as many warmed it up.</summary>
    private static async Task<double> Kept(int visits)
    {
        await using var stage = await Stage.Set();
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
