using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Projects.Claims;

/// <summary>A cost as the applicant typed it, finished or not; empty where nothing was typed.</summary>
/// <param name="Line">The line of the approved budget.</param>
/// <param name="What">What was paid for.</param>
/// <param name="Amount">What was invoiced and paid, as typed.</param>
/// <param name="OrderedOn">The day of the order, yyyy-MM-dd.</param>
/// <param name="InvoicedOn">The day of the invoice.</param>
/// <param name="PaidOn">The day it was paid.</param>
/// <param name="Proof">The file that proves the payment, by its name in the slot.</param>
/// <param name="Papers">The file with the procurement documents, by its name in the slot.</param>
public sealed record TypedCost(string Line, string What, string Amount, string OrderedOn, string InvoicedOn, string PaidOn, string Proof, string Papers)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly TypedCost Empty = new("", "", "", "", "", "", "", "");

    /// <summary>True where nothing was typed: such a row is left out.</summary>
    public bool IsEmpty => this == Empty;

    /// <summary>The kind of cost: that of its line in the budget, never the applicant's own word.</summary>
    public CostKind? KindIn(IEnumerable<BudgetLine> budget) => budget.FirstOrDefault(l => l.Id == Line)?.Kind;

    /// <summary>The cost, or what has to be corrected before it can be filed, by the name of the field.</summary>
    public Result<SpentCost> Read(IReadOnlyCollection<BudgetLine> budget, DateOnly today)
    {
        if (KindIn(budget) is not { } kind) return new Refusal("line-not-in-budget", "FG-3.7.1").With("field", nameof(Line)).With("line", Line);
        if (string.IsNullOrWhiteSpace(What)) return At("what-missing", nameof(What));
        var amount = Hkd.Parse(Amount);
        if (!amount.Ok || amount.Value <= Hkd.Zero) return At("cost-missing", nameof(Amount));
        var (ordered, invoiced, paid) = (Dates.Parse(OrderedOn), Dates.Parse(InvoicedOn), Dates.Parse(PaidOn));
        if (OrderedOn.Length > 0 && !ordered.Ok) return At("day-missing", nameof(OrderedOn));
        if (!invoiced.Ok) return At("day-missing", nameof(InvoicedOn));
        if (!paid.Ok) return At("day-missing", nameof(PaidOn));
        var cost = new SpentCost(Line, kind, amount.Value, invoiced.Value, paid.Value, ordered.Ok ? ordered.Value : null);
        return cost.Fault(today) is { } fault ? fault.With("field", FieldOf(fault.Code, cost, today)) : cost;
    }

    private static string FieldOf(string code, SpentCost cost, DateOnly today) =>
        code != "cost-in-the-future" ? nameof(InvoicedOn) : cost.OrderedOn > today ? nameof(OrderedOn) : cost.InvoicedOn > today ? nameof(InvoicedOn) : nameof(PaidOn);

    private static Refusal At(string code, string field) => new Refusal(code).With("field", field);
}
