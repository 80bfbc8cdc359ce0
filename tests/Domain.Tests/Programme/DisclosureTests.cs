using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Programme;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

/// <summary>What everybody is told of the applications: nothing of very few, asked for or worked out, and all of it adds up.</summary>
public class DisclosureTests
{
    // Ones and twos among larger numbers: where something has to be kept back.
    private static readonly Arbitrary<ImmutableArray<TallyCell>> Sparse =
        (from cells in (from cell in TallyTests.Cell from count in Gen.Elements(1, 1, 2, 3, 4, 9) select cell with { Count = count, Year = 2020 + cell.Year % 4 }).ListOf() select cells.ToImmutableArray()).ToArbitrary();

    private static readonly Arbitrary<(ImmutableArray<TallyCell> Cells, TallyAsk Ask)> Any =
        (from cells in Sparse.Generator from ask in TallyTests.Ask select (cells, ask)).ToArbitrary();

    [Fact]
    public void No_count_below_three_is_told_or_can_be_subtracted_from_what_is() => Prop.ForAll(Sparse, cells =>
    {
        var all = new Tally(cells);
        var disclosure = new Disclosure(all);
        var counts = Every(cells);
        var known = counts.Where(c => disclosure.Tells(c.Key)).Select(c => c.Key).ToHashSet();
        Assert.All(known, k => Assert.False(counts[k] is > 0 and < Tally.Few));
        for (var learnt = true; learnt;)
        {
            learnt = false;
            foreach (var (whole, parts) in Lines(counts.Keys))
            {
                List<TallyAsk> line = [whole, .. parts], hidden = line.FindAll(a => !known.Contains(a));
                if (hidden.Count == 1) learnt |= known.Add(hidden[0]);
                // Each is one at least: so many of so many are all one.
                else if (hidden.Count > 1 && known.Contains(whole) && hidden.Sum(h => counts[h]) == hidden.Count) foreach (var one in hidden) learnt |= known.Add(one);
            }
        }
        Assert.All(known, k => Assert.False(counts[k] is > 0 and < Tally.Few, $"{k}: {counts[k]}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_told_and_the_others_together_are_the_whole_whatever_is_asked() => Prop.ForAll(Any, drawn =>
    {
        var all = new Tally(drawn.Cells);
        var (disclosure, asked) = (new Disclosure(all), all.Of(drawn.Ask));
        if (asked.Count == 0 || !disclosure.Tells(drawn.Ask)) return;
        Whole(disclosure.Divide(asked, drawn.Ask, c => c.Phase, (a, p) => a with { Phase = p }));
        Whole(disclosure.Divide(asked, drawn.Ask, c => c.Year, (a, y) => a with { Year = y }));
        Whole(disclosure.Divide(asked, drawn.Ask, c => c.Aim, (a, m) => a with { Aim = m }));
        var grid = SectorsAndPlaces.Of(asked, drawn.Ask, disclosure);
        Whole(grid.Sectors);
        Whole(grid.Places);
        for (var row = 0; row < grid.Cells.Length; row++) Line(grid.Cells[row], grid.Sectors.Parts[row].Part.Count, grid.Places.Others);
        for (var column = 0; column < grid.Places.Parts.Length; column++) Line([.. grid.Cells.Select(r => r[column])], grid.Places.Parts[column].Part.Count, grid.Sectors.Others);

        void Whole<TKey>(Division<TKey> division)
        {
            Assert.NotEqual(1, division.Others);
            Assert.Equal((asked.Count, asked.Granted), (division.Parts.Sum(p => p.Part.Count) + division.Rest.Count, Hkd.Sum(division.Parts.Select(p => p.Part.Granted)) + division.Rest.Granted));
        }

        // What is told of a row is no more than its whole, and all of it where nothing is kept back.
        static void Line(ImmutableArray<int?> cells, int whole, int others)
        {
            var shown = cells.Sum(c => c ?? 0);
            Assert.True(shown <= whole);
            if (others == 0 && cells.All(c => c is not null)) Assert.Equal(whole, shown);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_application_of_a_place_takes_the_smallest_of_its_neighbours_with_it()
    {
        TallyCell One(string place, int count) => new("P4", ProjectType.Demonstration1, Standing.Finished, "metal", place, "Air", 2021, count, new(1), new(1));
        var disclosure = new Disclosure(new([One("4419", 9), One("4403", 5), One("4415", 1)]));
        Assert.True(disclosure.Tells(new()));
        Assert.True(disclosure.Tells(new(Place: "4419")));
        Assert.False(disclosure.Tells(new(Place: "4415")));
        Assert.False(disclosure.Tells(new(Place: "4403")));
        Assert.True(disclosure.Tells(new(Place: "HK")));
        Assert.False(disclosure.Tells(new("P4", Sector: "metal", Place: "4403", Year: 2021)));
    }

    // Every question whose answer is not 0.
    private static Dictionary<TallyAsk, int> Every(ImmutableArray<TallyCell> cells)
    {
        Dictionary<TallyAsk, int> counts = [];
        foreach (var cell in cells)
            for (var set = 0; set < 64; set++)
            {
                var ask = new TallyAsk((set & 1) == 0 ? null : cell.Phase, (set & 2) == 0 ? null : cell.Kind, (set & 4) == 0 ? null : cell.Sector, (set & 8) == 0 ? null : cell.Place, (set & 16) == 0 ? null : cell.Year, (set & 32) == 0 ? null : cell.Aim);
                counts[ask] = counts.GetValueOrDefault(ask) + cell.Count;
            }
        return counts;
    }

    private static IEnumerable<(TallyAsk Whole, List<TallyAsk> Parts)> Lines(IEnumerable<TallyAsk> asks) => asks
        .SelectMany(a => new[] { a with { Phase = null }, a with { Kind = null }, a with { Sector = null }, a with { Place = null }, a with { Year = null }, a with { Aim = null } }.Select((w, axis) => (Whole: w, axis, Part: a)).Where(l => l.Whole != l.Part))
        .GroupBy(l => (l.Whole, l.axis)).Select(g => (g.Key.Whole, g.Select(l => l.Part).ToList()));
}
