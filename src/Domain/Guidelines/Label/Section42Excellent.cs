using System.Collections.Immutable;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 4.2: the excellent label, by (1 or 2) and 3.</summary>
public static class Section42Excellent
{
    /// <summary>Earlier awards with measures, or a provincial or national title; and a clean record.</summary>
    public static readonly Rule<LabelFacts> Criteria = new("LG-4.2", (facts, says) =>
    {
        if (!Asked(facts)) return says.NotApplicable("other-label-or-renewal");
        var (awards, title) = (ByAwards(facts, says), Ways.Of(facts.ProvincialOrMiitTitleValid));
        var record = Measures.CleanSince(facts, says, facts.Round.CleanSinceExcellent.Value).Outcome;
        return Ways.And(Ways.Or(awards, title), record) switch
        {
            FindingOutcome.Met => awards == FindingOutcome.Met ? says.Met("excellent-by-awards") : says.Met("excellent-by-title"),
            FindingOutcome.NotMet => record == FindingOutcome.NotMet ? says.NotMet("excellent-record-not-clean") : says.NotMet("excellent-no-way"),
            _ => says.NeedsJudgement("excellent-open"),
        };
    });

    /// <summary>The manufacturing label twice or more, expired ones counted, and this year's requirement on measures.</summary>
    public static readonly Rule<LabelFacts> Awards = new("LG-4.2(1)", (facts, says) =>
    {
        if (!Asked(facts)) return says.NotApplicable("other-label-or-renewal");
        var (had, needed) = (facts.ManufacturingAwards, facts.Round.ManufacturingAwards.Value);
        var own = had < needed ? says.NotMet("awards-too-few", ("had", had.Value), ("needed", needed))
            : Requirement(facts, says) == FindingOutcome.NotMet ? says.NotMet("awards-measures-short")
            : had is { } enough && Requirement(facts, says) == FindingOutcome.Met ? says.Met("awards-and-measures", ("had", enough), ("needed", needed))
            : says.NeedsJudgement("awards-open", ("needed", needed));
        return own.Beside(Ways.Of(facts.ProvincialOrMiitTitleValid));
    });

    /// <summary>A valid provincial title, or the ministry's of Green Factory; a city's is not enough.</summary>
    public static readonly Rule<LabelFacts> HoldsTitle = new("LG-4.2(2)", (facts, says) => !Asked(facts) ? says.NotApplicable("other-label-or-renewal")
        : Title(facts, says).Beside(ByAwards(facts, says)));

    /// <summary>No breach of environmental law since 1 April 2020.</summary>
    public static readonly Rule<LabelFacts> Record = new("LG-4.2(3)", (facts, says) =>
        Asked(facts) ? Measures.CleanSince(facts, says, facts.Round.CleanSinceExcellent.Value) : says.NotApplicable("other-label-or-renewal"));

    /// <summary>The requirement of a new application: the assessment, (a), (b) and a plan for the rest.</summary>
    public static readonly Rule<LabelFacts> NewRequirement = new("LG-fn8", (facts, says) => New(facts, says, Measures.Assessment));

    /// <summary>All no-cost measures of the report.</summary>
    public static readonly Rule<LabelFacts> NoCostMeasures = new("LG-fn8(a)", (facts, says) => New(facts, says, Measures.NoCost));

    /// <summary>Three paid measures, or two of which one cuts VOC or NOx.</summary>
    public static readonly Rule<LabelFacts> PaidMeasures = new("LG-fn8(b)", (facts, says) => New(facts, says, Measures.Paid));

    /// <summary>The requirement where a manufacturing label is renewed: two paid measures within its validity.</summary>
    public static readonly Rule<LabelFacts> RenewalRequirement = new("LG-fn9", (facts, says) =>
        !Asked(facts) ? says.NotApplicable("other-label-or-renewal")
        : !facts.RenewsManufacturing ? says.NotApplicable("new-requirement-asked")
        : Measures.PaidInValidity(facts, says).Beside(Ways.Of(facts.ProvincialOrMiitTitleValid)));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> All = [Criteria, Awards, HoldsTitle, Record, NewRequirement, NoCostMeasures, PaidMeasures, RenewalRequirement];

    /// <summary>What is said of the title, wherever it is asked.</summary>
    internal static Finding Title(LabelFacts facts, Says says) => facts.ProvincialOrMiitTitleValid switch
    {
        null => says.NeedsJudgement("title-not-stated"),
        true => says.Met("title-valid"),
        false => says.NotMet("title-not-valid"),
    };

    private static bool Asked(LabelFacts facts) => facts is { Label: LabelKind.Excellent, Renewal: false };

    private static FindingOutcome Requirement(LabelFacts facts, Says says) =>
        facts.RenewsManufacturing ? Measures.PaidInValidity(facts, says).Outcome : Measures.ByAssessment(facts, says);

    private static FindingOutcome ByAwards(LabelFacts facts, Says says) =>
        Ways.And(Ways.AtLeast(facts.ManufacturingAwards, facts.Round.ManufacturingAwards.Value), Requirement(facts, says));

    private static Finding New(LabelFacts facts, Says says, Func<LabelFacts, Says, Finding> test) =>
        !Asked(facts) ? says.NotApplicable("other-label-or-renewal")
        : facts.RenewsManufacturing ? says.NotApplicable("renewal-requirement-asked")
        : test(facts, says).Beside(Ways.Of(facts.ProvincialOrMiitTitleValid));
}
