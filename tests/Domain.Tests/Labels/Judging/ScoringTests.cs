using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Labels.Judging;

public class ScoringTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private static Rubric Of(LabelKind label)
    {
        var word = label switch { LabelKind.SupplyChain => "supply-chain", LabelKind.TechnologyService => "technology-service", _ => label.ToString().ToLowerInvariant() };
        return Rubric.Parse(word, Repository.Text("seeds", "labels", $"rubric-{word}-1.json"));
    }

    private static readonly Rubric Excellent = Of(LabelKind.Excellent);

    private static ScoreContent Scores(params int[] scores) => ScoreContent.Of(Excellent.Criteria.Zip(scores, (c, s) => KeyValuePair.Create(c.Key, s)), []);

    [Fact]
    public void Every_label_has_a_rubric_whose_weights_come_to_100_and_whose_anchors_are_whole()
    {
        foreach (var label in Enum.GetValues<LabelKind>())
        {
            var rubric = Of(label);
            Assert.Equal((label, 1), (rubric.Label, rubric.Version));
            Assert.Equal("100", rubric.Total(rubric.Criteria.ToDictionary(c => c.Key, _ => Rubric.Best)).ToString());
        }
    }

    [Theory]
    [InlineData("\"weight\": 40", "\"weight\": 41")]
    [InlineData("\"key\": \"continual\"", "\"key\": \"management\"")]
    [InlineData("\"clause\": \"LG-4.2(1)\"", "\"clause\": \"FG-1\"")]
    [InlineData("\"anchors\"", "\"ankers\"")]
    [InlineData("No evidence of continual improvement", "")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    public void A_rubric_that_is_not_whole_stops_the_start(string from, string to)
    {
        var json = Repository.Text("seeds", "labels", "rubric-excellent-1.json");
        Assert.Contains(from, json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Rubric.Parse("x", json.Replace(from, to, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("92.5", 4, 3, 4)]
    [InlineData("60", 3, 4, 0)]
    [InlineData("0", 0, 0, 0)]
    [InlineData("62.5", 1, 4, 3)]
    public void A_total_is_exact(string total, params int[] scores) => Assert.Equal(total, Excellent.Total(Scores(scores).Scores).ToString());

    [Fact]
    public void Totals_equal_their_parts_whatever_the_scores() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        foreach (var rubric in Enum.GetValues<LabelKind>().Select(Of))
        {
            var scores = rubric.Criteria.Zip(bytes, (c, b) => KeyValuePair.Create(c.Key, b % 5)).ToDictionary();
            Assert.Equal(rubric.Criteria.Where(c => scores.ContainsKey(c.Key)).Aggregate(default(Points), (sum, c) => sum + c.At(scores[c.Key])), rubric.Total(scores));
            Assert.InRange(rubric.Total(scores).Quarters, 0, 400);
        }
    }));

    [Fact]
    public void Mean_median_spread_and_count_do_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(NonEmptyArray<ushort> Totals, int Seed)>(), made =>
    {
        Points[] totals = [.. made.Totals.Get.Select(t => new Points(t % 401))];
        var shuffled = (Points[])totals.Clone();
        new Random(made.Seed).Shuffle(shuffled);
        var aggregate = Aggregate.Of(totals)!;
        Assert.Equal(aggregate, Aggregate.Of(shuffled));
        Assert.Equal(totals.Length, aggregate.Count);
        Assert.InRange(aggregate.Mean, totals.Min().Exact, totals.Max().Exact);
        Assert.InRange(aggregate.Median, totals.Min().Exact, totals.Max().Exact);
        Assert.Equal(aggregate.Spread + totals.Min().Exact, totals.Max().Exact);
    }));

    [Fact]
    public void An_aggregate_is_exact()
    {
        var aggregate = Aggregate.Of([new(200), new(250), new(330)])!;
        Assert.Equal((3, "65", "62.5", "32.5"), (aggregate.Count, aggregate.Mean.ToString(), aggregate.Median.ToString(), aggregate.Spread.ToString()));
        Assert.Equal("33.33", Fraction.Of(100, 3).ToString());
        Assert.Equal("−33.33", (Fraction.Of(0) - Fraction.Of(100, 3)).ToString());
        Assert.Null(Aggregate.Of([]));
    }

    [Fact]
    public void Calibration_takes_leanings_off_and_does_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(NonEmptyArray<byte> Totals, int Seed)>(), made =>
    {
        JudgedTotal[] totals = [.. made.Totals.Get.Select((t, i) => new JudgedTotal($"A{i / 4}", $"J{i % 4}", new(t)))];
        var shuffled = (JudgedTotal[])totals.Clone();
        new Random(made.Seed).Shuffle(shuffled);
        var (one, other) = (Calibration.Of(totals), Calibration.Of(shuffled));
        Assert.Equal(one.Judges, other.Judges);
        Assert.Equal(one.Totals, other.Totals);
        // Where everybody scored everything the leanings cancel out: the adjusted mean is the raw one.
        if (totals.Length % 4 == 0) Assert.All(one.Totals, t => Assert.Equal(t.Raw.Mean, t.Adjusted));
    }));

    [Fact]
    public void A_harsh_judge_shows_beside_the_others_and_changes_no_raw_number()
    {
        var calibration = Calibration.Of([new("A", "harsh", new(200)), new("A", "mild", new(280)), new("B", "harsh", new(240)), new("B", "mild", new(320)), new("C", "harsh", new(300))]);
        Assert.Equal(["−10", "10"], calibration.Judges.Select(j => j.Leaning.ToString()));
        Assert.Equal(["60", "70", "75"], calibration.Totals.Select(t => t.Raw.Mean.ToString()));
        Assert.Equal(["60", "70", "85"], calibration.Totals.Select(t => t.Adjusted.ToString()));
    }

    [Fact]
    public void A_sheet_is_kept_handed_in_handed_in_anew_with_a_reason_and_never_after_it_is_open()
    {
        var sheet = new ScoreSheet("LX-2026-0019", 2026, "PANEL-GDEE", "p-judge", 1, Now);
        Assert.Equal("scores-missing", sheet.HandIn(Excellent, Scores(3, 4), null, open: false, Now).Refusal!.Code);
        Assert.Equal("score-unknown", sheet.Keep(Excellent, Scores(5), open: false, Now).Refusal!.Code);
        Assert.Equal("score-unknown", sheet.Keep(Excellent, ScoreContent.Of([KeyValuePair.Create("other", 1)], []), open: false, Now).Refusal!.Code);
        Assert.Equal((0, SheetState.Draft), (sheet.Revisions, sheet.State));
        Assert.Equal((1, false), sheet.Keep(Excellent, Scores(3, 4), open: false, Now) is { Value: var kept } ? (kept.Number, kept.HandedIn) : default);
        Assert.Equal((2, true), sheet.HandIn(Excellent, Scores(3, 4, 4), null, open: false, Now) is { Value: var handed } ? (handed.Number, handed.HandedIn) : default);
        Assert.Equal("sheet-not-draft", sheet.Keep(Excellent, Scores(3, 4), open: false, Now).Refusal!.Code);
        Assert.Equal("reason-missing", sheet.HandIn(Excellent, Scores(3, 3, 4), " ", open: false, Now).Refusal!.Code);
        Assert.Equal("scores-open", sheet.HandIn(Excellent, Scores(3, 3, 4), "misread", open: true, Now).Refusal!.Code);
        Assert.Equal("misread", sheet.HandIn(Excellent, Scores(3, 3, 4), " misread ", open: false, Now).Value!.Reason);
        Assert.Equal("scores-open", sheet.StepAside("a cousin", open: true, Now)!.Code);
        Assert.Null(sheet.StepAside("a cousin", open: false, Now));
        Assert.Equal("sheet-aside", sheet.HandIn(Excellent, Scores(3, 3, 4), "again", open: false, Now).Refusal!.Code);
    }

    [Fact]
    public void Scores_open_when_all_are_in_or_scoring_is_closed_and_never_to_a_judge_whose_own_are_not_in()
    {
        Assert.False(ScoreSeal.IsOpen([SheetState.HandedIn, SheetState.Draft], scoringClosed: false));
        Assert.True(ScoreSeal.IsOpen([SheetState.HandedIn, SheetState.Aside], scoringClosed: false));
        Assert.False(ScoreSeal.IsOpen([SheetState.Aside], scoringClosed: false));
        Assert.True(ScoreSeal.IsOpen([SheetState.Draft], scoringClosed: true));
        foreach (var own in (SheetState?[])[null, SheetState.Draft, SheetState.HandedIn, SheetState.Aside])
            foreach (var conflicted in (bool[])[true, false])
                foreach (var open in (bool[])[true, false])
                {
                    Assert.Equal(own == SheetState.HandedIn && open && !conflicted, ScoreSeal.MaySee(own, conflicted, open, scoringClosed: false));
                    Assert.Equal(own != SheetState.Aside && !conflicted, ScoreSeal.MaySee(own, conflicted, open, scoringClosed: true));
                }
    }
}
