namespace CleanerProduction.Portal.Data;

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>Made from a decision; nobody outside has seen it.</summary>
    Draft,
    /// <summary>Sent; frozen.</summary>
    Issued,
    /// <summary>Its decision was replaced before it went out.</summary>
    Withdrawn,
}

/// <summary>A letter from its draft on: the facts it is printed from, in whatever language.</summary>
public sealed class LetterDraft
{
    /// <summary>The document's number: LT-2026-0412.</summary>
    public required string Number { get; init; }

    /// <summary>The kind, by which its wording is found.</summary>
    public required string Kind { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required string Case { get; init; }

    /// <summary>Whom it goes to.</summary>
    public required Trilingual Addressee { get; init; }

    /// <summary>The company it goes to; null where it goes to none.</summary>
    public int? CompanyId { get; init; }

    /// <summary>The provider it goes to; null where it goes to none. Without company and provider it goes on the Secretariat's file.</summary>
    public string? ProviderNumber { get; init; }

    /// <summary>The addressee's language; the other two are made from the same facts.</summary>
    public Language Language { get; init; }

    /// <summary>Its facts as JSON.</summary>
    public required string Facts { get; set; }

    /// <summary>Where it stands.</summary>
    public LetterState State { get; set; }

    /// <summary>When it was drafted.</summary>
    public DateTimeOffset DraftedAt { get; init; }

    /// <summary>When it went out.</summary>
    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>Who sent it: the officer's id.</summary>
    public string? IssuedBy { get; set; }

    /// <summary>What it was made for, once only: a division's id and the kind.</summary>
    public required string MadeFor { get; init; }

    /// <summary>The meeting whose decision it reports, or null.</summary>
    public string? Meeting { get; init; }

    /// <summary>The division it reports, or null.</summary>
    public string? Division { get; init; }
}
