using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>A declared result that was carried out on its case: once a division, whatever happens in between.</summary>
public sealed class CarriedDecision
{
    /// <summary>The division.</summary>
    public required string Division { get; init; }

    /// <summary>The meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The agenda item.</summary>
    public int Item { get; init; }

    /// <summary>What the item was about.</summary>
    public AgendaKind Kind { get; init; }

    /// <summary>The case; null where the item has none.</summary>
    public string? Case { get; init; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>When it was declared.</summary>
    public DateTimeOffset DeclaredAt { get; init; }

    /// <summary>The state the decision found the case in.</summary>
    public string? StateBefore { get; set; }

    /// <summary>How long the case's history was right after.</summary>
    public long HistoryEntries { get; set; }

    /// <summary>The division that replaced it.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Why it could not be carried out on the case, for an officer to settle; null where it was.</summary>
    public string? Trouble { get; set; }
}
