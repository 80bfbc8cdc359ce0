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

/// <summary>One thing a sentence mentions.</summary>
/// <param name="Name">The place in the sentence: <c>needed</c> for <c>{needed}</c>.</param>
/// <param name="Value">An <see cref="Hkd"/>, a <see cref="Share"/>, a <see cref="DateOnly"/>, a number, a <see cref="Trilingual"/>, or a text that is shown as it stands.</param>
public readonly record struct Mention(string Name, object Value);

/// <summary>A clause's answer: the outcome, a code the reader's language has a sentence for, and what that sentence mentions.</summary>
/// <param name="Clause">The clause that speaks.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Code">The message's code.</param>
/// <param name="Mentions">What the sentence mentions, each name once.</param>
public sealed record Finding(Clause Clause, FindingOutcome Outcome, string Code, ImmutableArray<Mention> Mentions)
{
    /// <summary>What is mentioned under a name; a name the finding does not have is a bug.</summary>
    public object this[string name] => Mentions.First(m => m.Name == name).Value;
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
