namespace CleanerProduction.Portal.Data;

/// <summary>That the Secretariat opened the result of a finished project to the trade, and in which words (FG-5.2.1). Nothing of a project is public without it.</summary>
public sealed class PublishedResult
{
    /// <summary>The project's reference.</summary>
    public required string Case { get; init; }

    /// <summary>The documented measure it carries out, PM-1; null where it is none of them.</summary>
    public string? Measure { get; set; }

    /// <summary>What was done and what came out.</summary>
    public required Trilingual Summary { get; set; }

    /// <summary>Where its video is seen, https; null where none is shown.</summary>
    public string? Video { get; set; }

    /// <summary>When it was first published.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who published or changed it last: the officer's id.</summary>
    public required string By { get; set; }

    /// <summary>When it was taken back; null while it is public.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>How often it was saved: what a lost race is noticed by.</summary>
    public int Saved { get; set; }
}
