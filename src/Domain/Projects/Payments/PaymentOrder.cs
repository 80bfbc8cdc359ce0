using System.Collections.Immutable;

namespace CleanerProduction.Projects.Payments;

/// <summary>A part of a grant that is not paid because the procurement procedure was not followed (FG-4.1.3).</summary>
/// <param name="Amount">How much; HK$0.00 for nothing.</param>
/// <param name="Reason">Why; needed where anything is withheld.</param>
public sealed record Withheld(Hkd Amount, string? Reason)
{
    /// <summary>Nothing.</summary>
    public static readonly Withheld Nothing = new(Hkd.Zero, null);
}

/// <summary>An order to the bank to pay a grant: made by one person, checked by another, and by nobody who verified the costs.</summary>
/// <param name="Case">The case.</param>
/// <param name="Payable">What the clauses allow when it was made.</param>
/// <param name="Withheld">What is kept back of that.</param>
/// <param name="Maker">Who made it: the person's id.</param>
/// <param name="Checker">Who checked it; null before.</param>
public sealed record PaymentOrder(string Case, Hkd Payable, Withheld Withheld, string Maker, string? Checker = null)
{
    /// <summary>What is paid: payable less withheld.</summary>
    public Hkd Amount => Payable - Withheld.Amount;

    /// <summary>Makes an order.</summary>
    public static Result<PaymentOrder> Make(string @case, Hkd payable, Withheld withheld, string maker, ImmutableHashSet<string> verifiers) =>
        verifiers.Contains(maker) ? new Refusal("maker-verified-costs").With("case", @case)
        : withheld.Amount < Hkd.Zero || withheld.Amount > payable ? new Refusal("withheld-above-payable", "FG-4.1.3").With("case", @case).With("payable", $"{payable}")
        : withheld.Amount > Hkd.Zero && string.IsNullOrWhiteSpace(withheld.Reason) ? new Refusal("withheld-without-reason", "FG-4.1.3").With("case", @case)
        : payable - withheld.Amount <= Hkd.Zero ? new Refusal("nothing-to-pay").With("case", @case)
        : new PaymentOrder(@case, payable, withheld, maker);

    /// <summary>Checks it, against what the clauses allow now.</summary>
    public Result<PaymentOrder> Check(Hkd? payableNow, string checker, ImmutableHashSet<string> verifiers) =>
        Checker is not null ? new Refusal("order-already-checked").With("case", Case)
        : checker == Maker ? new Refusal("checker-made-order").With("case", Case)
        : verifiers.Contains(checker) ? new Refusal("checker-verified-costs").With("case", Case)
        // Whoever verified after the order was made may not have made it either.
        : verifiers.Contains(Maker) ? new Refusal("maker-verified-costs").With("case", Case)
        : payableNow != Payable ? new Refusal("payable-changed").With("case", Case).With("ordered", $"{Payable}").With("payable", $"{payableNow ?? Hkd.Zero}")
        : this with { Checker = checker };
}
