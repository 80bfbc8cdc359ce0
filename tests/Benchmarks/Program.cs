using System.Globalization;
using CleanerProduction.Benchmarks;
using CleanerProduction.Benchmarks.Records;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.ScaleTests.Killed;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["hold", .. var held])
{
    await Hold.Run(int.Parse(held.ElementAtOrDefault(0) ?? "200", CultureInfo.InvariantCulture), int.Parse(held.ElementAtOrDefault(1) ?? "120", CultureInfo.InvariantCulture));
    return 0;
}

if (args is [Writing.Word, var kinds, .. var places]) return await Writing.Run(kinds, [.. places.Select(Place.Of)]);
if (args is ["killed", .. var much])
    return await KilledRun.Print(much.ElementAtOrDefault(0) is { } kills ? int.Parse(kills, CultureInfo.InvariantCulture) : KilledRun.Kills, much.ElementAtOrDefault(1) is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 3) == 0 ? 0 : 1;

await using var profile = new Profile(args.Contains("--full", StringComparer.Ordinal));
var names = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
var all = names is ["all"];
if (names.Count == 0 || (!all && names.Exists(n => Runs.Every.All(r => r.Name != n))))
{
    await Console.Error.WriteLineAsync($"dotnet run -c Release --project tests/Benchmarks -- all|{string.Join("|", Runs.Every.Select(r => r.Name))} [--full], killed [processes] [seed], or hold [circuits] [seconds] for a profiler");
    return 2;
}
#if DEBUG
await Console.Error.WriteLineAsync("This is a Debug build: the figures mean nothing. Use -c Release.");
#endif

var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
var conditions = $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {(profile.Full ? "full" : "quick")} profile. {Machine.Words()}; {await Machine.Idle():0 %} of the processors were idle before it began.";
Console.WriteLine(conditions);
var parts = await Series.Run(all ? Runs.Of(profile) : [.. names.Select(n => Runs.Every.Single(r => r.Name == n))], profile,
    // After every part, so that what was measured stands there however the series ends.
    so => all ? Paper.Write(Path.Combine(PortalProcess.Top(), "docs", "benchmarks.md"), Paper.Figures(so, profile.Shelf.Made, conditions)) : Task.CompletedTask);
Console.WriteLine($"\n{parts.Sum(p => p.Missed)} goals missed{string.Concat(parts.Where(p => p.Failed is not null).Select(p => $"; {p.Name} FAILED"))}");
return parts.Any(p => p.Failed is not null) ? 1 : 0;
