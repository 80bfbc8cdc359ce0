using CleanerProduction.Cases;
using CleanerProduction.Files;
using CleanerProduction.Labels;
using Xunit;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>A round's days (LG-1.6), what is told before its release, and who holds a label's files.</summary>
public class RoundDayTests
{
    private static readonly LabelRound Round = LabelRound.Parse("round-2022.json", Repository.Text("seeds", "labels", "round-2022.json"));

    [Fact]
    public void A_round_s_days_follow_each_other_and_the_first_that_does_not_is_named()
    {
        Assert.Null(Round.OutOfOrder());
        Assert.Equal("closes", (Round with { Closes = Round.Closes with { Value = Round.Opens.Value.AddDays(-1) } }).OutOfOrder());
        Assert.Equal("ceremonyBy", (Round with { CeremonyBy = Round.CeremonyBy with { Value = Round.ResultsFrom.Value.AddDays(-1) } }).OutOfOrder());
        Assert.Null((Round with { Closes = Round.Closes with { Value = Round.Opens.Value } }).OutOfOrder());
    }

    [Fact]
    public void Every_figure_of_a_round_can_be_shown_and_changed()
    {
        var figures = System.Text.Json.Nodes.JsonNode.Parse(Round.ToJson())!.AsObject().Select(p => p.Key).Where(k => k != "year");
        Assert.Equal(figures.Order(StringComparer.Ordinal), RoundFigures.All.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.All(RoundFigures.All, f => Assert.Equal(Round, RoundFigures.With(Round, new Dictionary<string, string> { [f.Name] = f.Of(Round) }, f.SourceIn(Round)).Value));
    }

    [Fact]
    public void A_round_after_another_has_its_days_a_year_later_and_its_numbers() =>
        Assert.Equal((new DateOnly(2023, 4, 1), new DateOnly(2023, 5, 31), Round.PaidMeasures), RoundFigures.After(Round, 2023, new(CleanerProduction.Schemes.SourceKind.Decision, "x")) is var next ? (next.Opens.Value, next.Closes.Value, next.PaidMeasures) : default);

    [Fact]
    public void A_round_is_the_same_after_its_JSON() => Assert.Equal(Round, LabelRound.Parse("again", Round.ToJson()));

    [Fact]
    public void Objections_stand_open_the_round_s_days_after_the_list_was_published() =>
        Assert.Equal(new DateOnly(2022, 8, 11), (Round with { ObjectionDays = Round.ObjectionDays with { Value = 10 } }).ObjectionsUntil(new(2022, 8, 1)));

    [Theory]
    [InlineData(LabelState.Proposed, false, LabelState.BeforePanel)]
    [InlineData(LabelState.NotAwarded, false, LabelState.BeforePanel)]
    [InlineData(LabelState.NotAwarded, true, LabelState.NotAwarded)]
    [InlineData(LabelState.Checked, false, LabelState.Checked)]
    [InlineData(LabelState.Withdrawn, false, LabelState.Withdrawn)]
    public void LG_6_what_was_decided_is_not_told_before_the_release(LabelState state, bool released, LabelState shown) => Assert.Equal(shown, LabelSight.Shown(state, released));

    [Fact]
    public void LG_6_the_history_told_before_the_release_has_no_step_of_the_decision()
    {
        var hidden = Enum.GetValues<LabelStep>().Where(s => !LabelSight.IsShown(s.ToString(), released: false));
        Assert.Equal([LabelStep.Propose, LabelStep.Decline, LabelStep.Return, LabelStep.Award], hidden);
        Assert.All(Enum.GetValues<LabelStep>(), s => Assert.True(LabelSight.IsShown(s.ToString(), released: true)));
    }

    [Fact]
    public void A_round_of_before_the_portal_is_taken_over_closed_in_one_entry()
    {
        var round = new RoundCase(2022);
        var entry = round.TakeOver("system", DateTimeOffset.UnixEpoch, "guide");
        Assert.Equal((RoundState.Closed, true, true), (round.State, round.IsClosed, round.IsReleased));
        Assert.True(CaseHistory.Verify(round.Reference, [entry], round.Head).Ok);
    }

    [Theory]
    [InlineData("LM-2026-0001", SlotHolder.Label)]
    [InlineData("LT-2026-0001", SlotHolder.Label)]
    [InlineData("CP-2026-0001", SlotHolder.Complaint)]
    [InlineData("DP-2026-0001", SlotHolder.Case)]
    [InlineData("LR-2026-0001", null)]
    public void Files_of_labels_are_held_by_the_application(string holder, SlotHolder? of) => Assert.Equal(of, Slots.HolderOf(holder));

    [Theory]
    [InlineData("2022-05-31", LabelState.BeforePanel, "round-still-open")]
    [InlineData("2022-06-01", LabelState.BeforePanel, null)]
    [InlineData("2022-06-01", LabelState.AwaitingOriginal, "round-being-checked")]
    [InlineData("2022-06-01", LabelState.SiteVerified, "round-being-checked")]
    [InlineData("2022-06-01", LabelState.Withdrawn, "nothing-before-panel")]
    public void LG_5_the_judging_opens_after_the_last_day_of_application_once_everything_is_checked(string today, LabelState state, string? code) =>
        Assert.Equal(code, RoundNeeds.ForJudging(Round, [("LM-2022-0001", state)], Dates.Parse(today).Value)?.Code);

    [Fact]
    public void LG_6_a_round_is_decided_once_nothing_lies_before_the_panel_and_something_did()
    {
        var waits = RoundNeeds.ForDecision([("LM-2022-0003", LabelState.BeforePanel), ("LM-2022-0002", LabelState.Submitted), ("LM-2022-0001", LabelState.Proposed)])!;
        Assert.Equal(("round-not-decided", "LM-2022-0002", "2"), (waits.Code, waits.Figures["case"], waits.Figures["count"]));
        Assert.Equal("nothing-decided", RoundNeeds.ForDecision([("LM-2022-0001", LabelState.Withdrawn)])!.Code);
        Assert.Null(RoundNeeds.ForDecision([("LM-2022-0001", LabelState.NotAwarded), ("LM-2022-0002", LabelState.Void)]));
    }
}
