using System.Globalization;
using System.Text;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What was measured, as Prometheus reads it: text format 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["s"] = "seconds", ["By"] = "bytes", ["ms"] = "milliseconds" };

    /// <summary>Writes it.</summary>
    public static string Of(IEnumerable<Measured> all)
    {
        var text = new StringBuilder();
        foreach (var group in all.GroupBy(Name, StringComparer.Ordinal))
        {
            var first = group.First();
            text.Append(CultureInfo.InvariantCulture, $"# HELP {group.Key} {first.Said.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {group.Key} {first.Kind.ToString().ToLowerInvariant()}\n");
            // Two meters of one name (two hosts in a process) are told together, once for each set of labels.
            foreach (var series in group.SelectMany(m => m.Series.Values).DistinctBy(s => Labels(s.Labels))) Write(text, group.Key, first.Kind, series);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, SeriesKind kind, Series series)
    {
        var (sum, count, buckets) = series.Read();
        if (kind != SeriesKind.Histogram)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{Labels(series.Labels)} {sum}\n");
            return;
        }
        foreach (var (bound, upTo) in buckets) text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Labels([.. series.Labels, new("le", bound.ToString(CultureInfo.InvariantCulture))])} {upTo}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Labels([.. series.Labels, new("le", "+Inf")])} {count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Labels(series.Labels)} {sum}\n{name}_count{Labels(series.Labels)} {count}\n");
    }

    private static string Name(Measured of)
    {
        var name = Word(of.Name);
        if (Units.TryGetValue(of.Unit, out var unit) && !name.EndsWith(unit, StringComparison.Ordinal)) name += "_" + unit;
        return of.Kind == SeriesKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string Labels(KeyValuePair<string, string>[] labels) =>
        labels.Length == 0 ? "" : "{" + string.Join(',', labels.Select(l => $"{Word(l.Key)}=\"{l.Value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}\"")) + "}";

    private static string Word(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
