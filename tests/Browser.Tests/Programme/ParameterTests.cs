using System.Globalization;
using CleanerProduction.BrowserTests.Accessibility;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Programme;

/// <summary>The parameters as the Secretariat keeps them.</summary>
public sealed class ParameterTests(Browsers browsers)
{
    [Fact]
    public async Task A_holiday_is_added_a_running_deadline_moves_as_previewed_and_the_case_says_so_in_the_readers_language()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await using var officer = await Somebody.SignIn(browsers, portal, "p-secretary", "zh-Hant");
        var (page, axe) = (officer.Page, new Axe());
        await officer.Open("/waiting");
        await page.Locator("nav a[href='/parameters']").First.ClickAsync();
        await page.Locator("main a[href='/parameters/holidays/new']").First.ClickAsync();

        // Some deadline in working days runs in the demonstration; which day is on its way depends on today.
        var moved = page.Locator("#preview tbody tr");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);
        for (var ahead = 1; ahead <= 30 && await moved.CountAsync() == 0; ahead++)
        {
            await page.Locator("[name='Form.Date']").FillAsync(day.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (name, value) in new[] { ("Form.Name.Hant", "特別假期"), ("Form.Name.Hans", "特别假期"), ("Form.Name.En", "Special holiday"), ("Form.Source", "憲報公告") })
                await page.Locator($"[name='{name}']").FillAsync(value);
            await page.Locator("button[value=preview]").ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            await Expect(page.Locator("#preview, .errsum").First).ToBeVisibleAsync();
        }
        var found = (await moved.First.Locator("th").InnerTextAsync(), await moved.First.Locator("td").Nth(2).InnerTextAsync());
        Assert.Contains("年", found.Item2, StringComparison.Ordinal);

        await axe.Look(page, "preview");
        await axe.Narrow(page, "preview");

        // A reason is asked for; what was filled in stands there still.
        await page.Locator("button[value=put]").ClickAsync();
        await Expect(page.Locator("#Asked-Reason-err")).ToBeVisibleAsync();
        await Expect(page.Locator("[name='Form.Name.Hant']")).ToHaveValueAsync("特別假期");
        await axe.Look(page, "without a reason");
        await page.Locator("[name='Asked.Reason']").FillAsync("行政長官會同行政會議指定");
        await page.Locator("button[value=put]").ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync("號改動已生效");
        var number = int.Parse((await page.Locator(".note--ok a").GetAttributeAsync("href"))!.Split('/')[^1], CultureInfo.InvariantCulture);
        await Expect(page.Locator(".note--ok")).ToContainTextAsync($"第{number}號改動已生效");

        await page.Locator(".note--ok a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"第{number}號改動");
        var row = page.Locator("tbody tr").Filter(new() { HasText = found.Item1 }).First;
        await Expect(row).ToContainTextAsync(found.Item2);
        await Expect(row.Locator("td").Last).ToContainTextAsync("項，");
        await Expect(page.Locator("main")).ToContainTextAsync("行政長官會同行政會議指定");

        await officer.Open("/parameters/technologies/new");
        await page.Locator("[name='Form.List'][value=Themes]").CheckAsync();
        foreach (var (name, value) in new[] { ("Form.Name.Hant", "水性塗裝"), ("Form.Name.Hans", "水性涂装"), ("Form.Name.En", "Water-based coating"), ("Form.From", day.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) })
            await page.Locator($"[name='{name}']").FillAsync(value);
        await page.Locator("button[value=preview]").ClickAsync();
        await page.Locator("[name='Asked.Reason']").FillAsync("每年檢討");
        await page.Locator("button[value=put]").ClickAsync();
        await Expect(page.Locator(".note--ok")).ToContainTextAsync($"第{number + 1}號改動已生效");

        foreach (var address in new[] { $"/parameters/rows/{number}", "/parameters", $"/parameters?done={number}", "/technologies", "/parameters/technologies/end?code=T1" })
        {
            await officer.Open(address);
            await axe.Look(page, address);
            await axe.Narrow(page, address);
        }
        axe.Clean();
    }
}
