using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>Whether an applicant may apply, in one call: form, vetting checklist, public check and API alike.</summary>
public static class EligibilityCheck
{
    /// <summary>Whether the phase funds this kind of project on the day.</summary>
    public static readonly Rule<EligibilityFacts> Offered = new("FG-1.1.2", (facts, says) => Section11Grants.IsOffered(new(facts.Phase, facts.On, facts.Project, Hkd.Zero), says));

    /// <summary>Whether a small or medium company comes first in an assessment; it orders and never shuts out.</summary>
    public static readonly Rule<EligibilityFacts> SmeFirstInAssessments = new("FG-2.3.1(b)", (facts, says) =>
        facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment") : SmeFirst(facts, says));

    /// <summary>Whether a small or medium company comes first in a demonstration; it orders and never shuts out.</summary>
    public static readonly Rule<EligibilityFacts> SmeFirstInDemonstrations = new("FG-2.3.2(c)", (facts, says) =>
        facts.Project.IsDemonstration() ? SmeFirst(facts, says) : says.NotApplicable("no-demonstration"));

    /// <summary>All that concerns eligibility, in the guide's order but for what stands together in a section.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All =
    [
        .. Section0Glossary.All, Offered, .. Section12Kinds.All, .. Section13Applicants.All, .. Section13Sectors.All, Section14Providers.Registered,
        SmeFirstInAssessments, Section14Providers.DemonstrationsAFactory, SmeFirstInDemonstrations, Section14Providers.NoSecondGrant, Section14Providers.Representatives,
    ];

    /// <summary>What they say. Under a phase of another guide, what it funds is said under that guide's clause.</summary>
    public static EligibilityAnswer Of(EligibilityFacts facts)
    {
        var elsewhere = facts.Phase?.Offered.Clause is { } clause && clause.Guide != Guide.Funding ? clause : null;
        var findings = ImmutableArray.CreateBuilder<Finding>(All.Length);
        foreach (var rule in All)
            findings.Add(elsewhere is not null && rule == Offered ? Section11Grants.IsOffered(new(facts.Phase, facts.On, facts.Project, Hkd.Zero), new(elsewhere)) : rule.Of(facts));
        return new(facts.Sector?.HasPriority == true, facts.Sme, findings.MoveToImmutable());
    }

    private static Finding SmeFirst(EligibilityFacts facts, Says says) => facts.Sme switch
    {
        true => says.Met("sme-first"),
        false => says.NotApplicable("sme-not"),
        null => says.NotApplicable("sme-not-stated"),
    };
}
