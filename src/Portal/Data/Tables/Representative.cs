namespace CleanerProduction.Portal.Data;

/// <summary>A person who acts for a company (FG-3.6.1) or for a provider; exactly one of the two is set.</summary>
public sealed class Representative
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The company acted for.</summary>
    public int? CompanyId { get; init; }

    /// <summary>The provider acted for.</summary>
    public string? ProviderNumber { get; init; }

    /// <summary>From this day, inclusive.</summary>
    public DateOnly From { get; init; }

    /// <summary>To this day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
