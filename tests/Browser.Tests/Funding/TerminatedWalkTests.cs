using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects.Payments;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>
/// Two projects the committee ends at one sitting (FG-4.2.1): one whose duties are long overdue, where nothing can be claimed or recorded any more, and one that had been paid, where the grant is
/// demanded back and comes in parts.
/// </summary>
[Collection(SharesFundingPortal.Name)]
public sealed class TerminatedWalkTests(Browsers browsers, FundingPortal funding)
{
    private const string Person = "p-applicant-4";
    private static readonly DateOnly Agreed = new(2024, 6, 3);
    // The interim report was due on 3 November; four weeks later it may be put to the committee.
    private static readonly DateOnly Overdue = new(2024, 12, 9);

    [Fact]
    public async Task A_project_without_its_interim_report_and_one_that_was_paid_are_terminated_and_what_was_paid_is_recovered_by_instalments()
    {
        await funding.Before(Agreed);
        var ready = new Ready(funding);
        var factory = await ready.Factory("99000006", Person);
        var late = await ready.Running(factory, Person, "董慧琪", ProjectType.Demonstration2, Forms.Demonstration, Hkd.Of(650_000));
        var paid = await ready.Paid(await ready.Running(factory, Person, "董慧琪", ProjectType.Demonstration2, Forms.Demonstration, Hkd.Of(600_000)));
        await funding.On(Overdue);
        await using var secretary = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "en"));
        await secretary.Record(late, "VisitSite", ("Form.Text", "No equipment has arrived."), ("Form.Detail", "The workshop is empty."));
        await secretary.Open(Links.Project(late));
        await secretary.Sees("3 November 2024");
        await secretary.Look("project-overdue");
        await secretary.ProposeTermination(paid, "PublicInterest", "The machine was sold and left the factory.");
        var meeting = await Sitting.Call(secretary, Overdue.AddDays(14), late, paid);
        await Sitting.Hold(meeting, browsers, funding.Portal, ["p-cma"], []);
        await secretary.Issue(late);
        await secretary.Issue(paid);
        await EntitlementIsLost(late);
        await Recover(secretary, paid);
        await using var db = await funding.Open();
        var ended = await db.Set<Application>().AsNoTracking().Where(a => a.Reference == late || a.Reference == paid).OrderBy(a => a.PaidGrant == null ? 0 : 1).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(late, ApplicationState.Terminated, null), (paid, ApplicationState.Terminated, Hkd.Of(600_000))], ended.Select(a => (a.Reference, a.State, a.PaidGrant)));
        var demand = await db.Set<RecoveryDemand>().AsNoTracking().SingleAsync(d => d.Case == paid, TestContext.Current.CancellationToken);
        var debt = demand.With(await db.Set<RecoveryReceipt>().AsNoTracking().Where(r => r.Case == paid).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Hkd.Of(600_000), Hkd.Of(400_000)), (debt.Owed, debt.Balance));
    }

    private async Task EntitlementIsLost(string reference)
    {
        await using var told = new Applicant(await Somebody.SignIn(browsers, funding.Portal, Person, "zh-Hans"));
        await told.ReadLetter(reference);
        await told.Sees("终止");
        await told.Open(Links.Project(reference));
        await told.Look("project-terminated");
        await Expect(told.Page.Locator($"main a[href^='{Links.RecordAct(reference, "")}']")).ToHaveCountAsync(0);
        Assert.Equal(403, (await told.Page.Context.APIRequest.GetAsync(funding.Portal.Origin + Links.RecordAct(reference, "SubmitInterimReport"))).Status);
    }

    // All of it is demanded; a third comes, the rest is agreed in two parts.
    private async Task Recover(Officer secretary, string reference)
    {
        await secretary.Recover(reference, "demand", ("Reason", "The equipment was not kept for a year."));
        await secretary.Sees("HK$600,000.00");
        await secretary.Recover(reference, "receive", ("Amount", "200,000"), ("On", Overdue.Iso()), ("Receipt", "R-2024-1187"));
        await secretary.Recover(reference, "instalments", ("Parts[0].Due", "2025-01-31"), ("Parts[0].Amount", "250,000"), ("Parts[1].Due", "2025-03-31"), ("Parts[1].Amount", "150,000"));
        await secretary.Issue(reference);
        await using var told = new Applicant(await Somebody.SignIn(browsers, funding.Portal, Person, "zh-Hans"));
        await told.ReadLetter(reference);
        await told.Sees("退还资助HK$600,000.00");
        await told.Open(Links.Recovery(reference));
        foreach (var said in (string[])["追收", "HK$600,000.00", "R-2024-1187", "HK$400,000.00", "分期还款", "2025年3月31日", "HK$150,000.00"]) await told.Sees(said);
        await Expect(told.Page.Locator("main [name=Seen]")).ToHaveCountAsync(0);
        await told.Look("recovery");
    }
}
