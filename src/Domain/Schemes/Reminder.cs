namespace CleanerProduction.Schemes;

/// <summary>How a duty's date is told of.</summary>
public enum ReminderKind
{
    /// <summary>It comes.</summary>
    Ahead,
    /// <summary>It is today.</summary>
    Due,
    /// <summary>It passed.</summary>
    Overdue,
}

/// <summary>When people are reminded of a date: once ahead, once on the day, once after it.</summary>
public static class Reminder
{
    /// <summary>How many days ahead, from the seventh day before through the day before.</summary>
    public const int DaysAhead = 7;

    /// <summary>What is to be told on a day; null before the first reminder. A day on which nobody looked is made up for on the next.</summary>
    public static ReminderKind? Of(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        > DaysAhead => null,
        > 0 => ReminderKind.Ahead,
        0 => ReminderKind.Due,
        _ => ReminderKind.Overdue,
    };
}
