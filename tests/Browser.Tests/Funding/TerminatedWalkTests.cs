using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>A project whose duties are long overdue: the office puts it before the committee, the committee ends it (FG-4.2.1), and nothing can be claimed or recorded any more.</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class TerminatedWalkTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Agreed = new(2024, 6, 3);
    // The interim report was due on 3 November; four weeks later it may be put to the committee.
    private static readonly DateOnly Overdue = new(2024, 12, 9);

    [Fact]
    public async Task A_project_without_its_interim_report_is_terminated_by_the_committee_and_entitlement_is_lost()
    {
        await funding.On(Agreed);
        var ready = new Ready(funding);
        var reference = await ready.Running(await ready.Factory("99000006", "p-applicant-4"), "p-applicant-4", "董慧琪", ProjectType.Demonstration2, Forms.Demonstration, Hkd.Of(650_000));
        await funding.On(Overdue);
        await using var secretary = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "en"));
        await secretary.Record(reference, "VisitSite", ("Form.Text", "No equipment has arrived."), ("Form.Detail", "The workshop is empty."));
        await secretary.Open(Links.Project(reference));
        await secretary.Sees("3 November 2024");
        await secretary.Look("project-overdue");
        var meeting = await Sitting.Call(secretary, Overdue.AddDays(14), reference);
        await Sitting.Hold(meeting, browsers, funding.Portal, ["p-cma"]);
        await secretary.Issue(reference);

        await using var told = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-4", "zh-Hans"));
        await told.ReadLetter(reference);
        await told.Sees("终止");
        await told.Open(Links.Project(reference));
        await told.Look("project-terminated");
        await Expect(told.Page.Locator($"main a[href^='{Links.RecordAct(reference, "")}']")).ToHaveCountAsync(0);
        Assert.Equal(403, (await told.Page.Context.APIRequest.GetAsync(funding.Portal.Origin + Links.RecordAct(reference, "SubmitInterimReport"))).Status);
        await using var db = await funding.Open();
        var ended = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == reference, TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationState.Terminated, (Hkd?)null), (ended.State, ended.PaidGrant));
    }
}
