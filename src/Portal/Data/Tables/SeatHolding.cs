namespace CleanerProduction.Portal.Data;

/// <summary>Who may sit in a committee seat, from a day to a day (both inclusive; no end while it lasts).</summary>
public sealed class SeatHolding
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The seat's code, as in the phase: CHAIR, HKGCC …</summary>
    public required string SeatCode { get; init; }

    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>True where the person sits in the member's place.</summary>
    public bool AsAlternate { get; init; }

    /// <summary>True where this seat presides when the chair is away or recused.</summary>
    public bool Deputy { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
