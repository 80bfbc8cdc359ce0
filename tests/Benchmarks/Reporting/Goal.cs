namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>What a row is held to; the edge counts as met.</summary>
internal sealed record Goal(double Bound, bool AtMost, string Unit)
{
    /// <summary>Product over probe, not above.</summary>
    public static Goal RatioUpTo(double bound) => new(bound, AtMost: true, "×");

    /// <summary>Product over probe, not below.</summary>
    public static Goal RatioFrom(double bound) => new(bound, AtMost: false, "×");

    /// <summary>The product's own figure, not above, in the row's unit.</summary>
    public static Goal UpTo(double bound, string unit) => new(bound, AtMost: true, unit);

    /// <summary>True where the figure keeps the goal.</summary>
    public bool Met(double figure) => AtMost ? figure <= Bound : figure >= Bound;

    /// <inheritdoc />
    public override string ToString() => $"{(AtMost ? "≤" : "≥")} {Figure.Of(Bound)} {Unit}";
}
