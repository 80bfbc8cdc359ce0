namespace CleanerProduction.Portal.Data;

/// <summary>Something one person is told: shown in the portal, sent by e-mail, each once. Written in the same transaction as what it is about.</summary>
public sealed class Notice
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>What makes it once only: <c>DP2-2026-0031/7/p-applicant</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Who is told.</summary>
    public required string PersonId { get; init; }

    /// <summary>What happened or is to be done, in one line.</summary>
    public required Trilingual Title { get; init; }

    /// <summary>The rest: what to do, by when and why.</summary>
    public required Trilingual Text { get; init; }

    /// <summary>Where it is seen or done, below the portal's origin.</summary>
    public required string Link { get; init; }

    /// <summary>The case, or null.</summary>
    public string? Case { get; init; }

    /// <summary>The clause, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>The last day of what is to be done, inclusive, Hong Kong; null where nothing is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the person read it; null before.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it was handed to the mail; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How often sending it failed.</summary>
    public int Failures { get; set; }
}
