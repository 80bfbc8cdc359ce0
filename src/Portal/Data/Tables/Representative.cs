namespace CleanerProduction.Portal.Data;

/// <summary>A person who acts for a company (FG-3.6.1) or for a provider; exactly one of the two is set. Rows are added, never changed: <see cref="RepresentationEnd"/> ends one.</summary>
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

    /// <summary>When it was entered; null for what the demonstration began with.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>The administrator who entered it; null likewise.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>What it rests on, in the administrator's words; null likewise.</summary>
    public string? Why { get; init; }
}

/// <summary>That a person no longer acts for a company or provider; at most one for each <see cref="Representative"/>, never changed.</summary>
public sealed class RepresentationEnd
{
    /// <summary>The <see cref="Representative"/> that ends.</summary>
    public int Representation { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>The administrator who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>What it rests on, in the administrator's words.</summary>
    public required string Why { get; init; }
}
