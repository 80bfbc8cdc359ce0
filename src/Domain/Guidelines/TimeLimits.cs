using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines;

/// <summary>What a clause about time asks: the limits of the guides, the working days and the day it is.</summary>
/// <param name="Deadlines">The limits.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Today">The day of asking, Hong Kong time.</param>
public sealed record TimeLimits(Deadlines Deadlines, WorkingCalendar Calendar, DateOnly Today)
{
    /// <summary>The limit of a rule for a clock that starts on <paramref name="from"/>; an unknown rule is a bug.</summary>
    public Deadline Of(string rule, DateOnly from) => Deadlines.Start(rule, from, Calendar).Value;

    /// <summary>Whether a duty was done by its last day, inclusive. Not done while time is left needs judgement; no start, no duty.</summary>
    public Finding Kept(Says says, string rule, DateOnly? from, DateOnly? done)
    {
        var duty = Deadlines.Rule(rule)!;
        if (from is not { } start) return says.NotApplicable("duty-not-begun", ("duty", duty.Name), ("begins", duty.ClockStarts));
        var due = Of(rule, start).Due;
        return done is { } day
            ? day <= due ? says.Met("duty-in-time", ("duty", duty.Name), ("done", day), ("due", due)) : says.NotMet("duty-late", ("duty", duty.Name), ("done", day), ("due", due))
            : Today <= due ? says.NeedsJudgement("duty-running", ("duty", duty.Name), ("due", due)) : says.NotMet("duty-overdue", ("duty", duty.Name), ("due", due));
    }
}
