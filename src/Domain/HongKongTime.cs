namespace CleanerProduction;

/// <summary>Hong Kong's clock, eight hours ahead of UTC all year: which date an instant falls on, and when a date begins and ends (C-3).</summary>
public static class HongKongTime
{
    /// <summary>UTC+08:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant on Hong Kong's clock.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The date in Hong Kong.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>00:00:00 in Hong Kong, inclusive.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>00:00:00 of the next day in Hong Kong, exclusive.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>How many days lie between a day that was and <paramref name="today"/>: 0 on the day itself, and where a clock was put back since.</summary>
    public static int DaysSince(DateOnly day, DateOnly today) => Math.Max(0, today.DayNumber - day.DayNumber);

    /// <summary>True through 23:59:59.999… of the deadline's date in Hong Kong (C-3).</summary>
    public static bool IsMet(DateOnly deadline, DateTimeOffset done) => done < EndOf(deadline);
}
