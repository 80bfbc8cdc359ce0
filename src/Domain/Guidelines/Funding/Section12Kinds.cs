using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 1.1.3, table 1 and 1.2: which project for which plant, and an assessment once more.</summary>
public static class Section12Kinds
{
    /// <summary>Workshop-type enterprises of Hong Kong may apply for demonstration projects, no others.</summary>
    public static readonly Rule<EligibilityFacts> Workshops = new("FG-1.1.3", (facts, says) =>
        facts.Kind != FactoryKind.Workshop ? says.NotApplicable("no-workshop")
        : facts.Place is null ? says.NeedsJudgement("place-not-stated")
        : facts.Place != FactoryPlace.HongKong ? says.NotMet("workshop-outside-hong-kong")
        : facts.Project == ProjectType.NewTechnology ? says.NeedsJudgement("workshops-not-settled")
        : facts.Project.IsDemonstration() ? says.Met("workshop-may-apply") : says.NotMet("workshop-demonstration-only"));

    /// <summary>A demonstration is mainly about energy efficiency, air pollutants or effluent.</summary>
    public static readonly Rule<EligibilityFacts> Nature = new("FG-T1.1", (facts, says) =>
        !facts.Project.IsDemonstration() ? says.NotApplicable("no-demonstration") : facts.Aim switch
        {
            null => says.NeedsJudgement("aim-not-stated"),
            ProjectAim.Energy or ProjectAim.Air or ProjectAim.Effluent => says.Met("aim-fits"),
            _ => says.NotMet("aim-does-not-fit"),
        });

    /// <summary>One factory may have several applications, and none costs a fee.</summary>
    public static readonly Rule<EligibilityFacts> SeveralWithoutFee = new("FG-1.2.2", (facts, says) =>
        facts.Rules is { } rules ? says.Met("several-without-fee", ("fee", rules.ApplicationFee.Value)) : says.NotApplicable("no-limit-in-phase"));

    /// <summary>A further assessment of one factory needs both (a) and (b).</summary>
    public static readonly Rule<EligibilityFacts> Again = new("FG-fn1", (facts, says) =>
    {
        var first = FirstTime(facts, says);
        if (first is not null) return first;
        var (gap, changed) = (Gap(facts, says).Outcome, Change(facts, says).Outcome);
        return gap == FindingOutcome.NotMet || changed == FindingOutcome.NotMet ? says.NotMet("assessment-again-refused")
            : gap == FindingOutcome.Met && changed == FindingOutcome.Met ? says.Met("assessment-again-possible")
            : says.NeedsJudgement("assessment-again-open");
    });

    /// <summary>Five years since the last one's completion, and an equipment measure it recommended was carried out .</summary>
    public static readonly Rule<EligibilityFacts> FiveYears = new("FG-fn1(a)", (facts, says) => FirstTime(facts, says) ?? Gap(facts, says));

    /// <summary>Process, materials or address changed, or the production area grew.</summary>
    public static readonly Rule<EligibilityFacts> Changed = new("FG-fn1(b)", (facts, says) => FirstTime(facts, says) ?? Change(facts, says));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All = [Workshops, Nature, SeveralWithoutFee, Again, FiveYears, Changed];

    private static Finding? FirstTime(EligibilityFacts facts, Says says) =>
        facts.Project != ProjectType.OnSiteAssessment ? says.NotApplicable("no-assessment")
        : facts.Assessments is not { } earlier ? says.NeedsJudgement("earlier-assessments-not-stated")
        : earlier.IsEmpty ? says.NotApplicable("first-assessment")
        : facts.Rules is null ? says.NeedsJudgement("figure-not-set", ("phase", facts.Phase?.Name ?? Trilingual.Same("–")))
        : null;

    private static Finding Gap(EligibilityFacts facts, Says says)
    {
        var years = facts.Rules!.AssessmentGapYears.Value;
        var last = DateOnly.MinValue;
        bool done = false, unknown = false;
        foreach (var assessment in facts.Assessments!.Value)
        {
            if (assessment.CompletedOn < last) continue;
            if (assessment.CompletedOn > last) (last, done, unknown) = (assessment.CompletedOn, false, false);
            done |= assessment.EquipmentMeasureImplemented == true;
            unknown |= assessment.EquipmentMeasureImplemented is null;
        }
        var opens = Dates.AddYears(last, years);
        if (facts.On < opens) return says.NotMet("assessment-too-soon", ("last", last), ("years", years), ("opens", opens));
        return done ? says.Met("assessment-gap-kept", ("last", last), ("years", years))
            : unknown ? says.NeedsJudgement("equipment-measure-not-stated", ("last", last))
            : says.NotMet("no-equipment-measure", ("last", last));
    }

    private static Finding Change(EligibilityFacts facts, Says says)
    {
        if (facts.Changes is not { } changes) return says.NeedsJudgement("changes-not-stated");
        foreach (var change in changes)
            if (change != FactoryChange.OtherArea) return says.Met("factory-changed");
        return changes.IsEmpty ? says.NotMet("factory-unchanged") : says.NotMet("only-other-area-grew");
    }
}
