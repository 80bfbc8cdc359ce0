using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>
/// New technology of Hong Kong in the fifth phase, which offers nothing else: no registered provider is needed (RG-1.1.2), the ceiling is the one an administrator put in force the day
/// before, with its source.
/// </summary>
[Collection(SharesFundingPortal.Name)]
public sealed class NewTechnologyWalkTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Deciding = new(2026, 11, 17);

    [Fact]
    public async Task Hong_Kongs_new_technology_needs_no_provider_and_is_granted_what_the_parameters_of_its_day_allow()
    {
        await funding.On(Deciding);
        await using (var administrator = new Walker(await Somebody.SignIn(browsers, funding.Portal, "p-administrator", "en"))) await Raise(administrator);
        await funding.On(Deciding.AddDays(1));
        const ProjectType type = ProjectType.NewTechnology;
        var factory = await new Ready(funding).Factory("99000003", "p-applicant-4");
        await using var applicant = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-4", "zh-Hans"));
        await applicant.Open(Links.Apply);
        await applicant.Sees("HK$780,000");
        await applicant.Look("apply-P5");
        var reference = await applicant.Begin(factory, type);
        await applicant.FillIn(reference, type, Forms.NewTechnology);
        await applicant.Open(ApplyLinks.Page(reference, FormGroup.Providers));
        await applicant.Look("apply-NTP-exempt");
        await applicant.HandIn(reference);

        await using var officer = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary-2", "zh-Hant"));
        await officer.Judge(reference, "見申請表及技術來源證明");
        await officer.FindComplete(reference);
        await using var director = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-director", "en"));
        await director.Open(Links.Case(reference));
        await Expect(director.Page.Locator("main [name='Form.Grant']")).ToHaveValueAsync("780,000.00");
        await director.Approve(reference, "The technology is Hong Kong’s own.");
        await Sitting.Hold(await Sitting.Call(officer, Deciding.AddDays(15), reference), browsers, funding.Portal, ["p-cma", "p-epd"]);
        await officer.Issue(reference);
        await applicant.ReadLetter(reference);
        await applicant.Sees("HK$780,000");
        await using var db = await funding.Open();
        var approved = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == reference, TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationState.Approved, Hkd.Of(780_000), (string?)null), (approved.State, approved.ApprovedGrant, approved.ProviderNumber));
    }

    private static async Task Raise(Walker administrator)
    {
        await administrator.Open(Links.NewOffer);
        await administrator.Fill(("Form.From", Deciding.AddDays(1).Iso()), ("Form.Share", "50%"), ("Form.Cap", "650,000"), ("Form.HigherCap", "780,000"), ("Form.Source", "EEB letter of 16 November 2026"));
        await administrator.Send("button[value=preview]");
        await administrator.Look("offer-preview");
        await administrator.Fill("Asked.Reason", "The Bureau raised the ceiling for technology of Hong Kong.");
        await administrator.Send("button[value=put]");
        await Expect(administrator.Page.Locator("main .note--ok")).ToBeVisibleAsync();
    }
}
