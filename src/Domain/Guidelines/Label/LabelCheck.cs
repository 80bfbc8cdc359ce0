using System.Collections.Immutable;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>What the guide says of an applicant for a label: the same for the form, the checklist, the public check and the API.</summary>
public static class LabelCheck
{
    private static readonly ImmutableArray<Rule<LabelFacts>>[] New =
    [
        [Section2Eligibility.Manufacturing, .. Section2Eligibility.Company, .. Section41Manufacturing.All],
        [Section2Eligibility.Excellent, .. Section2Eligibility.Company, .. Section42Excellent.All, Section41Manufacturing.Law],
        [Section2Eligibility.SupplyChain, .. Section43SupplyAndTechnology.All[..3]],
        [Section2Eligibility.TechnologyService, .. Section43SupplyAndTechnology.All[3..]],
    ];

    private static readonly ImmutableArray<Rule<LabelFacts>>[] Renewals =
    [
        [Section2Eligibility.Manufacturing, .. Section2Eligibility.Company, .. Section7Renewal.All[..5], Section41Manufacturing.Law],
        [Section2Eligibility.Excellent, .. Section2Eligibility.Company, Section7Renewal.Window, .. Section7Renewal.All[5..10], Section41Manufacturing.Law],
        [Section2Eligibility.SupplyChain, Section7Renewal.Window, .. Section7Renewal.All[10..13]],
        [Section2Eligibility.TechnologyService, Section7Renewal.Window, .. Section7Renewal.All[13..]],
    ];

    /// <summary>The clauses asked for a label, in the guide's order.</summary>
    public static ImmutableArray<Rule<LabelFacts>> Asked(LabelKind label, bool renewal) => (renewal ? Renewals : New)[(int)label];

    /// <summary>What they say; what they come to is <see cref="Findings.Overall"/>.</summary>
    public static ImmutableArray<Finding> Of(LabelFacts facts) => Asked(facts.Label, facts.Renewal).Answer(facts);
}
