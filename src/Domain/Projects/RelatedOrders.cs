using System.Collections.Immutable;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Schemes;

namespace CleanerProduction.Projects;

/// <summary>Orders that look like one purchase in parts: a prompt to look, never a verdict.</summary>
/// <param name="Supplier">Who gets them.</param>
/// <param name="Purchases">Their numbers, in order.</param>
/// <param name="Together">What they come to.</param>
/// <param name="Needed">What that total would ask for.</param>
public sealed record RelatedOrders(string Supplier, ImmutableArray<int> Purchases, Hkd Together, QuotationsNeeded Needed)
{
    /// <summary>Purchases of one supplier whose total asks for more than each of them alone.</summary>
    public static ImmutableArray<RelatedOrders> Of(QuotationRules limits, IEnumerable<(int Number, Purchase Purchase)> purchases) =>
    [
        .. purchases.Where(p => p.Purchase.Chosen.Length > 0).GroupBy(p => p.Purchase.Chosen, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => (Group: g, Together: Hkd.Sum(g.Select(p => p.Purchase.Value))))
            .Select(g => new RelatedOrders(g.Group.Key, [.. g.Group.Select(p => p.Number).Order()], g.Together, new Purchase(limits, g.Together, [], g.Group.Key).Needed))
            .Where(r => purchases.Where(p => r.Purchases.Contains(p.Number)).All(p => p.Purchase.Needed < r.Needed)),
    ];
}
