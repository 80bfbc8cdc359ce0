namespace CleanerProduction.Portal.Data;

/// <summary>
/// An application for registration (RG-4.1.2): one form for one category or both; each category it asks for is a registration, a case of its own. The form's revisions and the queries are kept under its reference.
/// </summary>
public sealed class RegistrationFiling
{
    /// <summary>What it is called: RA-2026-0007.</summary>
    public required string Reference { get; init; }

    /// <summary>The provider it is for.</summary>
    public required string ProviderNumber { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>Who began it.</summary>
    public required string BegunBy { get; init; }

    /// <summary>When it was handed in; null while a draft, which nobody but the provider's own people sees.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The officer who has it; null while nobody has.</summary>
    public string? Officer { get; set; }
}
