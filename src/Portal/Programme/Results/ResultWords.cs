using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Programme.Results;

/// <summary>Results in words.</summary>
public static class ResultWords
{
    /// <summary>The sector's name.</summary>
    public static string Sector(PublicResult of, ReferenceData reference, Reader reader) => reference.Sectors.FirstOrDefault(s => s.Slug == of.Sector) is { } sector ? reader.Read(sector.Name) : ResultsText.NotGiven;

    /// <summary>Hong Kong; Guangdong, with the city where it is known.</summary>
    public static string Place(PublicResult of, ReferenceData reference, Reader reader) => of.Place == FactoryPlace.HongKong ? ResultsText.HongKong
        : reference.Cities.FirstOrDefault(c => c.Code == of.City) is { } city ? ResultsText.GuangdongCity.With(reader.Read(city.Name)) : ResultsText.Guangdong;

    /// <summary>A figure with its unit; not given where it is not.</summary>
    public static string Figure(BenefitKind kind, decimal? figure, Language language) => figure is not { } number ? ResultsText.NotGiven
        : kind == BenefitKind.Cost ? $"HK${BenefitWords.Figure(number)}" : $"{BenefitWords.Figure(number)} {BenefitWords.Unit(kind, language)}";

    /// <summary>By how much a figure fell, per cent; not given where it cannot be said.</summary>
    public static string Cut(ExpectedBenefit benefit) => benefit is { Before: > 0, Saved: { } saved } ? ResultsText.Percent.With((100m * saved / benefit.Before.Value).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)) : ResultsText.NotGiven;
}
