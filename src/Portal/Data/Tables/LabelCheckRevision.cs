namespace CleanerProduction.Portal.Data;

/// <summary>
/// What officers recorded about an application for a label as it was saved once. Rows are added, never changed; the newest is what stands. Who saves takes the next number: of two at once the second finds it taken.
/// </summary>
public sealed class LabelCheckRevision
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Revision { get; init; }

    /// <summary>The <see cref="CleanerProduction.Labels.CheckFile"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string By { get; init; }
}
