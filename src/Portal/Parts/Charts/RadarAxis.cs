namespace CleanerProduction.Portal.Parts.Charts;

/// <summary>An axis of a radar.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Values">One a series, 0 to 100; null where it is not given: its corner is left out.</param>
public sealed record RadarAxis(string Name, IReadOnlyList<decimal?> Values);
