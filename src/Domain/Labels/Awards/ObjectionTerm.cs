using CleanerProduction.Schemes;

namespace CleanerProduction.Labels.Awards;

/// <summary>How long objections to the proposed awards are taken: so many days, or working days, after the day the list is published.</summary>
/// <param name="Count">How many; from 1.</param>
/// <param name="WorkingDays">True for working days of Hong Kong, false for days of the calendar.</param>
public sealed record ObjectionTerm(int Count, bool WorkingDays)
{
    /// <summary>Seven days, as in the last round whose invitation is on a public page.</summary>
    public static readonly ObjectionTerm Usual = new(7, false);

    /// <summary>The last day to object, inclusive; the day of publication is not counted (C-1).</summary>
    /// <param name="published">The day the list was published.</param>
    /// <param name="calendar">The working days of Hong Kong.</param>
    public DateOnly Last(DateOnly published, WorkingCalendar calendar) => WorkingDays ? calendar.Add(published, Count).Due : published.AddDays(Count);
}
