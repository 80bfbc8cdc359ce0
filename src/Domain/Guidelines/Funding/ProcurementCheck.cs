using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What the procurement clauses say of one purchase.</summary>
/// <param name="Required">What its value asks for.</param>
/// <param name="Findings">What the clauses say, in the guide's order.</param>
public sealed record ProcurementAnswer(QuotationsNeeded Required, ImmutableArray<Finding> Findings)
{
    /// <summary>What the findings come to.</summary>
    public FindingOutcome Outcome => Guidelines.Findings.Overall(Findings);
}

/// <summary>Whether a purchase was made as it must be, in one call.</summary>
public static class ProcurementCheck
{
    /// <summary>What the clauses say of a purchase.</summary>
    public static ProcurementAnswer Of(Purchase purchase) => new(purchase.Needed, Section33Procurement.All.Answer(purchase));
}
