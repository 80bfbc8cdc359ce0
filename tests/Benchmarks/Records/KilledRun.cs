using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.ScaleTests.Killed;

namespace CleanerProduction.Benchmarks.Records;

/// <summary>A thousand databases left by kill −9 while ballots and applications are written to them, a hundred during every other kind of write; what was acknowledged is looked for afterwards.</summary>
internal static class KilledRun
{
    private const int Series = 10;
    private const int Stock = 150;

    /// <summary>How many processes are killed while ballots and applications are written; a fifth of it while everything else is.</summary>
    public const int Kills = 100;

    /// <summary>Prints what became of each kind; how many were lost, doubled or stand in part.</summary>
    public static async Task<int> Print(int kills, int seed)
    {
        Console.WriteLine("\n## killed\n\n| written | killed while it was | acknowledged | whole | lost | doubled | in part |\n|---|--:|--:|--:|--:|--:|--:|");
        var wrong = await Run(new(Kinds.Of("ballot,submission"), kills, Places: 10, Series, Most: 100, seed));
        return wrong + await Run(new(Kinds.Of("payment,publication,result,letter,notice,file"), (kills + 4) / 5, Places: 5, Series, Most: 50, seed + 1));
    }

    private static async Task<int> Run(Plan plan)
    {
        var began = Stopwatch.GetTimestamp();
        using var template = await Template.Make(plan.Kinds, Stock);
        var killing = new Killing(plan, words => new(Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KilledRun).Assembly.Location, .. words] : words));
        var wrong = 0;
        foreach (var kind in await killing.Run(template.Copy))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind.Kind} | {kind.Cycles:N0} | {kind.Acknowledged:N0} | {kind.Whole:N0} | {kind.Lost.Count} | {kind.Doubled.Count} | {kind.Halves.Count} |"));
            foreach (var one in kind.Lost.Concat(kind.Doubled).Concat(kind.Halves)) await Console.Error.WriteLineAsync($"{kind.Kind}: {one}");
            wrong += kind.Lost.Count + kind.Doubled.Count + kind.Halves.Count;
        }
        foreach (var rule in killing.Broken) await Console.Error.WriteLineAsync(rule);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{plan.Kills} processes, each writing to {plan.Places} databases; nightly checks broken: {killing.Broken.Count}; {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s\n"));
        return wrong + killing.Broken.Count;
    }
}
