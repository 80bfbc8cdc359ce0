using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 2.5 and 2.7: when the result is told, and until when an application can be withdrawn.</summary>
public static class Section25Results
{
    /// <summary>An assessment: within a month of the last information; a demonstration: within two weeks of the committee's decision.</summary>
    public static readonly Rule<VettingFacts> Notification = new("FG-2.5.1", (facts, says) => facts.Project.GoesToCommittee()
        ? facts.Limits.Kept(says, "FG-2.5.1-demonstration", facts.DecidedOn, facts.NotifiedOn)
        : facts.Limits.Kept(says, "FG-2.5.1-assessment", facts.CompleteOn, facts.NotifiedOn));

    /// <summary>In writing, at any time before the agreement is signed.</summary>
    public static readonly Rule<VettingFacts> Withdrawal = new("FG-2.7.1", (facts, says) =>
        facts.WithdrawnOn is not { } withdrawn
            ? facts.AgreementOn is { } signed ? says.NotApplicable("withdrawal-closed", ("signed", signed)) : says.NotApplicable("withdrawal-open")
        : facts.AgreementOn <= withdrawn ? says.NotMet("withdrawn-after-signing", ("withdrawn", withdrawn), ("signed", facts.AgreementOn.Value))
        : facts.WithdrawnInWriting == false ? says.NotMet("withdrawal-not-written")
        : says.Met("withdrawn-in-time", ("withdrawn", withdrawn)));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<VettingFacts>> All = [Notification, Withdrawal];
}
