using System.Globalization;

namespace CleanerProduction.Schemes;

/// <summary>A calendar quarter: demonstrations are processed in quarterly batches, each in that of the quarter in which it was complete (FG-2.1.6).</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>The quarter of a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, Number * 3 - 2, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>Reads <c>2026Q4</c>; null where it is none.</summary>
    public static Quarter? Parse(string? text) =>
        text is { Length: 6 } && text[4] is 'Q' or 'q' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 && text[5] is >= '1' and <= '4' ? new(year, text[5] - '0') : null;

    /// <inheritdoc />
    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>As it is written: 2026Q4.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}Q{Number}");
    /// <summary>Earlier.</summary>
    public static bool operator <(Quarter one, Quarter other) => one.CompareTo(other) < 0;
    /// <summary>Later.</summary>
    public static bool operator >(Quarter one, Quarter other) => one.CompareTo(other) > 0;
    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Quarter one, Quarter other) => one.CompareTo(other) <= 0;
    /// <summary>Later or the same.</summary>
    public static bool operator >=(Quarter one, Quarter other) => one.CompareTo(other) >= 0;
}
