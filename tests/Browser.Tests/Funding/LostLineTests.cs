using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal.Applications.Apply;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>The line goes while a form is half typed and sent: the page stays and says so, and once there is a line again it is sent by itself, once, with everything that was typed.</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class LostLineTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Day = new(2026, 11, 18);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_half_typed_form_sent_without_a_line_stays_and_goes_by_itself_when_there_is_one(bool known)
    {
        await funding.On(Day);
        var factory = await new Ready(funding).Factory(known ? "99000061" : "99000062", "p-applicant-2");
        var somebody = await Somebody.SignIn(browsers, funding.Portal, "p-applicant-2", "zh-Hans");
        await using var applicant = new Applicant(somebody);
        var reference = await applicant.Begin(factory, ProjectType.NewTechnology);
        await applicant.Open(ApplyLinks.Page(reference, FormGroup.Project));
        await applicant.Fill("title", "光催化墙");
        await Line(false);
        await applicant.Fill("process", "金属件喷涂");
        // Where the device knows of nothing, the page has found out by the time somebody is done writing.
        if (!known) await Expect(applicant.Page.Locator("html")).ToHaveAttributeAsync("data-line", "lost");
        var button = applicant.Page.Locator("main button[value=list]").First;
        await button.ClickAsync();
        await Expect(applicant.Page.Locator("#components-reconnect-modal")).ToContainTextAsync("连线中断，你填写的内容已保留");
        await Expect(applicant.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        // Impatient, and with something to add meanwhile.
        await button.ClickAsync();
        await applicant.Fill("summary", "一面有涂层的墙。");
        await Line(true);
        await Expect(applicant.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/applications/{reference}"));
        await Expect(applicant.Page.Locator("main [name=title]")).ToHaveCountAsync(0);
        await applicant.Open(ApplyLinks.Page(reference, FormGroup.Project));
        foreach (var (name, value) in new[] { ("title", "光催化墙"), ("process", "金属件喷涂"), ("summary", "一面有涂层的墙。") }) await Expect(applicant.Page.Locator($"main [name={name}]")).ToHaveValueAsync(value);

        // The device knows that it has none, or the line is dead somewhere behind it.
        Task Line(bool there) => known ? somebody.Offline(!there) : there ? applicant.Page.UnrouteAllAsync() : applicant.Page.RouteAsync("**/*", route => route.AbortAsync("internetdisconnected"));
    }
}
