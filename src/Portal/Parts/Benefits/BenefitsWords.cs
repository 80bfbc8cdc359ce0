using System.Globalization;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Benefits;

/// <summary>Benefits in words, in the language of the moment.</summary>
public static class BenefitsWords
{
    /// <summary>What is asked about a figure.</summary>
    public static string Of(Hint hint)
    {
        var name = hint.Kind is { } kind ? BenefitWords.Name(kind, Here) : "";
        return Say($"Hint_{hint.Code}").With([name, .. hint.Figures.Select(f => hint.Code == HintCode.OtherYear ? f.ToString("0", CultureInfo.InvariantCulture) : Figure(f))]);
    }

    /// <summary>A carrier, electricity with its network.</summary>
    public static string Carrier(EnergyFactor factor) => factor.Grid is { } grid ? BenefitsText.CarrierFrom.With(BenefitWords.Name(factor.Kind, Here), Of(grid)) : BenefitWords.Name(factor.Kind, Here);

    /// <summary>A network.</summary>
    public static string Of(Grid grid) => Say($"Grid_{grid}");

    /// <summary>A unit.</summary>
    public static string Of(Unit unit) => Say($"Unit_{unit}");

    /// <summary>A figure with at most four significant places below one and three above, halves rounded away from zero.</summary>
    public static string Figure(decimal number) => number.ToString(Math.Abs(number) < 1 ? "0.######" : "#,0.###", CultureInfo.InvariantCulture);

    /// <summary>A figure between its ends, where they differ as they are written; not given where there is none.</summary>
    public static string Figure(Span? span)
    {
        if (span is not { } known) return BenefitsText.NotGiven;
        var (least, most) = (Figure(known.Least), Figure(known.Most));
        return least == most ? least : BenefitsText.Between.With(least, most);
    }

    /// <summary>A figure, or that it is not given.</summary>
    public static string Figure(decimal? number) => number is { } known ? Figure(known) : BenefitsText.NotGiven;

    /// <summary>Money of a year.</summary>
    public static string Money(decimal? dollars) => dollars is { } known ? $"{(known < 0 ? "−" : "")}HK${Math.Abs(known).ToString("#,0.00", CultureInfo.InvariantCulture)}" : BenefitsText.NotGiven;

    private static Language Here => Languages.Of(CultureInfo.CurrentUICulture);

    private static string Say(string key) => BenefitsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)!;
}
