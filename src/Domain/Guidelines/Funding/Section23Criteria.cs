using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 2.3: the criteria. What only people can judge waits for their verdict.</summary>
public static class Section23Criteria
{
    /// <summary>Assessments: all of (a), (c) and (d); (b) only orders.</summary>
    public static readonly Rule<VettingFacts> Assessments = new("FG-2.3.1", (facts, says) =>
        facts.Project != ProjectType.OnSiteAssessment ? says.NotApplicable("no-assessment") : Together(facts, says, OfAssessments));

    /// <summary>(a) The applicant is eligible.</summary>
    public static readonly Rule<VettingFacts> AssessmentEligible = new("FG-2.3.1(a)", (facts, says) =>
        facts.Project != ProjectType.OnSiteAssessment ? says.NotApplicable("no-assessment") : Eligible(facts, says));

    /// <summary>(c) Scope and budget are reasonable.</summary>
    public static readonly Rule<VettingFacts> AssessmentScope = new("FG-2.3.1(c)", (facts, says) =>
        facts.Project != ProjectType.OnSiteAssessment ? says.NotApplicable("no-assessment") : says.Judged(facts.ScopeAndBudget));

    /// <summary>(d) The applicant is willing to adopt cleaner production.</summary>
    public static readonly Rule<VettingFacts> AssessmentWilling = new("FG-2.3.1(d)", (facts, says) =>
        facts.Project != ProjectType.OnSiteAssessment ? says.NotApplicable("no-assessment") : says.Judged(facts.Willing));

    /// <summary>Demonstrations: the general criteria, and those of the one kind or the other.</summary>
    public static readonly Rule<VettingFacts> Demonstrations = new("FG-2.3.2", (facts, says) =>
        !facts.Project.IsDemonstration() ? says.NotApplicable("no-demonstration") : Together(facts, says, OfDemonstrations));

    /// <summary>(a) The applicant is eligible.</summary>
    public static readonly Rule<VettingFacts> DemonstrationEligible = new("FG-2.3.2(a)", (facts, says) => facts.Project.IsDemonstration() ? Eligible(facts, says) : says.NotApplicable("no-demonstration"));

    /// <summary>(d) Scope and budget are reasonable.</summary>
    public static readonly Rule<VettingFacts> DemonstrationScope = Demonstration("FG-2.3.2(d)", facts => facts.ScopeAndBudget);

    /// <summary>(e) It fits the themes and the balance of technologies.</summary>
    public static readonly Rule<VettingFacts> Themes = Demonstration("FG-2.3.2(e)", facts => facts.Themes);

    /// <summary>(f) There is a plan with milestones, and it is reasonable.</summary>
    public static readonly Rule<VettingFacts> Plan = new("FG-2.3.2(f)", (facts, says) =>
        !facts.Project.IsDemonstration() ? says.NotApplicable("no-demonstration")
        : facts.Milestones == false ? says.NotMet("plan-missing")
        : says.Judged(facts.Plan));

    /// <summary>(g) Demonstration (I): the technology is on the list on the day of submission.</summary>
    public static readonly Rule<VettingFacts> OnTheList = new("FG-2.3.2(g)", (facts, says) =>
    {
        if (facts.Project != ProjectType.Demonstration1) return says.NotApplicable("no-demonstration-1");
        if (facts.Technology is not { } technology || facts.List is not { } list) return says.NeedsJudgement("technology-not-stated");
        foreach (var listed in list)
            if (listed.Code == technology && listed.InForce.Contains(facts.SubmittedOn)) return says.Met("technology-listed", ("on", facts.SubmittedOn));
        return says.NotMet("technology-not-listed", ("on", facts.SubmittedOn));
    });

    /// <summary>(h) Demonstration (II): the effectiveness and benefits expected.</summary>
    public static readonly Rule<VettingFacts> Effectiveness = Demonstration2("FG-2.3.2(h)", facts => facts.Effectiveness);

    /// <summary>(i) Demonstration (II): it can be widely adopted.</summary>
    public static readonly Rule<VettingFacts> WidelyAdopted = Demonstration2("FG-2.3.2(iii)(i)", facts => facts.WidelyAdopted);

    /// <summary>(j) Demonstration (II): the process is representative of its sector.</summary>
    public static readonly Rule<VettingFacts> Representative = Demonstration2("FG-2.3.2(j)", facts => facts.Representative);

    /// <summary>(k) Demonstration (II): the technology is innovative or new.</summary>
    public static readonly Rule<VettingFacts> Innovative = Demonstration2("FG-2.3.2(k)", facts => facts.Innovative);

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<VettingFacts>> All =
    [
        Assessments, AssessmentEligible, AssessmentScope, AssessmentWilling, Demonstrations, DemonstrationEligible, DemonstrationScope, Themes, Plan, OnTheList,
        Effectiveness, WidelyAdopted, Representative, Innovative,
    ];

    private static readonly ImmutableArray<Rule<VettingFacts>> OfAssessments = [AssessmentEligible, AssessmentScope, AssessmentWilling];

    private static readonly ImmutableArray<Rule<VettingFacts>> OfDemonstrations =
        [DemonstrationEligible, DemonstrationScope, Themes, Plan, OnTheList, Effectiveness, WidelyAdopted, Representative, Innovative];

    private static Rule<VettingFacts> Demonstration(string id, Func<VettingFacts, Judgement?> verdict) =>
        new(id, (facts, says) => facts.Project.IsDemonstration() ? says.Judged(verdict(facts)) : says.NotApplicable("no-demonstration"));

    private static Rule<VettingFacts> Demonstration2(string id, Func<VettingFacts, Judgement?> verdict) =>
        new(id, (facts, says) => facts.Project == ProjectType.Demonstration2 ? says.Judged(verdict(facts)) : says.NotApplicable("no-demonstration-2"));

    private static Finding Eligible(VettingFacts facts, Says says) => facts.Eligible switch
    {
        FindingOutcome.Met => says.Met("eligible"),
        FindingOutcome.NotMet => says.NotMet("not-eligible"),
        _ => says.NeedsJudgement("eligibility-open"),
    };

    private static Finding Together(VettingFacts facts, Says says, ImmutableArray<Rule<VettingFacts>> criteria)
    {
        int failed = 0, open = 0;
        foreach (var criterion in criteria)
            switch (criterion.Of(facts).Outcome)
            {
                case FindingOutcome.NotMet:
                    failed++;
                    break;
                case FindingOutcome.NeedsJudgement:
                    open++;
                    break;
            }
        return failed > 0 ? says.NotMet("criteria-failed", ("count", failed)) : open > 0 ? says.NeedsJudgement("criteria-open", ("count", open)) : says.Met("criteria-met");
    }
}
