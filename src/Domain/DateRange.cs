using System.Globalization;
using System.Runtime.InteropServices;

namespace CleanerProduction;

/// <summary>
/// Calendar dates from <see cref="From"/> to <see cref="Until"/>, both ends inclusive; a null end is open. The default is all of time.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateRange
{
    /// <summary>Both ends inclusive. An end before the beginning is a bug.</summary>
    public DateRange(DateOnly? from, DateOnly? until)
    {
        if (until < from) throw new ArgumentException($"{until:yyyy-MM-dd} is before {from:yyyy-MM-dd}", nameof(until));
        From = from;
        Until = until;
    }

    /// <summary>The first day inside, or null for no beginning.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day inside, or null for no end.</summary>
    public DateOnly? Until { get; }

    /// <summary>One day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);

    /// <summary>True from the first moment of <see cref="From"/> through the last of <see cref="Until"/>.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(DateRange other) => !(other.Until < From) && !(Until < other.From);

    /// <summary>How many days lie inside, or null where an end is open.</summary>
    public int? Days => Until?.DayNumber - From?.DayNumber + 1;

    /// <summary><c>2022-04-01/2022-05-31</c>, with <c>..</c> for an open end (ISO 8601-2).</summary>
    public override string ToString() => $"{Text(From)}/{Text(Until)}";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
