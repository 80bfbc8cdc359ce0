using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Hostile;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.Benchmarks.Fuzz;

/// <summary>
/// Hostile input to every way in of a portal in a process of its own: nothing may break, hang or pile up, and what is kept must agree with itself afterwards. The inputs
/// are those of tests/Portal.Tests/Hostile, where a sample of them is a test. <c>FUZZ_SEED</c> is another seed, <c>FUZZ_INPUTS</c> another number, <c>FUZZ_MINUTES</c> how long it sends at most.
/// </summary>
internal static class FuzzRun
{
    private const int Seed = 20261122;
    private const int Workers = 8;
    private const int Minutes = 20;
    private const int Marks = 5;
    private const int MostTold = 25;
    // What inputs leave in the database is in part looked up in memory: companies, cases, meetings that really were made.
    private const int MostKept = 500;
    private const int MoreHandles = 30;
    private const int MoreThreads = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(62);
    private static readonly TimeSpan Swept = TimeSpan.FromSeconds(1);

    /// <summary>The rows of <c>fuzz</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var (seed, inputs) = (Given("FUZZ_SEED", Seed), Given("FUZZ_INPUTS", profile.Of(50_000, 250_000)));
        var folder = Directory.CreateTempSubdirectory("cleaner-production-fuzz-").FullName;
        try
        {
            var ways = WayIn.Read(await File.ReadAllLinesAsync(Path.Combine(PortalProcess.Top(), "tests", "House.Tests", "EntryPoints.txt")));
            var rows = new List<Row>();
            await using (var portal = await PortalProcess.Start(folder))
            {
                await using var siege = new Siege(portal.Site, ways, seed);
                Console.WriteLine($"seed {seed}");
                await siege.Scout.Look(each: 1, most: 14);
                Console.WriteLine($"{siege.Scout.Spots.Count} addresses, {siege.Scout.Forms.Count} forms");
                await Attack.Once(siege, Workers);
                var before = await AtRest(portal, siege);
                var marks = await Marked(portal, siege, inputs);
                var after = await AtRest(portal, siege);
                await Attack.After(siege, Workers);
                var records = await Aftermath.Records(siege);
                rows.AddRange(Counted(siege));
                rows.AddRange(Judged(portal, siege, [before, .. marks, after], inputs, records));
                Tell(portal, siege);
            }
            var broken = await Broken(folder);
            foreach (var what in broken.Take(MostTold)) Console.WriteLine($"broken: {what}");
            rows.Add(new("rules and chains that do not hold afterwards", "", broken.Count) { Goal = Goal.UpTo(0, "") });
            var drafts = Directory.GetFiles(Path.Combine(folder, "files", "incoming")).Length;
            rows.Add(new("drafts of files left behind", "files", drafts) { Goal = Goal.UpTo(0, "files") });
            return rows;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Given(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : usual;

    private static async Task<List<Mark>> Marked(PortalProcess portal, Siege siege, int inputs)
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(Given("FUZZ_MINUTES", Minutes)));
        var (marks, started) = (new List<Mark>(), Stopwatch.GetTimestamp());
        for (var mark = 1; mark <= Marks; mark++)
        {
            await Attack.ByChance(siege, inputs * mark / Marks, Workers, longest.Token);
            marks.Add(await Mark.Of(portal, siege.Ledger.Inputs));
            Console.WriteLine($"{siege.Ledger.Inputs:N0} inputs after {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {siege.Ledger.Wrong} wrong, {marks[^1]}");
        }
        return marks;
    }

    // Lines that were cut are noticed after a while, and pages that are kept for ten seconds thrown away within a minute, by the next request.
    private static async Task<Mark> AtRest(PortalProcess portal, Siege siege)
    {
        await Task.Delay(Rest);
        using (var kept = siege.Guests[0].Request(HttpMethod.Get, "/providers")) await siege.Fire(null, null, siege.Guests[0], kept);
        await Task.Delay(Swept);
        return await Mark.Of(portal, siege.Ledger.Inputs);
    }

    private static IEnumerable<Row> Counted(Siege siege) => siege.Ledger.Kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => new Row(k.Key, "inputs", k.Value.Classes.Sum())
    {
        Note = $"{string.Join(", ", k.Value.Classes.Select((many, status) => many == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(status == 0 ? "cut off" : status == 1 ? "taken" : $"{status}xx")} {many:N0}")).Where(n => n.Length > 0))}; longest {k.Value.Worst:0} ms",
    });

    private static IEnumerable<Row> Judged(PortalProcess portal, Siege siege, List<Mark> marks, int inputs, int records)
    {
        var unreached = Attack.Unreached(siege);
        yield return new("inputs in all", "inputs", siege.Ledger.Inputs) { Goal = new(inputs, AtMost: false, "inputs") };
        yield return new("ways in that let nobody in", "ways", unreached.Count) { Note = $"of {siege.Ways.Count}: {string.Join(", ", unreached)}" };
        yield return new("faults, hangs, pages that do not work afterwards", "", siege.Ledger.Wrong) { Goal = Goal.UpTo(0, "") };
        yield return new("errors in the log", "", portal.Errors.Count(e => !Refusals.IsOne(e))) { Goal = Goal.UpTo(0, "") };
        yield return new("records taken afterwards that hold", "records", records) { Goal = new(1, AtMost: false, "records") };
        for (var at = 0; at < marks.Count; at++)
            yield return new($"heap {(at == 0 ? "at rest before" : at == marks.Count - 1 ? "at rest afterwards" : $"after {marks[at].Inputs:N0}")}", "MB", marks[at].Heap) { Note = $"{marks[at].Threads} threads, {marks[at].Handles} open files and sockets, {marks[at].Resident:0} MB of memory in use" };
        yield return new("heap kept for an input", "bytes", Math.Max(0, 1024 * 1024 * (marks[^1].Heap - marks[0].Heap) / Math.Max(1, marks[^1].Inputs - marks[0].Inputs))) { Goal = Goal.UpTo(MostKept, "bytes"), Note = "from rest to rest; 0 is flat" };
        yield return new("open files and sockets more than before", "", marks[^1].Handles - marks[0].Handles) { Goal = Goal.UpTo(MoreHandles, "") };
        yield return new("threads more than before", "", marks[^1].Threads - marks[0].Threads) { Goal = Goal.UpTo(MoreThreads, "") };
    }

    private static void Tell(PortalProcess portal, Siege siege)
    {
        foreach (var what in siege.Ledger.Faults.Take(MostTold)) Console.WriteLine($"wrong: {what}");
        foreach (var what in portal.Errors.Where(e => !Refusals.IsOne(e)).DistinctBy(e => e.Length > 400 ? e[..400] : e).Take(MostTold)) Console.WriteLine($"logged: {what}");
    }

    private static async Task<IReadOnlyList<string>> Broken(string folder)
    {
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder)]).Build());
        all.AddLogging();
        all.AddPortalData(folder);
        all.AddSingleton(new FileStore(Path.Combine(folder, "files")));
        await using var services = all.BuildServiceProvider();
        var broken = await Aftermath.Broken(services);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return broken;
    }

    /// <summary>What the portal holds at a moment.</summary>
    private sealed record Mark(int Inputs, double Heap, double Resident, int Threads, int Handles)
    {
        public static async Task<Mark> Of(PortalProcess portal, int inputs)
        {
            using var http = new HttpClient { BaseAddress = portal.Site, Timeout = TimeSpan.FromMinutes(2) };
            var memory = await http.GetFromJsonAsync<Measured>("probes/memory?collect=true");
            using var process = Process.GetProcessById(portal.Id);
            var handles = Directory.Exists($"/proc/{portal.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{portal.Id}/fd").Length : process.HandleCount;
            return new(inputs, memory!.Heap / 1048576.0, memory.Process / 1048576.0, process.Threads.Count, handles);
        }

        public override string ToString() => $"heap {Heap:0.0} MB, {Resident:0} MB in use, {Threads} threads, {Handles} open";
    }

    private sealed record Measured(long Heap, long Allocated, long Process);
}
