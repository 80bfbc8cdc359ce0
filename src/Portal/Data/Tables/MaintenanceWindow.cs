namespace CleanerProduction.Portal.Data;

/// <summary>A time in which the portal is looked at and not written to. One stands at most; rows stay, so that it is known when there was one and who called it.</summary>
public sealed class MaintenanceWindow
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>When it is to begin; it begins later where a division is open then.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Until about when. It is over when somebody ends it, not before and not by itself.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Why, for everybody to read.</summary>
    public required Trilingual Why { get; init; }

    /// <summary>When it was announced.</summary>
    public DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>The administrator who announced it; null for the command line.</summary>
    public string? AnnouncedBy { get; init; }

    /// <summary>When it began; null before.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>When it was ended or called off; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The administrator who ended it; null for the command line, and while it stands.</summary>
    public string? EndedBy { get; init; }

    /// <summary>True for the one that stands; null for those that are over. No two have the same.</summary>
    public bool? Standing { get; init; } = true;
}
