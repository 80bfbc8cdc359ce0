using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>An on-site assessment of the fourth phase, which alone offered them: decided by the Programme Director (FG-2.2.2).</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class AssessmentWalkTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Applying = new(2024, 6, 3);

    [Fact]
    public async Task An_assessment_goes_from_the_application_by_the_Directors_approval_and_two_signatures_to_an_accepted_report()
    {
        await funding.On(Applying);
        var factory = await new Ready(funding).Factory("99000001", "p-applicant-3");
        string reference;
        await using (var applicant = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-3", "en")))
        {
            await applicant.Open(Links.Apply);
            await applicant.Sees("On-site assessment");
            await applicant.Look("apply");
            reference = await applicant.Begin(factory, ProjectType.OnSiteAssessment);
            await applicant.FillIn(reference, ProjectType.OnSiteAssessment, Forms.Assessment);
            await applicant.HandIn(reference);

            await using var officer = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "zh-Hant"));
            await officer.Find(reference);
            await officer.Ask(reference, "Document", "請說明量度儀器的校準日期。");
            await applicant.Answer(reference, "Calibrated on 2 May 2024; the certificates lie in the factory.");
            await officer.Judge(reference, "見申請表及附件");
            await officer.FindComplete(reference);

            await using var director = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-director", "zh-Hans"));
            await director.Approve(reference, "范围清楚，供应商合适");
            await director.Sees("HK$40,000.00");
            await director.Issue(reference);
            await applicant.ReadLetter(reference);
            await Expect(applicant.Page.Locator("main")).ToContainTextAsync("HK$40,000");

            await officer.Offer(reference);
            await applicant.Sign(reference, "Tong Ho-yin");
            await director.Sign(reference, "简慕仪");
            await applicant.Record(reference, "Start", ("Form.Text", "The consultant began to measure."));
        }

        // Two months later the report is in, ahead of the three it has.
        await funding.On(Applying.AddMonths(2));
        await using var again = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-3", "en"));
        await again.HandInReport(
            reference, async () =>
            {
                await again.Attach("final-report");
                await again.Attach("auditor-registration");
            },
            ("Form.Author", "Chak Chuen Environmental Consultants"), ("Form.ByProvider", "true"), ("Form.Auditor", "Chan Siu-ming"), ("Form.AuditorNumber", "EA 1234"),
            ("Form.Part1", "true"), ("Form.Part2", "true"), ("Form.Part3", "true"), ("Form.Part4", "true"), ("Form.Summary", "Nine measures; the heat of the effluent pays back in 14 months."));
        await using var secretariat = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary-2", "zh-Hant"));
        await secretariat.DecideReport(reference, "accept", "四部分齊備");
        await again.Open(Links.Project(reference));
        await again.Look("project-OSA");
        await using var db = await funding.Open();
        var ended = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == reference, TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationState.ReportSatisfactory, Hkd.Of(40_000)), (ended.State, ended.ApprovedGrant));
    }
}
