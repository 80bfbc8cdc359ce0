using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 4.1: the manufacturing label, by (1 or 2) and 3.</summary>
public static class Section41Manufacturing
{
    /// <summary>An assessment with its measures, or the city's audit or title; and a clean record.</summary>
    public static readonly Rule<LabelFacts> Criteria = new("LG-4.1", (facts, says) =>
    {
        if (!Asked(facts)) return says.NotApplicable("other-label-or-renewal");
        var (assessment, city) = (Measures.ByAssessment(facts, says), Ways.Of(facts.CityAuditPassedOrTitleValid));
        var record = Measures.CleanSince(facts, says, facts.Round.CleanSinceManufacturing.Value).Outcome;
        return Ways.And(Ways.Or(assessment, city), record) switch
        {
            FindingOutcome.Met => assessment == FindingOutcome.Met ? says.Met("manufacturing-by-assessment") : says.Met("manufacturing-by-city"),
            FindingOutcome.NotMet => record == FindingOutcome.NotMet ? says.NotMet("manufacturing-record-not-clean") : says.NotMet("manufacturing-no-way"),
            _ => says.NeedsJudgement("manufacturing-open"),
        };
    });

    /// <summary>An on-site assessment of any phase, its measures as (a) and (b) say, and a plan for the rest .</summary>
    public static readonly Rule<LabelFacts> Assessment = new("LG-4.1(1)", (facts, says) => ByAssessment(facts, says, Measures.Assessment));

    /// <summary>All no-cost measures of the report.</summary>
    public static readonly Rule<LabelFacts> NoCostMeasures = new("LG-4.1(1)(a)", (facts, says) => ByAssessment(facts, says, Measures.NoCost));

    /// <summary>Three paid measures, or two of which one cuts VOC or NOx.</summary>
    public static readonly Rule<LabelFacts> PaidMeasures = new("LG-4.1(1)(b)", (facts, says) => ByAssessment(facts, says, Measures.Paid));

    /// <summary>A city-level audit passed, or a valid city-level title.</summary>
    public static readonly Rule<LabelFacts> City = new("LG-4.1(2)", (facts, says) => !Asked(facts) ? says.NotApplicable("other-label-or-renewal")
        : (facts.CityAuditPassedOrTitleValid switch
        {
            null => says.NeedsJudgement("city-not-stated"),
            true => says.Met("city-audit-or-title"),
            false => says.NotMet("city-neither"),
        }).Beside(Measures.ByAssessment(facts, says)));

    /// <summary>No breach of environmental law since 1 April 2021.</summary>
    public static readonly Rule<LabelFacts> Record = new("LG-4.1(3)", (facts, says) =>
        Asked(facts) ? Measures.CleanSince(facts, says, facts.Round.CleanSinceManufacturing.Value) : says.NotApplicable("other-label-or-renewal"));

    /// <summary>Whose law counts depends on where the factory stands.</summary>
    public static readonly Rule<LabelFacts> Law = new("LG-fn6", (facts, says) => !facts.IsForFactories ? says.NotApplicable("other-label")
        : facts.Place switch
        {
            FactoryPlace.HongKong => says.Met("law-of-hong-kong"),
            FactoryPlace.Guangdong => says.Met("law-of-guangdong"),
            FactoryPlace.Elsewhere => says.NotApplicable("law-of-neither"),
            _ => says.NeedsJudgement("law-place-not-stated"),
        });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> All = [Criteria, Assessment, NoCostMeasures, PaidMeasures, City, Record, Law];

    private static bool Asked(LabelFacts facts) => facts is { Label: LabelKind.Manufacturing, Renewal: false };

    private static Finding ByAssessment(LabelFacts facts, Says says, Func<LabelFacts, Says, Finding> test) =>
        Asked(facts) ? test(facts, says).Beside(Ways.Of(facts.CityAuditPassedOrTitleValid)) : says.NotApplicable("other-label-or-renewal");
}
