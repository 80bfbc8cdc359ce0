using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Funding;

/// <summary>What is expected to be saved, in words.</summary>
public static class BenefitWords
{
    /// <summary>What is saved, in the language.</summary>
    public static string Name(BenefitKind kind, Language language) => FundingText.ResourceManager.GetString($"Benefit_{kind}", language.Culture())!;

    /// <summary>The unit by the year.</summary>
    public static string Unit(BenefitKind kind, Language language) => kind switch
    {
        BenefitKind.Electricity => "kWh",
        BenefitKind.NaturalGas or BenefitKind.Water or BenefitKind.Effluent => "m³",
        BenefitKind.Heat => "MJ",
        BenefitKind.Cost => "HK$",
        _ => language == Language.En ? "kg" : "公斤",
    };

    /// <summary>What is saved with its unit by the year, in the reader's language.</summary>
    public static string AYear(BenefitKind kind)
    {
        var language = Languages.Of(CultureInfo.CurrentUICulture);
        return FundingText.BenefitAYear.With(Name(kind, language), Unit(kind, language));
    }

    /// <summary>A figure with its separators and no needless zeros.</summary>
    public static string Figure(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A year's savings: electricity 12,000 kWh; water 300 m³.</summary>
    public static string Sentence(IEnumerable<ExpectedBenefit> saved, Language language) => string.Format(CultureInfo.InvariantCulture, FundingText.ResourceManager.GetString("BenefitsAYear", language.Culture())!,
        string.Join(language == Language.En ? "; " : "；", saved.OrderBy(b => b.Kind).Select(b => b.Kind == BenefitKind.Cost
            ? $"{Name(b.Kind, language)} HK${Figure(b.Saved!.Value)}"
            : $"{Name(b.Kind, language)} {Figure(b.Saved!.Value)} {Unit(b.Kind, language)}")));
}
