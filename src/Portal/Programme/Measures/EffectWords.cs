using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Measures;

namespace CleanerProduction.Portal.Programme.Measures;

/// <summary>The figures of an effect in words.</summary>
public static class EffectWords
{
    private const int MonthsInYear = 12;

    /// <summary>What a figure speaks of.</summary>
    public static string Name(EffectOf of) => MeasuresText.ResourceManager.GetString($"Of_{of}", CultureInfo.CurrentUICulture)!;

    /// <summary>About 2 years; reaching 99 %; more than 17,000 t a year.</summary>
    public static string Value(EffectFigure figure) => figure.Bound switch
    {
        EffectBound.About => MeasuresText.About.With(Amount(figure)),
        EffectBound.Reaching => MeasuresText.Reaching.With(Amount(figure)),
        EffectBound.MoreThan => MeasuresText.MoreThan.With(Amount(figure)),
        EffectBound.AtMost => MeasuresText.OrLess.With(Amount(figure)),
        _ => Amount(figure),
    };

    /// <summary>A time in months, in years from one year on.</summary>
    public static string Time(decimal months) => Amount(new(EffectOf.Payback, EffectBound.Exact, months, months, EffectUnit.Months));

    private static string Amount(EffectFigure figure)
    {
        var years = figure.Unit == EffectUnit.Months && figure.To >= MonthsInYear;
        var divisor = years ? MonthsInYear : 1;
        var (from, to) = (Number(figure.From / divisor), Number(figure.To / divisor));
        return Unit(figure.Unit, years, to == "1" && from == to).With(from == to ? from : MeasuresText.Range.With(from, to));
    }

    private static string Unit(EffectUnit unit, bool years, bool single) => unit switch
    {
        EffectUnit.Percent => MeasuresText.Percent,
        EffectUnit.KilogramsAYear => MeasuresText.KilogramsAYear,
        EffectUnit.Tonnes => MeasuresText.TonnesNoPeriod,
        EffectUnit.TonnesAYear => MeasuresText.TonnesAYear,
        EffectUnit.MilligramsALitre => MeasuresText.MilligramsALitre,
        _ => (years, single) switch { (true, true) => MeasuresText.Year, (true, false) => MeasuresText.Years, (false, true) => MeasuresText.Month, _ => MeasuresText.Months },
    };

    private static string Number(decimal number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);
}
