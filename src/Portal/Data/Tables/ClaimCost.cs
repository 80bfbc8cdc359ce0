using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects.Claims;

namespace CleanerProduction.Portal.Data;

/// <summary>A cost an applicant stated for its claim, with what an officer found.</summary>
public sealed class ClaimCost
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>1 for the first of the case, then without gaps.</summary>
    public int Number { get; init; }

    /// <summary>The line of the approved budget.</summary>
    public required string Line { get; set; }

    /// <summary>What was paid for.</summary>
    public string What { get; set; } = "";

    /// <summary>Which kind of cost.</summary>
    public CostKind Kind { get; set; }

    /// <summary>What was invoiced and paid.</summary>
    public Hkd Amount { get; set; }

    /// <summary>The day of the invoice.</summary>
    public DateOnly InvoicedOn { get; set; }

    /// <summary>The day it was paid.</summary>
    public DateOnly PaidOn { get; set; }

    /// <summary>The day it was ordered; null where not stated.</summary>
    public DateOnly? OrderedOn { get; set; }

    /// <summary>The file that proves the payment, by its line in the slot; null where none was named.</summary>
    public string? Proof { get; set; }

    /// <summary>The file with the procurement documents, by its line in the slot; null where none was named.</summary>
    public string? Papers { get; set; }

    /// <summary>Who stated it.</summary>
    public required string By { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>How much of it the officer found proved; null before.</summary>
    public Hkd? Found { get; set; }

    /// <summary>Why it is less than was stated.</summary>
    public string? Reason { get; set; }

    /// <summary>The officer.</summary>
    public string? Officer { get; set; }

    /// <summary>It as the rules ask for it.</summary>
    public SpentCost Spent => new(Line, Kind, Amount, InvoicedOn, PaidOn, OrderedOn);

    /// <summary>What the officer found; null before.</summary>
    public Verification? Verification => Found is { } found && Officer is { } officer ? new(found, Reason, officer) : null;
}
