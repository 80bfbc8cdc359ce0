using System.Collections.Immutable;
using CleanerProduction.Projects.Claims;

namespace CleanerProduction.Portal.Data;

/// <summary>The disbursement claim of a case: typed by the applicant, kept however unfinished, filed, and perhaps returned.</summary>
public sealed class GrantClaim
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The costs as typed, JSON.</summary>
    public string Typed { get; set; } = "[]";

    /// <summary>The name of the account to be paid to.</summary>
    public string Payee { get; set; } = "";

    /// <summary>The number of that account.</summary>
    public string Account { get; set; } = "";

    /// <summary>How often it was saved: what a lost race is noticed by.</summary>
    public int Saved { get; set; }

    /// <summary>Who saved it last: the person's id.</summary>
    public required string SavedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>When it was filed; null while the applicant writes it.</summary>
    public DateTimeOffset? FiledAt { get; set; }

    /// <summary>Who filed it.</summary>
    public string? FiledBy { get; set; }

    /// <summary>When it was returned to the applicant last; null where it never was.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>Which officer returned it.</summary>
    public string? ReturnedBy { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The costs as typed.</summary>
    public ImmutableArray<TypedCost> Costs
    {
        get => [.. StrictJson.ReadKept<ImmutableList<TypedCost>>(Typed)];
        set => Typed = StrictJson.WriteKept(value.ToImmutableList());
    }
}
