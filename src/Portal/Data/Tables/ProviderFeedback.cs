namespace CleanerProduction.Portal.Data;

/// <summary>A manufacturer's word on a provider's service that asks for nothing: kept, and no complaint (RG-6.1.1).</summary>
public sealed class ProviderFeedback
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The manufacturer.</summary>
    public int CompanyId { get; init; }

    /// <summary>The provider.</summary>
    public required string ProviderNumber { get; init; }

    /// <summary>The project, or null.</summary>
    public string? ApplicationReference { get; init; }

    /// <summary>In its words.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it: the person's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
