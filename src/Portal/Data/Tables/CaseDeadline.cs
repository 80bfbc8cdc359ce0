namespace CleanerProduction.Portal.Data;

/// <summary>A duty whose clock runs in a case.</summary>
public sealed class CaseDeadline
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The phase of the application whose case it is; null in other cases. Written with it by whoever keeps the queue, so that a phase's limits are counted without its cases.</summary>
    public string? Phase { get; set; }

    /// <summary>The rule of <c>seeds/deadlines.json</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The day that started the clock, Hong Kong.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day, inclusive, Hong Kong.</summary>
    public DateOnly Due { get; set; }

    /// <summary>True where the holiday table does not reach so far.</summary>
    public bool Provisional { get; set; }

    /// <summary>What started it, once only: a division's id, an entry of a history.</summary>
    public required string StartedBy { get; init; }

    /// <summary>The day it was met; null while it runs.</summary>
    public DateOnly? MetOn { get; set; }

    /// <summary>The day it ended without being met because its cause fell away; null while it runs.</summary>
    public DateOnly? EndedOn { get; set; }
}
