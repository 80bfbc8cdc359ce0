namespace CleanerProduction.Portal.Data;

/// <summary>Why the Secretariat's clock rests while a query is open (FG-2.2.1).</summary>
public enum QueryReason
{
    /// <summary>A document is missing.</summary>
    Document,
    /// <summary>A figure or statement is unclear.</summary>
    Clarification,
    /// <summary>Budget or quotations.</summary>
    Budget,
    /// <summary>The technology or its benefits.</summary>
    Technology,
    /// <summary>Somebody else's approval is awaited.</summary>
    OtherApproval,
}

/// <summary>A query of the Secretariat and its answer (FG-2.2.1).</summary>
public sealed class CaseQuery
{
    /// <summary>The application.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Why the clock rests.</summary>
    public QueryReason Reason { get; init; }

    /// <summary>What is asked, in the officer's words.</summary>
    public required string Asked { get; init; }

    /// <summary>Who asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>By which day an answer is asked for, inclusive; no clause sets it.</summary>
    public DateOnly AnswerBy { get; init; }

    /// <summary>The answer; null before.</summary>
    public string? Answer { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The revision of the form as it was asked about.</summary>
    public int Revision { get; init; }

    /// <summary>The revision of the form that came with the answer; null before.</summary>
    public int? AnsweredRevision { get; set; }
}
