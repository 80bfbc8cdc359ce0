using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>A meeting in a list: a projection of its record, which alone is binding.</summary>
public sealed class MeetingCard
{
    /// <summary>The meeting's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>When it is called for.</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; set; }

    /// <summary>A practice meeting.</summary>
    public bool Rehearsal { get; set; }

    /// <summary>A circulation of papers.</summary>
    public bool Circulation { get; set; }

    /// <summary>A meeting of the judging panel, which cases of the committee do not come before.</summary>
    public bool Panel { get; set; }

    /// <summary>The phase whose seats decide.</summary>
    public string Phase { get; set; } = "";

    /// <summary>How many items it has.</summary>
    public int Items { get; set; }

    /// <summary>The record's sequence this was taken at.</summary>
    public long Sequence { get; set; }

    /// <summary>Until when a running circulation takes answers.</summary>
    public DateTimeOffset? Until { get; set; }
}
