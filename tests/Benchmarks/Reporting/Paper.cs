using System.Globalization;
using System.Text;

namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>The figures of a whole series as they stand in docs/benchmarks.md, between two marks; what is around them is written by hand.</summary>
internal static class Paper
{
    private const string Begin = "<!-- figures: written by the command \"all\", not by hand -->";
    private const string End = "<!-- end of the figures -->";

    /// <summary>Puts the figures between the marks of that file. Throws where it has none.</summary>
    public static async Task Write(string file, string figures)
    {
        var text = await File.ReadAllTextAsync(file);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin) throw new InvalidOperationException($"{file} has no place for the figures");
        await File.WriteAllTextAsync(file, $"{text[..(begin + Begin.Length)]}\n\n{figures}\n{text[end..]}");
    }

    /// <summary>Machine, day, what was measured, how long each part took; parts that failed or were not reached are named.</summary>
    public static string Figures(IReadOnlyList<Part> parts, IReadOnlyList<(string What, TimeSpan Took)> made, string conditions)
    {
        var text = new StringBuilder(conditions).Append("\n\n");
        var (missed, missing) = (parts.Sum(p => p.Missed), parts.Where(p => p.Rows is null).ToList());
        text.Append(CultureInfo.InvariantCulture, $"{parts.Count - missing.Count} of {parts.Count} parts measured, {parts.Sum(p => p.Rows?.Count(r => r.Met is not null) ?? 0)} goals, {missed} missed.\n");
        foreach (var part in missing) text.Append(CultureInfo.InvariantCulture, $"\n**{part.Name} is missing: {(part.Failed is { } why ? $"it failed ({why})" : "it was not reached")}.**\n");
        text.Append('\n').Append(Table.Of(parts.SelectMany(p => (p.Rows ?? []).Select(r => r with { What = $"{p.Name}: {r.What}" })), aligned: false));
        text.Append(CultureInfo.InvariantCulture, $"\nHow long, seconds: {string.Join(", ", parts.Where(p => p.Took > TimeSpan.Zero).Select(p => $"{p.Name} {Seconds(p.Took)}"))}; made once for several: {string.Join(", ", made.Select(m => $"{m.What} {Seconds(m.Took)}"))}; ");
        return text.Append(CultureInfo.InvariantCulture, $"{Seconds(TimeSpan.FromTicks(parts.Sum(p => p.Took.Ticks) + made.Sum(m => m.Took.Ticks)))} in all.\n").ToString();
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
