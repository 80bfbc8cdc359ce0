using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Programme.Results;

/// <summary>What is asked of the results, as it stands in the address. What means nothing is passed over.</summary>
public sealed record ResultAsk
{
    private const int Longest = 100;

    /// <summary>What is searched for, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of these sectors; of any where it is empty.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>In Hong Kong only, in Guangdong only, or both where it is null.</summary>
    public FactoryPlace? Place { get; init; }

    /// <summary>Evaluated ones only.</summary>
    public bool Evaluated { get; init; }

    /// <summary>How many filters are set besides what is typed.</summary>
    public int Filters => Sectors.Length + (Place is null ? 0 : 1) + (Evaluated ? 1 : 0);

    /// <summary>Reads it.</summary>
    public static ResultAsk Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is var text && text.Length > Longest ? text[..Longest] : text,
        Sectors = [.. query["sector"].OfType<string>().Distinct(StringComparer.Ordinal)],
        Place = query["place"].ToString() switch { "hong-kong" => FactoryPlace.HongKong, "guangdong" => FactoryPlace.Guangdong, _ => null },
        Evaluated = query["evaluated"] == "yes",
    };

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public string At(string path) => path + new QueryBuilder(Parts).ToQueryString();

    /// <summary>What is asked for, in the order it came.</summary>
    public IEnumerable<PublicResult> Of(IEnumerable<PublicResult> all, ReferenceData reference)
    {
        var runs = reference.Folding.Runs(Text);
        // Where only marks were typed nothing is found.
        if (runs.Length == 0 && Text.Length > 0) return [];
        return all.Where(r => (Sectors.IsEmpty || Sectors.Contains(r.Sector)) && (Place is null || Place == r.Place) && (!Evaluated || r.EvaluatedOn is not null) && Array.TrueForAll(runs, run => Folded(r, reference).Contains(run, StringComparison.Ordinal)));
    }

    private static string Folded(PublicResult of, ReferenceData reference)
    {
        string[] texts = [of.Case, .. Texts(of.Title), .. Texts(of.Technology), .. Texts(of.Summary), .. Texts(of.Provider?.Name), .. Texts(reference.Sectors.FirstOrDefault(s => s.Slug == of.Sector)?.Name), .. Texts(reference.Cities.FirstOrDefault(c => c.Code == of.City)?.Name)];
        var folded = reference.Folding.Fold(string.Join('\n', texts));
        return string.Join(' ', reference.Aliases.Beside(folded).Prepend(folded));
    }

    private static string[] Texts(Trilingual? text) => text is null ? [] : [text.Hant, text.Hans, text.En];

    private IEnumerable<KeyValuePair<string, string>> Parts
    {
        get
        {
            if (Text.Length > 0) yield return new("q", Text);
            foreach (var sector in Sectors) yield return new("sector", sector);
            if (Place is { } place) yield return new("place", place == FactoryPlace.HongKong ? "hong-kong" : "guangdong");
            if (Evaluated) yield return new("evaluated", "yes");
        }
    }
}
