using System.Globalization;
using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Data;

/// <summary>Applications the panel decides on by one division (LG-10): one label, one recommendation, one set of conflicted seats. Its number is the case of the agenda item.</summary>
public sealed class AwardList
{
    /// <summary>What the numbers of lists begin with; no case does.</summary>
    public const string Letters = "AL-";

    /// <summary>AL-2026-01.</summary>
    public required string Number { get; init; }

    /// <summary>The round's year.</summary>
    public int Round { get; init; }

    /// <summary>The label.</summary>
    public LabelKind Label { get; init; }

    /// <summary>True where the motion is to award, false where it is not to.</summary>
    public bool Award { get; init; }

    /// <summary>Seats that are out for it, with a space between.</summary>
    public string ConflictedSeats { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>When another took its place before it was decided; null while it stands.</summary>
    public DateTimeOffset? DroppedAt { get; set; }

    /// <summary>The number of a round's list.</summary>
    public static string NumberOf(int round, int list) => string.Create(CultureInfo.InvariantCulture, $"{Letters}{round}-{list:00}");
}

/// <summary>An application on a list, with what the division left it as.</summary>
public sealed class AwardListEntry
{
    /// <summary>The list.</summary>
    public required string List { get; init; }

    /// <summary>The application.</summary>
    public required string Application { get; init; }

    /// <summary>How long its history was right after the division moved it; null where it did not.</summary>
    public long? HistoryEntries { get; set; }
}
