using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>What is asked of the directory, as it stands in the address. What means nothing is passed over.</summary>
public sealed record DirectoryAsk
{
    /// <summary>How many companies a page has.</summary>
    public const int PageSize = 20;

    private const int Longest = 100;
    private const int MostPlaces = 30;

    /// <summary>What is searched for, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>In one of these categories; in any where it is empty.</summary>
    public ImmutableArray<ProviderCategory> Categories { get; init; } = [];

    /// <summary>In one of these places; anywhere where it is empty.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many filters are set besides what is typed.</summary>
    public int Filters => Categories.Length + Places.Length;

    /// <summary>True where it is narrowed by anything.</summary>
    public bool Narrowed => Text.Length > 0 || Filters > 0;

    /// <summary>Reads it.</summary>
    public static DirectoryAsk Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is var text && text.Length > Longest ? text[..Longest] : text,
        Categories = [.. query["category"].Select(CategoryOf).OfType<ProviderCategory>().Distinct().Order()],
        Places = [.. query["city"].OfType<string>().Where(p => p.Length is > 0 and < 5).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostPlaces)],
        Page = PageNumber.Of(query["page"]),
    };

    /// <summary>A category by its number; null for another word.</summary>
    public static ProviderCategory? CategoryOf(string? text) => text switch { "1" => ProviderCategory.Category1, "2" => ProviderCategory.Category2, _ => null };

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public string At(string path) => path + new QueryBuilder(Parts).ToQueryString();

    private IEnumerable<KeyValuePair<string, string>> Parts =>
    [
        .. Text.Length > 0 ? [KeyValuePair.Create("q", Text)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Categories.Select(c => KeyValuePair.Create("category", ((int)c).ToString(CultureInfo.InvariantCulture))),
        .. Places.Select(p => KeyValuePair.Create("city", p)),
        .. Page > 1 ? [KeyValuePair.Create("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
    ];
}
