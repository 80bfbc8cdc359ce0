using System.Collections.Immutable;

namespace CleanerProduction.Projects.Payments;

/// <summary>What lowers a debt.</summary>
public enum RecoveryKind
{
    /// <summary>Money received.</summary>
    Received,
    /// <summary>Written off by a decision.</summary>
    WrittenOff,
}

/// <summary>An entry of the ledger.</summary>
/// <param name="Kind">Received or written off.</param>
/// <param name="Amount">How much; above HK$0.00.</param>
/// <param name="On">The day.</param>
/// <param name="Reference">The receipt, or the decision.</param>
public sealed record RecoveryEntry(RecoveryKind Kind, Hkd Amount, DateOnly On, string Reference);

/// <summary>How long a debt has stood.</summary>
public enum RecoveryAge
{
    /// <summary>0 to 90 days.</summary>
    Quarter,
    /// <summary>91 to 365 days.</summary>
    Year,
    /// <summary>Above 365 days, to the third anniversary and with it.</summary>
    ThreeYears,
    /// <summary>Longer.</summary>
    Older,
}

/// <summary>What an applicant owes back: after the end of a project that was paid, or paid too much (FG-4.2.1). The balance is added up, never kept.</summary>
/// <param name="Owed">What was owed at first.</param>
/// <param name="Since">The day it came to be owed.</param>
/// <param name="Entries">What lowered it.</param>
public sealed record Recovery(Hkd Owed, DateOnly Since, ImmutableArray<RecoveryEntry> Entries)
{
    /// <summary>What is to come back of what was paid where <paramref name="payable"/> is all that was due; HK$0.00 for nothing.</summary>
    public static Hkd Due(Hkd? paid, Hkd? payable) => paid is { } p && payable is { } due && p > due ? p - due : Hkd.Zero;

    /// <summary>What came back.</summary>
    public Hkd Received => Sum(RecoveryKind.Received);

    /// <summary>What was given up.</summary>
    public Hkd WrittenOff => Sum(RecoveryKind.WrittenOff);

    /// <summary>What is still owed; never below HK$0.00.</summary>
    public Hkd Balance => Owed - Received - WrittenOff;

    /// <summary>The same with one more entry; refused above the balance, without a reference, before the debt or ahead of <paramref name="today"/>.</summary>
    public Result<Recovery> With(RecoveryEntry entry, DateOnly today) =>
        entry.Amount <= Hkd.Zero ? new Refusal("money-missing")
        : entry.Amount > Balance ? new Refusal("recovery-above-balance").With("balance", $"{Balance}")
        : string.IsNullOrWhiteSpace(entry.Reference) ? new Refusal("recovery-without-reference")
        : entry.On < Since || entry.On > today ? new Refusal("recovery-day-impossible").With("since", Since.Iso())
        : this with { Entries = Entries.Add(entry) };

    /// <summary>For how many days it has been owed; the first day is 0.</summary>
    public int DaysOn(DateOnly day) => day.DayNumber - Since.DayNumber;

    /// <summary>In which band that is.</summary>
    public RecoveryAge AgeOn(DateOnly day) =>
        DaysOn(day) <= 90 ? RecoveryAge.Quarter : DaysOn(day) <= 365 ? RecoveryAge.Year : day <= Dates.AddYears(Since, 3) ? RecoveryAge.ThreeYears : RecoveryAge.Older;

    private Hkd Sum(RecoveryKind kind) => Hkd.Sum(Entries.Where(e => e.Kind == kind).Select(e => e.Amount));
}
