using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Data;

/// <summary>Where a request to change what was agreed stands.</summary>
public enum ChangeState
{
    /// <summary>Nobody decided yet.</summary>
    Open,
    /// <summary>The Secretariat consented in writing.</summary>
    Accepted,
    /// <summary>It was refused.</summary>
    Refused,
    /// <summary>The committee decides (FG-3.3.3).</summary>
    WithCommittee,
}

/// <summary>A request to change what was agreed, and what was decided (FG-3.7.1).</summary>
public sealed class ProjectChange
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What is to change.</summary>
    public ChangeSubject Subject { get; init; }

    /// <summary>The line of the budget it concerns, or null.</summary>
    public string? Line { get; init; }

    /// <summary>As agreed.</summary>
    public required string Before { get; init; }

    /// <summary>As asked.</summary>
    public required string After { get; init; }

    /// <summary>The day asked for, where a date is to change.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Who asked: the person's id.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ChangeState State { get; set; }

    /// <summary>Why it was decided so; null before.</summary>
    public string? Reason { get; set; }

    /// <summary>Who decided: an officer's id, or the rule.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}
