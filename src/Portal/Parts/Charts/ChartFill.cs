namespace CleanerProduction.Portal.Parts.Charts;

/// <summary>What fills a part of a drawing. They differ by pattern first and by colour second, in light and dark, and on paper without colour.</summary>
public enum ChartFill
{
    /// <summary>Full: the main thing.</summary>
    Solid,
    /// <summary>Lines from corner to corner.</summary>
    Hatched,
    /// <summary>Full, of another colour, thin parts alone: between patterns it stands out.</summary>
    Dark,
    /// <summary>Dots.</summary>
    Dotted,
    /// <summary>Lines that lie.</summary>
    Lined,
    /// <summary>A frame with nothing in it: what is left.</summary>
    Empty,
    /// <summary>Pale lines from corner to corner: where a target lies, or what a part is a part of.</summary>
    Range,
}

/// <summary>A series of a drawing: a number for each place, null where it is not given.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Fill">What fills it.</param>
/// <param name="Values">One for each place along the axis.</param>
public sealed record ChartSeries(string Name, ChartFill Fill, IReadOnlyList<long?> Values);

/// <summary>A point of a line over time.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">How many.</param>
/// <param name="Label">As it is written.</param>
public sealed record ChartPoint(DateOnly On, long Value, string Label);

/// <summary>How fills are written.</summary>
public static class ChartFills
{
    /// <summary>The paint of a fill; <see cref="ChartPatterns"/> stands on the page.</summary>
    public static string Paint(this ChartFill fill) => fill switch
    {
        ChartFill.Solid => "var(--brand)",
        ChartFill.Dark => "var(--against)",
        ChartFill.Empty => "none",
        _ => $"url(#fill-{fill.ToString().ToLowerInvariant()})",
    };
}
