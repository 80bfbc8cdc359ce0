using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Workflows;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class ClaimTests
{
    private static FindingOutcome Of(Rule<ClaimFacts> rule, ClaimFacts facts) => rule.Of(facts).Outcome;

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment)]
    [InlineData(ProjectType.Demonstration1)]
    public void A_claim_in_order_is_paid_in_full(ProjectType project)
    {
        var answer = ClaimCheck.Of(Claim(project));
        Assert.Equal((Met, Hkd.Of(45_000)), (answer.Outcome, answer.Payable!.Value));
    }

    [Theory]
    [InlineData("300000", "600000", "300000")]
    [InlineData("300000", "500000", "250000")]
    [InlineData("450000", "2000000", "450000")]
    [InlineData("500000", "2000000", "450000")]
    [InlineData("300000", "0.01", "0")]
    [InlineData("300000", "33.33", "16.66")]
    public void A_14_payable_is_the_least_of_grant_share_and_ceiling(string approved, string cost, string payable)
    {
        var answer = ClaimCheck.Of(Claim() with { ApprovedGrant = Hkd.Parse(approved).Value, VerifiedCost = Hkd.Parse(cost).Value, Paid = null });
        Assert.Equal(Hkd.Parse(payable).Value, answer.Payable);
        Assert.Equal(["step-approved", "step-verified-cost", "step-share", "step-ceiling", "step-payable"], answer.Steps.Select(s => s.Code));
    }

    [Fact]
    public void FG_T1_2_one_cent_too_much_is_too_much()
    {
        Assert.Equal(NotMet, Of(Section41Payment.Payable, Claim() with { Paid = Hkd.Of(45_000.01m) }));
        Assert.Equal("cost-not-verified", Section41Payment.Payable.Of(Claim() with { VerifiedCost = null }).Code);
        Assert.Null(ClaimCheck.Of(Claim() with { VerifiedCost = null }).Payable);
    }

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "2023-02-28", null, Met)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-03-01", null, NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-03-01", "2023-03-31", Met)]
    [InlineData(ProjectType.Demonstration1, "2023-11-30", null, Met)]
    [InlineData(ProjectType.Demonstration1, "2023-12-01", null, NotMet)]
    public void FG_4_1_1_a_FG_4_1_2_a_completed_in_time_with_a_satisfactory_report(ProjectType project, string reported, string? revised, FindingOutcome outcome)
    {
        var rule = project == ProjectType.OnSiteAssessment ? Section41Payment.AssessmentCompleted : Section41Payment.DemonstrationCompleted;
        var facts = Claim(project) with { ReportOn = D(reported), RevisedCompletionOn = Maybe(revised) };
        Assert.Equal(outcome, Of(rule, facts));
        if (outcome != Met) return;
        Assert.Equal(NeedsJudgement, Of(rule, facts with { ReportSatisfactory = null }));
        Assert.Equal(NotMet, Of(rule, facts with { ReportSatisfactory = new(false, "thin") }));
    }

    [Theory]
    [InlineData("0.01", Met)]
    [InlineData("0", NotMet)]
    public void FG_4_1_1_b_an_assessment_needs_a_proof_of_payment_and_no_questionnaire(string paid, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section41Payment.Assessment, Claim(ProjectType.OnSiteAssessment) with { PaidToProvider = Hkd.Parse(paid).Value, QuestionnaireOn = null, DirectPurchases = null }));

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "2023-02-28", "0.01", Met)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-03-01", "0.01", NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-02-28", "0", NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-02-28", null, NeedsJudgement)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-03-01", null, NotMet)]
    [InlineData(ProjectType.Demonstration1, "2023-02-28", "0.01", NotApplicable)]
    public void FG_4_1_1_an_assessment_is_paid_when_both_conditions_are_met(ProjectType project, string reported, string? paid, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section41Payment.Assessment, Claim(project) with { ReportOn = D(reported), PaidToProvider = paid is null ? null : Hkd.Parse(paid).Value }));

    [Fact]
    public void FG_4_1_2_demonstrations_are_paid_when_all_four_conditions_are_met()
    {
        var claim = Claim();
        Assert.Equal((Met, Met), (Of(Section41Payment.Demonstration, claim), Of(Section41Payment.Demonstration, claim with { DirectPurchases = [] })));
        foreach (var failing in new[] { claim with { ReportOn = D("2023-12-01") }, claim with { QuestionnaireOn = null }, claim with { PaidToProvider = Hkd.Of(99_999.99m) }, claim with { DirectPurchases = [new(true, false)] } })
        {
            var finding = Section41Payment.Demonstration.Of(failing);
            Assert.Equal((NotMet, 1), (finding.Outcome, finding["count"]));
        }
        Assert.Equal(NeedsJudgement, Of(Section41Payment.Demonstration, claim with { PaidToProvider = null }));
        Assert.Equal(NotApplicable, Of(Section41Payment.Demonstration, Claim(ProjectType.OnSiteAssessment) with { QuestionnaireOn = null }));
    }

    [Theory]
    [InlineData("2023-03-01", Met)]
    [InlineData("2023-02-28", NeedsJudgement)]
    [InlineData("2023-02-27", NotMet)]
    [InlineData(null, NotMet)]
    public void FG_4_1_2_b_the_questionnaire_is_filled_in_after_completion(string? filled, FindingOutcome outcome) =>
        Assert.Equal((outcome, outcome), (Of(Section41Payment.Questionnaire, Claim() with { QuestionnaireOn = Maybe(filled) }), Of(Section41Payment.Demonstration, Claim() with { QuestionnaireOn = Maybe(filled) })));

    [Theory]
    [InlineData(100_000, Met)]
    [InlineData(99_999, NotMet)]
    public void FG_4_1_2_c_the_provider_is_paid_in_full(int paid, FindingOutcome outcome) => Assert.Equal(outcome, Of(Section41Payment.PaidInFull, Claim() with { PaidToProvider = Hkd.Of(paid) }));

    [Fact]
    public void FG_4_1_2_d_everything_bought_directly_is_documented_and_paid()
    {
        Assert.Equal(NotMet, Of(Section41Payment.DirectPurchases, Claim() with { DirectPurchases = [new(true, true), new(true, false)] }));
        Assert.Equal(NotMet, Of(Section41Payment.DirectPurchases, Claim() with { DirectPurchases = [new(false, true)] }));
        Assert.Equal(NotApplicable, Of(Section41Payment.DirectPurchases, Claim() with { DirectPurchases = [] }));
        Assert.Equal(NeedsJudgement, Of(Section41Payment.DirectPurchases, Claim() with { DirectPurchases = null }));
    }

    [Theory]
    [InlineData("2023-02-28", Met)]
    [InlineData("2023-03-01", NotMet)]
    public void FG_4_1_4_the_grant_is_paid_within_a_month(string paid, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section41Payment.PaidInTime, Claim() with { ConditionsMetOn = D("2023-01-31"), PaidOn = D(paid) }));

    [Theory]
    [InlineData("quotations missing", Met)]
    [InlineData(" ", NotMet)]
    [InlineData(null, NotMet)]
    public void FG_4_1_4_every_stop_of_payment_is_explained(string? explanation, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section41Payment.HoldExplained, Claim() with { HeldOn = D("2023-03-20"), HoldExplanation = explanation }));

    [Theory]
    [InlineData(Role.Committee, TerminationGround.Progress, Met)]
    [InlineData(Role.Committee, TerminationGround.PublicInterest, Met)]
    [InlineData(Role.Committee, TerminationGround.Other, NotMet)]
    [InlineData(Role.Committee, null, NeedsJudgement)]
    [InlineData(Role.Director, TerminationGround.Progress, NotMet)]
    public void FG_4_2_1_the_committee_ends_a_project_on_a_ground_and_nothing_is_payable(Role by, TerminationGround? ground, FindingOutcome outcome)
    {
        var facts = Claim() with { TerminatedBy = by, Ground = ground, Paid = null, PaidOn = null };
        Assert.Equal((outcome, Hkd.Zero), (Of(Section41Payment.Termination, facts), ClaimCheck.Of(facts).Payable!.Value));
    }

    [Theory]
    [InlineData("2024-03-14", Met)]
    [InlineData("2024-03-15", NotMet)]
    [InlineData(null, NotMet)]
    public void FG_5_1_1_the_Secretariat_is_told_before_results_are_used(string? told, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section5Results.Notice.Of(new(P4, D("2024-03-15")) { NotifiedOn = Maybe(told) }).Outcome);

    private static ResultsFacts Use => new(P4, D("2024-03-15")) { NotifiedOn = D("2024-03-01"), Logo = true, Printed = true, Text = $"…{Section5Results.Disclaimer.Hant}。", EventsShared = 1 };

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void FG_5_1_1_whatever_is_shown_bears_the_logo(bool? logo, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section5Results.Logo.Of(Use with { Logo = logo }).Outcome);
        Assert.Equal(outcome, Findings.Overall(Section5Results.Check(Use with { Logo = logo })));
    }

    [Fact]
    public void FG_5_1_1_disclaimer_what_is_printed_carries_it_word_for_word()
    {
        FindingOutcome Printed(string? text) => Section5Results.DisclaimerPrinted.Of(Use with { Text = text }).Outcome;
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = Section5Results.Disclaimer.In(language);
            Assert.Equal((Met, NotMet, NotMet), (Printed($"A report. {words}."), Printed(words[1..]), Printed(words[..^1])));
        }
        Assert.Equal(NeedsJudgement, Printed(null));
        Assert.Equal(NotApplicable, Section5Results.DisclaimerPrinted.Of(Use with { Printed = false, Text = null }).Outcome);
    }

    [Fact]
    public void FG_5_2_1_three_events_are_a_count_and_never_a_block() =>
        Assert.All([0, 3, 9], shared => Assert.Equal((Met, 3), (Section5Results.Events.Of(new(P4, D("2024-03-15")) { EventsShared = shared }).Outcome, Section5Results.Events.Of(new(P4, D("2024-03-15")) { EventsShared = shared })["about"])));

    [Fact]
    public void Payable_is_never_above_grant_half_or_ceiling_and_never_negative() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (approved, cost) =>
        {
            var payable = ClaimCheck.Of(Claim() with { ApprovedGrant = new(approved.Get * 999L), VerifiedCost = new(cost.Get * 999L) }).Payable!.Value;
            return payable.Cents >= 0 && payable.Cents <= approved.Get * 999L && payable.Cents * 2 <= cost.Get * 999L && payable <= Hkd.Of(450_000);
        }));
}
