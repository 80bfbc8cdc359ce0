using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What of a grant can be paid, in one call.</summary>
public static class ClaimCheck
{
    /// <summary>The amount, the sum that leads to it and what the clauses say.</summary>
    public static ClaimAnswer Of(ClaimFacts facts)
    {
        var payable = facts.Payable;
        return new(payable, payable is { } amount ? Sum(facts, amount) : [], Section41Payment.All.Answer(facts));
    }

    private static ImmutableArray<ArithmeticStep> Sum(ClaimFacts facts, Hkd payable)
    {
        if (facts.TerminatedBy is not null) return [new("step-payable", [new("payable", payable)])];
        var allowed = facts.Allowed.Value;
        return
        [
            new("step-approved", [new("approved", facts.ApprovedGrant)]),
            new("step-verified-cost", [new("cost", allowed.Cost)]),
            new("step-share", [new("share", allowed.Share), new("cost", allowed.Cost), new("amount", allowed.Share.Of(allowed.Cost))]),
            new("step-ceiling", [new("ceiling", allowed.Cap)]),
            new("step-payable", [new("payable", payable)]),
        ];
    }
}
