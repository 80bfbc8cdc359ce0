using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>What the guide says of an application for registration: the same for the form, the checklist, the public check and the API.</summary>
public static class RegistrationCheck
{
    /// <summary>The clauses asked, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<RegistrationFacts>> All = [.. Section3Criteria.All, .. Section4Procedure.All, Section7Conduct.CodeOfConduct];

    /// <summary>The answer.</summary>
    public static RegistrationAnswer Of(RegistrationFacts facts)
    {
        var findings = All.Answer(facts);
        var byCategory = ImmutableSortedDictionary.CreateBuilder<ProviderCategory, FindingOutcome>();
        foreach (var category in facts.Categories)
            if (facts.AsksFor(category)) byCategory[category] = Section3Criteria.Of(facts, category);
        return new(Findings.Overall(findings), byCategory.ToImmutable(), NextOf(facts), findings);
    }

    // What is missing is asked for first: before that, the ten working days have not begun and nothing can be put before the committee.
    private static RegistrationNext NextOf(RegistrationFacts facts)
    {
        var criteria = Section3Criteria.Whole(facts);
        if (Section3Criteria.Categories.Of(facts).Outcome != FindingOutcome.Met
            || Section4Procedure.Documents.Of(facts).Outcome != FindingOutcome.Met
            || criteria == FindingOutcome.NeedsJudgement
            || facts.LastCancellation is null) return RegistrationNext.AskForInformation;
        return criteria == FindingOutcome.NotMet && facts.CommitteeDecision is not { Met: true } || Section4Procedure.AsksCommitteeFirst(facts)
            ? RegistrationNext.ReferToCommittee
            : RegistrationNext.Provisional;
    }
}
