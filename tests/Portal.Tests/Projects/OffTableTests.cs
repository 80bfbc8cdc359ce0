using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Portal.Projects.Recover;
using CleanerProduction.Portal.Projects.Run;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CleanerProduction.Applications.ApplicationState;
using Claims = CleanerProduction.Portal.Projects.Claim.Claims;

namespace CleanerProduction.PortalTests.Projects;

/// <summary>Everything that can be done to an application and a project, by everybody, in every state: what is not in this table is refused and leaves nothing.</summary>
public sealed class OffTableTests(DemonstrationStores stores) : ProjectOffice(stores), IClassFixture<DemonstrationStores>
{
    private readonly DemonstrationStores stores = stores;

    private static readonly ApplicationState[] Every = Enum.GetValues<ApplicationState>();
    private static readonly ApplicationState[] Running = [InProgress, ApplicationState.PaymentHold];
    private static readonly ApplicationState[] Claimed = [ReportSatisfactory, EvaluationPending];
    private static readonly ApplicationState[] Claiming = [.. Running, ReportSubmitted, .. Claimed];
    private static readonly ApplicationState[] BeforeAgreement = [Draft, Submitted, InfoRequested, Complete, Recommended, OnAgenda, Approved, AgreementPending];

    private static readonly ClaimsPrincipal Technical = Person("p-technical", "x", Role.TechnicalSupport);

    // Whatever else somebody may be, all at once.
    private static readonly ClaimsPrincipal Anybody = Person("p-anybody", "x", Role.Applicant, Role.Provider, Role.Member, Role.Observer, Role.Judge, Role.Evaluator, Role.Administrator);

    private static readonly ClaimsPrincipal Acting = Person("p-owner", "x", Role.Applicant);

    private static readonly NewClaim Made = new([new("B1", "x", "1", "", "", "", "", "")], "x", "1");

    private ClaimDesk Front => new(stores.Node.GetRequiredService<CaseDesk>(), stores.Node.GetRequiredService<FactsBook>());

    private Claims Claims => new(Front, stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), stores.Node.GetRequiredService<TimeProvider>());

    private Holds Holds => new(Front, new(new CaseLetters(Reference, stores.Node.GetRequiredService<Operation>())));

    private Terminations Terminations => new(Front);

    private Recoveries Recoveries => new(Front, new(new CaseLetters(Reference, stores.Node.GetRequiredService<Operation>())));

    private Payments Payments => new(Front, new(new CaseLetters(Reference, stores.Node.GetRequiredService<Operation>())));

    private Submitting Submitting => new(stores.Node.GetRequiredService<CaseDesk>(), stores.Node.GetRequiredService<FactsBook>());

    private AfterSubmission After => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), stores.Node.GetRequiredService<CaseDesk>(), stores.Node.GetRequiredService<FactsBook>());

    // What is done, by whom and in which states; a thing said twice is for two.
    private IEnumerable<(string What, ClaimsPrincipal By, ApplicationState[] In, Func<ClaimsPrincipal, Application, Task<Refusal?>> Do)> Table =>
    [
        ("submit", Acting, [Draft], (p, a) => Submitting.Submit(Id(p), a.Reference, 1, new(true, true, true, true, true), Test)),
        ("answer", Acting, [InfoRequested], (p, a) => After.Answer(Id(p), a.Reference, new Dictionary<int, string>(), Test)),
        ("withdraw", Acting, BeforeAgreement, (p, a) => After.Withdraw(Id(p), a.Reference, a.HistoryEntries, "no longer", Test)),
        ("offer", Secretary, [Approved], (p, a) => Agreements.Offer(p, a.Reference, null, Test)),
        ("sign for the applicant", Acting, [AgreementPending], (p, a) => Sign(p, a, AgreementSide.Applicant)),
        ("sign for the Council", Secretary, [AgreementPending], (p, a) => Sign(p, a, AgreementSide.Council)),
        ("sign for the Council", Director, [AgreementPending], (p, a) => Sign(p, a, AgreementSide.Council)),
        ("ask for a change", Acting, Running, (p, a) => Changes.Ask(p, a.Reference, null, new(ChangeSubject.Contact, null, "a", "b", null, "c"), Test)),
        ("decide on a change", Secretary, Running, (p, a) => Changes.Decide(p, a.Reference, null, 1, true, "x", Test)),
        ("write a purchase", Acting, [AgreementPending, .. Running], (p, a) => Purchases.Write(p, a.Reference, null, 1, new([], "", null, false, false, null, null, null, null, null, ""), Test)),
        ("add a purchase", Acting, [AgreementPending, .. Running], (p, a) => Purchases.Add(p, a.Reference, null, "B1", "x", Test)),
        ("hand the report in", Acting, [InProgress], (p, a) => Reports.Submit(p, a.Reference, null, new("x", true, "x", "1", [.. Enum.GetValues<ReportPart>()], true, true, true, "x"), Test)),
        ("decide on the report", Secretary, [ReportSubmitted], (p, a) => Reports.Decide(p, a.Reference, null, true, "x", Test)),
        ("return the report", Secretary, [ReportSubmitted], (p, a) => Reports.Decide(p, a.Reference, null, false, "x", Test)),
        ("keep the claim", Acting, Claiming, (p, a) => Claims.Keep(p, a.Reference, 0, Made, Test)),
        ("file the claim", Acting, Claimed, (p, a) => Claims.File(p, a.Reference, 0, Made, Test)),
        ("verify a cost", Secretary, Claimed, (p, a) => Claims.Verify(p, a.Reference, null, [new(1, Hkd.Of(1), "x")], Test)),
        ("return the claim", Secretary, Claimed, (p, a) => Claims.Return(p, a.Reference, null, "x", Test)),
        ("judge a condition", Secretary, Claimed, (p, a) => Claims.Judge(p, a.Reference, null, "FG-4.1.2", true, "x", Test)),
        ("find payable", Secretary, Claimed, (p, a) => Claims.FindPayable(p, a.Reference, null, Test)),
        ("order the payment", Secretary, [ReadyToPay], (p, a) => Payments.Order(p, a.Reference, null, Withheld.Nothing, "x", "1", Test)),
        ("check the order", Secretary, [ReadyToPay], (p, a) => Payments.Check(p, a.Reference, null, SignatureProof.Demonstration, Test)),
        ("check the order", Director, [ReadyToPay], (p, a) => Payments.Check(p, a.Reference, null, SignatureProof.Demonstration, Test)),
        ("send the order back", Secretary, [ReadyToPay], (p, a) => Payments.SendBack(p, a.Reference, null, "x", Test)),
        ("send the order back", Director, [ReadyToPay], (p, a) => Payments.SendBack(p, a.Reference, null, "x", Test)),
        ("pay", Secretary, [ReadyToPay], (p, a) => Payments.Pay(p, a.Reference, null, Today, Test)),
        ("hold payment", Secretary, [InProgress, ReadyToPay], (p, a) => Holds.Hold(p, a.Reference, null, "FG-4.1.3", "x", Test)),
        ("resume", Secretary, [ApplicationState.PaymentHold], (p, a) => Holds.Resume(p, a.Reference, null, "x", Test)),
        ("close", Secretary, [Paid], (p, a) => Holds.Close(p, a.Reference, null, Test)),
        ("propose termination", Secretary, [.. Claiming, ReadyToPay, Paid], (p, a) => Terminations.Propose(p, a.Reference, null, TerminationGround.Progress, "x", Test)),
        ("demand the grant back", Secretary, [Paid, Closed, Terminated], (p, a) => Recoveries.Demand(p, a.Reference, null, "x", Test)),
        .. ProjectActs.Table.Select(row => ($"record {row.Act}", row.By == Role.Applicant ? Acting : Secretary, row.In.ToArray(),
            (Func<ClaimsPrincipal, Application, Task<Refusal?>>)((p, a) => Events.Record(p, a.Reference, null, new(row.Act, Today, "x"), Test)))),
        ("record VisitSite", Technical, [.. Running, ReportSubmitted], (p, a) => Events.Record(p, a.Reference, null, new(ProjectAct.VisitSite, Today, "x"), Test)),
        ("record HoldProgressMeeting", Technical, [.. Running, ReportSubmitted], (p, a) => Events.Record(p, a.Reference, null, new(ProjectAct.HoldProgressMeeting, Today, "x"), Test)),
    ];

    [Fact]
    public async Task What_is_not_in_the_table_is_refused_to_everybody_in_every_state_and_leaves_nothing()
    {
        await using var db = await Open();
        var all = await db.Set<Application>().AsNoTracking().OrderBy(a => a.Reference).ToListAsync(Test);
        var cases = Every.Select(state => all.FirstOrDefault(a => a.State == state && a.Type is ProjectType.Demonstration1 or ProjectType.Demonstration2) ?? all.First(a => a.State == state)).ToList();
        db.AddRange(cases.Select(c => c.CompanyId).Distinct().Select(c => new Representative { PersonId = "p-owner", CompanyId = c, From = new(2020, 1, 1) }));
        await db.SaveChangesAsync(Test);
        var (rows, wrong) = (Table.ToList(), new List<string>());
        foreach (var @case in cases)
        {
            foreach (var person in new[] { Acting, Secretary, Technical, Director, Anybody })
                foreach (var (what, _, _, act) in rows.DistinctBy(r => r.What).Where(r => !rows.Any(o => o.What == r.What && o.By == person && o.In.Contains(@case.State))))
                    if (await act(person, @case) is null) wrong.Add($"{Id(person)} may {what} in {@case.State}");
            Assert.Equal(@case.HistoryEntries, await db.Set<Application>().Where(a => a.Reference == @case.Reference).Select(a => a.HistoryEntries).SingleAsync(Test));
        }
        Assert.Empty(wrong);
    }

    private async Task<Refusal?> Sign(ClaimsPrincipal person, Application @case, AgreementSide side)
    {
        await using var db = await Open();
        var hash = await db.Set<ProjectAgreement>().Where(a => a.Case == @case.Reference).Select(a => a.Hash).SingleOrDefaultAsync(Test) ?? "";
        return await Agreements.Sign(person, @case.Reference, side, "x", hash, SignatureProof.Demonstration, Test);
    }

    private static string Id(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
