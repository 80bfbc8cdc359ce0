namespace CleanerProduction.Portal.Data;

/// <summary>The scoring of a round: how its applications were assigned, and when scoring was closed.</summary>
public sealed class PanelScoring
{
    /// <summary>The round's year.</summary>
    public int Round { get; init; }

    /// <summary>What applications were assigned by; anyone can repeat it.</summary>
    public required string Seed { get; init; }

    /// <summary>Judges of each side an application.</summary>
    public int PerSide { get; init; }

    /// <summary>When applications were first assigned, UTC.</summary>
    public DateTimeOffset AssignedAt { get; init; }

    /// <summary>When scoring was closed; every sheet is final from then on. Null before.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>True from then on.</summary>
    public bool IsClosed => ClosedAt is not null;
}
