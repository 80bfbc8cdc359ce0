using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;

namespace CleanerProduction.Benefits;

/// <summary>How much energy a unit of a fuel or of electricity holds, and what it emits; each figure with its year and source.</summary>
/// <param name="Kind">Which; its unit is that of <see cref="BenefitKind"/>.</param>
/// <param name="Place">Where the factory stands; null where it does not matter.</param>
/// <param name="Megajoules">Energy of one unit, MJ.</param>
/// <param name="EnergyYear">The year of that figure.</param>
/// <param name="EnergySource">Where it is published.</param>
/// <param name="KilogramsCo2">Carbon dioxide of one unit, kg; null where no factor is held.</param>
/// <param name="Co2Year">The year of that figure.</param>
/// <param name="Co2Source">Where it is published.</param>
public sealed record EnergyFactor(BenefitKind Kind, FactoryPlace? Place, decimal Megajoules, int EnergyYear, Trilingual EnergySource, decimal? KilogramsCo2, int? Co2Year, Trilingual? Co2Source)
{
    private const decimal MegajoulesInTerajoule = 1_000_000m;

    /// <summary>Energy of an amount, TJ.</summary>
    public decimal Terajoules(decimal amount) => amount * Megajoules / MegajoulesInTerajoule;

    /// <summary>Carbon dioxide of an amount, tonnes; null where no factor is held.</summary>
    public decimal? TonnesCo2(decimal amount) => amount * KilogramsCo2 / 1000m;

    /// <summary>Reads <c>seeds/factors.json</c>. A factor twice, of something that is no energy, or of nothing is a FormatException.</summary>
    public static ImmutableArray<EnergyFactor> Parse(string json)
    {
        var read = StrictJson.Read<ImmutableList<EnergyFactor>>("factors.json", json);
        if (read.GroupBy(f => (f.Kind, f.Place)).Any(g => g.Count() > 1) || read.Exists(f => f.Kind > BenefitKind.Heat || f.Megajoules <= 0 || f.KilogramsCo2 <= 0 || f.EnergySource.IsIncomplete || f.KilogramsCo2 is null != f.Co2Source is null))
            throw new FormatException("factors.json: a factor stands twice or cannot be");
        return [.. read];
    }
}

/// <summary>What one line of expected benefits comes to.</summary>
/// <param name="Benefit">The line.</param>
/// <param name="Factor">The factor used; null where it is no energy.</param>
/// <param name="Terajoules">Energy saved in a year; null where it is no energy.</param>
/// <param name="TonnesCo2">Carbon dioxide avoided in a year; null where no factor is held.</param>
public sealed record BenefitSum(ExpectedBenefit Benefit, EnergyFactor? Factor, decimal? Terajoules, decimal? TonnesCo2);

/// <summary>The arithmetic of expected benefits.</summary>
public static class BenefitArithmetic
{
    /// <summary>Kilograms of carbon dioxide a kilowatt-hour saved over the programme's own published results: 110,000 t over 950 TJ.</summary>
    public const decimal ProgrammeKilogramsAKilowattHour = 0.417m;

    /// <summary>A saving above this part of what was used before is asked about.</summary>
    public const decimal UnusualPart = 0.6m;

    /// <summary>Every line with both figures, in the order of kinds.</summary>
    public static ImmutableArray<BenefitSum> Of(IEnumerable<ExpectedBenefit> benefits, IReadOnlyCollection<EnergyFactor> factors, FactoryPlace place) =>
    [
        .. benefits.Where(b => b.Saved is not null).OrderBy(b => b.Kind).Select(b => factors.FirstOrDefault(f => f.Kind == b.Kind && (f.Place is null || f.Place == place)) is { } factor
            ? new BenefitSum(b, factor, factor.Terajoules(b.Saved!.Value), factor.TonnesCo2(b.Saved.Value))
            : new BenefitSum(b, null, null, null)),
    ];

    /// <summary>True where more is said to be saved than is usual: how it was reached should say why.</summary>
    public static bool Unusual(this ExpectedBenefit benefit) => benefit is { Before: > 0, Saved: { } saved } && saved > benefit.Before * UnusualPart;
}
