namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>One run of a series and what came of it.</summary>
internal sealed record Part(string Name)
{
    /// <summary>What it measured; null where it has not run or failed.</summary>
    public IReadOnlyList<Row>? Rows { get; init; }

    /// <summary>How long it took, without what is made for several runs.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failed { get; init; }

    /// <summary>Goals it missed.</summary>
    public int Missed => Rows?.Count(r => r.Met == false) ?? 0;
}
