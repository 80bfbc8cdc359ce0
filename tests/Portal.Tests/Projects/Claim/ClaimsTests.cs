using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Files;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Claims = CleanerProduction.Portal.Projects.Claim.Claims;

namespace CleanerProduction.PortalTests.Projects.Claim;

public sealed class ClaimsTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static readonly Hkd Fee = Hkd.Of(100_000);
    private static readonly ClaimsPrincipal Applicant = Person("claimant", Role.Applicant);
    private static readonly ClaimsPrincipal Verifier = Person("verifier", Role.Secretariat);
    private static readonly ClaimsPrincipal Maker = Person("maker", Role.Secretariat);
    private static readonly ClaimsPrincipal Checker = Person("checker", Role.Secretariat);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private Claims Desk => new(stores.Node.GetRequiredService<CaseDesk>(), stores.Node.GetRequiredService<FactsBook>());

    private CaseDesk Cases => stores.Node.GetRequiredService<CaseDesk>();

    [Fact]
    public async Task FG_4_1_2_a_demonstration_is_paid_once_all_is_verified_and_proved_by_three_people_and_once()
    {
        var @case = await Claiming(ApplicationState.ReportSatisfactory);
        var claim = await Read(@case);
        var (from, until) = (claim.Window.From, claim.Window.Until!.Value);
        await State(@case, new("B1", CostKind.ProviderFee, Fee, from, from));
        await State(@case, new("B2", CostKind.Equipment, Hkd.Of(300_000.01m), until, until));
        await State(@case, new("B2", CostKind.Equipment, Hkd.Of(7), from.AddDays(-1), from));
        await State(@case, new("B2", CostKind.Equipment, Hkd.Of(11), until.AddDays(1), until));

        Assert.Equal("cost-not-verified", (await Desk.FindPayable(Verifier, @case, null, Test))?.Code);
        Assert.Equal("cost-excluded", (await Desk.Verify(Verifier, @case, null, 3, Hkd.Of(7), null, Test))?.Code);
        Assert.Equal("cost-excluded", (await Desk.Verify(Verifier, @case, null, 4, Hkd.Of(11), null, Test))?.Code);
        Assert.Equal("verified-above-stated", (await Desk.Verify(Verifier, @case, null, 1, Fee + new Hkd(1), "more", Test))?.Code);
        Assert.Null(await Desk.Verify(Verifier, @case, null, 2, Hkd.Of(300_000), "a cent is not on the receipt", Test));
        Assert.Null(await Desk.Verify(Verifier, @case, null, 1, Fee - new Hkd(1), "a cent is missing", Test));
        await Prove(@case);

        Assert.Equal("FG-4.1.2(b)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        Assert.Null(await Cases.Act(@case, null, act =>
        {
            act.Record(ClaimFile.Questionnaire, Role.Applicant, "claimant");
            return Task.FromResult<Refusal?>(null);
        }, Test));
        // FG-4.1.2(c): a cent below the contract is not full payment.
        Assert.Equal("FG-4.1.2(c)", (await Desk.FindPayable(Verifier, @case, null, Test))?.Clause);
        Assert.Null(await Desk.Verify(Verifier, @case, null, 1, Fee, null, Test));
        Assert.Equal("order-not-now", (await Desk.Order(Maker, @case, null, Withheld.Nothing, "Wing", "012", Test))?.Code);
        Assert.Null(await Desk.FindPayable(Verifier, @case, null, Test));

        claim = await Read(@case);
        Assert.Equal(Hkd.Of(400_000), claim.Sheet.Verified);
        Assert.Equal(claim.Sheet.Stated, claim.Sheet.Verified + claim.Sheet.Excluded + claim.Sheet.Disallowed);
        var payable = Hkd.Min(claim.Known.Case.ApprovedGrant!.Value, Hkd.Min(Hkd.Of(200_000), claim.Facts.Allowed.Value.Cap));
        Assert.Equal(payable, claim.Payable);
        Assert.Equal("claim-not-now", (await Desk.Verify(Maker, @case, null, 1, Hkd.Zero, "later", Test))?.Code);

        Assert.Equal("maker-verified-costs", (await Desk.Order(Verifier, @case, null, Withheld.Nothing, "Wing", "012", Test))?.Code);
        Assert.Equal("withheld-without-reason", (await Desk.Order(Maker, @case, null, new(Hkd.Of(1), null), "Wing", "012", Test))?.Code);
        Assert.Null(await Desk.Order(Maker, @case, null, new(Hkd.Of(1), "one quotation too few"), "Wing", "012", Test));
        Assert.Equal("order-made-before", (await Desk.Order(Checker, @case, null, Withheld.Nothing, "Wing", "012", Test))?.Code);
        Assert.Equal("order-not-checked", (await Desk.Pay(Maker, @case, null, DemonstrationStores.Day, Test))?.Code);
        Assert.Equal("checker-made-order", (await Desk.Check(Maker, @case, null, Test))?.Code);
        Assert.Equal("checker-verified-costs", (await Desk.Check(Verifier, @case, null, Test))?.Code);
        Assert.Null(await Desk.Check(Checker, @case, null, Test));
        Assert.Equal("payment-in-the-future", (await Desk.Pay(Maker, @case, null, DemonstrationStores.Day.AddDays(1), Test))?.Code);
        Assert.Null(await Desk.Pay(Maker, @case, null, DemonstrationStores.Day, Test));

        var paid = (await Read(@case)).Known.Case;
        Assert.Equal((ApplicationState.Paid, payable - Hkd.Of(1), DemonstrationStores.Day), (paid.State, paid.PaidGrant, paid.PaidOn));
        Assert.Equal("step-not-allowed", (await Desk.Pay(Maker, @case, null, DemonstrationStores.Day, Test))?.Code);
        await using var db = await Open();
        var history = await db.Set<CaseEntry>().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.Single(history, e => e.Step == nameof(ApplicationStep.Pay));
        Assert.True(CaseHistory.Verify(@case, history, (await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test)).Head).Ok);
        var clocks = await db.Set<CaseDeadline>().Where(d => d.Case == @case).ToListAsync(Test);
        Assert.Equal(DemonstrationStores.Day, clocks.Last(d => d.Rule == "FG-4.1.4").MetOn);
        Assert.Equal(claim.Facts.CompletedOn!.Value.AddYears(1), Assert.Single(clocks, d => d.Rule == "FG-3.3.4").Due);
    }

    [Fact]
    public async Task Costs_are_stated_by_those_who_act_for_the_applicant_and_verified_by_the_Secretariat()
    {
        var @case = await Claiming(ApplicationState.InProgress);
        var day = (await Read(@case)).Window.From;
        SpentCost cost = new("B1", CostKind.ProviderFee, Fee, day, day);
        foreach (var other in new[] { Person("stranger", Role.Applicant), Person("provider", Role.Provider), Person("member", Role.Member), Person("evaluator", Role.Evaluator), Verifier })
            Assert.Equal(CaseDesk.Unknown, (await Desk.State(other, @case, null, cost, Test))?.Code);
        Assert.Equal("line-not-in-budget", (await Desk.State(Applicant, @case, null, cost with { Line = "B9" }, Test))?.Code);
        await State(@case, cost);
        foreach (var other in new[] { Applicant, Person("provider", Role.Provider), Person("member", Role.Member), Person("evaluator", Role.Evaluator), Person("technical", Role.TechnicalSupport) })
        {
            Assert.Equal(CaseDesk.Unknown, (await Desk.Verify(other, @case, null, 1, Fee, null, Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.FindPayable(other, @case, null, Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.Order(other, @case, null, Withheld.Nothing, "a", "b", Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.Check(other, @case, null, Test))?.Code);
            Assert.Equal(CaseDesk.Unknown, (await Desk.Pay(other, @case, null, DemonstrationStores.Day, Test))?.Code);
        }
        var seen = (await Read(@case)).Known.Case.HistoryEntries;
        Assert.Null(await Desk.Verify(Verifier, @case, seen, 1, Fee, null, Test));
        Assert.Equal(CaseDesk.MovedOn, (await Desk.Verify(Maker, @case, seen, 1, Hkd.Zero, "late", Test))?.Code);
        Assert.Equal(Fee, (await Read(@case)).Sheet.Verified);
    }

    private async Task State(string @case, SpentCost cost) => Assert.Null(await Desk.State(Applicant, @case, null, cost, Test));

    // A demonstration, its report in time where there is one, with a form and somebody who acts for it.
    private async Task<string> Claiming(ApplicationState state)
    {
        await using var db = await Open();
        List<Application> found = [];
        foreach (var application in await db.Set<Application>().Where(a => a.State == state && a.Type != ProjectType.OnSiteAssessment && a.Type != ProjectType.NewTechnology).OrderBy(a => a.Reference).ToListAsync(Test))
            if (await Read(application.Reference) is { Facts: var facts } && (state == ApplicationState.InProgress || Section41Payment.DemonstrationCompleted.Of(facts).Outcome == FindingOutcome.Met)) found.Add(application);
        var chosen = found[0];
        var form = new ApplicationForm
        {
            Budget = [new("B1", "fee", CostKind.ProviderFee, Fee), new("B2", "dryer", CostKind.Equipment, Hkd.Of(300_000))],
            Providers = [new(chosen.ProviderNumber, null, null, Fee)],
        };
        var revision = await db.Set<FormRevision>().Where(r => r.Case == chosen.Reference).MaxAsync(r => (int?)r.Revision, Test) ?? 0;
        db.Add(new FormRevision { Case = chosen.Reference, Revision = revision + 1, Content = form.ToJson(), Hash = form.Hash, By = "claimant" });
        db.Add(new Representative { PersonId = "claimant", CompanyId = chosen.CompanyId, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return chosen.Reference;
    }

    private async Task Prove(string @case)
    {
        await using var db = await Open();
        foreach (var slot in new[] { ClaimFile.ProviderProof, ClaimFile.PurchaseProof, ClaimFile.BankDetails })
            db.Add(new CaseFile { Holder = @case, Slot = slot, Line = $"{slot}-1", Version = 1, Name = "proof.pdf", Hash = new('0', 64), Kind = SlotKind.Pdf, Scan = FileScan.Clean, By = "claimant" });
        await db.SaveChangesAsync(Test);
    }

    private async Task<ClaimFile> Read(string @case)
    {
        await using var db = await Open();
        return (await ClaimFile.Read(db, stores.Node.GetRequiredService<FactsBook>(), await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test), Test)).Value;
    }

    private async Task<PortalDb> Open() => await stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));
}
