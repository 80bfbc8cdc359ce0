using System.Globalization;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>A committee meeting of the demonstration's past.</summary>
/// <param name="Number">Its number, which is also its id.</param>
/// <param name="Day">The day it was held.</param>
public sealed record DemonstrationMeeting(int Number, DateOnly Day)
{
    /// <summary>The meeting's id.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>When it began: 14:30 in Hong Kong.</summary>
    public DateTimeOffset StartsAt => HongKongTime.StartOf(Day).AddHours(14.5);
}

/// <summary>The demonstration's days: fixed where they are history, counted back from the first start where something runs.</summary>
public sealed class DemonstrationCalendar
{
    /// <summary>The last meeting that was held; the next is the one that is ready to open.</summary>
    public const int LastMeeting = 66;

    private const int DaysBetweenMeetings = 42;

    // The cases of the last phase need some months behind them, whatever the machine's clock says.
    private static readonly DateOnly Earliest = new(2026, 3, 2);

    /// <summary>The calendar of a demonstration begun on <paramref name="today"/>.</summary>
    public DemonstrationCalendar(DateOnly today, WorkingCalendar working)
    {
        Working = working;
        Today = today < Earliest ? Earliest : today;
    }

    /// <summary>Hong Kong's working days.</summary>
    public WorkingCalendar Working { get; }

    /// <summary>The day the demonstration begins.</summary>
    public DateOnly Today { get; }

    /// <summary>Reads <c>2025-02-27</c>, or <c>-13</c> for so many days before today; the working day it is, or the last before it.</summary>
    public DateOnly Read(string text) => WorkingDay(text.StartsWith('-') ? Today.AddDays(int.Parse(text, CultureInfo.InvariantCulture)) : Dates.Parse(text).Value);

    /// <summary>That day, or the last working day before it.</summary>
    public DateOnly WorkingDay(DateOnly day)
    {
        while (!Working.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The last meeting held on a day or before it: a Wednesday every six weeks, the latest at least a week ago.</summary>
    public DemonstrationMeeting MeetingBy(DateOnly day)
    {
        var latest = Today.AddDays(-7);
        latest = latest.AddDays(-(((int)latest.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7));
        var back = Math.Max(0, (latest.DayNumber - day.DayNumber + DaysBetweenMeetings - 1) / DaysBetweenMeetings);
        while (true)
        {
            var meeting = new DemonstrationMeeting(LastMeeting - back, WorkingDay(latest.AddDays(-back * DaysBetweenMeetings)));
            if (meeting.Day <= day) return meeting;
            back++;
        }
    }

    /// <summary>The first meeting held after a day; null where that lies ahead.</summary>
    public DemonstrationMeeting? MeetingAfter(DateOnly day)
    {
        var latest = MeetingBy(Today);
        if (latest.Day <= day) return null;
        var found = latest;
        for (var meeting = latest; meeting.Day > day; meeting = MeetingBy(meeting.Day.AddDays(-1))) found = meeting;
        return found;
    }

    /// <summary>An hour of that day at which such a person acts, Hong Kong time.</summary>
    internal static DateTimeOffset At(DateOnly day, Role by, ref Draw draw)
    {
        var (from, to) = by switch
        {
            Role.Committee => (14 * 60 + 40, 16 * 60 + 50),
            Role.Applicant or Role.Provider => (8 * 60 + 40, 21 * 60 + 30),
            Role.Timer => (5, 5),
            _ => (9 * 60 + 5, 17 * 60 + 40),
        };
        return HongKongTime.StartOf(day).AddMinutes(draw.Between(from, to)).AddSeconds(draw.Between(0, 59)).ToUniversalTime();
    }
}
