using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Data;

/// <summary>The dates and numbers of a round as they were settled once. Rows are added, never changed; the newest of a year is the round.</summary>
public sealed class LabelRoundVersion
{
    /// <summary>The round's year.</summary>
    public int Year { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Version { get; init; }

    /// <summary>The <see cref="LabelRound"/> as JSON, as in <c>seeds/labels</c>.</summary>
    public required string Content { get; init; }

    /// <summary>Why it was changed.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string By { get; init; }
}
