using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Label;

/// <summary>How criteria joined by 'and' and 'or' come to one outcome.</summary>
internal static class Ways
{
    /// <summary>Both are needed.</summary>
    public static FindingOutcome And(FindingOutcome one, FindingOutcome other) =>
        one == NotMet || other == NotMet ? NotMet : one == NeedsJudgement || other == NeedsJudgement ? NeedsJudgement : Met;

    /// <summary>Either is enough.</summary>
    public static FindingOutcome Or(FindingOutcome one, FindingOutcome other) =>
        one == Met || other == Met ? Met : one == NeedsJudgement || other == NeedsJudgement ? NeedsJudgement : NotMet;

    /// <summary>A yes or no, or nothing said.</summary>
    public static FindingOutcome Of(bool? stated) => stated switch { null => NeedsJudgement, true => Met, false => NotMet };

    /// <summary>At least so many, or nothing said.</summary>
    public static FindingOutcome AtLeast(int? had, int needed) => had is null ? NeedsJudgement : had >= needed ? Met : NotMet;

    /// <summary>What falls short on one way does not concern the case where the other way carries, or still may; the sentence stays.</summary>
    public static Finding Beside(this Finding own, FindingOutcome other) =>
        own.Outcome == NotMet && other is (Met or NeedsJudgement) || own.Outcome == NeedsJudgement && other == Met ? own with { Outcome = NotApplicable } : own;
}
