using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Accessibility;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.PortalTests.Files;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>An entry for a label on a telephone whose browser runs no script, read in simplified Chinese.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class EntryWalkTests(Browsers browsers, OnePortal one)
{
    [Fact]
    public async Task On_a_telephone_without_a_script_an_entry_is_begun_filled_in_and_handed_in()
    {
        await using var context = await browsers.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = false, Locale = "zh-CN" });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{one.Portal.Origin}/account/sign-in?lang=zh-Hans");
        await page.Locator("button[name=Invented][value=p-applicant-2]").ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));

        // Begun: the excellent label, which the second company's factory never held.
        await page.GotoAsync($"{one.Portal.Origin}/labels/apply");
        await Fits(page);
        await page.Locator(".pick", new() { HasText = "优越伙伴（制造业）" }).Filter(new() { HasText = "柏翘" }).Locator("input").CheckAsync();
        await page.Locator("form:has([name='Form.Offer']) button[type=submit]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/labels/apply/LX-[0-9-]+\\?done=begun"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("申请：优越伙伴（制造业）");
        await Expect(page.Locator(".progress")).ToContainTextAsync("已完成0项");
        await Fits(page);
        var entry = new Uri(page.Url).AbsolutePath;

        // Nothing chosen is saved all the same, and said.
        await Go(page, "符合准则的方式");
        await Continue(page);
        await Expect(page.Locator(".errsum")).ToContainTextAsync("选择最少一种方式。");
        await page.Locator("#way-title").CheckAsync();
        await Continue(page);
        await Expect(page.Locator("h1")).ToContainTextAsync("审核验收及称号");

        // What cannot be read stays as it was typed.
        await page.Locator("[name='title-kind/T1'][value=Provincial]").CheckAsync();
        await page.Locator("[name='title-number/T1']").FillAsync("QJ20260001");
        await page.Locator("[name='title-from/T1']").FillAsync("2025-01-05");
        await page.Locator("[name='title-until/T1']").FillAsync("2019-01-04");
        await Continue(page);
        await Expect(page.Locator(".errsum")).ToContainTextAsync("结束日期早于开始日期。");
        await Expect(page.Locator("[name='title-until/T1']")).ToHaveValueAsync("2019-01-04");
        await page.Locator("[name='title-until/T1']").FillAsync("2099-01-04");
        await Fits(page);
        await page.Locator("button[name=go][value=list]").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("申请：优越伙伴（制造业）");
        await Go(page, "审核验收及称号");
        await Expect(page.Locator("[name='title-number/T1']")).ToHaveValueAsync("QJ20260001");
        await Attach(page, "label-titles", "证书.pdf");

        await page.GotoAsync($"{one.Portal.Origin}{entry}/applicant");
        await page.Locator("[name=contact-name]").FillAsync("赵国栋");
        await Continue(page);
        await Expect(page.Locator("h1")).ToContainTextAsync("符合准则的方式");
        await page.GotoAsync($"{one.Portal.Origin}{entry}/record");
        await Expect(page.Locator("main")).ToContainTextAsync("广东省");
        await page.Locator("[name=has-offences][value=no]").CheckAsync();
        await Continue(page);
        await Expect(page.Locator(".errsum")).ToContainTextAsync("上传所需文件。");
        await Attach(page, "label-declaration", "声明.pdf");
        await Fits(page);

        // Read over: what the criteria say already, and the way on.
        await page.GotoAsync($"{one.Portal.Origin}{entry}/check");
        await Expect(page.Locator("main")).ToContainTextAsync("没有遗漏。请核对后作出声明。");
        await Expect(page.Locator("main")).ToContainTextAsync("QJ20260001");
        await Fits(page);
        await page.Locator($"a.btn[href='{entry}/declare']").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("声明及提交");
        await page.Locator("form:has([name='Form.Declared']) button[type=submit]").ClickAsync();
        await Expect(page.Locator(".errsum")).ToContainTextAsync("须作出所有声明。");
        for (var box = 0; box < 5; box++) await page.Locator("[name='Form.Declared']").Nth(box).CheckAsync();
        await page.Locator("form:has([name='Form.Declared']) button[type=submit]").ClickAsync();

        // The receipt: reference, moment, fingerprint, and by when the sealed original is to come.
        await Expect(page).ToHaveURLAsync(new Regex("/receipt$"));
        await Expect(page.Locator("main")).ToContainTextAsync("或之前寄达盖章正本");
        await Expect(page.Locator("main .hash").First).ToHaveTextAsync(new Regex("^[0-9a-f]{64}$"));
        await Expect(page.Locator("main bdi")).ToHaveTextAsync(["证书.pdf", "声明.pdf"]);
        await Fits(page);
        await page.GotoAsync($"{one.Portal.Origin}{entry}");
        await Expect(page.Locator("main .tag").First).ToHaveTextAsync("待收盖章正本");
        await Fits(page);
    }

    private static Task Go(IPage page, string named) => page.Locator(".task a", new() { HasText = named }).ClickAsync();

    private static Task Continue(IPage page) => page.Locator("button[name=go][value=continue]:not(.vh)").ClickAsync();

    private static async Task Attach(IPage page, string slot, string name)
    {
        var form = page.Locator($"form.slot-add[action$='/{slot}']");
        await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Samples.OnePage() });
        await form.Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator(".slot bdi").First).ToHaveTextAsync(name);
    }

    private static async Task Fits(IPage page)
    {
        // A page is measured with its sheets.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 360, $"{page.Url} needs {width} pixels");
    }
}
