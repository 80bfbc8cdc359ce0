using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Projects.Claim;

public sealed class ClaimsTests(DemonstrationStores stores) : ClaimOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task FG_4_1_2_a_demonstration_is_paid_once_all_is_verified_and_proved_by_three_people_and_once()
    {
        var @case = await Claiming();
        var claim = await Read(@case);
        var (from, until) = (claim.Window.From, claim.Window.Until!.Value);
        Assert.Equal("claim-not-filed", (await Desk.FindPayable(Verifier, @case, null, Test))?.Code);
        Assert.Null(await Desk.File(Applicant, @case, 0, Made(Fee(from), Dryer(300_000.01m, until), Dryer(7, from.AddDays(-1), from), Dryer(11, until.AddDays(1))), Test));

        Assert.Equal("cost-not-verified", (await Desk.FindPayable(Verifier, @case, null, Test))?.Code);
        Assert.Equal("cost-excluded", (await Verify(@case, 3, 7))?.Code);
        Assert.Equal("cost-excluded", (await Verify(@case, 4, 11))?.Code);
        Assert.Equal("verified-above-stated", (await Verify(@case, 1, 100_000.01m, "more"))?.Code);
        Assert.Equal("reason-missing", (await Verify(@case, 2, 300_000))?.Code);
        Assert.Null(await Desk.Verify(Verifier, @case, null, [new(2, Hkd.Of(300_000), "a cent is not on the receipt"), new(1, Hkd.Of(99_999.99m), "a cent is missing")], Test));

        // FG-4.1.2(c): a cent below the contract is not full payment; (d): nothing is proved by a file that is not there.
        Assert.Equal("FG-4.1.2(c)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        Assert.Null(await Verify(@case, 1, 100_000));
        Assert.Equal("FG-4.1.2(c)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        await Prove(@case, ClaimFile.ProviderProof);
        Assert.Equal("FG-4.1.2(d)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        await Prove(@case, ClaimFile.PurchaseProof);
        Assert.Equal("FG-4.1.2(d)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        await Prove(@case, ClaimFile.Procurement);
        Assert.Equal("bank-details-missing", (await Desk.FindPayable(Verifier, @case, null, Test))?.Code);
        await Prove(@case, ClaimFile.BankDetails);
        Assert.Equal("order-not-now", (await Order(Maker, @case))?.Code);
        Assert.Null(await Desk.FindPayable(Verifier, @case, null, Test));

        claim = await Read(@case);
        Assert.Equal(Hkd.Of(400_000), claim.Sheet.Verified);
        Assert.Equal(claim.Sheet.Stated, claim.Sheet.Verified + claim.Sheet.Excluded + claim.Sheet.Disallowed);
        var payable = Hkd.Min(claim.Known.Case.ApprovedGrant!.Value, Hkd.Min(Hkd.Of(200_000), claim.Facts.Allowed.Value.Cap));
        Assert.Equal(payable, claim.Payable);
        Assert.Equal("claim-not-now", (await Verify(@case, 1, 0, "later"))?.Code);

        Assert.Equal("maker-verified-costs", (await Order(Verifier, @case))?.Code);
        Assert.Equal("withheld-without-reason", (await Order(Maker, @case, new(Hkd.Of(1), null)))?.Code);
        Assert.Null(await Order(Maker, @case, new(Hkd.Of(1), "one quotation too few")));
        Assert.Equal("order-made-before", (await Order(Checker, @case))?.Code);
        Assert.Equal("order-not-checked", (await Payments.Pay(Maker, @case, null, DemonstrationStores.Day, Test))?.Code);
        Assert.Equal("checker-made-order", (await Check(Maker, @case))?.Code);
        Assert.Equal("checker-verified-costs", (await Check(Verifier, @case))?.Code);
        Assert.DoesNotContain((await Book.TakeForBank("p-secretary", Test)).Value, p => p.Case == @case);
        Assert.Null(await Check(Checker, @case));
        Assert.Equal(payable - Hkd.Of(1), Assert.Single((await Book.TakeForBank("p-secretary", Test)).Value, p => p.Case == @case).Amount);
        Assert.Equal("payment-in-the-future", (await Payments.Pay(Maker, @case, null, DemonstrationStores.Day.AddDays(1), Test))?.Code);
        Assert.Equal("paid-before-check", (await Payments.Pay(Maker, @case, null, DemonstrationStores.Day.AddDays(-1), Test))?.Code);

        // Both press at once, and once more later: the bank is told once.
        var both = await Task.WhenAll(Payments.Pay(Maker, @case, null, DemonstrationStores.Day, Test), Payments.Pay(Verifier, @case, null, DemonstrationStores.Day, Test));
        Assert.Single(both, r => r is null);
        Assert.Contains(both.OfType<Refusal>().Single().Code, new[] { "paid-already", CaseDesk.MovedOn });
        Assert.Equal("paid-already", (await Payments.Pay(Maker, @case, null, DemonstrationStores.Day, Test))?.Code);
        Assert.DoesNotContain((await Book.TakeForBank("p-secretary", Test)).Value, p => p.Case == @case);

        var paid = (await Read(@case)).Known.Case;
        Assert.Equal((ApplicationState.Paid, payable - Hkd.Of(1), DemonstrationStores.Day), (paid.State, paid.PaidGrant, paid.PaidOn));
        await using var db = await Open();
        var history = await db.Set<CaseEntry>().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.Single(history, e => e.Step == nameof(ApplicationStep.Pay));
        Assert.True(CaseHistory.Verify(@case, history, (await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test)).Head).Ok);
        var clocks = await db.Set<CaseDeadline>().Where(d => d.Case == @case).ToListAsync(Test);
        Assert.Equal(DemonstrationStores.Day, clocks.Last(d => d.Rule == "FG-4.1.4").MetOn);
        Assert.Equal(claim.Facts.CompletedOn!.Value.AddYears(1), Assert.Single(clocks, d => d.Rule == "FG-3.3.4").Due);
        Assert.Equal(1, await db.Set<Notice>().CountAsync(n => n.Case == @case && n.PersonId == "claimant" && n.Clause == "FG-4.1.4" && n.Link == $"/projects/{@case}/claim" && n.Key.EndsWith("/Paid/claimant"), Test));
    }

    [Fact]
    public async Task Claims_are_written_by_those_who_act_for_the_applicant_and_handled_by_the_office()
    {
        var @case = await Claiming();
        var made = Made(Fee((await Read(@case)).Window.From));
        foreach (var other in new[] { Person("stranger", Role.Applicant), Person("provider", Role.Provider), Person("member", Role.Member), Person("evaluator", Role.Evaluator), Verifier })
        {
            Assert.Equal(CaseDesk.Unknown, (await Desk.Keep(other, @case, 0, made, Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.File(other, @case, 0, made, Test))?.Code);
        }
        var off = made with { Costs = [made.Costs[0] with { Line = "B9" }] };
        Assert.Equal("line-not-in-budget", (await Desk.File(Applicant, @case, 0, off, Test))?.Code);
        Assert.Null(await Desk.File(Applicant, @case, 0, made, Test));
        foreach (var other in new[] { Applicant, Person("provider", Role.Provider), Person("member", Role.Member), Person("evaluator", Role.Evaluator), Person("technical", Role.TechnicalSupport) })
        {
            Assert.Equal(CaseDesk.Unknown, (await Desk.Verify(other, @case, null, [new(1, Hkd.Zero, "x")], Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.Return(other, @case, null, "x", Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.FindPayable(other, @case, null, Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Order(other, @case))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Check(other, @case))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Payments.SendBack(other, @case, null, "x", Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Payments.Pay(other, @case, null, DemonstrationStores.Day, Test))?.Code);
        }
        Assert.Equal("officer-own-company", (await Desk.Verify(Person("claimant", Role.Secretariat), @case, null, [new(1, Hkd.Zero, "x")], Test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await Order(Person("p-director", Role.Director), @case))?.Code);
        var seen = (await Read(@case)).Known.Case.HistoryEntries;
        Assert.Null(await Desk.Verify(Verifier, @case, seen, [new(1, Hkd.Of(100_000), null)], Test));
        Assert.Equal(CaseDesk.MovedOn, (await Desk.Verify(Maker, @case, seen, [new(1, Hkd.Zero, "late")], Test))?.Code);
        Assert.Equal(Hkd.Of(100_000), (await Read(@case)).Sheet.Verified);
    }

    [Fact]
    public async Task A_claim_is_kept_however_unfinished_and_the_later_of_two_who_save_is_told()
    {
        var @case = await Claiming();
        var nonsense = new NewClaim([TypedCost.Empty with { What = "half a", Amount = "12,00x" }, TypedCost.Empty], "", "");
        Assert.Null(await Desk.Keep(Applicant, @case, 0, nonsense, Test));
        Assert.Equal(nonsense.Costs[0], Assert.Single((await Read(@case)).Typed!.Costs));
        Assert.Equal("claim-saved-since", (await Desk.Keep(Applicant, @case, 0, nonsense, Test))?.Code);
        var both = await Task.WhenAll(Desk.Keep(Applicant, @case, 1, nonsense, Test), Desk.Keep(Applicant, @case, 1, nonsense with { Payee = "other" }, Test));
        Assert.Single(both, r => r is null);
        Assert.Equal("claim-saved-since", both.OfType<Refusal>().Single().Code);
        Assert.Equal("line-not-in-budget", (await Desk.File(Applicant, @case, 2, nonsense, Test))?.Code);
        Assert.Empty((await Read(@case)).Rows);
    }

    [Fact]
    public async Task A_returned_claim_keeps_what_was_found_of_costs_that_stay()
    {
        var @case = await Claiming();
        var day = (await Read(@case)).Window.From;
        Assert.Null(await Desk.File(Applicant, @case, 0, Made(Fee(day), Dryer(300_000, day), Dryer(5, day)), Test));
        Assert.Null(await Desk.Verify(Verifier, @case, null, [new(1, Hkd.Of(100_000), null), new(2, Hkd.Of(1), "rest not proved")], Test));
        Assert.Equal("reason-missing", (await Desk.Return(Verifier, @case, null, " ", Test))?.Code);
        Assert.Null(await Desk.Return(Verifier, @case, null, "invoice 2 is another company's", Test));
        Assert.Equal("claim-not-now", (await Verify(@case, 1, 0, "after"))?.Code);
        var returned = (await Read(@case)).Typed!;
        Assert.Equal("claim-saved-since", (await Desk.File(Applicant, @case, 1, Made(Fee(day)), Test))?.Code);
        Assert.Null(await Desk.File(Applicant, @case, returned.Saved, Made(Fee(day), Dryer(290_000, day)), Test));
        var again = await Read(@case);
        Assert.Equal([Hkd.Of(100_000), null], again.Rows.Select(r => r.Found));
        Assert.Null(again.Sheet.VerifiedCost);
    }

    [Fact]
    public async Task FG_3_1_3_the_window_ends_with_the_agreed_date_until_a_later_one_was_consented_to()
    {
        var @case = await Claiming();
        var claim = await Read(@case);
        var completed = claim.Facts.CompletedOn!.Value;
        await Revise(@case, completed.AddDays(-1), ChangeState.Refused);
        Assert.Equal(claim.Window.Until, (await Read(@case)).Window.Until);
        await Revise(@case, completed.AddDays(-1), ChangeState.Accepted);
        Assert.Equal(completed.AddDays(-1), (await Read(@case)).Window.Until);
        await Revise(@case, completed.AddDays(30), ChangeState.Accepted);
        var moved = await Read(@case);
        Assert.Equal((completed, (DateOnly?)completed.AddDays(30)), (moved.Window.Until, moved.Facts.RevisedCompletionOn));
    }

    [Fact]
    public async Task FG_4_1_2_b_the_questionnaire_that_counts_is_the_one_the_project_recorded()
    {
        var @case = await Claiming();
        await using var db = await Open();
        var answered = await db.Set<ProjectEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Case == @case && e.Act == ProjectAct.AnswerQuestionnaire, Test);
        Assert.Equal(answered is null ? null : HongKongTime.DateOf(answered.At), (await Read(@case)).Facts.QuestionnaireOn);
        Assert.NotNull(answered);
    }

    private Task<Refusal?> Verify(string @case, int number, decimal amount, string? reason = null) => Desk.Verify(Verifier, @case, null, [new(number, Hkd.Of(amount), reason)], Test);

    private async Task Revise(string @case, DateOnly day, ChangeState state)
    {
        await using var db = await Open();
        var number = await db.Set<ProjectChange>().Where(c => c.Case == @case).MaxAsync(c => (int?)c.Number, Test) ?? 0;
        db.Add(new ProjectChange { Case = @case, Number = number + 1, Subject = ChangeSubject.CompletionDate, Before = "a", After = "b", Day = day, Why = "c", AskedBy = "claimant", State = state });
        await db.SaveChangesAsync(Test);
    }
}
