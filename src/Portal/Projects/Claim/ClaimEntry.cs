using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Projects.Claims;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>A cost as it is filled in.</summary>
public sealed class CostEntry
{
    /// <summary>The line of the budget.</summary>
    public string? Line { get; set; }

    /// <summary>What was paid for.</summary>
    public string? What { get; set; }

    /// <summary>How much.</summary>
    public string? Amount { get; set; }

    /// <summary>The day of the order.</summary>
    public string? OrderedOn { get; set; }

    /// <summary>The day of the invoice.</summary>
    public string? InvoicedOn { get; set; }

    /// <summary>The day it was paid.</summary>
    public string? PaidOn { get; set; }

    /// <summary>The file that proves the payment.</summary>
    public string? Proof { get; set; }

    /// <summary>The file with the procurement documents.</summary>
    public string? Papers { get; set; }

    /// <summary>As it is kept.</summary>
    public TypedCost Typed => new(T(Line), T(What), T(Amount), T(OrderedOn), T(InvoicedOn), T(PaidOn), T(Proof), T(Papers));

    /// <summary>A kept one to be filled in further.</summary>
    public static CostEntry Of(TypedCost cost) => new()
    {
        Line = cost.Line, What = cost.What, Amount = cost.Amount, OrderedOn = cost.OrderedOn, InvoicedOn = cost.InvoicedOn, PaidOn = cost.PaidOn, Proof = cost.Proof, Papers = cost.Papers,
    };

    private static string T(string? text) => text?.Trim() ?? "";
}

/// <summary>A claim as it is filled in.</summary>
public sealed class ClaimEntry
{
    /// <summary>How often it was saved when the page was read.</summary>
    public string? Saved { get; set; }

    /// <summary>The name of the account.</summary>
    public string? Payee { get; set; }

    /// <summary>Its number.</summary>
    public string? Account { get; set; }

    /// <summary>The costs.</summary>
    public List<CostEntry> Costs { get => field ??= []; set; }

    /// <summary>As it is sent.</summary>
    public NewClaim Made => new([.. Costs.Select(c => c.Typed)], Payee ?? "", Account ?? "");

    /// <summary>How often it was saved when the page was read.</summary>
    public int SavedBefore => PageNumber.Count(Saved) ?? 0;

    /// <summary>The claim as it stands, with an empty cost at the end; before anything was saved, what the project's own record says.</summary>
    public static ClaimEntry Of(ClaimFile claim, ProjectFile project)
    {
        var costs = claim.Typed?.Costs ?? Proposed(claim, project);
        return new()
        {
            Saved = (claim.Typed?.Saved ?? 0).ToString(CultureInfo.InvariantCulture), Payee = claim.Typed?.Payee, Account = claim.Typed?.Account,
            Costs = [.. costs.Append(TypedCost.Empty).Select(CostEntry.Of)],
        };
    }

    private static ImmutableArray<TypedCost> Proposed(ClaimFile claim, ProjectFile project) =>
    [
        .. project.Purchases.Select(p => TypedCost.Empty with
        {
            Line = p.Line, What = p.What, Amount = p.Invoiced is { } amount ? Plain(amount) : "", OrderedOn = p.OrderedOn?.Iso() ?? "", InvoicedOn = p.InvoicedOn?.Iso() ?? "",
        }),
        .. claim.Known.Facts.Form.Budget.Where(l => l.Kind == Guidelines.Funding.CostKind.ProviderFee).Select(l => TypedCost.Empty with { Line = l.Id, What = l.What }),
    ];

    private static string Plain(Hkd amount) => amount.Dollars.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>What an officer fills in for a cost.</summary>
public sealed class FoundEntry
{
    /// <summary>The cost's number.</summary>
    public string? Number { get; set; }

    /// <summary>How much of it is proved.</summary>
    public string? Found { get; set; }

    /// <summary>Why it is less.</summary>
    public string? Reason { get; set; }
}

/// <summary>What an officer fills in for all costs.</summary>
public sealed class VerifyEntry
{
    /// <summary>The costs.</summary>
    public List<FoundEntry> Costs { get => field ??= []; set; }

    /// <summary>The findings as they stand; before one, what was stated.</summary>
    public static VerifyEntry Of(ClaimFile claim) => new()
    {
        Costs =
        [
            .. claim.Rows.Select((r, i) => (Row: r, Line: claim.Sheet.Lines[i])).Where(c => c.Line.Exclusion == CostExclusion.None).Select(c => new FoundEntry
            {
                Number = c.Row.Number.ToString(CultureInfo.InvariantCulture), Found = (c.Row.Found ?? c.Row.Amount).Dollars.ToString("0.00", CultureInfo.InvariantCulture), Reason = c.Row.Reason,
            }),
        ],
    };
}

/// <summary>What an officer judges.</summary>
public sealed class JudgeEntry
{
    /// <summary>The clause.</summary>
    public string? Clause { get; set; }

    /// <summary>yes or no.</summary>
    public string? Met { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
