namespace CleanerProduction.Portal.Data;

/// <summary>A stop of payment with the explanation sent to the applicant (FG-4.1.3, FG-4.1.4).</summary>
public sealed class PaymentHold
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The clause it rests on: FG-4.1.3 for procurement, FG-4.1.4 for anything else.</summary>
    public required string Clause { get; init; }

    /// <summary>The explanation, as the applicant reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who stopped it: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why it goes on; null while it stands.</summary>
    public string? Resumed { get; set; }

    /// <summary>Who let it go on.</summary>
    public string? ResumedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ResumedAt { get; set; }
}
