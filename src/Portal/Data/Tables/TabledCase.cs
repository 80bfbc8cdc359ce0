namespace CleanerProduction.Portal.Data;

/// <summary>A case that stands, or stood, on the agenda of a meeting: what its tabling did to it is done once and undone once.</summary>
public sealed class TabledCase
{
    /// <summary>The meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The agenda item.</summary>
    public int Item { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>True where being tabled moved the case.</summary>
    public bool Moved { get; set; }

    /// <summary>True once it was taken off, or the meeting ended without a decision on it.</summary>
    public bool Off { get; set; }
}
