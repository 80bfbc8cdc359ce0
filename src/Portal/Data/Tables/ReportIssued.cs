namespace CleanerProduction.Portal.Data;

/// <summary>A report on the programme as it was issued; never changed again.</summary>
public sealed class ReportIssued
{
    /// <summary>The report.</summary>
    public int Number { get; init; }

    /// <summary>All it says, as JSON; page and paper are made of it.</summary>
    public required string Content { get; init; }

    /// <summary>The SHA-256 of <see cref="Content"/>, lower-case hexadecimal; printed on the paper.</summary>
    public required string Hash { get; init; }

    /// <summary>The SHA-256 of the paper (PDF) in three languages, under which it lies in the file store.</summary>
    public required string Paper { get; init; }

    /// <summary>The paper's length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who issued it: the person's id.</summary>
    public required string By { get; init; }
}
