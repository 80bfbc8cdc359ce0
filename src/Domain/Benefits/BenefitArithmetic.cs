using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;

namespace CleanerProduction.Benefits;

/// <summary>What one line of expected benefits comes to.</summary>
/// <param name="Benefit">The line.</param>
/// <param name="Factor">The factor used; null where it is no energy.</param>
/// <param name="Energy">Energy saved in a year, TJ, between both ends of the factor; null where it is no energy.</param>
/// <param name="TonnesCo2">Carbon dioxide avoided in a year; null where no factor is held.</param>
/// <param name="Hints">What is asked about.</param>
public sealed record BenefitSum(ExpectedBenefit Benefit, EnergyFactor? Factor, Span? Energy, decimal? TonnesCo2, ImmutableArray<Hint> Hints)
{
    /// <summary>Energy saved in a year, TJ, by the lower end of a range; null where it is no energy.</summary>
    public decimal? Terajoules => Energy?.Least;
}

/// <summary>The arithmetic of benefits: one for the application, the evaluation, the final report and the calculator.</summary>
public static class BenefitArithmetic
{
    /// <summary>Every line with both figures, in the order of kinds.</summary>
    public static ImmutableArray<BenefitSum> Of(IEnumerable<ExpectedBenefit> benefits, IReadOnlyCollection<EnergyFactor> factors, FactoryPlace place)
    {
        var grid = EnergyFactor.GridOf(place);
        return [.. benefits.Where(b => b.Saved is not null).OrderBy(b => b.Kind).Select(b => Of(b, factors.Of(b.Kind, grid)))];
    }

    /// <summary>The factor of a carrier from a network; null where it is no energy.</summary>
    public static EnergyFactor? Of(this IEnumerable<EnergyFactor> factors, BenefitKind kind, Grid grid) => factors.FirstOrDefault(f => f.Kind == kind && (f.Grid is null || f.Grid == grid));

    /// <summary>What is to be asked about a line of a form, before it is complete as well.</summary>
    public static ImmutableArray<Hint> Hints(this ExpectedBenefit benefit, IReadOnlyCollection<EnergyFactor> factors, FactoryPlace place) =>
        Plausibility.Of(benefit, factors.Of(benefit.Kind, EnergyFactor.GridOf(place)));

    private static BenefitSum Of(ExpectedBenefit benefit, EnergyFactor? factor)
    {
        var hints = Plausibility.Of(benefit, factor);
        return factor is null || benefit.Kind.OfForm() is not { } unit
            ? new(benefit, null, null, null, hints)
            : new(benefit, factor, factor.Energy(new(benefit.Saved!.Value, unit), null), factor.TonnesCo2(benefit.Saved.Value), hints);
    }
}
