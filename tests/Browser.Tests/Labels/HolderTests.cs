using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Accessibility;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>Holders of labels as the public finds them, and a revocation as the public sees it.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class HolderTests(Browsers browsers, OnePortal one)
{
    [Fact]
    public async Task On_a_telephone_without_a_script_a_holder_is_found_and_its_certificate_verified_by_number_and_digest()
    {
        await using var context = await Telephone();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{one.Portal.Origin}/?lang=zh-Hans");
        await page.Locator("form[action='/labels'] input[name=q]").FillAsync("朗翠");
        await page.Locator("form[action='/labels'] button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/labels\?q="));
        await Expect(page.Locator(".co")).ToHaveCountAsync(3);
        await Expect(page.Locator(".co h3 mark").First).ToHaveTextAsync("朗翠");
        await Fits(page);

        await page.Locator(".dirfilter select[name=year]").SelectOptionAsync("2022");
        await page.Locator(".dirfilter button").ClickAsync();
        await Expect(page.Locator(".co")).ToHaveCountAsync(1);
        await page.Locator(".co h3 a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("证书M-2022-001");
        var digest = await page.Locator("dd.num").Last.InnerTextAsync();
        await Fits(page);

        await page.Locator("[name=digest]").FillAsync(digest);
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("校验码相符");
        await page.Locator("[name=number]").FillAsync("M-2022-002");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator(".note--bad")).ToContainTextAsync("校验码不符");
        await page.Locator("[name=number]").FillAsync("M-2022-999");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("没有编号为M-2022-999的证书");
        await Fits(page);

        foreach (var address in new[] { "/labels/statistics", "/labels/results/2022" })
        {
            await page.GotoAsync(one.Portal.Origin + address);
            await Fits(page);
        }
    }

    [Fact]
    public async Task LG_11_2_a_revocation_is_seen_on_the_verification_page_and_no_longer_in_the_register()
    {
        await using var context = await Telephone();
        var page = await context.NewPageAsync();
        var list = JsonNode.Parse(await (await context.APIRequest.GetAsync($"{one.Portal.Origin}/api/v1/labels?kind=manufacturing&pageSize=100")).TextAsync())!["items"]!.AsArray();
        var number = (string)list.First(r => (string)r!["standing"]! == "valid")!["number"]!;
        var address = $"/labels/certificates/{number}";
        await page.GotoAsync($"{one.Portal.Origin}{address}?lang=zh-Hant");
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("此證書有效");

        await using (var director = new Walker(await Somebody.SignIn(browsers, one.Portal, "p-director", "en")))
        {
            await director.Open($"{address}/revoke");
            await director.Send();
            await director.Sees("Give the reason");
            await director.Fill(("Form.Hant", "持有人就申請向評審人員提供利益"), ("Form.Hans", "持有人就申请向评审人员提供利益"), ("Form.En", "The holder offered an advantage in connection with its application"));
            await director.Send();
            await Expect(director.Page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));
            await director.Sees("The label may not be displayed");
        }

        await page.GotoAsync($"{one.Portal.Origin}{address}");
        await Expect(page.Locator(".note--bad")).ToContainTextAsync("已於");
        await Expect(page.Locator(".note--bad")).ToContainTextAsync("持有人就申請向評審人員提供利益");
        await Fits(page);
        await page.GotoAsync($"{one.Portal.Origin}/labels?q={number}");
        await Expect(page.Locator(".co")).ToHaveCountAsync(0);
        await Expect(page.Locator(".note--bad a")).ToHaveAttributeAsync("href", address);
        var after = await (await context.APIRequest.GetAsync($"{one.Portal.Origin}/api/v1/labels?format=csv")).TextAsync();
        Assert.DoesNotContain(number, after, StringComparison.Ordinal);
    }

    private async Task<IBrowserContext> Telephone()
    {
        var context = await browsers.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = false, Locale = "zh-CN" });
        context.SetDefaultTimeout(30_000);
        return context;
    }

    private static async Task Fits(IPage page)
    {
        // A page is measured with its sheets: until they have come, it lies wider than it is.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 360, string.Create(CultureInfo.InvariantCulture, $"{page.Url} needs {width} pixels"));
    }
}
