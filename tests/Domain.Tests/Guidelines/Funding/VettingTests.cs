using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class VettingTests
{
    private static FindingOutcome Of(Rule<VettingFacts> rule, VettingFacts facts) => rule.Of(facts).Outcome;

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment)]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void An_application_in_order_meets_every_clause(ProjectType project) =>
        Assert.Equal(Met, Findings.Overall(VettingCheck.Of(Vetted(project))));

    [Fact]
    public void Nothing_stated_is_never_a_refusal() =>
        Assert.DoesNotContain(VettingCheck.Of(new(P4, At("2022-09-01"), ProjectType.Demonstration2, D("2022-08-15"))), f => f.Outcome == NotMet);

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, ProviderCategory.Category1, Met)]
    [InlineData(ProjectType.OnSiteAssessment, ProviderCategory.Category2, NotMet)]
    [InlineData(ProjectType.Demonstration1, ProviderCategory.Category2, Met)]
    [InlineData(ProjectType.NewTechnology, ProviderCategory.Category2, NotApplicable)]
    public void FG_2_1_1_the_provider_chosen_is_of_the_category_the_work_asks_for(ProjectType project, ProviderCategory category, FindingOutcome outcome)
    {
        var facts = Vetted(project) with { Providers = [new(category, RegistrationState.Confirmed)] };
        Assert.Equal(outcome, Of(Section21Applying.ProviderChosen, facts));
        if (outcome != Met) return;
        Assert.Equal("provider-not-chosen", Section21Applying.ProviderChosen.Of(facts with { Providers = [] }).Code);
        Assert.Equal(NeedsJudgement, Of(Section21Applying.ProviderChosen, facts with { Providers = null }));
    }

    [Theory]
    [InlineData(true, Met, "service-contract")]
    [InlineData(false, NotMet, "service-contract-missing")]
    [InlineData(null, NeedsJudgement, "service-contract-not-stated")]
    public void FG_2_1_2_the_service_contract_is_ready(bool? ready, FindingOutcome outcome, string code)
    {
        var finding = Section21Applying.ServiceContract.Of(Vetted() with { ServiceContract = ready });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }

    [Theory]
    [InlineData(true, 0, false, NotApplicable, "no-provider-needed")]
    [InlineData(true, null, null, NotApplicable, "no-provider-needed")]
    [InlineData(true, 1, false, NotMet, "service-contract-missing")]
    [InlineData(true, 1, true, Met, "service-contract")]
    [InlineData(false, 0, false, NotMet, "service-contract-missing")]
    [InlineData(false, null, null, NeedsJudgement, "service-contract-not-stated")]
    public void FG_2_1_2_where_no_provider_is_needed_and_none_chosen_there_is_no_contract_to_ask_for(bool exempt, int? providers, bool? ready, FindingOutcome outcome, string code)
    {
        var facts = Vetted(ProjectType.NewTechnology) with
        {
            NoProviderNeeded = exempt, ServiceContract = ready,
            Providers = providers is { } count ? [.. Enumerable.Repeat(new ChosenProvider(ProviderCategory.Category1, RegistrationState.Confirmed), count)] : null,
        };
        var finding = Section21Applying.ServiceContract.Of(facts);
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }

    [Theory]
    [InlineData(true, true, Met, "form-and-evidence")]
    [InlineData(false, true, NotMet, "form-incomplete")]
    [InlineData(true, false, NotMet, "evidence-missing")]
    [InlineData(null, false, NotMet, "evidence-missing")]
    [InlineData(true, null, NeedsJudgement, "form-and-evidence-not-stated")]
    [InlineData(null, true, NeedsJudgement, "form-and-evidence-not-stated")]
    public void FG_2_1_3_the_form_is_complete_and_the_evidence_attached(bool? form, bool? evidence, FindingOutcome outcome, string code)
    {
        var finding = Section21Applying.FormAndEvidence.Of(Vetted() with { FormComplete = form, EvidenceAttached = evidence });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }

    [Theory]
    [InlineData(true, Met, "submitted-electronically")]
    [InlineData(false, NotMet, "submitted-electronically-missing")]
    [InlineData(null, NeedsJudgement, "submitted-electronically-not-stated")]
    public void FG_2_1_5_print_alone_does_not_do(bool? electronic, FindingOutcome outcome, string code)
    {
        var finding = Section21Applying.Electronic.Of(Vetted() with { SubmittedElectronically = electronic });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }

    [Theory]
    [InlineData("0", null, NotApplicable)]
    [InlineData("0.01", 0, Met)]
    [InlineData("0.01", 1, NotMet)]
    [InlineData("0.01", null, NeedsJudgement)]
    public void FG_2_1_4_equipment_in_the_budget_comes_with_quotations(string budget, int? without, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section21Applying.Quotations, Vetted() with { EquipmentBudget = Hkd.Parse(budget).Value, EquipmentWithoutQuotation = without }));

    [Theory]
    [InlineData("2022-09-30", "2022Q3", "2022-09-30")]
    [InlineData("2022-10-01", "2022Q4", "2022-12-31")]
    [InlineData("2024-02-29", "2024Q1", "2024-03-31")]
    public void FG_2_1_6_every_demonstration_goes_in_the_batch_of_its_quarter(string complete, string batch, string until)
    {
        var finding = Section21Applying.QuarterlyBatch.Of(Vetted() with { CompleteOn = D(complete), Batch = null });
        Assert.Equal((Met, batch, D(until)), (finding.Outcome, finding["batch"], finding["until"]));
        Assert.Equal(NotMet, Of(Section21Applying.QuarterlyBatch, Vetted() with { CompleteOn = D(complete), Batch = new(2021, 1) }));
        Assert.Equal("taken-all-year", Section21Applying.QuarterlyBatch.Of(Vetted(ProjectType.OnSiteAssessment)).Code);
    }

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, Role.Director, null, Met)]
    [InlineData(ProjectType.OnSiteAssessment, Role.Committee, "2022-10-05", NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, null, null, NeedsJudgement)]
    [InlineData(ProjectType.Demonstration1, Role.Director, "2022-10-05", NotMet)]
    [InlineData(ProjectType.Demonstration1, Role.Committee, null, NotMet)]
    [InlineData(ProjectType.Demonstration1, Role.Committee, "2022-10-20", Met)]
    [InlineData(ProjectType.Demonstration1, Role.Committee, "2022-10-21", NotMet)]
    [InlineData(ProjectType.Demonstration1, null, null, NeedsJudgement)]
    [InlineData(ProjectType.NewTechnology, Role.Committee, "2022-10-05", Met)]
    public void FG_2_2_2_the_director_decides_on_assessments_and_recommends_demonstrations_to_the_committee(ProjectType project, Role? by, string? recommended, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section21Applying.WhoDecides, Vetted() with { Project = project, DecidedBy = by, RecommendedOn = Maybe(recommended) }));

    [Fact]
    public void FG_2_3_1_an_assessment_has_its_own_criteria()
    {
        var facts = Vetted(ProjectType.OnSiteAssessment) with { Themes = null, Plan = null, Innovative = null };
        Assert.Equal(Met, Of(Section23Criteria.Assessments, facts));
        Assert.Equal(NeedsJudgement, Of(Section23Criteria.Assessments, facts with { Willing = null }));
        Assert.Equal(NotMet, Of(Section23Criteria.Assessments, facts with { Willing = null, ScopeAndBudget = new(false, "too dear") }));
        Assert.Equal(NotMet, Of(Section23Criteria.AssessmentEligible, facts with { Eligible = NotMet }));
        Assert.All(VettingCheck.Of(facts).Where(f => f.Clause.Id.StartsWith("FG-2.3.2", StringComparison.Ordinal)), f => Assert.Equal(NotApplicable, f.Outcome));
    }

    [Theory]
    [InlineData(ProjectType.Demonstration1, "FG-2.3.2(a) FG-2.3.2(d) FG-2.3.2(e) FG-2.3.2(f) FG-2.3.2(g)")]
    [InlineData(ProjectType.Demonstration2, "FG-2.3.2(a) FG-2.3.2(d) FG-2.3.2(e) FG-2.3.2(f) FG-2.3.2(h) FG-2.3.2(iii)(i) FG-2.3.2(j) FG-2.3.2(k)")]
    public void FG_2_3_2_each_kind_of_demonstration_has_its_own_criteria(ProjectType project, string clauses)
    {
        var facts = new VettingFacts(P4, At("2022-09-01"), project, D("2022-08-15"));
        var open = VettingCheck.Of(facts).Where(f => f.Clause.Id.StartsWith("FG-2.3.2(", StringComparison.Ordinal) && f.Outcome == NeedsJudgement).Select(f => f.Clause.Id);
        Assert.Equal(clauses, string.Join(' ', open));
        Assert.Equal(clauses.Split(' ').Length, Section23Criteria.Demonstrations.Of(facts)["count"]);
    }

    [Fact]
    public void FG_2_3_2_one_criterion_refused_refuses_the_whole() =>
        Assert.Equal(NotMet, Of(Section23Criteria.Demonstrations, Vetted() with { Innovative = new(false, "in use in forty factories") }));

    [Fact]
    public void FG_2_3_2_f_no_plan_cannot_be_a_reasonable_one() => Assert.Equal("plan-missing", Section23Criteria.Plan.Of(Vetted() with { Milestones = false }).Code);

    [Theory]
    [InlineData("heat", "2022-08-15", null, Met)]
    [InlineData("heat", "2022-08-16", null, NotMet)]
    [InlineData("heat", "2020-06-01", "2022-08-15", Met)]
    [InlineData("heat", "2020-06-01", "2022-08-14", NotMet)]
    [InlineData("cold", "2020-06-01", null, NotMet)]
    [InlineData(null, "2020-06-01", null, NeedsJudgement)]
    public void FG_2_3_2_g_the_technology_is_on_the_list_on_the_day_of_submission(string? technology, string from, string? until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section23Criteria.OnTheList, Vetted(ProjectType.Demonstration1) with { Technology = technology, List = [new("heat", new(D(from), Maybe(until)))] }));

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "2023-01-31", null, "2023-02-28", Met)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-01-31", null, "2023-03-01", NotMet)]
    [InlineData(ProjectType.Demonstration1, null, "2022-09-01", "2022-09-15", Met)]
    [InlineData(ProjectType.Demonstration1, null, "2022-09-01", "2022-09-16", NotMet)]
    [InlineData(ProjectType.Demonstration1, null, null, null, NotApplicable)]
    public void FG_2_5_1_the_result_is_told_in_a_month_or_in_two_weeks(ProjectType project, string? complete, string? decided, string? told, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section25Results.Notification, Vetted(project) with { CompleteOn = Maybe(complete), DecidedOn = Maybe(decided), NotifiedOn = Maybe(told) }));

    [Theory]
    [InlineData("2022-10-30", null, true, Met)]
    [InlineData("2022-10-30", "2022-10-31", true, Met)]
    [InlineData("2022-10-31", "2022-10-31", true, NotMet)]
    [InlineData("2022-10-30", null, false, NotMet)]
    [InlineData(null, null, null, NotApplicable)]
    public void FG_2_7_1_an_application_is_withdrawn_in_writing_before_signing(string? withdrawn, string? agreement, bool? written, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section25Results.Withdrawal, Vetted() with { WithdrawnOn = Maybe(withdrawn), AgreementOn = Maybe(agreement), WithdrawnInWriting = written }));
}
