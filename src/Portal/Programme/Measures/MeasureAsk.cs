using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Programme.Measures;

/// <summary>What is asked of the catalogue, as it stands in the address. What means nothing is passed over.</summary>
public sealed record MeasureAsk
{
    /// <summary>Longest paybacks that can be asked for, months, inclusive.</summary>
    public static readonly ImmutableArray<int> Paybacks = [6, 12, 24, 48];

    private const int Longest = 100;

    /// <summary>What is searched for, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Paid ones only, those without cost only, or both where it is null.</summary>
    public bool? Paid { get; init; }

    /// <summary>Of these categories; of any where it is empty.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Those that cut VOC or NOx by the guide's own figures, and those people judge about (LG-4.1(1)(b)).</summary>
    public ImmutableArray<VocOrNox> Pollutants { get; init; } = [];

    /// <summary>Back within so many months at the latest, by the guide's own words; null for any.</summary>
    public int? Payback { get; init; }

    /// <summary>How many filters are set besides what is typed.</summary>
    public int Filters => (Paid is null ? 0 : 1) + Categories.Length + Pollutants.Length + (Payback is null ? 0 : 1);

    /// <summary>Reads it.</summary>
    public static MeasureAsk Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is var text && text.Length > Longest ? text[..Longest] : text,
        Paid = query["kind"].ToString() switch { "paid" => true, "no-cost" => false, _ => null },
        Categories = [.. query["category"].OfType<string>().Distinct(StringComparer.Ordinal)],
        Pollutants = [.. query["voc-nox"].Select(w => w switch { "yes" => VocOrNox.Yes, "judge" => VocOrNox.Judge, _ => VocOrNox.No }).Where(v => v != VocOrNox.No).Distinct().Order()],
        Payback = int.TryParse(query["payback"], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Paybacks.Contains(months) ? months : null,
    };

    /// <summary>A category's word in addresses.</summary>
    public static string WordOf(Trilingual category) => category.En.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public string At(string path) => path + new QueryBuilder(Parts).ToQueryString();

    /// <summary>The measures asked for, in the guide's order.</summary>
    public IEnumerable<Measure> Of(ReferenceData reference)
    {
        var runs = reference.Folding.Runs(Text);
        // Where only marks were typed nothing is found.
        if (runs.Length == 0 && Text.Length > 0) return [];
        return reference.Measures.Where(m => (Paid is null || Paid == m.Paid) && (Categories.IsEmpty || Categories.Contains(WordOf(m.Category))) && (Pollutants.IsEmpty || Pollutants.Contains(m.VocOrNox))
            && (Payback is null || reference.Effects[m.Id].Payback is { } payback && payback.To <= Payback) && Array.TrueForAll(runs, run => Folded(reference, m).Contains(run, StringComparison.Ordinal)));
    }

    private static string Folded(ReferenceData reference, Measure measure)
    {
        var folded = reference.Folding.Fold(string.Join('\n', [measure.Id, .. Texts(measure.Name), .. Texts(measure.Effect), .. Texts(measure.Category)]));
        return string.Join(' ', reference.Aliases.Beside(folded).Prepend(folded));
    }

    private static string[] Texts(Trilingual text) => [text.Hant, text.Hans, text.En];

    private IEnumerable<KeyValuePair<string, string>> Parts
    {
        get
        {
            if (Text.Length > 0) yield return new("q", Text);
            if (Paid is { } paid) yield return new("kind", paid ? "paid" : "no-cost");
            foreach (var category in Categories) yield return new("category", category);
            foreach (var pollutant in Pollutants) yield return new("voc-nox", pollutant == VocOrNox.Yes ? "yes" : "judge");
            if (Payback is { } months) yield return new("payback", months.ToString(CultureInfo.InvariantCulture));
        }
    }
}
