namespace CleanerProduction.Labels.Judging;

/// <summary>What several totals come to together; never a verdict by themselves .</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Median">Their middle, or the mean of the two in the middle.</param>
/// <param name="Spread">The highest less the lowest.</param>
public sealed record Aggregate(int Count, Fraction Mean, Fraction Median, Fraction Spread)
{
    /// <summary>Of totals in any order; null where there are none.</summary>
    public static Aggregate? Of(IEnumerable<Points> totals)
    {
        var sorted = totals.Order().Select(p => p.Exact).ToList();
        if (sorted.Count == 0) return null;
        var middle = sorted.Count / 2;
        return new(sorted.Count, Fraction.Mean(sorted), sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1] - sorted[0]);
    }
}
