using System.Globalization;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>
/// Numbers in an address. Pages take them as text: a parameter of a number's type that holds something else is a fault of the server, and whoever changed
/// an address by hand gets the first page instead.
/// </summary>
public static class PageNumber
{
    private const int Last = 100_000;

    /// <summary>The page asked for, 1 to 100,000; 1 where the text is no number.</summary>
    public static int Of(string? text) => Math.Clamp(Count(text) ?? 1, 1, Last);

    /// <summary>A count, 0 or more; null where the text is none.</summary>
    public static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
