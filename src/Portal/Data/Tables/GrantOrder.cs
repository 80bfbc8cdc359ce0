using CleanerProduction.Projects;
using CleanerProduction.Projects.Payments;

namespace CleanerProduction.Portal.Data;

/// <summary>An order to pay the grant of a case. A case has one at most.</summary>
public sealed class GrantOrder
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>What the clauses allowed when it was made.</summary>
    public Hkd Payable { get; init; }

    /// <summary>What is kept back (FG-4.1.3).</summary>
    public Hkd Withheld { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The name of the account paid to.</summary>
    public required string Payee { get; init; }

    /// <summary>The number of that account.</summary>
    public required string Account { get; init; }

    /// <summary>Who made it.</summary>
    public required string Maker { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Who checked it; null before.</summary>
    public string? Checker { get; set; }

    /// <summary>When; null before.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>How it was made sure that the checker is the person signed in; null before.</summary>
    public SignatureProof? Proof { get; set; }

    /// <summary>It as the rules ask for it.</summary>
    public PaymentOrder Order => new(Case, Payable, new(Withheld, Reason), Maker, Checker);
}
