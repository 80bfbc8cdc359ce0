namespace CleanerProduction.Programme;

/// <summary>A phase's money: what it has, what is promised, what is paid. Money of a budget is no target; a target is soft and never blocks (C-7).</summary>
/// <param name="Budget">The phase's money.</param>
/// <param name="Committed">Grants approved, paid or not.</param>
/// <param name="Paid">What was paid of them.</param>
/// <param name="Recommended">Recommended and not decided; outside what is committed.</param>
public sealed record Commitment(Hkd Budget, Hkd Committed, Hkd Paid, Hkd Recommended)
{
    /// <summary>Promised and not paid.</summary>
    public Hkd Unpaid => Committed - Paid;

    /// <summary>What is left to promise; below HK$0.00 where more is promised than there is.</summary>
    public Hkd Remaining => Budget - Committed;

    /// <summary>How many more projects of <paramref name="each"/> (above HK$0.00) what is left would pay for; 0 where nothing is left.</summary>
    public long More(Hkd each) => each <= Hkd.Zero ? throw new ArgumentOutOfRangeException(nameof(each), each, "Nothing a project") : Math.Max(0, Remaining.Cents / each.Cents);
}
