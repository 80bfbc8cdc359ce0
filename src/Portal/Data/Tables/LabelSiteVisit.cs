namespace CleanerProduction.Portal.Data;

/// <summary>A verification on site as an officer sent it. Rows are added, never changed; the device's own name for it makes a second sending harmless.</summary>
public sealed class LabelSiteVisit
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The device's name for it.</summary>
    public required string Key { get; init; }

    /// <summary>The <see cref="CleanerProduction.Labels.SiteVisit"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>When it reached the portal.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string By { get; init; }
}
