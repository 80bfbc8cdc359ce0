using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines;

/// <summary>What the clause of a time limit says about a date that was worked out.</summary>
public static class DeadlineFindings
{
    /// <summary>The date, and what to know about it: a month too short (C-1), a calendar that does not reach so far.</summary>
    public static ImmutableArray<Finding> Of(Deadline deadline, DeadlineRule rule)
    {
        var says = new Says(deadline.Clause);
        var findings = ImmutableArray.CreateBuilder<Finding>(3);
        findings.Add(says.Met(rule.Opens ? "time-limit-opens" : "time-limit-due", ("what", rule.Name), ("due", deadline.Due), ("start", rule.ClockStarts), ("from", deadline.From)));
        if (deadline.Clamped) findings.Add(says.Met("time-limit-clamped", ("due", deadline.Due)));
        if (deadline.Provisional) findings.Add(says.NeedsJudgement("time-limit-provisional", ("due", deadline.Due)));
        return findings.DrainToImmutable();
    }
}
