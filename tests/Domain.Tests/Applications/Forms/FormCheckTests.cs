using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;

namespace CleanerProduction.DomainTests.Applications.Forms;

public class FormCheckTests
{
    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "P4")]
    [InlineData(ProjectType.Demonstration1, "P4")]
    [InlineData(ProjectType.Demonstration2, "P4")]
    [InlineData(ProjectType.NewTechnology, "P5")]
    public void A_whole_form_lacks_nothing_and_an_empty_one_lacks_something_on_every_page(ProjectType project, string phase)
    {
        var on = phase == "P4" ? "2022-08-15" : "2026-11-20";
        Assert.Empty(FormCheck.Faults(FormBuilder.Of(project, phase: phase, on: on)));

        var empty = FormBuilder.Of(project, new(), phase, on) with { Slots = [], Assessments = [new(new(2015, 1, 1), null)] };
        var pages = FormGroups.Of(project, again: true).SelectMany(g => g).Except([FormGroup.Company, FormGroup.Factory, FormGroup.Check, FormGroup.Declare, FormGroup.Quotations]);
        Assert.Equal(pages.Order(), FormCheck.Faults(empty).Select(f => f.Group).Distinct().Order());
        Assert.All(FormCheck.Faults(empty), f => Assert.True(f.Missing));
    }

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, 3, false)]
    [InlineData(ProjectType.OnSiteAssessment, 4, true)]
    [InlineData(ProjectType.Demonstration2, 12, false)]
    [InlineData(ProjectType.Demonstration2, 13, true)]
    [InlineData(ProjectType.Demonstration2, 0, true)]
    public void FG_3_2_1_the_plan_ends_when_the_project_must(ProjectType project, int month, bool wrong) => Assert.Equal(wrong,
        Codes(project, FormBuilder.For(project) with { Plan = [new("完成", month)] }).Contains("milestone-after-end"));

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    public void FG_2_3_2_g_the_technology_is_on_the_list_on_the_day(string on, bool wrong) =>
        Assert.Equal(wrong, FormCheck.Faults(FormBuilder.Of(ProjectType.Demonstration1, on: on)).Any(f => f.Code == "technology-not-listed"));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void FG_3_6_1_two_representatives_in_a_phase_without_a_guide_too(int named, bool missing)
    {
        var form = FormBuilder.Whole with { Representatives = [.. FormBuilder.Whole.Representatives.Take(named)] };
        Assert.Equal(missing, FormCheck.Faults(FormBuilder.Of(ProjectType.NewTechnology, form, "P5", "2026-11-20")).Any(f => f.Code == "representatives-too-few"));
    }

    [Theory]
    [InlineData(TechnologyOrigin.HongKong, false)]
    [InlineData(TechnologyOrigin.Joint, false)]
    [InlineData(TechnologyOrigin.Guangdong, true)]
    [InlineData(TechnologyOrigin.Elsewhere, true)]
    public void RG_1_1_2_only_technology_of_Hong_Kong_or_joint_goes_without_a_provider(TechnologyOrigin origin, bool missing) => Assert.Equal(missing,
        FormCheck.Faults(FormBuilder.Of(ProjectType.NewTechnology, FormBuilder.Whole with { Origin = origin, Providers = [] }, "P5", "2026-11-20")).Any(f => f.Code == "provider-missing"));

    [Theory]
    [InlineData(TechnologyOrigin.HongKong, FindingOutcome.NotApplicable)]
    [InlineData(TechnologyOrigin.Joint, FindingOutcome.NotApplicable)]
    [InlineData(TechnologyOrigin.Guangdong, FindingOutcome.NotMet)]
    public void FG_2_1_2_asks_for_no_contract_of_technology_that_needs_no_provider(TechnologyOrigin origin, FindingOutcome outcome) => Assert.Equal(outcome,
        Section21Applying.ServiceContract.Of((FormBuilder.Of(ProjectType.NewTechnology, FormBuilder.Whole with { Origin = origin, Providers = [] }, "P5", "2026-11-20") with { Slots = [] }).Vetting).Outcome);

    [Fact]
    public void FG_3_5_1_what_the_programme_cannot_pay_for_is_no_part_of_the_cost()
    {
        Assert.Equal(Hkd.Of(1_110_000), FormBuilder.Whole.EligibleCost(ProjectType.Demonstration2));
        Assert.Equal(Hkd.Of(60_000), FormBuilder.Whole.EligibleCost(ProjectType.OnSiteAssessment));
        Assert.Equal(Hkd.Of(1_122_000), FormBuilder.Whole.WholeCost);
    }

    [Fact]
    public void FG_3_3_3_d_a_dearer_quotation_needs_a_reason()
    {
        var line = FormBuilder.Whole.Budget[1] with { Chosen = "乙" };
        var form = FormBuilder.Whole with { Budget = [line] };
        Assert.Contains("reason-not-lowest-missing", Codes(ProjectType.Demonstration2, form));
        Assert.DoesNotContain("reason-not-lowest-missing", Codes(ProjectType.Demonstration2, form with { Budget = [line with { ReasonNotLowest = "交貨較快" }] }));
        var nonconforming = line with { Quotations = [line.Quotations[0] with { Conforming = false }, line.Quotations[1]] };
        Assert.DoesNotContain("reason-not-lowest-missing", Codes(ProjectType.Demonstration2, form with { Budget = [nonconforming] }));
    }

    [Fact]
    public void FG_2_6_1_the_same_project_elsewhere_is_wrong_and_another_project_is_not()
    {
        Assert.DoesNotContain("second-grant", Codes(ProjectType.Demonstration2, FormBuilder.Whole));
        Assert.Contains("second-grant", Codes(ProjectType.Demonstration2, FormBuilder.Whole with { Schemes = [FormBuilder.Whole.Schemes[0] with { SameProject = true }] }));
    }

    [Fact]
    public void The_clauses_are_asked_with_what_the_form_says()
    {
        var facts = FormBuilder.Of(ProjectType.Demonstration1);
        Assert.Equal(FindingOutcome.Met, Section23Criteria.OnTheList.Of(facts.Vetting).Outcome);
        Assert.Equal(FindingOutcome.Met, Section21Applying.FormAndEvidence.Of(facts.Vetting).Outcome);
        Assert.Equal(FindingOutcome.NeedsJudgement, Section23Criteria.Plan.Of(facts.Vetting).Outcome);
        Assert.Equal(Hkd.Of(450_000), facts.Grant.Value.Amount);
        var (line, purchase) = Assert.Single(facts.Purchases);
        Assert.Equal(("B2", QuotationsNeeded.FiveWritten, 2), (line.Id, purchase.Needed, purchase.Counted));
    }

    [Fact]
    public void Only_a_phase_without_a_guide_borrows_the_procedure_of_the_one_before()
    {
        var phases = PhaseTests.Phases;
        Assert.Same(phases["P4"].Funding, phases.ProcedureOf(phases["P4"]));
        Assert.Same(phases["P4"].Funding, phases.ProcedureOf(phases["P5"]));
        Assert.Null(phases.ProcedureOf(phases["P1"]));
    }

    private static IEnumerable<string> Codes(ProjectType project, ApplicationForm form) => FormCheck.Faults(FormBuilder.Of(project, form)).Select(f => f.Code);
}
