using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Fuzz;
using CleanerProduction.Benchmarks.Pages;
using CleanerProduction.Benchmarks.Providers;
using CleanerProduction.Benchmarks.Queue;
using CleanerProduction.Benchmarks.Records;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Rules;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.ScaleTests.Killed;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, Func<Profile, Task<IReadOnlyList<Row>>>> runs = new(StringComparer.Ordinal)
{
    ["verify"] = profile => Task.FromResult(VerifyRun.Rows(profile)),
    ["ballot-durable"] = DurableRun.Rows,
    ["ballot-storm"] = StormRun.Rows,
    ["cast-to-seen-hub"] = SeenRun.Hub,
    ["cast-to-seen-circuit"] = SeenRun.Circuits,
    ["circuit-memory"] = MemoryRun.Rows,
    ["rules"] = profile => Task.FromResult(RulesRun.Rows(profile)),
    ["checks"] = ChecksRun.Rows,
    ["letters"] = async profile => [.. await MinutesRun.Rows(profile), .. await CertificatesRun.Rows(profile)],
    ["certificates"] = CertificatesRun.Rows,
    ["queue-100k"] = QueueRun.OnSqlite,
    ["queue-100k-postgres"] = QueueRun.OnPostgres,
    ["dashboard-100k"] = DashboardRun.OnSqlite,
    ["dashboard-100k-postgres"] = DashboardRun.OnPostgres,
    ["export-100k"] = ExportRun.Rows,
    ["register-page"] = RegisterPageRun.Rows,
    ["directory-search"] = DirectoryRun.Rows,
    ["first-page"] = FirstPageRun.Rows,
    ["fuzz"] = FuzzRun.Rows,
};

if (args is ["hold", .. var held])
{
    await Hold.Run(int.Parse(held.ElementAtOrDefault(0) ?? "200", CultureInfo.InvariantCulture), int.Parse(held.ElementAtOrDefault(1) ?? "120", CultureInfo.InvariantCulture));
    return 0;
}

if (args is [Writing.Word, var kinds, .. var places]) return await Writing.Run(kinds, [.. places.Select(Place.Of)]);
if (args is ["killed", .. var much])
    return await KilledRun.Print(much.ElementAtOrDefault(0) is { } kills ? int.Parse(kills, CultureInfo.InvariantCulture) : KilledRun.Kills, much.ElementAtOrDefault(1) is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 3) == 0 ? 0 : 1;

var names = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
// What letters prints already is not printed twice; hostile input measures no speed and takes as long as all the rest.
if (names is ["all"]) names = [.. runs.Keys.Where(n => n is not ("certificates" or "fuzz"))];
if (names.Count == 0 || names.Exists(n => !runs.ContainsKey(n)))
{
    await Console.Error.WriteLineAsync($"dotnet run -c Release --project tests/Benchmarks -- all|{string.Join("|", runs.Keys)} [--full], killed [processes] [seed], or hold [circuits] [seconds] for a profiler");
    return 2;
}
#if DEBUG
await Console.Error.WriteLineAsync("This is a Debug build: the figures mean nothing. Use -c Release.");
#endif

var profile = new Profile(args.Contains("--full", StringComparer.Ordinal));
var missed = 0;
foreach (var name in names)
{
    var started = Stopwatch.GetTimestamp();
    var rows = await runs[name](profile);
    missed += rows.Count(r => r.Met == false);
    Console.WriteLine($"\n## {name}\n\n{Table.Of(rows)}\n{Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {(profile.Full ? "full" : "quick")} profile");
}
Console.WriteLine($"\n{missed} goals missed");
return 0;
