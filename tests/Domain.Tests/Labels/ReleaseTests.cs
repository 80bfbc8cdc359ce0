using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Schemes;
using Xunit;
using static CleanerProduction.DomainTests.Labels.Awards;

namespace CleanerProduction.DomainTests.Labels;

public sealed class ReleaseTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Parse(Repository.Text("seeds", "holidays.csv"));
    private static readonly DateRange Days = new(Day("2022-10-10"), Day("2022-10-17"));
    private static readonly ReleaseLine Proposed = new("LM-2022-0001", LabelKind.Manufacturing, LabelState.Proposed, 0, Day("2022-10-17"));

    [Theory]
    [InlineData(7, false, "2026-10-12", "2026-10-19")]
    // Chung Yeung, 19 October 2026 (the 18th is a Sunday), is no working day.
    [InlineData(5, true, "2026-10-12", "2026-10-20")]
    [InlineData(5, true, "2026-11-02", "2026-11-09")]
    [InlineData(1, false, "2024-02-29", "2024-03-01")]
    public void Objections_are_taken_so_many_days_or_working_days_after_the_list_is_published(int count, bool working, string published, string last) =>
        Assert.Equal(Day(last), new ObjectionTerm(count, working).Last(Day(published), Calendar));

    [Theory]
    [InlineData("2022-10-09", "objections-not-invited")]
    [InlineData("2022-10-10", null)]
    [InlineData("2022-10-17", null)]
    [InlineData("2022-10-18", "objection-too-late")]
    public void An_objection_is_taken_on_the_first_and_the_last_day(string received, string? refusal) =>
        Assert.Equal(refusal, Objection.MayBeTaken("陳先生", "chan@example", "工廠已停產", Day(received), Days)?.Code);

    [Fact]
    public void An_objection_says_who_and_why_and_is_answered_once_with_a_reason()
    {
        Assert.Equal("objections-not-invited", Objection.MayBeTaken("a", "b", "c", Day("2022-10-12"), null)!.Code);
        Assert.Equal("objector-missing", Objection.MayBeTaken(" ", "b", "c", Day("2022-10-12"), Days)!.Code);
        Assert.Equal("objector-missing", Objection.MayBeTaken("a", "", "c", Day("2022-10-12"), Days)!.Code);
        Assert.Equal("reason-missing", Objection.MayBeTaken("a", "b", " ", Day("2022-10-12"), Days)!.Code);
        var objection = new Objection(2022, "LM-2022-0001", "a", "b", "c", Day("2022-10-12"));
        Assert.Equal("reason-missing", objection.Close(ObjectionOutcome.Dismissed, "", Day("2022-10-13"), "p")!.Code);
        Assert.Equal("objection-outcome-missing", objection.Close(ObjectionOutcome.Open, "x", Day("2022-10-13"), "p")!.Code);
        Assert.Null(objection.Close(ObjectionOutcome.Dismissed, "x", Day("2022-10-13"), "p"));
        Assert.Equal("objection-answered-already", objection.Close(ObjectionOutcome.Upheld, "y", Day("2022-10-14"), "p")!.Code);
        Assert.Equal(ObjectionOutcome.Dismissed, objection.Outcome);
    }

    [Fact]
    public void LG_6_everything_there_is_released_on_the_day_after_the_last_day_of_objections()
    {
        Assert.Empty(Missing("2022-10-18", Proposed));
        Assert.Equal(["objections-still-taken"], Missing("2022-10-17", Proposed));
        Assert.Equal(["release-too-early", "objections-still-taken"], Missing("2022-09-30", Proposed));
        Assert.Equal(["objections-not-invited"], ReleaseNeeds.Missing(new(Day("2022-10-01"), null, [Proposed]), Day("2022-10-18")).Select(r => r.Code));
    }

    [Theory]
    [InlineData(LabelState.Submitted, false)]
    [InlineData(LabelState.AwaitingOriginal, false)]
    [InlineData(LabelState.Checked, false)]
    [InlineData(LabelState.SiteVerified, false)]
    [InlineData(LabelState.BeforePanel, false)]
    [InlineData(LabelState.Draft, true)]
    [InlineData(LabelState.NotAwarded, true)]
    [InlineData(LabelState.Lapsed, true)]
    [InlineData(LabelState.Withdrawn, true)]
    [InlineData(LabelState.Void, true)]
    public void LG_6_nothing_is_released_while_the_panel_has_not_decided_on_everything(LabelState state, bool released) =>
        Assert.Equal(released ? [] : ["application-not-decided"], Missing("2022-10-18", Proposed, new("LM-2022-0002", LabelKind.Manufacturing, state)));

    [Fact]
    public void An_objection_without_an_answer_holds_the_whole_round()
    {
        Assert.Equal(["objection-not-answered"], Missing("2022-10-18", Proposed, Proposed with { Reference = "LM-2022-0002", OpenObjections = 1 }));
        // What went back to the panel is not awarded; what was objected to in it is no longer asked.
        Assert.Equal(["application-not-decided"], Missing("2022-10-18", Proposed, Proposed with { Reference = "LM-2022-0002", OpenObjections = 1, State = LabelState.BeforePanel }));
    }

    [Fact]
    public void LG_fn7_penalty_records_are_looked_up_to_the_last_day_of_objections_for_labels_of_factories()
    {
        Assert.Equal(["records-not-looked-up"], Missing("2022-10-18", Proposed with { RecordsUntil = null }));
        Assert.Equal(["records-not-looked-up"], Missing("2022-10-18", Proposed with { RecordsUntil = Day("2022-10-16") }));
        Assert.Empty(Missing("2022-10-18", Proposed with { RecordsUntil = Day("2022-10-17") }));
        Assert.Equal(["record-not-clean"], Missing("2022-10-18", Proposed with { Clean = false }));
        Assert.Equal("LG-4.2(3)", ReleaseNeeds.ClauseOf(LabelKind.Excellent));
        Assert.Empty(Missing("2022-10-18", new ReleaseLine("LS-2022-0001", LabelKind.SupplyChain, LabelState.Proposed), new ReleaseLine("LT-2022-0001", LabelKind.TechnologyService, LabelState.Proposed)));
    }

    [Fact]
    public void Counts_by_year_and_label_add_up()
    {
        var counts = LabelCounts.Of([(2024, LabelKind.Excellent), (2022, LabelKind.Manufacturing), (2024, LabelKind.Manufacturing), (2024, LabelKind.Manufacturing), (2024, LabelKind.TechnologyService)]);
        Assert.Equal([new(2022, 0, 1, 0, 0), new LabelCounts(2024, 1, 2, 0, 1)], counts);
        Assert.Equal(4, counts[1].Total);
        Assert.All(counts, c => Assert.Equal(c.Total, Enum.GetValues<LabelKind>().Sum(l => c.Of(l) ?? 0)));
    }

    [Theory]
    [InlineData("2028-04-27", null)]
    [InlineData("2028-04-28", MilestoneKind.RenewalOpens)]
    [InlineData("2028-09-27", MilestoneKind.RenewalOpens)]
    [InlineData("2028-09-28", MilestoneKind.EndsSoon)]
    [InlineData("2028-10-28", MilestoneKind.EndsSoon)]
    [InlineData("2028-10-29", MilestoneKind.Ended)]
    [InlineData("2028-11-28", MilestoneKind.Ended)]
    [InlineData("2028-11-29", null)]
    public void LG_7_1_the_holder_is_told_when_renewal_opens_a_month_before_the_end_and_at_the_end(string today, MilestoneKind? told) =>
        Assert.Equal(told, CertificateMilestone.Due(Certificate(), Round.RenewalOpensMonths.Value, Day(today))?.Kind);

    [Fact]
    public void Nothing_is_told_of_a_revoked_certificate_and_a_month_end_is_clamped()
    {
        // Ends on 31 August: six months before is the last of February.
        var certificate = Certificate(from: "2026-09-01");
        Assert.Equal(Day("2028-02-29"), CertificateMilestone.Of(certificate, 6)[0].On);
        certificate.Revoke(Day("2027-01-15"), Trilingual.Same("x"));
        Assert.Null(CertificateMilestone.Due(certificate, 6, Day("2028-08-30")));
    }

    private static ImmutableArray<string> Missing(string today, params ReleaseLine[] lines) => [.. ReleaseNeeds.Missing(new(Day("2022-10-01"), Days, [.. lines]), Day(today)).Select(r => r.Code)];
}
