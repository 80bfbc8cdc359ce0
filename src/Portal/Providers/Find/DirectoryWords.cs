using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>What categories and places are called.</summary>
public static class DirectoryWords
{
    /// <summary>第一類別; Category 1.</summary>
    public static string Brief(ProviderCategory category) => FindText.CategoryShort.With(Ordinal(category));

    /// <summary>The number of a category in a sentence.</summary>
    public static string Ordinal(ProviderCategory category) => category == ProviderCategory.Category1 ? FindText.CategoryOne : FindText.CategoryTwo;

    /// <summary>With what it is called in the newest phase that has a name for it .</summary>
    public static string Full(ReferenceData reference, Reader reader, ProviderCategory category) =>
        reader.Read(reference.Phases.All.Last(p => !p.Categories.IsEmpty).Categories.First(c => c.Category == category).Name);

    /// <summary>A place by its code.</summary>
    public static string Place(ReferenceData reference, Reader reader, string place) =>
        place == ListingPlace.HongKong ? FindText.HongKong : reference.Cities.FirstOrDefault(c => c.Code == place) is { } city ? reader.Read(city.Name) : place;

    /// <summary>A web site that can be linked to; null for whatever else stands there.</summary>
    public static string? Link(string? website) => Uri.TryCreate(website, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttp || site.Scheme == Uri.UriSchemeHttps) ? site.AbsoluteUri : null;

    /// <summary>A telephone number as it is dialled.</summary>
    public static string Dialled(string telephone) => new([.. telephone.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0))]);
}
