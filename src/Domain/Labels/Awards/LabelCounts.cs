using System.Collections.Immutable;
using CleanerProduction.Programme;

namespace CleanerProduction.Labels.Awards;

/// <summary>How many labels a year had, by kind.</summary>
/// <param name="Year">The round's year.</param>
/// <param name="Excellent">Excellent; null where the label did not exist.</param>
/// <param name="Manufacturing">Manufacturing.</param>
/// <param name="SupplyChain">Supply chain.</param>
/// <param name="TechnologyService">Technology service.</param>
public sealed record LabelCounts(int Year, int? Excellent, int Manufacturing, int SupplyChain, int TechnologyService)
{
    /// <summary>All of them.</summary>
    public int Total => (Excellent ?? 0) + Manufacturing + SupplyChain + TechnologyService;

    /// <summary>The number of one label; null where it did not exist.</summary>
    public int? Of(LabelKind label) => label switch
    {
        LabelKind.Excellent => Excellent,
        LabelKind.Manufacturing => Manufacturing,
        LabelKind.SupplyChain => SupplyChain,
        _ => TechnologyService,
    };

    /// <summary>Those a public page gives.</summary>
    public static LabelCounts Published(LabelYear year) => new(year.Year, year.Excellent, year.Manufacturing, year.SupplyChain, year.TechnologyService);

    /// <summary>Those of these certificates, by year: every one counts that was awarded, whatever became of it.</summary>
    public static ImmutableArray<LabelCounts> Of(IEnumerable<(int Round, LabelKind Label)> certificates) =>
        [.. certificates.GroupBy(c => c.Round).OrderBy(g => g.Key).Select(g => new LabelCounts(g.Key, Number(g, LabelKind.Excellent), Number(g, LabelKind.Manufacturing), Number(g, LabelKind.SupplyChain), Number(g, LabelKind.TechnologyService)))];

    private static int Number(IEnumerable<(int Round, LabelKind Label)> of, LabelKind label) => of.Count(c => c.Label == label);
}
