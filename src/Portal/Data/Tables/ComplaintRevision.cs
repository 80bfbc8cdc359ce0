namespace CleanerProduction.Portal.Data;

/// <summary>
/// The papers of a complaint or a case of substandard service as they were saved once. Rows are added, never changed; the newest are the papers. Who saves takes the next number: of two at once the second finds it taken.
/// </summary>
public sealed class ComplaintRevision
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Revision { get; init; }

    /// <summary>The papers as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id, or <c>system</c>.</summary>
    public required string By { get; init; }
}
