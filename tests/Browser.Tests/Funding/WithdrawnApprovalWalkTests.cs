using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>An agreement that is not signed in two months (FG-3.1.2): nothing happens by itself, and what was explained in vain is withdrawn by the committee.</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class WithdrawnApprovalWalkTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Offered = new(2026, 11, 20);
    // Two months end on 20 January 2027: until then it may be signed.
    private static readonly DateOnly TooLate = new(2027, 1, 21);

    [Fact]
    public async Task An_agreement_not_signed_in_two_months_loses_its_approval_by_the_committee_and_by_nobody_else()
    {
        await funding.Before(Offered);
        const string person = "p-applicant-2";
        var ready = new Ready(funding);
        var reference = await ready.Offered(await ready.Factory("99000002", person), person, ProjectType.NewTechnology, Forms.NewTechnology, Hkd.Of(600_000));
        await funding.On(TooLate);
        await using var secretary = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "zh-Hans"));
        await using (var applicant = new Applicant(await Somebody.SignIn(browsers, funding.Portal, person, "zh-Hant")))
        {
            await applicant.Open(Links.Project(reference));
            await applicant.Look("project-late");
            await applicant.Record(reference, "ExplainLateSignature", ("Form.Text", "董事出差，未能簽署。"));
            await secretary.Record(reference, "RefuseExplanation", ("Form.Text", "两个月内已催促三次"));
            await applicant.Open(Links.Project(reference));
            await applicant.Sees("協議未有在限期內簽署");
        }
        var meeting = await Sitting.Call(secretary, TooLate.AddDays(14), reference);
        await Sitting.Hold(meeting, browsers, funding.Portal, ["p-tid"]);
        await secretary.Issue(reference);

        await using var told = new Applicant(await Somebody.SignIn(browsers, funding.Portal, person, "zh-Hant"));
        await told.ReadLetter(reference);
        await told.Sees("撤回");
        await told.Open(Links.Agreement(reference));
        await told.Look("agreement-withdrawn");
        Assert.Equal(0, await told.Page.Locator("main [name='Form.Name']").CountAsync());
        await using var db = await funding.Open();
        Assert.Equal(ApplicationState.ApprovalWithdrawn, await db.Set<Application>().Where(a => a.Reference == reference).Select(a => a.State).SingleAsync(TestContext.Current.CancellationToken));
    }
}
