using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Accessibility;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Providers;

/// <summary>The public directory as a factory finds it on a telephone whose browser runs no script.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class DirectoryTests(Browsers browsers, OnePortal one)
{
    [Fact]
    public async Task On_a_telephone_without_a_script_a_provider_is_found_looked_at_and_its_entry_proven()
    {
        await using var context = await browsers.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = false, Locale = "zh-CN" });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{one.Portal.Origin}/?lang=zh-Hans");
        await page.Locator("form[action='/providers'] input[name=q]").FillAsync("恒境");
        await page.Locator("form[action='/providers'] button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/providers\?q="));
        await Expect(page.Locator(".co")).ToHaveCountAsync(1);
        // Typed in Simplified, found and marked in the Traditional name it is registered under.
        await Expect(page.Locator(".co h3 mark")).ToHaveTextAsync("恆境");
        await Fits(page);

        await page.Locator(".dirsearch input[name=q]").FillAsync("");
        await page.Locator(".dirsearch button").ClickAsync();
        await page.Locator(".dirfilter input[name=category][value='1']").CheckAsync();
        await page.Locator(".dirfilter input[name=city][value='4403']").CheckAsync();
        await page.Locator(".dirfilter button").ClickAsync();
        await Expect(page.Locator(".co")).ToHaveCountAsync(1);
        await Expect(page.Locator(".dirfilter input[name=city][value='4403']")).ToBeCheckedAsync();
        await page.Locator(".co h3 a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("澄研环保科技（深圳）有限公司");
        await Expect(page.Locator("main a[href^='mailto:']")).ToHaveTextAsync("info@chengyan.example");
        await Fits(page);

        await page.Locator(".notices a").First.ClickAsync();
        await Expect(page.Locator("a.btn[download]")).ToBeVisibleAsync();
        await Fits(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a.btn[download]").ClickAsync());
        var proof = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var root = (string)JsonNode.Parse(proof)!["head"]!["root"]!;
        await page.Locator("a.btn[href='/providers/changes/check']").ClickAsync();
        await page.Locator("[name='Brought.File']").SetInputFilesAsync(await download.PathAsync());
        await page.Locator("form[enctype] button").ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("此项一字不差地在登记册内");
        await page.Locator("[name='Kept.Size']").FillAsync("1");
        await page.Locator("[name='Kept.Root']").FillAsync(root);
        await page.Locator("main form").First.Locator("button").ClickAsync();
        await Expect(page.Locator(".note--bad")).ToContainTextAsync("这不是登记册当时的首码");
        await Fits(page);
    }

    private static async Task Fits(IPage page)
    {
        // A page is measured with its sheets: until they have come, a hash lies as wide as it is long.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 360, $"{page.Url} needs {width} pixels");
    }
}
