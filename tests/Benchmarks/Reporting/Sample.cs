namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>Figures of many measurements.</summary>
internal static class Sample
{
    /// <summary>The smallest value that at least <paramref name="share"/> (0 to 1) of all values do not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0) return double.NaN;
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Largest less smallest, over the median.</summary>
    public static double Spread(IReadOnlyList<double> values) => values.Count < 2 ? 0 : (values.Max() - values.Min()) / Median(values);

    /// <summary>The exponent of the straight line through the points on doubly logarithmic paper: 1 is linear.</summary>
    public static double Exponent(IEnumerable<(double Size, double Cost)> points)
    {
        var logs = points.Select(p => (X: Math.Log(p.Size), Y: Math.Log(p.Cost))).ToArray();
        var (x, y) = (logs.Average(p => p.X), logs.Average(p => p.Y));
        return logs.Sum(p => (p.X - x) * (p.Y - y)) / logs.Sum(p => (p.X - x) * (p.X - x));
    }
}
