using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Guides.Checks.Deadlines;

/// <summary>A day in the picture of a time limit.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">Which of the days counted it is, from 1; null where it is not counted.</param>
/// <param name="Why">Why it is not counted, where the count passes over it.</param>
/// <param name="IsStart">True for the day that starts the clock.</param>
/// <param name="IsDue">True for the day that is the answer.</param>
public sealed record PictureDay(DateOnly Date, int? Number, Trilingual? Why, bool IsStart, bool IsDue);

/// <summary>A month in the picture, week by week from Sunday; null where a week begins before it or ends after it.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Weeks">Its weeks, seven places each.</param>
public sealed record PictureMonth(DateOnly First, ImmutableArray<ImmutableArray<PictureDay?>> Weeks);

/// <summary>A time limit as a calendar: every month on the way, or the first and the last where there are many.</summary>
/// <param name="Months">The months shown, in order.</param>
/// <param name="LeftOut">How many months between the first and the last are not shown.</param>
public sealed record CalendarPicture(ImmutableArray<PictureMonth> Months, int LeftOut)
{
    private const int DaysOfWeek = 7;
    private const int MostMonths = 3;

    /// <summary>Draws a time limit. Every month is shown in which days are counted one by one.</summary>
    public static CalendarPicture Of(Deadline deadline)
    {
        var (first, last) = deadline.From <= deadline.Due ? (Month(deadline.From), Month(deadline.Due)) : (Month(deadline.Due), Month(deadline.From));
        var all = new List<DateOnly>();
        for (var month = first; month <= last; month = month.AddMonths(1)) all.Add(month);
        var shown = deadline.Steps.IsEmpty && all.Count > MostMonths ? [first, last] : all;
        var steps = Numbered(deadline).ToDictionary(d => d.Date);
        return new([.. shown.Select(m => new PictureMonth(m, Weeks(m, day => steps.GetValueOrDefault(day) ?? new(day, null, null, day == deadline.From, day == deadline.Due))))], all.Count - shown.Count);
    }

    private static IEnumerable<PictureDay> Numbered(Deadline deadline)
    {
        var number = 0;
        foreach (var step in deadline.Steps)
            yield return new(step.Date, step.Counted ? ++number : null, step.Why, step.Date == deadline.From, step.Date == deadline.Due);
    }

    private static ImmutableArray<ImmutableArray<PictureDay?>> Weeks(DateOnly month, Func<DateOnly, PictureDay> draw)
    {
        var weeks = ImmutableArray.CreateBuilder<ImmutableArray<PictureDay?>>();
        for (var sunday = month.AddDays(-(int)month.DayOfWeek); sunday < month.AddMonths(1); sunday = sunday.AddDays(DaysOfWeek))
            weeks.Add([.. Enumerable.Range(0, DaysOfWeek).Select(i => sunday.AddDays(i)).Select(day => day.Month == month.Month ? draw(day) : null)]);
        return weeks.DrainToImmutable();
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
