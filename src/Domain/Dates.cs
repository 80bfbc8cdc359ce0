using System.Globalization;

namespace CleanerProduction;

/// <summary>Calendar arithmetic of the rulebook (C-1, C-2). The day that starts a period is never counted.</summary>
public static class Dates
{
    /// <summary>The same day number <paramref name="months"/> later (earlier where negative), clamped to the end of the month (C-1).</summary>
    public static DateOnly AddMonths(DateOnly day, int months) => day.AddMonths(months);

    /// <summary>The same day of the year <paramref name="years"/> later; 29 February becomes 28 February where there is none (C-1).</summary>
    public static DateOnly AddYears(DateOnly day, int years) => day.AddMonths(12 * years);

    /// <summary>Seven days a week later (C-2).</summary>
    public static DateOnly AddWeeks(DateOnly day, int weeks) => day.AddDays(7 * weeks);

    /// <summary>True where adding months had to fall back to the last day of a shorter month.</summary>
    public static bool IsClamped(DateOnly day, int months) => AddMonths(day, months).Day != day.Day;

    /// <summary><c>yyyy-MM-dd</c>, the form of data.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first day that may be written, itself included.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    /// <summary>The last day that may be written, itself included: every period of the rulebook can be counted from it.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>Reads <c>yyyy-MM-dd</c> from <see cref="First"/> to <see cref="Last"/> and nothing else: no sum of days may leave the calendar for a slip of the pen.</summary>
    public static Result<DateOnly> Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last
            ? day
            : new Refusal("date-not-readable").With("text", text ?? "");
}
