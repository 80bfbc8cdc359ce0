using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>How much a project can get, in one call: form, public check, API and the decision alike.</summary>
public static class GrantCheck
{
    /// <summary>
    /// The answer by the clauses of the phase's own guide. Where that is another guide than this one, its rules may be handed in; a clause
    /// without one is answered by the same test under its own number.
    /// </summary>
    public static GrantAnswer Of(GrantFacts facts, params ReadOnlySpan<Rule<GrantFacts>> ofOtherGuides)
    {
        var offer = facts.Offer;
        var grant = facts.Grant;
        var findings = facts.Phase is null || facts.Phase.Offered.Clause?.Guide == Guide.Funding
            ? Section11Grants.All.Answer(facts)
            : Elsewhere(facts, facts.Phase, ofOtherGuides);
        if (grant.Ok)
            return new(facts.Phase, true, grant.Value.Share, grant.Value.Cap, grant.Value.Amount, grant.Value.ApplicantPays, Sum(grant.Value), findings);
        var cap = offer.Ok ? (facts.HongKongTechnology ? offer.Value.CapHongKongTechnology : null) ?? offer.Value.Cap : null;
        return new(facts.Phase, offer.Ok, offer.Ok ? offer.Value.Share : null, cap, Hkd.Zero, facts.Cost, [], findings);
    }

    /// <summary>The sum of a grant, line by line.</summary>
    public static ImmutableArray<ArithmeticStep> Sum(Grant grant) =>
    [
        new("step-cost", [new("cost", grant.Cost)]),
        new("step-share", [new("share", grant.Share), new("cost", grant.Cost), new("amount", grant.Share.Of(grant.Cost))]),
        new("step-ceiling", [new("ceiling", grant.Cap)]),
        new("step-grant", [new("grant", grant.Amount)]),
        new("step-applicant-pays", [new("amount", grant.ApplicantPays)]),
    ];

    private static ImmutableArray<Finding> Elsewhere(GrantFacts facts, Phase phase, ReadOnlySpan<Rule<GrantFacts>> rules)
    {
        var offered = phase.Offered.Clause ?? Section11Grants.Offered.Clause;
        var limit = facts.Offer.Ok ? facts.Offer.Value.Source.Clause ?? offered : offered;
        var says = Find(rules, offered)?.Of(facts) ?? Section11Grants.IsOffered(facts, new(offered));
        return facts.Offer.Ok
            ? [says, (limit == offered ? null : Find(rules, limit)?.Of(facts)) ?? Section11Grants.Within(facts, new(limit))]
            : [says];
    }

    private static Rule<GrantFacts>? Find(ReadOnlySpan<Rule<GrantFacts>> rules, Clause clause)
    {
        foreach (var rule in rules)
            if (rule.Clause == clause) return rule;
        return null;
    }
}
