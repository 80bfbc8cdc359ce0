namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>One line of the table: what was measured, the probe's figure and the product's in one unit, what it is held to.</summary>
internal sealed record Row(string What, string Unit, double Product)
{
    /// <summary>The probe's figure in the same run; null where the product is held to a figure of its own.</summary>
    public double? Probe { get; init; }

    /// <summary>What it is held to; null where it is shown only.</summary>
    public Goal? Goal { get; init; }

    /// <summary>True where the probe's rounds lay more than 40 % apart: the machine was busy with something else.</summary>
    public bool Noisy { get; init; }

    /// <summary>What else a reader should know.</summary>
    public string Note { get; init; } = "";

    /// <summary>Product over probe.</summary>
    public double? Ratio => Probe is { } probe && probe > 0 ? Product / probe : null;

    /// <summary>True where the goal is kept; null where there is none.</summary>
    public bool? Met => Goal is null ? null : Goal.Met(Goal.Unit == "×" ? Ratio ?? double.NaN : Product);

    /// <summary>A row of medians over rounds of probe and product taken in turns.</summary>
    public static Row Of(string what, string unit, IReadOnlyList<double> probe, IReadOnlyList<double> product) => new(what, unit, Sample.Median(product))
    {
        Probe = Sample.Median(probe),
        Noisy = Sample.Spread(probe) > 0.4,
    };
}
