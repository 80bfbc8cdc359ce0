using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Labels;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>A label about to end is renewed on a telephone, read in simplified Chinese: recognised from its certificate, its window told, two measures of its validity (LG-7.1, LG-7.2(1)).</summary>
public sealed class RenewalWalkTests(Browsers browsers) : IAsyncDisposable
{
    // Of its own: what rounds a portal has depends on the day it first began.
    private readonly FundingPortal funding = new();

    private const string Number = "M-2024-951";
    private static readonly DateOnly Day = new(2026, 11, 30);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renewal_is_recognised_from_its_certificate_filled_in_and_handed_in()
    {
        await funding.On(Day);
        await Holder();
        await using var holder = new Walker(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-2", "zh-Hans", 360, 740));
        await holder.Open(Links.OwnLabels);
        await Expect(holder.Page.Locator($"section[aria-labelledby='{Number}']")).ToContainTextAsync("2027年1月29日");
        await Fits(holder, "renew-held");
        await holder.Open(Links.LabelEntries);
        var offer = holder.Page.Locator("main .pick", new() { HasText = "汇朗精工观塘厂" }).Filter(new() { HasText = Number });
        await Expect(offer).ToContainTextAsync("续期");
        await Walker.Choose(offer.Locator("input"));
        await holder.Send(Form("begin"));
        await holder.Is("done=begun");
        await holder.Sees(Number);
        await Fits(holder, "renew-list");
        var entry = new Uri(holder.Page.Url).AbsolutePath;

        await holder.Open($"{entry}/applicant");
        await holder.Fill("contact-name", "陈大文");
        await holder.Send(Continue);
        await holder.Fill("way-measures", "yes");
        await holder.Send(Continue);
        // No assessment is asked for again.
        await Expect(holder.Page.Locator("main [name='assessment-by']")).ToBeVisibleAsync();
        await holder.Send(Continue);
        await Expect(holder.Page.Locator("main .errsum")).ToHaveCountAsync(0);
        await holder.Sees("2025年1月30日至2027年1月29日");
        foreach (var (line, id, day) in new[] { ("A1", "PM-16", "2025-06-02"), ("A2", "PM-17", "2026-03-09") })
        {
            if (await holder.Page.Locator($"main [name='measure-catalogue/{line}']").CountAsync() == 0) await holder.Send("button[name=go][value='add:measures']");
            await holder.Fill(($"measure-catalogue/{line}", id), ($"measure-done/{line}", day), ($"measure-measured/{line}", "Energy"), ($"measure-before/{line}", "186000"), ($"measure-after/{line}", "151500"), ($"measure-unit/{line}", "kWh"));
        }
        await Fits(holder, "renew-measures");
        await holder.Send("button[name=go][value=list]");
        await holder.Open($"{entry}/measures");
        await holder.Page.Locator("main form.slot-add[action$='/label-measures'] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "发票.pdf", MimeType = "application/pdf", Buffer = Samples.OnePage() });
        await Expect(holder.Page.Locator(".slot bdi").First).ToHaveTextAsync("发票.pdf");
        await holder.Open($"{entry}/record");
        await holder.Fill("has-offences", "no");
        await holder.Send(Continue);
        await holder.Open($"{entry}/check");
        await Fits(holder, "renew-check");
        await holder.Sees("没有遗漏。");
        await holder.Open($"{entry}/declare");
        foreach (var box in await holder.Page.Locator("main [name='Form.Declared']").AllAsync()) await Walker.Choose(box);
        await holder.Send("form:has([name='Form.Declared']) button[type=submit]");
        await Expect(holder.Page).ToHaveURLAsync(new Regex("/receipt$"));
        await Fits(holder, "renew-receipt");

        await using var db = await funding.Open();
        var reference = entry.Split('/')[^1];
        var handed = await db.Set<LabelApplication>().AsNoTracking().SingleAsync(a => a.Reference == reference, Test);
        Assert.Equal((true, Number, LabelState.AwaitingOriginal, 2027), (handed.Renewal, handed.Renews, handed.State, handed.Round));
    }

    // Valid for two years to a day two months after the walk's.
    private async Task Holder()
    {
        var factory = await new ReadyLabels(funding).Works("99000051", "p-applicant-2");
        await using var db = await funding.Open();
        db.Add(new Certificate(Number, null, LabelKind.Manufacturing, 2024, new("匯朗精工有限公司", "汇朗精工有限公司", "Wui Long Precision Limited"), new("匯朗精工觀塘廠", "汇朗精工观塘厂", "Wui Long Precision (Kwun Tong)"), new(new(2025, 1, 30), new(2027, 1, 29)))
        {
            CompanyId = factory.CompanyId, FactoryId = factory.Id, ByAssessment = true,
        });
        await db.SaveChangesAsync(Test);
    }

    private static async Task Fits(Walker holder, string name)
    {
        // A page is measured with its sheets.
        await holder.Page.WaitForLoadStateAsync(LoadState.Load);
        Assert.True(await holder.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360, holder.Page.Url);
        await holder.Look(name);
        await holder.Page.SetViewportSizeAsync(360, 740);
    }

    private const string Continue = "button[name=go][value=continue]:not(.vh)";

    private static string Form(string name) => $"form:has([name=_handler][value='{name}']) button[type=submit]";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => funding.DisposeAsync();
}
