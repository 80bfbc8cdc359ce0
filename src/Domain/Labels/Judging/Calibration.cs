using System.Collections.Immutable;

namespace CleanerProduction.Labels.Judging;

/// <summary>A judge's total on an application.</summary>
public sealed record JudgedTotal(string Application, string Judge, Points Total);

/// <summary>How a judge scores beside the others who scored the same applications.</summary>
/// <param name="Judge">The judge's seat.</param>
/// <param name="Sheets">How many applications with another judge's total beside.</param>
/// <param name="Leaning">The mean of own total less the mean of all on the same application: below 0 is harsher than the others.</param>
public sealed record JudgeLeaning(string Judge, int Sheets, Fraction Leaning);

/// <summary>An application's totals as given, beside those with each judge's leaning taken off.</summary>
/// <param name="Application">The application.</param>
/// <param name="Raw">As given; this is what the panel has before it.</param>
/// <param name="Adjusted">The mean with leanings taken off. It shows where the order hangs on who judged; it decides nothing .</param>
public sealed record CalibratedTotal(string Application, Aggregate Raw, Fraction Adjusted);

/// <summary>Raw beside harshness-adjusted.</summary>
/// <param name="Judges">By seat.</param>
/// <param name="Totals">By application.</param>
public sealed record Calibration(ImmutableArray<JudgeLeaning> Judges, ImmutableArray<CalibratedTotal> Totals)
{
    /// <summary>Of all totals of one label, in any order.</summary>
    public static Calibration Of(IEnumerable<JudgedTotal> totals)
    {
        var all = totals.ToList();
        var byApplication = all.GroupBy(t => t.Application, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var means = byApplication.ToDictionary(g => g.Key, g => Fraction.Mean([.. g.Select(t => t.Total.Exact)]), StringComparer.Ordinal);
        var shared = byApplication.Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var judges = all.GroupBy(t => t.Judge, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            // Where nobody else scored there is nothing to lean from.
            var differences = g.Where(t => shared.Contains(t.Application)).Select(t => t.Total.Exact - means[t.Application]).ToList();
            return new JudgeLeaning(g.Key, differences.Count, differences.Count == 0 ? default : Fraction.Mean(differences));
        }).ToImmutableArray();
        var leanings = judges.ToDictionary(j => j.Judge, j => j.Leaning, StringComparer.Ordinal);
        return new(judges, [.. byApplication.Select(g => new CalibratedTotal(g.Key, Aggregate.Of(g.Select(t => t.Total))!, Fraction.Mean([.. g.Select(t => t.Total.Exact - leanings[t.Judge])])))]);
    }
}
