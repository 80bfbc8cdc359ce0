using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Guidelines;

/// <summary>What the clause of the simple majority (RG-6.1.4) says about a division's figures.</summary>
public static class Votes
{
    private static readonly Says SimpleMajority = new(new("RG-6.1.4"));

    /// <summary>The outcome with its figures, then whether it hangs on a thread.</summary>
    public static ImmutableArray<Finding> Of(Meetings.Figures figures, Outcome outcome, CastingChoice? castingVote, Robustness robust)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(3);
        findings.Add(outcome switch
        {
            Outcome.NoQuorum => SimpleMajority.NotMet("vote-no-quorum", ("present", figures.Present), ("quorum", figures.Quorum)),
            Outcome.TieAwaitingCastingVote => SimpleMajority.NeedsJudgement("vote-tie-awaits", ("for", figures.For), ("against", figures.Against)),
            Outcome.Carried when castingVote is not null => SimpleMajority.Met("vote-carried-by-casting-vote", ("for", figures.For), ("against", figures.Against)),
            Outcome.Carried => SimpleMajority.Met("vote-carried", ("for", figures.For), ("against", figures.Against)),
            _ when figures.For == figures.Against && figures.For > 0 => SimpleMajority.NotMet("vote-tie-not-carried", ("for", figures.For), ("against", figures.Against)),
            _ => SimpleMajority.NotMet("vote-not-carried", ("for", figures.For), ("against", figures.Against)),
        });
        if (robust.SilentCouldReverse) findings.Add(SimpleMajority.NeedsJudgement("vote-silent-could-reverse", ("silent", figures.Silent)));
        if (robust.OneRecusalCouldReverse) findings.Add(SimpleMajority.NeedsJudgement("vote-recusal-could-reverse"));
        return findings.DrainToImmutable();
    }
}
