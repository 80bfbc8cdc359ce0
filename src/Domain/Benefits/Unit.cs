using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Benefits;

/// <summary>What a unit measures.</summary>
public enum Dimension
{
    /// <summary>Energy; the base is the megajoule.</summary>
    Energy,
    /// <summary>Volume; the base is the cubic metre.</summary>
    Volume,
    /// <summary>Mass; the base is the kilogram.</summary>
    Mass,
}

/// <summary>A unit quantities are written in.</summary>
public enum Unit
{
    /// <summary>Kilowatt-hour, 3.6 MJ.</summary>
    Kwh,
    /// <summary>Megawatt-hour, 1,000 kWh.</summary>
    Mwh,
    /// <summary>Gigawatt-hour, 1,000,000 kWh.</summary>
    Gwh,
    /// <summary>Megajoule.</summary>
    Mj,
    /// <summary>Gigajoule, 1,000 MJ.</summary>
    Gj,
    /// <summary>Terajoule, 1,000,000 MJ.</summary>
    Tj,
    /// <summary>Kilogram of standard coal, 29.3076 MJ.</summary>
    Kgce,
    /// <summary>Tonne of standard coal, 1,000 kgce.</summary>
    Tce,
    /// <summary>Cubic metre.</summary>
    CubicMetre,
    /// <summary>A thousand cubic metres, as gas bills count.</summary>
    ThousandCubicMetres,
    /// <summary>Litre, a thousandth of a cubic metre.</summary>
    Litre,
    /// <summary>Kilogram.</summary>
    Kilogram,
    /// <summary>Tonne, 1,000 kg.</summary>
    Tonne,
}

/// <summary>What units are worth.</summary>
public static class Units
{
    /// <summary>Energy of a kilogram of standard coal, MJ.</summary>
    public const decimal MegajoulesInKgce = 29.3076m;

    /// <summary>What the unit measures.</summary>
    public static Dimension Dimension(this Unit unit) => unit switch
    {
        <= Unit.Tce => Benefits.Dimension.Energy,
        <= Unit.Litre => Benefits.Dimension.Volume,
        _ => Benefits.Dimension.Mass,
    };

    /// <summary>What one unit is in the base of its dimension: MJ, m³ or kg.</summary>
    public static decimal InBase(this Unit unit) => unit switch
    {
        Unit.Kwh => 3.6m,
        Unit.Mwh => 3_600m,
        Unit.Gwh => 3_600_000m,
        Unit.Gj or Unit.ThousandCubicMetres or Unit.Tonne => 1_000m,
        Unit.Tj => 1_000_000m,
        Unit.Kgce => MegajoulesInKgce,
        Unit.Tce => MegajoulesInKgce * 1_000m,
        Unit.Litre => 0.001m,
        _ => 1m,
    };

    /// <summary>The unit forms ask a kind of benefit in; null for money.</summary>
    public static Unit? OfForm(this BenefitKind kind) => kind switch
    {
        BenefitKind.Cost => null,
        BenefitKind.Electricity => Unit.Kwh,
        BenefitKind.Heat => Unit.Mj,
        BenefitKind.NaturalGas or BenefitKind.Water or BenefitKind.Effluent => Unit.CubicMetre,
        _ => Unit.Kilogram,
    };

    /// <summary>The units an energy carrier may be stated in, the form's first.</summary>
    public static ImmutableArray<Unit> Allowed(this BenefitKind carrier)
    {
        ImmutableArray<Unit> energy = [Unit.Kwh, Unit.Mwh, Unit.Gwh, Unit.Mj, Unit.Gj, Unit.Tj, Unit.Kgce, Unit.Tce];
        return carrier switch
        {
            BenefitKind.Electricity => energy,
            BenefitKind.Heat => [Unit.Mj, .. energy.Remove(Unit.Mj)],
            BenefitKind.NaturalGas => [Unit.CubicMetre, Unit.ThousandCubicMetres, Unit.Litre, .. energy],
            BenefitKind.Diesel or BenefitKind.FuelOil or BenefitKind.Lpg => [Unit.Kilogram, Unit.Tonne, Unit.Litre, Unit.CubicMetre, .. energy],
            _ => [Unit.Kilogram, Unit.Tonne, .. energy],
        };
    }
}

/// <summary>An amount with its unit.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Quantity(decimal Amount, Unit Unit)
{
    /// <summary>The same in another unit, nothing rounded but the last place of the division; null where the two measure different things.</summary>
    public decimal? In(Unit other) => Unit.Dimension() != other.Dimension() ? null : other == Unit ? Amount : Amount * Unit.InBase() / other.InBase();

    /// <summary>The same in another unit, from litre to kilogram and back by the density, kg a litre; null where that is needed and not given.</summary>
    public decimal? In(Unit other, decimal? density) => (Unit.Dimension(), other.Dimension()) switch
    {
        (Dimension.Volume, Dimension.Mass) when density is > 0 => In(Unit.Litre) * density / other.InBase(),
        (Dimension.Mass, Dimension.Volume) when density is > 0 => Amount * Unit.InBase() / density * Unit.Litre.InBase() / other.InBase(),
        _ => In(other),
    };
}

/// <summary>A figure that is known between two ends, both inclusive; where both are equal it is known.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
public readonly record struct Span(decimal Least, decimal Most)
{
    /// <summary>A figure known as it stands.</summary>
    public static Span Of(decimal figure) => new(figure, figure);

    /// <summary>True where it is known as it stands.</summary>
    public bool IsOne => Least == Most;

    /// <summary>So many times as much; a negative number turns the ends.</summary>
    public Span Times(decimal number) => number < 0 ? new(Most * number, Least * number) : new(Least * number, Most * number);

    /// <summary>Both together.</summary>
    public Span Plus(Span other) => new(Least + other.Least, Most + other.Most);
}
