using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;

namespace CleanerProduction.Benefits;

/// <summary>The network electricity comes from.</summary>
public enum Grid
{
    /// <summary>Guangdong Province.</summary>
    Guangdong,
    /// <summary>The Southern region of the national grid.</summary>
    Southern,
    /// <summary>The whole Mainland.</summary>
    National,
    /// <summary>Hong Kong.</summary>
    HongKong,
}

/// <summary>How much energy a unit of a fuel or of electricity holds, and what it emits; each figure with its year and source.</summary>
/// <param name="Kind">Which; its unit is that of <see cref="BenefitKind"/>.</param>
/// <param name="Grid">The network it comes from; null where it does not matter.</param>
/// <param name="Megajoules">Energy of one unit, MJ; the lower end where the source gives a range.</param>
/// <param name="MegajoulesMost">The upper end; null where the source gives one figure.</param>
/// <param name="EnergyYear">The year of that figure.</param>
/// <param name="EnergySource">Where it is published.</param>
/// <param name="KilogramsCo2">Carbon dioxide of one unit, kg; null where no factor is held.</param>
/// <param name="Co2Year">The year of that figure.</param>
/// <param name="Co2Source">Where it is published.</param>
public sealed record EnergyFactor(
    BenefitKind Kind, Grid? Grid, decimal Megajoules, decimal? MegajoulesMost, int EnergyYear, Trilingual EnergySource, decimal? KilogramsCo2, int? Co2Year, Trilingual? Co2Source)
{
    /// <summary>Energy of an amount, TJ; by the lower end of a range.</summary>
    public decimal Terajoules(decimal amount) => Range(amount).Least;

    /// <summary>Energy of an amount of the form's unit between both ends of the factor, TJ.</summary>
    public Span Range(decimal amount) => new Span(Megajoules, MegajoulesMost ?? Megajoules).Times(Math.Abs(amount) / Unit.Tj.InBase()).Times(Math.Sign(amount));

    /// <summary>Carbon dioxide of an amount, tonnes; null where no factor is held.</summary>
    public decimal? TonnesCo2(decimal amount) => amount * KilogramsCo2 / 1000m;

    /// <summary>Energy of a quantity, TJ: one stated as energy is that energy, one of volume or mass goes by the factor; null where a density is needed and not given.</summary>
    public Span? Energy(Quantity quantity, decimal? density) =>
        quantity.In(Unit.Tj) is { } energy ? Span.Of(energy) : quantity.In(Kind.OfForm()!.Value, density) is { } amount ? Range(amount) : null;

    /// <summary>Carbon dioxide of a quantity, tonnes; null where no factor is held, or the quantity is not in what the factor counts.</summary>
    public decimal? Co2(Quantity quantity, decimal? density) => quantity.In(Kind.OfForm()!.Value, density) is { } amount ? TonnesCo2(amount) : null;

    /// <summary>The network a factory's electricity comes from.</summary>
    public static Grid GridOf(FactoryPlace place) => place switch { FactoryPlace.Guangdong => Benefits.Grid.Guangdong, FactoryPlace.HongKong => Benefits.Grid.HongKong, _ => Benefits.Grid.National };

    /// <summary>Reads <c>seeds/factors.json</c>. A factor twice, of something that is no energy, or of nothing is a FormatException.</summary>
    public static ImmutableArray<EnergyFactor> Parse(string json)
    {
        var read = StrictJson.Read<ImmutableList<EnergyFactor>>("factors.json", json);
        if (read.GroupBy(f => (f.Kind, f.Grid)).Any(g => g.Count() > 1)
            || read.Exists(f => f.Kind > BenefitKind.Heat || f.Megajoules <= 0 || f.MegajoulesMost <= f.Megajoules || f.KilogramsCo2 <= 0 || f.EnergySource.IsIncomplete || f.KilogramsCo2 is null != f.Co2Source is null))
            throw new FormatException("factors.json: a factor stands twice or cannot be");
        return [.. read];
    }
}
