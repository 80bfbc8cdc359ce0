using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Benefits;

/// <summary>Why a figure is asked about.</summary>
public enum HintCode
{
    /// <summary>So few cubic metres of gas a year that thousand cubic metres may have been meant; figures: as typed, as meant, TJ as typed, TJ as meant.</summary>
    GasInThousands,
    /// <summary>One year's figure is about a thousand times the other's: two units may have been mixed; figures: the larger, the smaller.</summary>
    Thousandfold,
    /// <summary>More energy than every demonstration project of the first phase saved together; figures: TJ.</summary>
    AboveProgramme,
    /// <summary>An unusual part of the use is said to be saved; figures: per cent.</summary>
    Unusual,
    /// <summary>More is used after than before.</summary>
    Grows,
    /// <summary>Carbon dioxide and energy do not go together; figures: kg CO₂ a kWh, the programme's.</summary>
    CarbonBand,
    /// <summary>The factor is of another year than the figures; figures: the factor's year, the figures' year.</summary>
    OtherYear,
    /// <summary>Litres of a fuel need a density.</summary>
    NoDensity,
    /// <summary>More solvent is said to be recovered and destroyed than was used.</summary>
    MoreThanUsed,
}

/// <summary>Something about a figure a person should look at. It never blocks.</summary>
/// <param name="Code">Why.</param>
/// <param name="Kind">Of which carrier; null where it is about all.</param>
/// <param name="Figures">The figures of <see cref="HintCode"/>, in its order.</param>
public sealed record Hint(HintCode Code, BenefitKind? Kind, params ImmutableArray<decimal> Figures);

/// <summary>Looks whether figures can be meant as they stand.</summary>
public static class Plausibility
{
    /// <summary>Kilograms of carbon dioxide a kilowatt-hour saved over the programme's own published results: 110,000 t over 950 TJ (PP-6).</summary>
    public const decimal KilogramsAKilowattHour = 0.417m;

    /// <summary>Energy all demonstration projects of the first phase saved together in a year, TJ (PP-6).</summary>
    public const decimal DemonstrationsTerajoules = 950m;

    /// <summary>A saving above this part of what was used before is asked about.</summary>
    public const decimal UnusualPart = 0.6m;

    /// <summary>Below so many cubic metres of gas a year no factory is run; thousand cubic metres may be meant.</summary>
    public const decimal LeastGas = 1_000m;

    // Less is no energy anybody measures, and a quotient by it no ratio.
    private const decimal LeastTerajoules = 0.000000001m;
    private const decimal BandBelow = 0.5m;
    private const decimal BandAbove = 2m;
    private const decimal ThousandLeast = 500m;
    private const decimal ThousandMost = 2_000m;

    /// <summary>True where more is said to be saved than is usual: how it was reached should say why.</summary>
    public static bool Unusual(this ExpectedBenefit benefit) => benefit is { Before: > 0, Saved: { } saved } && saved > benefit.Before * UnusualPart;

    /// <summary>What to ask about a line in the form's unit; the factor is null where it is no energy.</summary>
    public static ImmutableArray<Hint> Of(ExpectedBenefit benefit, EnergyFactor? factor)
    {
        var found = ImmutableArray.CreateBuilder<Hint>();
        decimal[] typed = [.. new[] { benefit.Before, benefit.After }.OfType<decimal>().Where(f => f > 0)];
        if (benefit.Kind == BenefitKind.NaturalGas && factor is not null && typed.Length > 0 && typed.Max() is var gas and < LeastGas)
            found.Add(new(HintCode.GasInThousands, benefit.Kind, gas, gas * 1_000m, factor.Terajoules(gas), factor.Terajoules(gas * 1_000m)));
        if (typed.Length == 2 && typed.Max() >= typed.Min() * ThousandLeast && typed.Max() <= typed.Min() * ThousandMost) found.Add(new(HintCode.Thousandfold, benefit.Kind, typed.Max(), typed.Min()));
        else if (benefit.Unusual()) found.Add(new(HintCode.Unusual, benefit.Kind, Math.Round(benefit.Saved!.Value / benefit.Before!.Value * 100m, 1)));
        if (factor is not null && typed.Length > 0 && factor.Terajoules(typed.Max()) is var terajoules and > DemonstrationsTerajoules) found.Add(new(HintCode.AboveProgramme, benefit.Kind, terajoules));
        if (benefit.Saved < 0) found.Add(new(HintCode.Grows, benefit.Kind));
        return found.ToImmutable();
    }

    /// <summary>Kilograms of carbon dioxide a kilowatt-hour; null where no energy is saved.</summary>
    public static decimal? Implied(decimal tonnesCo2, decimal terajoules) => terajoules > LeastTerajoules ? tonnesCo2 * 1_000m / new Quantity(terajoules, Unit.Tj).In(Unit.Kwh) : null;

    /// <summary>Asks where carbon dioxide and energy give less than half or more than twice the programme's own ratio; both ends are in order.</summary>
    public static Hint? OfCarbon(decimal tonnesCo2, decimal terajoules) =>
        Implied(tonnesCo2, terajoules) is { } implied && (implied < KilogramsAKilowattHour * BandBelow || implied > KilogramsAKilowattHour * BandAbove) ? new(HintCode.CarbonBand, null, Math.Round(implied, 3), KilogramsAKilowattHour) : null;
}
