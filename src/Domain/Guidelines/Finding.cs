using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>What a clause says about a case.</summary>
public enum FindingOutcome
{
    /// <summary>The clause is satisfied.</summary>
    Met,
    /// <summary>It is not.</summary>
    NotMet,
    /// <summary>A person has to say, or what it needs was not stated.</summary>
    NeedsJudgement,
    /// <summary>It does not concern this case.</summary>
    NotApplicable,
}

/// <summary>A clause's answer: the outcome, a code the reader's language has a sentence for, and the figures of that sentence.</summary>
/// <param name="Clause">The clause that speaks.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Code">The message's code.</param>
public sealed record Finding(Clause Clause, FindingOutcome Outcome, string Code)
{
    /// <summary>Named figures for the sentence, in the form of data (invariant numbers, codes, ISO dates).</summary>
    public ImmutableDictionary<string, string> Figures { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The same finding with one more figure.</summary>
    public Finding With(string name, string value) => this with { Figures = Figures.SetItem(name, value) };
}

/// <summary>What several findings come to.</summary>
public static class Findings
{
    /// <summary>Met when every one is met or does not apply (or there is none), not met when any is not met, else it needs judgement.</summary>
    public static FindingOutcome Overall(IEnumerable<Finding> findings)
    {
        var open = false;
        foreach (var finding in findings)
        {
            if (finding.Outcome == FindingOutcome.NotMet) return FindingOutcome.NotMet;
            open |= finding.Outcome == FindingOutcome.NeedsJudgement;
        }
        return open ? FindingOutcome.NeedsJudgement : FindingOutcome.Met;
    }
}
