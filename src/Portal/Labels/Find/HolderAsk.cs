using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>What is asked of the register of holders, as it stands in the address. What means nothing is passed over.</summary>
public sealed record HolderAsk
{
    /// <summary>How many certificates a page has.</summary>
    public const int PageSize = 20;

    private const int Longest = 100;

    /// <summary>What is searched for, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of these labels; of any where it is empty.</summary>
    public ImmutableArray<LabelKind> Kinds { get; init; } = [];

    /// <summary>Of this round; of any where it is null.</summary>
    public int? Year { get; init; }

    /// <summary>Valid ones only, expired ones only, or both where it is null.</summary>
    public bool? Valid { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many filters are set besides what is typed.</summary>
    public int Filters => Kinds.Length + (Year is null ? 0 : 1) + (Valid is null ? 0 : 1);

    /// <summary>Reads it.</summary>
    public static HolderAsk Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is var text && text.Length > Longest ? text[..Longest] : text,
        Kinds = [.. query["kind"].Select(PublicCertificate.KindOf).OfType<LabelKind>().Distinct().Order()],
        Year = YearOf(query["year"]),
        Valid = query["standing"].ToString() switch { "valid" => true, "expired" => false, _ => null },
        Page = PageNumber.Of(query["page"]),
    };

    /// <summary>A round's year; null for anything else.</summary>
    public static int? YearOf(string? text) => text?.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public string At(string path) => path + new QueryBuilder(Parts).ToQueryString();

    private IEnumerable<KeyValuePair<string, string>> Parts
    {
        get
        {
            if (Text.Length > 0) yield return new("q", Text);
            foreach (var kind in Kinds) yield return new("kind", PublicCertificate.WordOf(kind));
            if (Year is { } year) yield return new("year", year.ToString(CultureInfo.InvariantCulture));
            if (Valid is { } valid) yield return new("standing", valid ? "valid" : "expired");
            if (Page > 1) yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }
}
