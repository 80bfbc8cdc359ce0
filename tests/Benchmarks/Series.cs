using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks;

/// <summary>Several runs one after another: each is told when it begins and printed when it ends; one that fails stops none of the others.</summary>
internal static class Series
{
    /// <summary>Runs them; after each, <paramref name="told"/> is handed what there is so far.</summary>
    public static async Task<IReadOnlyList<Part>> Run(IReadOnlyList<Run> runs, Profile profile, Func<IReadOnlyList<Part>, Task> told)
    {
        var parts = runs.Select(r => new Part(r.Name)).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{i + 1}/{parts.Length}] {runs[i].Name}"));
            var (before, started) = (profile.Shelf.Made.Count, Stopwatch.GetTimestamp());
            try
            {
                parts[i] = parts[i] with { Rows = await runs[i].Rows(profile) };
            }
#pragma warning disable CA1031 // whatever it was: it is told, and the others are measured
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                parts[i] = parts[i] with { Failed = wrong.Message.Split('\n')[0] };
                await Console.Error.WriteLineAsync(wrong.ToString());
            }
            // What is made for several runs is a part of none of them.
            var made = TimeSpan.FromTicks(profile.Shelf.Made.Skip(before).Sum(m => m.Took.Ticks));
            parts[i] = parts[i] with { Took = Stopwatch.GetElapsedTime(started) - made };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## {runs[i].Name}\n\n{(parts[i].Failed is { } why ? $"FAILED: {why}\n" : Table.Of(parts[i].Rows!))}\n{parts[i].Took.TotalSeconds:0} s, {(profile.Full ? "full" : "quick")} profile"));
            await told(parts);
        }
        return parts;
    }
}
