using CleanerProduction.Projects.Payments;

namespace CleanerProduction.Portal.Data;

/// <summary>What an applicant owes back, demanded by the Secretariat (FG-4.2.1). A case has one demand at most.</summary>
public sealed class RecoveryDemand
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>How much.</summary>
    public Hkd Owed { get; init; }

    /// <summary>The day it came to be owed: of the termination, or of the payment where too much was paid.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Why, as the applicant reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who demanded it: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The debt with what came in.</summary>
    public Recovery With(IEnumerable<RecoveryReceipt> receipts) => new(Owed, Since, [.. receipts.OrderBy(r => r.Number).Select(r => new RecoveryEntry(r.Kind, r.Amount, r.On, r.Reference))]);
}

/// <summary>Money that came back, or was given up. Rows are added, never changed.</summary>
public sealed class RecoveryReceipt
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Received or written off.</summary>
    public RecoveryKind Kind { get; init; }

    /// <summary>How much.</summary>
    public Hkd Amount { get; init; }

    /// <summary>The day.</summary>
    public DateOnly On { get; init; }

    /// <summary>The receipt, or the decision.</summary>
    public required string Reference { get; init; }

    /// <summary>Who entered it: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>A part of a debt agreed to be paid by a day.</summary>
public sealed class RecoveryInstalment
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>By when, inclusive.</summary>
    public DateOnly Due { get; init; }

    /// <summary>How much.</summary>
    public Hkd Amount { get; init; }
}
