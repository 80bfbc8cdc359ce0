using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

/// <summary>FG 2.3, criterion by criterion: each has its own verdict, and waits for it.</summary>
public class CriteriaTests
{
    [Fact]
    public void FG_2_3_1_a_the_applicant_of_an_assessment_is_eligible() => FollowsEligibility(Section23Criteria.AssessmentEligible, ProjectType.OnSiteAssessment, ProjectType.Demonstration1);

    [Fact]
    public void FG_2_3_1_c_scope_and_budget_of_an_assessment_are_judged() =>
        WaitsForItsVerdict(Section23Criteria.AssessmentScope, ProjectType.OnSiteAssessment, ProjectType.Demonstration1, (facts, verdict) => facts with { ScopeAndBudget = verdict });

    [Fact]
    public void FG_2_3_1_d_the_will_to_adopt_cleaner_production_is_judged() =>
        WaitsForItsVerdict(Section23Criteria.AssessmentWilling, ProjectType.OnSiteAssessment, ProjectType.Demonstration1, (facts, verdict) => facts with { Willing = verdict });

    [Fact]
    public void FG_2_3_2_a_the_applicant_of_any_demonstration_is_eligible()
    {
        FollowsEligibility(Section23Criteria.DemonstrationEligible, ProjectType.Demonstration1, ProjectType.OnSiteAssessment);
        FollowsEligibility(Section23Criteria.DemonstrationEligible, ProjectType.Demonstration2, ProjectType.OnSiteAssessment);
    }

    [Theory]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void FG_2_3_2_d_scope_and_budget_of_any_demonstration_are_judged(ProjectType project) =>
        WaitsForItsVerdict(Section23Criteria.DemonstrationScope, project, ProjectType.OnSiteAssessment, (facts, verdict) => facts with { ScopeAndBudget = verdict });

    [Theory]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void FG_2_3_2_e_themes_and_balance_are_judged(ProjectType project) =>
        WaitsForItsVerdict(Section23Criteria.Themes, project, ProjectType.OnSiteAssessment, (facts, verdict) => facts with { Themes = verdict });

    [Theory]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void FG_2_3_2_f_the_plan_is_judged(ProjectType project) =>
        WaitsForItsVerdict(Section23Criteria.Plan, project, ProjectType.OnSiteAssessment, (facts, verdict) => facts with { Plan = verdict });

    [Fact]
    public void FG_2_3_2_h_the_second_kind_is_judged_by_its_effectiveness() =>
        WaitsForItsVerdict(Section23Criteria.Effectiveness, ProjectType.Demonstration2, ProjectType.Demonstration1, (facts, verdict) => facts with { Effectiveness = verdict });

    [Fact]
    public void FG_2_3_2_iii_i_the_second_kind_is_judged_by_how_widely_it_can_be_adopted() =>
        WaitsForItsVerdict(Section23Criteria.WidelyAdopted, ProjectType.Demonstration2, ProjectType.Demonstration1, (facts, verdict) => facts with { WidelyAdopted = verdict });

    [Fact]
    public void FG_2_3_2_j_the_second_kind_is_judged_by_how_far_it_stands_for_its_sector() =>
        WaitsForItsVerdict(Section23Criteria.Representative, ProjectType.Demonstration2, ProjectType.Demonstration1, (facts, verdict) => facts with { Representative = verdict });

    [Fact]
    public void FG_2_3_2_k_the_second_kind_is_judged_by_what_is_new_in_it() =>
        WaitsForItsVerdict(Section23Criteria.Innovative, ProjectType.Demonstration2, ProjectType.Demonstration1, (facts, verdict) => facts with { Innovative = verdict });

    private static void FollowsEligibility(Rule<VettingFacts> rule, ProjectType project, ProjectType other)
    {
        FindingOutcome Of(FindingOutcome? eligible) => rule.Of(Vetted(project) with { Eligible = eligible }).Outcome;
        Assert.Equal((Met, NotMet, NeedsJudgement, NeedsJudgement, NotApplicable), (Of(Met), Of(NotMet), Of(NeedsJudgement), Of(null), rule.Of(Vetted(other) with { Eligible = NotMet }).Outcome));
    }

    // Every other criterion stays met, so that a rule that reads another's verdict is caught.
    private static void WaitsForItsVerdict(Rule<VettingFacts> rule, ProjectType project, ProjectType other, Func<VettingFacts, Judgement?, VettingFacts> with)
    {
        var (yes, no) = (new Judgement(true, "well founded"), new Judgement(false, "too dear"));
        Finding Of(Judgement? verdict, ProjectType of) => rule.Of(with(Vetted(of), verdict));
        Assert.Equal((Met, NotMet, NeedsJudgement, NotApplicable), (Of(yes, project).Outcome, Of(no, project).Outcome, Of(null, project).Outcome, Of(no, other).Outcome));
        Assert.Equal(("well founded", "too dear"), ((string)Of(yes, project)["reason"], (string)Of(no, project)["reason"]));
        var whole = project == ProjectType.OnSiteAssessment ? Section23Criteria.Assessments : Section23Criteria.Demonstrations;
        Assert.Equal((Met, NotMet, NeedsJudgement), (whole.Of(with(Vetted(project), yes)).Outcome, whole.Of(with(Vetted(project), no)).Outcome, whole.Of(with(Vetted(project), null)).Outcome));
    }
}
