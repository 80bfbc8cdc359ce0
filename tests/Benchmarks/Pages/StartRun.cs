using System.Diagnostics;
using System.Net.Http.Json;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.Portal.Platform.Probes;

namespace CleanerProduction.Benchmarks.Pages;

/// <summary>How long the portal takes until its first page, what it holds while nobody asks, and what it holds after thousands of visitors.</summary>
internal static class StartRun
{
    private const int Visitors = 10_000;
    private const int AtOnce = 8;

    // Every so many signs in; the others look about.
    private const int SignsIn = 20;

    /// <summary>The rows of <c>start</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile) => [.. await Starts(profile), .. await Held(profile)];

    // As production has it, where nothing is invented; with the demonstration to be made; and with the demonstration there.
    private static async Task<List<Row>> Starts(Profile profile)
    {
        var (production, first, again) = (new List<Started>(), new List<Started>(), new List<Started>());
        for (var round = 0; round < profile.Of(2, 5); round++)
        {
            await using (var empty = Scratch.In(Scratch.NewFolder())) production.Add(await Start(empty, "Production"));
            await using var demonstrating = Scratch.In(Scratch.NewFolder());
            first.Add(await Start(demonstrating, "Demonstration"));
            again.Add(await Start(demonstrating, "Demonstration"));
        }
        return
        [
            Of("start to first page, with migration: production", production),
            Of("the same with the demonstration made", first),
            Of("started again on what is there", again),
        ];
    }

    private static Row Of(string what, List<Started> starts) => new(what, "s", Sample.Median(starts.Select(s => s.Seconds)))
    {
        Goal = Goal.UpTo(3, "s"),
        Note = $"{Figure.Of(Sample.Median(starts.Select(s => s.Processor)))} s of processor, {Figure.Of(Sample.Median(starts.Select(s => s.Megabytes)))} MB held then",
    };

    private sealed record Started(double Seconds, double Processor, double Megabytes);

    private static async Task<Started> Start(Scratch folder, string mode)
    {
        var started = Stopwatch.GetTimestamp();
        await using var portal = await PortalProcess.Start(folder.Folder, mode);
        using var visitor = new Visitor(portal.Site);
        await visitor.Get("/");
        return new(Stopwatch.GetElapsedTime(started).TotalSeconds, portal.Processor.TotalSeconds, Megabytes(portal.Memory));
    }

    private static async Task<List<Row>> Held(Profile profile)
    {
        await using var folder = Scratch.In(await profile.Shelf.Demonstration());
        await using var portal = await PortalProcess.Start(folder.Folder, more: ("Portal__Proxies", "127.0.0.1"));
        using var first = new Visitor(portal.Site);
        await first.Get("/");
        var idle = await Now(portal);
        await Come(portal.Site, 0, Visitors / 10);
        var few = await Now(portal);
        await Come(portal.Site, Visitors / 10, Visitors / 2);
        var half = await Now(portal);
        var started = Stopwatch.GetTimestamp();
        await Come(portal.Site, Visitors / 2, Visitors);
        var rate = Visitors / 2 / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var all = await Now(portal);
        return
        [
            new("memory of the process while nobody asks", "MB", idle.Process) { Note = $"heap {Figure.Of(idle.Heap)} MB" },
            new($"memory of the process after {Visitors / 10:N0} visitors", "MB", few.Process) { Note = $"heap {Figure.Of(few.Heap)} MB" },
            new($"memory of the process after {Visitors:N0} visitors", "MB", all.Process) { Goal = Goal.UpTo(1.3 * few.Process, "MB"), Note = $"heap {Figure.Of(all.Heap)} MB; three pages each, every {SignsIn}th signs in; {rate:0} visitors a second" },
            new($"heap kept for each visitor after the {Visitors / 2:N0}th", "bytes", Math.Max(0, (all.Heap - half.Heap) * 1024 * 1024 / (Visitors / 2))) { Goal = Goal.UpTo(1_000, "bytes"), Note = "0 is flat" },
        ];
    }

    // Each with a session and an address of its own: the first page, a form with its mark, the directory; or the first page and the sign-in.
    private static Task Come(Uri site, int from, int to) => Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
    {
        using var visitor = new Visitor(site, $"10.{number / 65_536 % 256}.{number / 256 % 256}.{number % 256}");
        await visitor.Get("/");
        if (number % SignsIn == 0)
        {
            await visitor.SignIn(Stage.Members[number / SignsIn % Stage.Members.Count]);
            await visitor.Get("/");
            return;
        }
        await visitor.Get("/checks/grant");
        await visitor.Get("/providers");
    });

    private static async Task<(double Process, double Heap)> Now(PortalProcess portal)
    {
        using var http = new HttpClient { BaseAddress = portal.Site };
        var memory = (await http.GetFromJsonAsync<ProbeMemory>("probes/memory?collect=true"))!;
        return (Megabytes(portal.Memory), Megabytes(memory.Heap));
    }

    private static double Megabytes(long bytes) => bytes / 1024.0 / 1024.0;
}
