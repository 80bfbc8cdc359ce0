using CleanerProduction.Projects.Payments;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public class RecoveryTests
{
    private static readonly DateOnly Since = new(2023, 1, 31);
    private static readonly Recovery Debt = new(Hkd.Of(1_000), Since, []);

    private static RecoveryEntry Entry(decimal amount, RecoveryKind kind = RecoveryKind.Received) => new(kind, Hkd.Of(amount), Since, "R1");

    [Fact]
    public void FG_4_2_1_all_that_was_paid_is_owed_once_nothing_is_payable()
    {
        Assert.Equal(Hkd.Of(5), Recovery.Due(Hkd.Of(5), Hkd.Zero));
        Assert.Equal(Hkd.Of(0.01m), Recovery.Due(Hkd.Of(5.01m), Hkd.Of(5)));
        Assert.Equal(Hkd.Zero, Recovery.Due(Hkd.Of(5), Hkd.Of(5)));
        Assert.Equal(Hkd.Zero, Recovery.Due(null, Hkd.Zero));
    }

    [Theory]
    [InlineData("2023-01-31", 0, RecoveryAge.Quarter)]
    [InlineData("2023-05-01", 90, RecoveryAge.Quarter)]
    [InlineData("2023-05-02", 91, RecoveryAge.Year)]
    [InlineData("2024-01-31", 365, RecoveryAge.Year)]
    [InlineData("2024-02-01", 366, RecoveryAge.ThreeYears)]
    [InlineData("2026-01-31", 1096, RecoveryAge.ThreeYears)]
    [InlineData("2026-02-01", 1097, RecoveryAge.Older)]
    public void A_debt_ages_in_bands_whose_last_day_belongs_to_them(string day, int days, RecoveryAge band)
    {
        var on = DateOnly.Parse(day, null);
        Assert.Equal((days, band), (Debt.DaysOn(on), Debt.AgeOn(on)));
    }

    [Fact]
    public void Nothing_is_entered_above_the_balance_or_without_its_reference()
    {
        Assert.Equal("recovery-above-balance", Debt.With(Entry(1_000.01m), Since).Refusal!.Code);
        Assert.Equal("money-missing", Debt.With(Entry(0), Since).Refusal!.Code);
        Assert.Equal("recovery-without-reference", Debt.With(Entry(1, RecoveryKind.WrittenOff) with { Reference = " " }, Since).Refusal!.Code);
        Assert.Equal("recovery-day-impossible", Debt.With(Entry(1) with { On = Since.AddDays(-1) }, Since).Refusal!.Code);
        Assert.Equal("recovery-day-impossible", Debt.With(Entry(1) with { On = Since.AddDays(1) }, Since).Refusal!.Code);
        Assert.Equal("recovery-above-balance", Debt.With(Entry(1_000), Since).Value.With(Entry(0.01m), Since).Refusal!.Code);
    }

    [Fact]
    public void The_balance_is_what_was_owed_less_its_parts_and_never_below_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(int Cents, bool Off)[]>(), rows =>
    {
        var debt = Debt;
        foreach (var (cents, off) in rows)
            if (debt.With(new(off ? RecoveryKind.WrittenOff : RecoveryKind.Received, new(cents), Since, "R"), Since) is { Ok: true } next) debt = next.Value;
        Assert.Equal(debt.Owed, debt.Received + debt.WrittenOff + debt.Balance);
        Assert.True(debt.Balance >= Hkd.Zero);
    }));
}
