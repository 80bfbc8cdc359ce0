using System.Collections.Immutable;

namespace CleanerProduction.Programme;

/// <summary>Applications by sector and place at once, as far as everybody is told. Sectors and places told together only are the last row and the last column.</summary>
/// <param name="Sectors">The sectors, the most applications first.</param>
/// <param name="Places">The places, likewise.</param>
/// <param name="Cells">Of each sector, of each place: how many; null where it is not told.</param>
public sealed record SectorsAndPlaces(Division<string> Sectors, Division<string> Places, ImmutableArray<ImmutableArray<int?>> Cells)
{
    /// <summary>True where something is kept back.</summary>
    public bool IsPartial => Sectors.Others > 0 || Places.Others > 0 || Cells.Any(r => r.Any(c => c is null));

    /// <summary>Of what is asked, which is told.</summary>
    public static SectorsAndPlaces Of(Tally asked, TallyAsk ask, Disclosure disclosure)
    {
        var sectors = disclosure.Divide(asked, ask, c => c.Sector, (a, s) => a with { Sector = s }).MostFirst();
        var places = disclosure.Divide(asked, ask, c => c.Place, (a, p) => a with { Place = p }).MostFirst();
        var counts = asked.Cells.GroupBy(c => (c.Sector, c.Place)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return new(sectors, places, [.. sectors.Parts.Select(s => places.Parts.Select(p => Cell(s.Key, p.Key)).ToImmutableArray())]);

        int? Cell(string sector, string place) => disclosure.Tells(ask with { Sector = sector, Place = place }) ? counts.GetValueOrDefault((sector, place)) : null;
    }
}
