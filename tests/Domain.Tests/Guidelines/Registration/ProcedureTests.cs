using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Registration;

public class ProcedureTests
{
    private static readonly RegistrationFacts Good = GeneralAndCriteriaTests.Good;
    private static readonly Judgement Yes = new(true, "seen"), No = new(false, "not seen");

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static TimeLimits On(string today) => new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today));

    private static ProvisionalPeriod Period(string today, params ProvisionalProject[] projects) => new(On(today), D("2025-07-15"), D("2027-06-30"), [.. projects]);

    private static ProvisionalProject Completed(string? on, Judgement? report = null) => new(true, true, true, D("2025-08-01"), on is null ? null : D(on), report);

    [Theory]
    [InlineData("2027-07-14", Met)]
    [InlineData("2027-07-15", NotApplicable)]
    public void RG_3_3_1_runs_24_months_to_the_day_before(string today, FindingOutcome outcome)
    {
        var finding = Section3Provisional.Valid.Of(Period(today));
        Assert.Equal((outcome, D("2027-07-14")), (finding.Outcome, finding["until"]));
    }

    [Fact]
    public void RG_3_3_1_warns_where_the_round_ends_first()
    {
        Assert.Equal("provisional-outlasts-round", Section3Provisional.Valid.Of(Period("2026-01-05")).Code);
        Assert.Equal("provisional-valid", Section3Provisional.Valid.Of(Period("2026-01-05") with { PhaseEnds = D("2027-07-14") }).Code);
    }

    [Theory]
    [InlineData("2027-07-14", true, Met, RegistrationState.Confirmed)]
    [InlineData("2027-07-14", null, NeedsJudgement, RegistrationState.ProvisionalPendingExam)]
    [InlineData("2027-07-14", false, NotMet, RegistrationState.CancelledQuality)]
    [InlineData("2027-07-15", true, NotMet, RegistrationState.CancelledNotCompleted)]
    [InlineData("2025-07-14", true, NotMet, RegistrationState.CancelledNotCompleted)]
    [InlineData(null, null, NotMet, RegistrationState.CancelledNotCompleted)]
    public void RG_3_3_2_confirms_by_a_project_completed_by_the_last_day_even_where_its_report_is_judged_later(string? completed, bool? verdict, FindingOutcome outcome, RegistrationState state)
    {
        var period = Period("2027-09-01", Completed(completed, verdict is null ? null : verdict.Value ? Yes : No));
        Assert.Equal((outcome, state), (Section3Provisional.Confirmation.Of(period).Outcome, Section3Provisional.StateOf(period)));
    }

    [Fact]
    public void RG_3_3_2_counts_no_private_project_no_other_kind_and_no_engagement_before_registration()
    {
        var good = Completed("2026-07-14", Yes);
        foreach (var bad in new[] { good with { Funded = false }, good with { NewTechnology = false }, good with { EligibleClient = false }, good with { EngagedOn = D("2025-07-14") } })
            Assert.Equal(NotMet, Section3Provisional.Confirmation.Of(Period("2027-09-01", bad)).Outcome);
        Assert.Equal(Met, Section3Provisional.Confirmation.Of(Period("2027-09-01", good with { Funded = false }, good)).Outcome);
    }

    [Theory]
    [InlineData("2027-07-14", null, NotApplicable)]
    [InlineData("2027-07-15", null, NotMet)]
    [InlineData("2027-07-15", "2027-07-14", Met)]
    public void RG_3_3_3_cancels_after_the_last_day_where_nothing_was_completed(string today, string? completed, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Provisional.NotCompleted.Of(Period(today, Completed(completed))).Outcome);

    [Fact]
    public void RG_3_3_4_cancels_for_a_report_or_service_below_the_standard()
    {
        Assert.Equal(NotMet, Section3Provisional.BelowStandard.Of(Period("2026-07-14", Completed("2026-07-01", No))).Outcome);
        Assert.Equal(NotMet, Section3Provisional.BelowStandard.Of(Period("2026-07-14") with { Quality = No }).Outcome);
        Assert.Equal(Met, Section3Provisional.BelowStandard.Of(Period("2026-07-14", Completed("2026-07-01", Yes))).Outcome);
        Assert.Equal(NotApplicable, Section3Provisional.BelowStandard.Of(Period("2026-07-14", Completed(null))).Outcome);
    }

    [Theory]
    [InlineData(3, true, Met, RegistrationNext.Provisional)]
    [InlineData(3, false, NotMet, RegistrationNext.AskForInformation)]
    [InlineData(2, true, NotMet, RegistrationNext.AskForInformation)]
    [InlineData(4, false, Met, RegistrationNext.Provisional)]
    public void RG_4_1_2_asks_three_project_records_with_the_clients_contact(int records, bool lastHasContact, FindingOutcome outcome, RegistrationNext next)
    {
        var answer = RegistrationCheck.Of(Good with { ProjectRecords = [.. Enumerable.Range(1, records).Select(i => new ProjectRecord("A", i < records || lastHasContact ? "1" : " "))] });
        Assert.Equal((outcome, next), (answer.Findings.Single(f => f.Clause.Id == "RG-4.1.2").Outcome, answer.Next));
    }

    [Fact]
    public void RG_4_1_2_asks_category_1_for_project_records_and_proof_of_staff_too()
    {
        var first = Good with { Categories = [ProviderCategory.Category1] };
        Assert.Equal(NotMet, Section4Procedure.Documents.Of(first with { ProjectRecords = [new("A", "1"), new("B", "2")] }).Outcome);
        Assert.Equal(NotMet, Section4Procedure.Documents.Of(first with { Staff = [new("A", 2m), new("B", 2m), new("C", 2m, Proven: false)] }).Outcome);
        Assert.Equal(NeedsJudgement, Section4Procedure.Documents.Of(first with { Staff = null }).Outcome);
        Assert.Equal(Met, Section4Procedure.Documents.Of(Good with { Categories = [ProviderCategory.Category2], Staff = null }).Outcome);
    }

    [Theory]
    [InlineData("2025-09-01", "2025-09-12", Met)]
    [InlineData("2025-09-01", "2025-09-15", NotMet)]
    [InlineData("2025-09-06", "2025-09-19", Met)]
    [InlineData("2025-09-06", "2025-09-22", NotMet)]
    [InlineData("2025-09-01", null, NeedsJudgement)]
    [InlineData(null, null, NotApplicable)]
    public void RG_4_1_3_counts_ten_working_days_from_the_complete_day_itself(string? complete, string? handled, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section4Procedure.TenWorkingDays.Of(new(On("2025-09-12"), complete is null ? null : D(complete), handled is null ? null : D(handled))).Outcome);

    [Fact]
    public void RG_4_1_4_lists_without_the_committee_where_all_criteria_are_met()
    {
        Assert.Equal(Met, Section4Procedure.Listing.Of(Good).Outcome);
        Assert.Equal(NotApplicable, Section4Procedure.Listing.Of(Good with { Staff = [] }).Outcome);
        Assert.Equal(NotApplicable, Section4Procedure.Listing.Of(Good with { LastCancellation = LastCancellation.Quality }).Outcome);
    }

    [Fact]
    public void RG_4_1_5_leaves_two_qualified_staff_to_the_committee_whose_yes_registers_provisionally()
    {
        var two = Good with { Staff = [new("A", 2m), new("B", 2m)] };
        Assert.Equal((NeedsJudgement, RegistrationNext.ReferToCommittee), (Section4Procedure.CommitteeDecides.Of(two).Outcome, RegistrationCheck.Of(two).Next));
        Assert.Equal(RegistrationNext.Provisional, RegistrationCheck.Of(two with { CommitteeDecision = Yes }).Next);
        Assert.Equal(NotMet, Section4Procedure.CommitteeDecides.Of(two with { CommitteeDecision = No }).Outcome);
        Assert.Equal(NotApplicable, Section4Procedure.CommitteeDecides.Of(Good).Outcome);
    }

    [Fact]
    public void RG_4_2_1_charges_nothing() => Assert.Equal(Met, Section4Procedure.Fee.Of(Good).Outcome);

    [Fact]
    public void RG_7_1_waits_for_the_code_of_conduct_without_holding_up_registration()
    {
        var answer = RegistrationCheck.Of(Good with { CodeOfConduct = false });
        Assert.Equal((NotMet, RegistrationNext.Provisional), (answer.Findings.Single(f => f.Clause.Id == "RG-7.1").Outcome, answer.Next));
        Assert.Equal(NotMet, Section7Conduct.CodeBeforeEngagement.Of(new(ProjectWork.Consultancy, [ProviderCategory.Category1], CodeOnFile: false)).Outcome);
        Assert.Equal(Met, RegistrationCheck.Of(Good).Outcome);
    }
}
