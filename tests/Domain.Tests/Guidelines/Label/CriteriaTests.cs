using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

/// <summary>LG 4, clause by clause. What falls short on one of two ways does not concern who takes the other.</summary>
public class CriteriaTests
{
    [Theory]
    [InlineData(true, false, Met)]
    [InlineData(false, false, NotMet)]
    [InlineData(null, false, NeedsJudgement)]
    [InlineData(false, true, NotApplicable)]
    public void LG_4_1_1_a_LG_fn8_a_every_measure_without_cost_is_carried_out(bool? all, bool otherWay, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section41Manufacturing.NoCostMeasures.Of(Manufacturing with { NoCostMeasuresAllDone = all, CityAuditPassedOrTitleValid = otherWay }).Outcome);
        Assert.Equal(outcome, Section42Excellent.NoCostMeasures.Of(Excellent with { NoCostMeasuresAllDone = all, ProvincialOrMiitTitleValid = otherWay }).Outcome);
        Assert.Equal(NotApplicable, Section41Manufacturing.NoCostMeasures.Of(Excellent with { NoCostMeasuresAllDone = all }).Outcome);
        Assert.Equal(NotApplicable, Section42Excellent.NoCostMeasures.Of(Manufacturing with { NoCostMeasuresAllDone = all }).Outcome);
    }

    [Theory]
    [InlineData(true, false, Met)]
    [InlineData(false, false, NotMet)]
    [InlineData(null, false, NeedsJudgement)]
    [InlineData(false, true, NotApplicable)]
    public void LG_4_1_2_the_city_has_passed_the_audit_or_its_title_is_valid(bool? city, bool byAssessment, FindingOutcome outcome)
    {
        var facts = Manufacturing with { CityAuditPassedOrTitleValid = city, AssessmentCompleted = byAssessment };
        Assert.Equal(outcome, Section41Manufacturing.City.Of(facts).Outcome);
        Assert.Equal(NotApplicable, Section41Manufacturing.City.Of(facts with { Renewal = true }).Outcome);
    }

    [Theory]
    [InlineData(FactoryPlace.HongKong, Met, "law-of-hong-kong")]
    [InlineData(FactoryPlace.Guangdong, Met, "law-of-guangdong")]
    [InlineData(FactoryPlace.Elsewhere, NotApplicable, "law-of-neither")]
    [InlineData(null, NeedsJudgement, "law-place-not-stated")]
    public void LG_fn6_the_law_is_that_of_the_factorys_place(FactoryPlace? place, FindingOutcome outcome, string code)
    {
        var finding = Section41Manufacturing.Law.Of(Manufacturing with { Place = place });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
        Assert.Equal(NotApplicable, Section41Manufacturing.Law.Of(Supply(3, "")).Outcome);
    }

    [Theory]
    [InlineData(2, false, "2020-03-31", Met, "excellent-by-awards")]
    [InlineData(0, true, "2020-03-31", Met, "excellent-by-title")]
    [InlineData(2, true, "2020-04-01", NotMet, "excellent-record-not-clean")]
    [InlineData(1, false, "2020-03-31", NotMet, "excellent-no-way")]
    [InlineData(null, false, "2020-03-31", NeedsJudgement, "excellent-open")]
    [InlineData(1, null, "2020-03-31", NeedsJudgement, "excellent-open")]
    public void LG_4_2_excellence_is_reached_one_way_or_the_other_with_clean_record(int? awards, bool? title, string offence, FindingOutcome outcome, string code)
    {
        var facts = Excellent with { ManufacturingAwards = awards, ProvincialOrMiitTitleValid = title, Offences = [new(D(offence), null)] };
        Assert.Equal((outcome, code), (Section42Excellent.Criteria.Of(facts).Outcome, Section42Excellent.Criteria.Of(facts).Code));
        Assert.Equal(NotApplicable, Section42Excellent.Criteria.Of(Manufacturing).Outcome);
    }

    [Theory]
    [InlineData(true, 0, Met)]
    [InlineData(false, 0, NotMet)]
    [InlineData(null, 0, NeedsJudgement)]
    [InlineData(false, 2, NotApplicable)]
    public void LG_4_2_2_the_title_is_valid(bool? title, int awards, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section42Excellent.HoldsTitle.Of(Excellent with { ProvincialOrMiitTitleValid = title, ManufacturingAwards = awards, CityAuditPassedOrTitleValid = true }).Outcome);

    [Theory]
    [InlineData("eee", true, true, Met, "assessment-and-measures-done")]
    [InlineData("ev", true, true, Met, "assessment-and-measures-done")]
    [InlineData("ee", true, true, NotMet, "assessment-measures-short")]
    [InlineData("eee", false, true, NotMet, "assessment-not-completed")]
    [InlineData("eee", true, false, NotMet, "plan-missing")]
    [InlineData("eee", null, true, NeedsJudgement, "assessment-not-all-stated")]
    public void LG_fn8_new_applicants_have_assessment_measures_and_plan(string measures, bool? completed, bool plan, FindingOutcome outcome, string code)
    {
        var facts = Excellent with { PaidMeasuresDone = Paid(measures), AssessmentCompleted = completed, PlanForTheRest = plan };
        Assert.Equal((outcome, code), (Section42Excellent.NewRequirement.Of(facts).Outcome, Section42Excellent.NewRequirement.Of(facts).Code));
        Assert.Equal(NotApplicable, Section42Excellent.NewRequirement.Of(facts with { RenewsManufacturing = true }).Outcome);
    }

    [Theory]
    [InlineData("eee", Met)]
    [InlineData("ee", NotMet)]
    [InlineData("ev", Met)]
    [InlineData("v", NotMet)]
    public void LG_fn8_b_three_paid_measures_or_two_of_which_one_cuts_VOC_or_NOx(string measures, FindingOutcome outcome)
    {
        var facts = Excellent with { PaidMeasuresDone = Paid(measures) };
        Assert.Equal(outcome, Section42Excellent.PaidMeasures.Of(facts).Outcome);
        Assert.Equal(NotApplicable, Section42Excellent.PaidMeasures.Of(facts with { RenewsManufacturing = true }).Outcome);
        Assert.Equal(NeedsJudgement, Section42Excellent.PaidMeasures.Of(facts with { PaidMeasuresDone = null }).Outcome);
    }

    [Theory]
    [InlineData(3, "", Met)]
    [InlineData(2, "", NotMet)]
    [InlineData(null, "", NeedsJudgement)]
    [InlineData(2, "A B C", NotApplicable)]
    public void LG_4_3_1_LG_7_4_2_three_factories_were_referred_and_funded(int? referrals, string suppliers, FindingOutcome outcome)
    {
        var (first, again) = (Supply(referrals, suppliers), Supply(referrals, suppliers, renewal: true));
        Assert.Equal((outcome, NotApplicable), (Section43SupplyAndTechnology.Referrals.Of(first).Outcome, Section7Renewal.Referrals.Of(first).Outcome));
        Assert.Equal((NotApplicable, outcome), (Section43SupplyAndTechnology.Referrals.Of(again).Outcome, Section7Renewal.Referrals.Of(again).Outcome));
    }

    [Theory]
    [InlineData("A B C", 0, Met)]
    [InlineData("A B", 0, NotMet)]
    [InlineData("A B b", 0, NotMet)]
    [InlineData(null, 0, NeedsJudgement)]
    [InlineData("A B", 3, NotApplicable)]
    public void LG_4_3_2_LG_7_4_1_three_different_labelled_factories_are_bought_from(string? suppliers, int referrals, FindingOutcome outcome)
    {
        var (first, again) = (Supply(referrals, suppliers), Supply(referrals, suppliers, renewal: true));
        Assert.Equal((outcome, NotApplicable), (Section43SupplyAndTechnology.Suppliers.Of(first).Outcome, Section7Renewal.Suppliers.Of(first).Outcome));
        Assert.Equal((NotApplicable, outcome), (Section43SupplyAndTechnology.Suppliers.Of(again).Outcome, Section7Renewal.Suppliers.Of(again).Outcome));
    }

    [Theory]
    [InlineData(5, Met)]
    [InlineData(4, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void LG_4_4_1_five_funded_projects_were_approved_and_begun(int? projects, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section43SupplyAndTechnology.Projects.Of(Service() with { FundedProjects = projects, FundedProjectsInValidity = 9 }).Outcome);
        Assert.Equal(NotApplicable, Section43SupplyAndTechnology.Projects.Of(Service(renewal: true) with { FundedProjects = projects }).Outcome);
    }

    [Theory]
    [InlineData(3, Met)]
    [InlineData(2, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void LG_7_5_1_three_further_projects_were_begun_within_the_validity_and_earlier_ones_do_not_count_again(int? projects, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section7Renewal.Projects.Of(Service(renewal: true) with { FundedProjectsInValidity = projects, FundedProjects = 9 }).Outcome);
        Assert.Equal(NotApplicable, Section7Renewal.Projects.Of(Service() with { FundedProjectsInValidity = projects }).Outcome);
    }

    [Theory]
    [InlineData(0, 0, Met, "no-complaint-no-report")]
    [InlineData(1, 0, NotMet, "complaints-established")]
    [InlineData(0, 1, NotMet, "substandard-reports")]
    [InlineData(null, 1, NotMet, "substandard-reports")]
    [InlineData(null, 0, NeedsJudgement, "complaints-not-stated")]
    [InlineData(0, null, NeedsJudgement, "complaints-not-stated")]
    public void LG_4_4_2_LG_7_5_2_no_complaint_stands_and_no_service_was_substandard(int? complaints, int? reports, FindingOutcome outcome, string code)
    {
        foreach (var (renewal, rule, other) in new[] { (false, Section43SupplyAndTechnology.NoComplaint, Section7Renewal.NoComplaint), (true, Section7Renewal.NoComplaint, Section43SupplyAndTechnology.NoComplaint) })
        {
            var facts = Service(renewal) with { SubstantiatedComplaints = complaints, SubstandardReports = reports };
            Assert.Equal((outcome, code, NotApplicable), (rule.Of(facts).Outcome, rule.Of(facts).Code, other.Of(facts).Outcome));
        }
    }
}
