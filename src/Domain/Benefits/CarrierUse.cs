using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Benefits;

/// <summary>A carrier's use in a year before a project and in one after it, as its bills state it.</summary>
/// <param name="Carrier">Which.</param>
/// <param name="Unit">The unit of both amounts.</param>
/// <param name="YearBefore">The year of the baseline; null where it is not stated.</param>
/// <param name="Before">The use of that year.</param>
/// <param name="YearAfter">The year after; null where it is not stated.</param>
/// <param name="After">The use of that year.</param>
/// <param name="Density">Kilograms of a litre, as the supplier states it; null where it is not.</param>
/// <param name="PriceBefore">What a unit cost in the baseline year; null where it is not stated.</param>
/// <param name="PriceAfter">What a unit cost after; null where it cost the same.</param>
public sealed record CarrierUse(BenefitKind Carrier, Unit Unit, int? YearBefore, decimal Before, int? YearAfter, decimal After, decimal? Density, decimal? PriceBefore, decimal? PriceAfter);

/// <summary>What a carrier's use before and after comes to.</summary>
/// <param name="Use">The use.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Before">Energy of the baseline, TJ; null where a density is missing.</param>
/// <param name="After">Energy after, TJ; null where a density is missing.</param>
/// <param name="TonnesCo2Before">Carbon dioxide of the baseline, tonnes; null where no factor is held.</param>
/// <param name="TonnesCo2After">Carbon dioxide after, tonnes; null where no factor is held.</param>
/// <param name="Hints">What is asked about.</param>
public sealed record CarrierSaving(CarrierUse Use, EnergyFactor Factor, Span? Before, Span? After, decimal? TonnesCo2Before, decimal? TonnesCo2After, ImmutableArray<Hint> Hints)
{
    /// <summary>What is saved in the unit typed; negative where it grows.</summary>
    public decimal Saved => Use.Before - Use.After;

    /// <summary>Energy saved, TJ: both years go by the same end of the factor; null where a density is missing.</summary>
    public Span? Energy => Factor.Energy(new(Saved, Use.Unit), Use.Density);

    /// <summary>Carbon dioxide avoided, tonnes; null where no factor is held.</summary>
    public decimal? TonnesCo2 => TonnesCo2Before - TonnesCo2After;

    /// <summary>Money saved in a year, HK$; null where no price is stated.</summary>
    public decimal? Cost => Use.Before * Use.PriceBefore - Use.After * (Use.PriceAfter ?? Use.PriceBefore);
}

/// <summary>All carriers of a factory together.</summary>
/// <param name="Carriers">Each of them, in the order typed.</param>
/// <param name="Energy">Energy saved, TJ, of those that can be told.</param>
/// <param name="TonnesCo2">Carbon dioxide avoided, tonnes, of those a factor is held for; null where there is none.</param>
/// <param name="TerajoulesWithCo2">Energy of those alone, TJ.</param>
/// <param name="Cost">Money saved in a year, HK$, of those with a price; null where there is none.</param>
/// <param name="Hints">What is asked about all together.</param>
public sealed record FactorySaving(ImmutableArray<CarrierSaving> Carriers, Span Energy, decimal? TonnesCo2, decimal TerajoulesWithCo2, decimal? Cost, ImmutableArray<Hint> Hints)
{
    /// <summary>Carbon dioxide of a kilowatt-hour saved, kg, of the carriers a factor is held for; null where there is none.</summary>
    public decimal? Implied => TonnesCo2 is { } tonnes ? Plausibility.Implied(tonnes, TerajoulesWithCo2) : null;

    /// <summary>Works all carriers out by the factors of a network. What a report states of carbon dioxide, tonnes, is laid beside the energy where it is given.</summary>
    public static FactorySaving Of(IEnumerable<CarrierUse> uses, IReadOnlyCollection<EnergyFactor> factors, Grid grid, decimal? statedCo2 = null)
    {
        ImmutableArray<CarrierSaving> all = [.. uses.Select(use => One(use, factors.Of(use.Carrier, grid) ?? throw new ArgumentException($"{use.Carrier} is no energy", nameof(uses))))];
        var energy = all.Select(c => c.Energy).OfType<Span>().Aggregate(Span.Of(0), (sum, each) => sum.Plus(each));
        CarrierSaving[] counted = [.. all.Where(c => c.TonnesCo2 is not null)];
        var (tonnes, with) = (counted.Sum(c => c.TonnesCo2!.Value), counted.Sum(c => c.Energy!.Value.Least));
        var carbon = statedCo2 is { } stated ? Plausibility.OfCarbon(stated, energy.Least) : counted.Length > 0 ? Plausibility.OfCarbon(tonnes, with) : null;
        return new(all, energy, counted.Length > 0 ? tonnes : null, with, all.Any(c => c.Cost is not null) ? all.Sum(c => c.Cost ?? 0) : null, carbon is null ? [] : [carbon]);
    }

    private static CarrierSaving One(CarrierUse use, EnergyFactor factor)
    {
        Quantity before = new(use.Before, use.Unit), after = new(use.After, use.Unit);
        var unit = factor.Kind.OfForm()!.Value;
        var hints = ImmutableArray.CreateBuilder<Hint>();
        if (factor.Energy(before, use.Density) is null) hints.Add(new(HintCode.NoDensity, use.Carrier));
        // What is stated as energy is looked at as the carrier of that energy.
        decimal? inForm(Quantity q) => q.In(unit, use.Density) ?? q.In(Unit.Mj) / factor.Megajoules;
        hints.AddRange(Plausibility.Of(new(use.Carrier, inForm(before), inForm(after)), factor));
        if (factor.Co2Year is { } year && (use.YearAfter ?? use.YearBefore) is { } stated && stated != year) hints.Add(new(HintCode.OtherYear, use.Carrier, year, stated));
        return new(use, factor, factor.Energy(before, use.Density), factor.Energy(after, use.Density), factor.Co2(before, use.Density), factor.Co2(after, use.Density), hints.ToImmutable());
    }
}
