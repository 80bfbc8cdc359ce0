using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Portal.Projects.Recover;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Projects.Claim;

public sealed class HoldTests(DemonstrationStores stores) : ClaimOffice(stores), IClassFixture<DemonstrationStores>
{
    private static readonly DateOnly Today = DemonstrationStores.Day;

    private Holds Holds => new(Front, Letters);

    private Terminations Terminations => new(Front);

    private Recoveries Recoveries => new(Front, Letters);

    private RecoveryBook Ledger => new(Databases, Clock);

    private ReadyCases Ready => new(Databases, Node.GetRequiredService<ReferenceData>(), Clock);

    [Fact]
    public async Task FG_4_1_4_nothing_is_checked_or_paid_while_payment_is_held_and_the_month_runs_anew()
    {
        var @case = await First(a => a.State == ApplicationState.ReadyToPay && a.Type == ProjectType.NewTechnology);
        Assert.Single((await Book.TakeForBank("p-secretary", Test)).Value, p => p.Case == @case);
        Assert.Equal("reason-missing", (await Holds.Hold(Maker, @case, null, "FG-4.1.4", " ", Test))?.Code);
        Assert.Equal("hold-without-clause", (await Holds.Hold(Maker, @case, null, "FG-2.2.1", "why", Test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await Holds.Hold(Person("p-director", Role.Director), @case, null, "FG-4.1.4", "why", Test))?.Code);
        Assert.Null(await Holds.Hold(Maker, @case, null, "FG-4.1.3", "a quotation too few", Test));
        Assert.DoesNotContain((await Book.TakeForBank("p-secretary", Test)).Value, p => p.Case == @case);
        Assert.Equal("step-not-allowed", (await Payments.Pay(Maker, @case, null, Today, Test))?.Code);
        Assert.Equal("order-not-now", (await Check(Checker, @case))?.Code);
        Assert.Equal(("a quotation too few", Today), ((await Read(@case)).Facts.HoldExplanation, (await Read(@case)).Facts.HeldOn!.Value));
        await using (var db = await Open())
        {
            Assert.False(await db.Set<CaseDeadline>().AnyAsync(d => d.Case == @case && d.Rule == "FG-4.1.4" && d.MetOn == null && d.EndedOn == null, Test));
            var letter = await db.Set<LetterDraft>().SingleAsync(l => l.Case == @case && l.Kind == "payment-held", Test);
            Assert.True(LetterPress.Read(letter.Kind, letter.Facts).Frame.Decision is { BySecretariat: true, Meeting: "" }, "a hold is the Secretariat's decision, and its letter says so");
            Assert.Equal("FG-4.1.3", (await db.Set<PaymentHold>().SingleAsync(h => h.Case == @case && h.ResumedAt == null, Test)).Clause);
        }
        Assert.Equal("reason-missing", (await Holds.Resume(Maker, @case, null, "", Test))?.Code);
        Assert.Null(await Holds.Resume(Maker, @case, null, "explained", Test));
        Assert.Equal(ApplicationState.ReadyToPay, (await Read(@case)).Known.Case.State);
        await using var after = await Open();
        Assert.Equal(Dates.AddMonths(Today, 1), (await after.Set<CaseDeadline>().SingleAsync(d => d.Case == @case && d.Rule == "FG-4.1.4" && d.MetOn == null && d.EndedOn == null, Test)).Due);
        Assert.Equal("explained", (await after.Set<PaymentHold>().SingleAsync(h => h.Case == @case, Test)).Resumed);
        Assert.Null(await Payments.Pay(Maker, @case, null, Today, Test));
    }

    [Fact]
    public async Task Whoever_acts_for_the_company_does_no_officers_work_on_its_claim_and_payment_whatever_office_is_held()
    {
        var both = Person("both", Role.Applicant, Role.Secretariat, Role.Director);
        foreach (var state in new[] { ApplicationState.ReportSatisfactory, ApplicationState.ReadyToPay, ApplicationState.PaymentHold, ApplicationState.InProgress })
        {
            await using var db = await Open();
            var @case = await db.Set<Application>().AsNoTracking().Where(a => a.State == state).OrderByDescending(a => a.Reference).FirstAsync(Test);
            db.Add(new Representative { PersonId = "both", CompanyId = @case.CompanyId, From = new(2020, 1, 1) });
            await db.SaveChangesAsync(Test);
            var of = @case.Reference;
            Refusal?[] refused =
            [
                await Desk.Verify(both, of, null, [new(1, Hkd.Of(1), null)], Test), await Desk.Return(both, of, null, "x", Test), await Desk.Judge(both, of, null, "FG-4.1.2(b)", true, "x", Test), await Desk.FindPayable(both, of, null, Test),
                await Order(both, of), await Check(both, of), await Payments.SendBack(both, of, null, "x", Test), await Payments.Pay(both, of, null, Today, Test),
                await Holds.Hold(both, of, null, "FG-4.1.3", "x", Test), await Holds.Resume(both, of, null, "x", Test), await Terminations.Propose(both, of, null, CleanerProduction.Guidelines.Funding.TerminationGround.Progress, "x", Test),
            ];
            Assert.All(refused, r => Assert.Equal("officer-own-company", r?.Code));
            Assert.Equal(@case.HistoryEntries, await db.Set<Application>().Where(a => a.Reference == of).Select(a => a.HistoryEntries).SingleAsync(Test));
        }
    }

    [Fact]
    public async Task FG_3_3_4_a_project_is_closed_the_day_after_its_year_of_keeping()
    {
        var @case = await First(a => a.State == ApplicationState.Paid && a.Type == ProjectType.Demonstration1);
        Assert.Equal("keeping-not-over", (await Holds.Close(Maker, @case, null, Test))?.Code);
        await Keep(@case, Today);
        Assert.Equal("keeping-not-over", (await Holds.Close(Maker, @case, null, Test))?.Code);
        await Keep(@case, Today.AddDays(-1));
        Assert.Equal(CaseDesk.Unknown, (await Holds.Close(Person("p-director", Role.Director), @case, null, Test))?.Code);
        Assert.Null(await Holds.Close(Maker, @case, null, Test));
        Assert.Equal(ApplicationState.Closed, (await Read(@case)).Known.Case.State);
    }

    [Fact]
    public async Task FG_4_2_1_a_recommendation_comes_before_the_committee_and_what_was_paid_is_owed()
    {
        var @case = await First(a => a.State == ApplicationState.Paid && a.Type == ProjectType.NewTechnology);
        Assert.Equal("nothing-owed", (await Recoveries.Demand(Maker, @case, null, "why", Test))?.Code);
        Assert.Equal("no-ground-of-the-guide", (await Terminations.Propose(Maker, @case, null, TerminationGround.Other, "why", Test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await Terminations.Propose(Person("p-director", Role.Director), @case, null, TerminationGround.Payment, "why", Test))?.Code);
        Assert.DoesNotContain(await Ready.List(Test), r => r.Case == @case);
        Assert.Null(await Terminations.Propose(Maker, @case, null, TerminationGround.Payment, "false invoices", Test));
        Assert.Equal("termination-proposed", (await Terminations.Propose(Maker, @case, null, TerminationGround.Payment, "again", Test))?.Code);
        var ready = Assert.Single(await Ready.List(Test), r => r.Case == @case);
        Assert.Equal(AgendaKind.Termination, ready.Kind);
        Assert.Contains((await Ready.ItemFor(ready, Test))!.Facts, f => f.Note?.En == "false invoices");
        Assert.Null(await Terminations.TakeBack(Maker, @case, null, Test));
        Assert.DoesNotContain(await Ready.List(Test), r => r.Case == @case);

        // As the committee's decision does it.
        Assert.Null(await Node.GetRequiredService<CaseDesk>().Act(@case, null, act => Task.FromResult(act.Step(ApplicationStep.Terminate, Role.Committee, "67", "false invoices")), Test));
        var paid = (await Read(@case)).Known.Case.PaidGrant!.Value;
        Assert.Null(await Recoveries.Demand(Maker, @case, null, "the committee ended it", Test));
        Assert.Equal("demanded-already", (await Recoveries.Demand(Maker, @case, null, "again", Test))?.Code);
        Assert.Equal("recovery-above-balance", (await Recoveries.Receive(Maker, @case, null, paid + new Hkd(1), Today, "RV-1", Test))?.Code);
        Assert.Equal("recovery-day-impossible", (await Recoveries.Receive(Maker, @case, null, paid, Today.AddDays(1), "RV-1", Test))?.Code);
        Assert.Null(await Recoveries.Receive(Maker, @case, null, Hkd.Of(100), Today, "RV-1", Test));
        Assert.Equal(CaseDesk.Unknown, (await Recoveries.WriteOff(Maker, @case, null, Hkd.Of(1), Today, "D-1", Test))?.Code);
        var left = paid - Hkd.Of(100);
        Assert.Equal("instalments-sum", (await Recoveries.Agree(Maker, @case, null, [new(Today, left - new Hkd(1))], Test))?.Code);
        Assert.Equal("instalments-order", (await Recoveries.Agree(Maker, @case, null, [new(Today, Hkd.Of(1)), new(Today, left - Hkd.Of(1))], Test))?.Code);
        Assert.Null(await Recoveries.Agree(Maker, @case, null, [new(Today, Hkd.Of(40)), new(Today.AddDays(30), left - Hkd.Of(40))], Test));
        var seen = (await Ledger.Find(@case, Test))!;
        Assert.Equal((Hkd.Zero, Hkd.Of(40), left), (seen.OverdueOn(Today), seen.OverdueOn(Today.AddDays(1)), seen.OverdueOn(Today.AddDays(31))));

        // Two enter the same receipt at once: the ledger has it once.
        var both = await Task.WhenAll(Recoveries.Receive(Maker, @case, null, left, Today, "RV-2", Test), Recoveries.Receive(Verifier, @case, null, left, Today, "RV-2", Test));
        Assert.Single(both, r => r is null);
        Assert.Equal(Hkd.Zero, (await Ledger.Find(@case, Test))!.Debt.Balance);
    }

    [Fact]
    public async Task Every_debt_of_the_demonstration_stands_in_one_band_and_the_bands_are_the_balance()
    {
        var rows = await Ledger.List(Test);
        Assert.NotEmpty(rows);
        Assert.Equal(Hkd.Sum(rows.Select(r => r.Debt.Balance)), Hkd.Sum(Enum.GetValues<RecoveryAge>().Select(age => Hkd.Sum(rows.Where(r => r.Debt.AgeOn(Today) == age).Select(r => r.Debt.Balance)))));
        Assert.Contains(rows, r => r.Overdue > Hkd.Zero);
    }

    private async Task<string> First(System.Linq.Expressions.Expression<Func<Application, bool>> which)
    {
        await using var db = await Open();
        return await db.Set<Application>().Where(which).OrderBy(a => a.Reference).Select(a => a.Reference).FirstAsync(Test);
    }

    private async Task Keep(string @case, DateOnly until)
    {
        await using var db = await Open();
        await db.Set<CaseDeadline>().Where(d => d.Case == @case && d.Rule == "FG-3.3.4").ExecuteUpdateAsync(set => set.SetProperty(d => d.Due, until), Test);
    }
}
