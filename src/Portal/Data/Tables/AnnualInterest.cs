namespace CleanerProduction.Portal.Data;

/// <summary>An interest a member declared for a year; compared with the parties of every item of that year's meetings.</summary>
public sealed class AnnualInterest
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The member.</summary>
    public required string PersonId { get; init; }

    /// <summary>The calendar year it holds for.</summary>
    public int Year { get; init; }

    /// <summary>The party: a company's business registration number, a provider's number, a sector's word.</summary>
    public required string PartyKey { get; init; }

    /// <summary>In the member's words.</summary>
    public required Trilingual Nature { get; init; }
}
