using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Checks;

/// <summary>The checks as a visitor walks them, with and without a script, on a telephone and at a desk.</summary>
public sealed class ChecksTests(Browsers browsers, ChecksTests.OnePortal one) : IClassFixture<ChecksTests.OnePortal>
{
    /// <summary>A portal for all of them: they store nothing.</summary>
    public sealed class OnePortal : IAsyncLifetime
    {
        /// <summary>The portal.</summary>
        public PortalProcess Portal { get; } = new();

        /// <inheritdoc />
        public async ValueTask InitializeAsync() => await Portal.Start();

        /// <inheritdoc />
        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }

    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 360)]
    public async Task A_grant_is_worked_out_from_the_page_of_all_checks_and_its_address_gives_the_same_answer_elsewhere(bool script, int width)
    {
        await using var visitor = await Visit(script, width);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks?lang=en");
        await page.GetByRole(AriaRole.Link, new() { Name = "How much may be granted?" }).ClickAsync();
        await page.GetByLabel("Date of application").FillAsync("2026-11-20");
        await page.GetByLabel("Kind of project").SelectOptionAsync("new-technology");
        await page.GetByLabel("Total project cost").FillAsync("1,680,000.00");
        await page.GetByLabel("A Hong Kong body, or Hong Kong and Guangdong bodies jointly").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Work out the grant" }).ClickAsync();
        var answer = page.GetByRole(AriaRole.Heading, new() { Name = "At most HK$750,000.00" });
        await Expect(answer).ToBeInViewportAsync();
        // What needs a script is there with one and not without.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy link" })).ToHaveCountAsync(script ? 1 : 0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Print" })).ToHaveCountAsync(script ? 1 : 0);

        var link = await page.GetByLabel("Link to this answer").InputValueAsync();
        if (script)
        {
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
            Assert.Equal(link, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }
        await using var other = await Visit(!script, 1440);
        await other.Page.GotoAsync(link);
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "At most HK$750,000.00" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Quotations_are_added_one_by_one_and_Return_asks_for_the_answer(bool script)
    {
        await using var visitor = await Visit(script, 360);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/quotations?lang=en");
        await page.GetByLabel("Total of the purchase").FillAsync("9000");
        await page.GetByLabel("Supplier").Nth(0).FillAsync("北江機械");
        await page.GetByLabel("Amount quoted").Nth(0).FillAsync("9000");
        await page.GetByLabel("This one is chosen").Nth(0).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a quotation" }).ClickAsync();
        var third = page.GetByLabel("Supplier").Nth(2);
        await Expect(third).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Supplier").Nth(0)).ToHaveValueAsync("北江機械");
        await Expect(page.GetByLabel("This one is chosen").Nth(0)).ToBeCheckedAsync();
        await third.FillAsync("Second Ltd");
        await page.GetByLabel("Amount quoted").Nth(2).FillAsync("9100");
        await page.GetByLabel("Amount quoted").Nth(2).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The guide’s rules of procurement are satisfied" })).ToBeVisibleAsync();
        // The row left empty between the two is gone.
        await Expect(page.GetByLabel("Supplier").Nth(1)).ToHaveValueAsync("Second Ltd");
    }

    [Fact]
    public async Task Faults_take_the_focus_and_lead_to_their_field()
    {
        await using var visitor = await Visit(script: false, 360);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/deadline?lang=zh-Hans");
        await page.GetByRole(AriaRole.Button, new() { Name = "计算限期" }).ClickAsync();
        await Expect(page.Locator(".errsum")).ToBeFocusedAsync();
        await page.Locator(".errsum a").First.ClickAsync();
        await Expect(page.Locator("#rule")).ToBeInViewportAsync();
        await page.Locator("#rule").SelectOptionAsync("RG-4.1.3");
        await page.Locator("#from").FillAsync("2026-02-13");
        await page.GetByRole(AriaRole.Button, new() { Name = "计算限期" }).ClickAsync();
        await Expect(page.Locator("#answer h2")).ToHaveTextAsync("最迟2026年3月3日（星期二）");
        await Expect(page.Locator(".cal td.skipped")).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task The_paper_is_downloaded_under_a_name_of_its_own()
    {
        await using var visitor = await Visit(script: true, 1440);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/deadline?rule=RG-4.1.3&from=2026-02-13&lang=zh-Hant");
        var paper = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下載PDF" }).ClickAsync(), new() { Timeout = 90_000 });
        Assert.Matches(@"^deadline-\d{4}-\d\d-\d\d-zh-Hant\.pdf$", paper.SuggestedFilename);
        var day = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "加入我的日曆" }).ClickAsync());
        Assert.Equal("RG-4.1.3-2026-03-03.ics", day.SuggestedFilename);
    }

    private async Task<Visitor> Visit(bool script, int width)
    {
        var context = await browsers.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = script, Locale = "en-HK" });
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync());
    }

    private sealed record Visitor(IBrowserContext Context, IPage Page) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Context.DisposeAsync();
    }
}
