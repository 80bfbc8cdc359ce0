using CleanerProduction.Guidelines;
using CleanerProduction.Workflows;

namespace CleanerProduction.Schemes;

/// <summary>What a time limit is counted in.</summary>
public enum DeadlineBasis
{
    /// <summary>Monday to Friday but general holidays (C-4).</summary>
    WorkingDays,
    /// <summary>Seven calendar days each (C-2).</summary>
    Weeks,
    /// <summary>Calendar months, clamped (C-1).</summary>
    Months,
    /// <summary>Calendar years, clamped (C-1).</summary>
    Years,
}

/// <summary>Where the limit lies from the day the clock starts.</summary>
public enum DeadlineDirection
{
    /// <summary>So much after it; the starting day is not counted.</summary>
    After,
    /// <summary>So much after it; the starting day is day 1 where it is a working day .</summary>
    AfterCountingTheStart,
    /// <summary>The last day of a period that begins with it: so much after it, less a day.</summary>
    LastDayOfPeriod,
    /// <summary>So much before it.</summary>
    Before,
}

/// <summary>What missing it means.</summary>
public enum DeadlineForce
{
    /// <summary>A consequence in the guide follows.</summary>
    Hard,
    /// <summary>The guide says 'generally'.</summary>
    Soft,
    /// <summary>A promise of the Secretariat: flagged, without effect in law.</summary>
    ServiceLevel,
    /// <summary>A step of the procedure falls due.</summary>
    Procedure,
}

/// <summary>A time limit of a guide.</summary>
/// <param name="Rule">Its own id: the clause's, with a word where one clause has several limits.</param>
/// <param name="Clause">The clause that sets it.</param>
/// <param name="Name">What has to be done, in few words.</param>
/// <param name="ClockStarts">What starts the clock.</param>
/// <param name="Basis">What it is counted in.</param>
/// <param name="Count">How many.</param>
/// <param name="Direction">After or before the starting day, and whether that day counts.</param>
/// <param name="Opens">True where the date is the first day something may be done, false where it is the last.</param>
/// <param name="Force">What missing it means.</param>
/// <param name="Who">Whose duty it is.</param>
public sealed record DeadlineRule(
    string Rule, string Clause, Trilingual Name, Trilingual ClockStarts, DeadlineBasis Basis, int Count,
    DeadlineDirection Direction, bool Opens, DeadlineForce Force, Role Who)
{
    /// <summary>The limit for a clock that starts on <paramref name="from"/>.</summary>
    public Deadline Start(DateOnly from, WorkingCalendar calendar)
    {
        var clause = new Clause(Clause);
        if (Basis == DeadlineBasis.WorkingDays)
        {
            var days = calendar.Add(from, Count, Direction == DeadlineDirection.AfterCountingTheStart);
            return new(Rule, clause, from, days.Due, Basis, Count, days.Steps, days.Provisional, Clamped: false);
        }
        var count = Direction == DeadlineDirection.Before ? -Count : Count;
        var months = Basis switch { DeadlineBasis.Months => count, DeadlineBasis.Years => 12 * count, _ => 0 };
        var due = Basis == DeadlineBasis.Weeks ? Dates.AddWeeks(from, count) : Dates.AddMonths(from, months);
        if (Direction == DeadlineDirection.LastDayOfPeriod) due = due.AddDays(-1);
        return new(Rule, clause, from, due, Basis, Count, [], Provisional: false, Dates.IsClamped(from, months));
    }
}
