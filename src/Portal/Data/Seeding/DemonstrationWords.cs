namespace CleanerProduction.Portal.Data;

/// <summary>Words the demonstration's forms are made of, in three languages, by key.</summary>
internal sealed class DemonstrationWords(DemonstrationFiles files)
{
    private readonly ILookup<string, Trilingual> all = files.Rows("words").ToLookup(row => row["key"], row => row.Text(), StringComparer.Ordinal);

    /// <summary>All of a key, in order.</summary>
    public IReadOnlyList<Trilingual> All(string key) => [.. all[key]];

    /// <summary>One of a key in a language, with what is put in.</summary>
    public string Say(ref Draw draw, string key, Language language, params ReadOnlySpan<object?> with) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, draw.Of(All(key)).In(language), with);

    /// <summary>A person's name.</summary>
    public Trilingual Name(ref Draw draw)
    {
        var (surname, given) = (draw.Of(All("surname")), draw.Of(All("given")));
        return new(surname.Hant + given.Hant, surname.Hans + given.Hans, $"{surname.En} {given.En}");
    }
}

/// <summary>An invented supplier of equipment.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is.</param>
internal sealed record DemonstrationSupplier(Trilingual Name, Trilingual Address)
{
    /// <summary>All that quote in the demonstration, the same every time.</summary>
    public static IReadOnlyList<DemonstrationSupplier> All(DemonstrationWords words)
    {
        var draw = new Draw("suppliers");
        var (places, stems, trades) = (words.All("supplier-place"), words.All("supplier-stem"), words.All("supplier-trade"));
        var made = new List<DemonstrationSupplier>();
        for (var i = 0; i < stems.Count * trades.Count; i++)
        {
            var (place, stem, trade, road, number) = (draw.Of(places), stems[i % stems.Count], trades[i / stems.Count], draw.Of(words.All("supplier-road")), draw.Between(3, 188));
            made.Add(new(
                new($"{place.Hant}{stem.Hant}{trade.Hant}有限公司", $"{place.Hans}{stem.Hans}{trade.Hans}有限公司", $"{place.En} {stem.En} {trade.En} Company Limited"),
                new($"廣東省{place.Hant}市{road.Hant}{number}號", $"广东省{place.Hans}市{road.Hans}{number}号", $"{number} {road.En}, {place.En}, Guangdong")));
        }
        return made;
    }
}
