using System.Collections.Immutable;
using CleanerProduction.CleanerIndex;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.CleanerIndex;

public class FactoryIndexTests
{
    private static readonly Trilingual Word = Trilingual.Same("x");

    [Fact]
    public void The_documented_vector_gives_58_88_and_100()
    {
        var index = Of([(0.6m, [(0.5m, false, 1), (0.3m, false, 2), (0.2m, false, 3)]), (0.4m, [(0.7m, false, 1), (0.3m, false, 2)])]);
        Assert.Equal([58m, 88m, 100m], index.Scores);
        Assert.Equal(IndexLevel.II, index.Level);
        Assert.Equal(IndexLevel.I, index.Next);
    }

    [Theory]
    [InlineData(85, false, 2, IndexLevel.I)]
    [InlineData(84, false, 2, IndexLevel.II)]
    [InlineData(85, true, 2, IndexLevel.II)]
    [InlineData(85, false, 3, IndexLevel.II)]
    public void Level_I_needs_85_every_limiting_indicator_at_I_and_the_others_at_II(int weight, bool limiting, int rest, IndexLevel expected) =>
        Assert.Equal(expected, Of([(1m, [(weight / 100m, false, 1), (1 - (weight / 100m), limiting, rest)])]).Level);

    [Theory]
    [InlineData(85, false, 3, IndexLevel.II)]
    [InlineData(85, false, 0, IndexLevel.II)]
    [InlineData(84, false, 3, IndexLevel.III)]
    [InlineData(84, false, 0, null)]
    [InlineData(85, true, 3, IndexLevel.III)]
    [InlineData(85, true, 0, null)]
    public void Level_II_needs_85_and_every_limiting_indicator_at_II_and_level_III_all(int weight, bool limiting, int rest, IndexLevel? expected) =>
        Assert.Equal(expected, Of([(1m, [(weight / 100m, false, 2), (1 - (weight / 100m), limiting, rest)])]).Level);

    [Fact]
    public void What_does_not_apply_shares_its_weight_out_in_its_group_and_a_group_among_the_groups()
    {
        // Of 0.5, 0.3, 0.2 the 0.3 falls away: 0.5 of 0.7 meets level I.
        var index = Of([(0.6m, [(0.5m, false, 1), (0.3m, true, null), (0.2m, false, 3)]), (0.4m, [(1m, false, 1)])]);
        Assert.Equal(decimal.Round((60m * 5 / 7) + 40m, 8), decimal.Round(index.At(IndexLevel.I), 8));
        Assert.Equal(100m, index.At(IndexLevel.III));
        var without = Of([(0.6m, [(1m, false, 2)]), (0.4m, [(1m, false, null)])]);
        Assert.Equal([0m, 100m, 100m], without.Scores);
        Assert.Null(without.Groups[1].Scores);
    }

    [Fact]
    public void Unknown_is_not_0()
    {
        var set = Set([(1m, [(0.5m, false), (0.5m, false)])]);
        var half = FactoryIndex.Of(set, new Dictionary<string, IndicatorAnswer> { ["i0x0"] = IndicatorAnswer.Of(IndexLevel.I) });
        Assert.Equal(("index-not-whole", "i0x1"), (half.Refusal!.Code, half.Refusal!.Figures["missing"]));
        Assert.Equal("index-of-nothing", FactoryIndex.Of(set, set.Indicators.ToDictionary(i => i.Code, _ => IndicatorAnswer.NotApplicable)).Refusal!.Code);
    }

    [Fact]
    public void Gaps_name_limiting_indicators_first_and_what_each_would_bring()
    {
        var index = Of([(0.6m, [(0.5m, false, 3), (0.5m, false, 1)]), (0.4m, [(0.9m, false, 3), (0.1m, true, 3)])]);
        Assert.Equal(IndexLevel.III, index.Level);
        Assert.Equal([("i1x1", 4m), ("i1x0", 36m), ("i0x0", 30m)], index.Gaps.Select(g => (g.Indicator.Code, g.Points)));
        Assert.Equal(index.Next, index.Gaps[0].Next);
        Assert.Empty(Of([(1m, [(1m, true, 1)])]).Gaps);
    }

    [Fact]
    public void A_better_answer_never_makes_the_index_or_the_level_worse() => Check.QuickThrowOnFailure(Prop.ForAll(Factories(), made =>
    {
        var before = Of(made);
        for (var g = 0; g < made.Length; g++)
            for (var i = 0; i < made[g].Indicators.Length; i++)
                if (made[g].Indicators[i].Level is { } level and not 1)
                {
                    var better = made[g].Indicators.SetItem(i, made[g].Indicators[i] with { Level = level == 0 ? 3 : level - 1 });
                    var after = Of(made.SetItem(g, made[g] with { Indicators = better }));
                    Assert.All(Enum.GetValues<IndexLevel>(), l => Assert.True(after.At(l) >= before.At(l)));
                    Assert.True(Rank(after.Level) >= Rank(before.Level));
                }
    }));

    [Fact]
    public void The_order_of_groups_and_indicators_means_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Factories(), made =>
    {
        var (one, other) = (Of(made), Of([.. made.Reverse().Select(g => g with { Indicators = [.. g.Indicators.Reverse()] })]));
        Assert.Equal(one.Scores, other.Scores);
        Assert.Equal(one.Level, other.Level);
    }));

    [Fact]
    public void The_index_is_the_parts_of_its_groups_and_a_better_level_is_never_above_a_lesser() => Check.QuickThrowOnFailure(Prop.ForAll(Factories(), made =>
    {
        var index = Of(made);
        Assert.All(index.Scores, score => Assert.InRange(score, 0m, 100m));
        Assert.True(index.At(IndexLevel.I) <= index.At(IndexLevel.II) && index.At(IndexLevel.II) <= index.At(IndexLevel.III));
        // Every indicator that lacks the next level would bring its points, and all of them the whole.
        if (index.Level != IndexLevel.I) Assert.Equal(100m, decimal.Round(index.At(index.Next) + index.Gaps.Sum(g => g.Points), 6));
    }));

    [Fact]
    public void The_set_of_the_seeds_says_where_it_comes_from_and_its_pilots_have_an_index()
    {
        var set = IndicatorSet.Parse("set-general-1.json", Repository.Text("seeds", "index", "set-general-1.json"));
        Assert.Equal(0.6m, set.Groups.Take(2).Sum(g => g.Weight));
        var pilots = PilotFirms.Parse(Repository.Text("seeds", "index", "pilots.json"), [set], ["printing", "textile", "metal", "electronics", "furniture"]);
        Assert.True(pilots.Invented);
        Assert.Equal((1, 4), (pilots.Firms.Count(f => f.Place == CleanerProduction.Companies.FactoryPlace.HongKong), pilots.Firms.Count(f => f.Place == CleanerProduction.Companies.FactoryPlace.Guangdong)));
        Assert.Equal([null, IndexLevel.III, IndexLevel.II, IndexLevel.I], pilots.Firms.Select(f => f.Index(set).Value.Level).Distinct().OrderByDescending(l => l is null ? 9 : (int)l));
    }

    [Theory]
    [InlineData("\"weight\": 0.35", "\"weight\": 0.36")]
    [InlineData("\"weight\": 0.4,", "\"weight\": 0.5,")]
    [InlineData("\"code\": \"e2\"", "\"code\": \"e1\"")]
    [InlineData("\"bound\": 15", "\"bound\": 4")]
    [InlineData("\"limiting\": true", "\"limitting\": true")]
    public void A_set_that_contradicts_itself_stops_the_start(string good, string bad)
    {
        var text = Repository.Text("seeds", "index", "set-general-1.json");
        Assert.Throws<FormatException>(() => IndicatorSet.Parse("set", text.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(IndicatorSense.AtLeast, 30, IndexLevel.I)]
    [InlineData(IndicatorSense.AtLeast, 29.9, IndexLevel.II)]
    [InlineData(IndicatorSense.AtLeast, 10, IndexLevel.III)]
    [InlineData(IndicatorSense.AtLeast, 9.9, null)]
    [InlineData(IndicatorSense.AtMost, 10, IndexLevel.I)]
    [InlineData(IndicatorSense.AtMost, 20, IndexLevel.II)]
    [InlineData(IndicatorSense.AtMost, 30.1, null)]
    public void A_bound_is_met_on_itself(IndicatorSense sense, double number, IndexLevel? expected)
    {
        decimal[] bounds = sense == IndicatorSense.AtLeast ? [30, 20, 10] : [10, 20, 30];
        Assert.Equal(expected, new Indicator("e", Word, Word, sense, 1, false, [.. bounds.Select(b => new LevelAsks(b, null))]).Met((decimal)number));
    }

    private static int Rank(IndexLevel? level) => level is { } known ? 4 - (int)known : 0;

    private static FactoryIndex Of(ImmutableArray<(decimal Weight, (decimal Weight, bool Limiting, int? Level)[] Indicators)> groups) =>
        Of([.. groups.Select(g => new Made(g.Weight, [.. g.Indicators.Select(i => new MadeIndicator(i.Weight, i.Limiting, i.Level))]))]);

    private static FactoryIndex Of(ImmutableArray<Made> groups)
    {
        var set = Set([.. groups.Select(g => (g.Weight, g.Indicators.Select(i => (i.Weight, i.Limiting)).ToArray()))]);
        var levels = groups.SelectMany(g => g.Indicators).Select(i => i.Level is not { } level ? IndicatorAnswer.NotApplicable : IndicatorAnswer.Of(level == 0 ? null : (IndexLevel)level));
        return FactoryIndex.Of(set, set.Indicators.Zip(levels).ToDictionary(p => p.First.Code, p => p.Second)).Value;
    }

    private static IndicatorSet Set(ImmutableArray<(decimal Weight, (decimal Weight, bool Limiting)[] Indicators)> groups) => new("test", 1, new(2026, 1, 1), Word, Word,
        [.. groups.Select((g, at) => new IndicatorGroup($"g{at}", Word, g.Weight, [.. g.Indicators.Select((i, n) => new Indicator($"i{at}x{n}", Word, null, IndicatorSense.Stated, i.Weight, i.Limiting, [.. Enumerable.Repeat(new LevelAsks(null, Word), 3)]))]))]);

    // Weights in hundredths of what was drawn; at least one indicator applies.
    private static Arbitrary<ImmutableArray<Made>> Factories() => (
        from groups in Gen.Choose(1, 4)
        from parts in (from weight in Gen.Choose(1, 9)
                       from count in Gen.Choose(1, 5)
                       from indicators in (from w in Gen.Choose(1, 9) from limiting in Gen.Elements(true, false, false) from level in Gen.Choose(-1, 3) select (w, limiting, level)).ListOf(count)
                       select (weight, indicators.ToList())).ListOf(groups)
        where parts.Any(p => p.Item2.Any(i => i.level >= 0))
        let whole = (decimal)parts.Sum(p => p.weight)
        select parts.Select(p => new Made(p.weight / whole, [.. p.Item2.Select(i => new MadeIndicator(i.w / (decimal)p.Item2.Sum(x => x.w), i.limiting, i.level < 0 ? null : i.level))])).ToImmutableArray()).ToArbitrary();

    private sealed record MadeIndicator(decimal Weight, bool Limiting, int? Level);

    private sealed record Made(decimal Weight, ImmutableArray<MadeIndicator> Indicators);
}
