using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Checks;

/// <summary>The checks of many questions as a visitor walks them, with and without a script.</summary>
public sealed class QuestionWalkTests(Browsers browsers, ChecksTests.OnePortal one) : IClassFixture<ChecksTests.OnePortal>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_grows_and_shrinks_and_Return_asks_for_the_answer(bool script)
    {
        await using var visitor = await Visit(script);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/eligibility?lang=en");
        await page.GetByLabel("Guangdong").CheckAsync();
        await page.GetByLabel("People it employs in Hong Kong").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a provider" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Provider 1" })).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Guangdong")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove provider 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Provider 1" })).ToHaveCountAsync(0);
        await page.GetByLabel("People it employs in Hong Kong").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing speaks against it so far" })).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_label_asks_its_own_questions_and_another_one_and_back_loses_nothing(bool script)
    {
        await using var visitor = await Visit(script);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/label?lang=en");
        await page.GetByLabel("Paid measures carried out").SelectOptionAsync("3");
        await page.GetByLabel("Partner (Technology Service)").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the questions" }).ClickAsync();
        await Expect(page.GetByLabel("Funded projects approved and begun")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Paid measures carried out")).ToHaveCountAsync(0);
        await page.GetByLabel("Partner (Manufacturing)", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the questions" }).ClickAsync();
        await Expect(page.GetByLabel("Paid measures carried out")).ToHaveValueAsync("3");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_seats_of_the_committee_vote_and_another_seat_presides(bool script)
    {
        await using var visitor = await Visit(script);
        var page = visitor.Page;
        await page.GotoAsync($"{one.Portal.Origin}/checks/ballot?lang=en");
        for (var seat = 1; seat <= 5; seat++) await page.GetByLabel($"Vote of seat {seat}").SelectOptionAsync(seat <= 3 ? "for" : "against");
        await page.GetByRole(AriaRole.Group, new() { Name = "Seat 6" }).GetByLabel("Presides").CheckAsync();
        await page.GetByLabel("Name of seat 6").FillAsync("Acting chair");
        await page.GetByLabel("Name of seat 6").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Carried", Exact = true })).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Seat 6" }).GetByLabel("Presides")).ToBeCheckedAsync();
    }

    private async Task<Visitor> Visit(bool script)
    {
        var context = await browsers.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = script, Locale = "en-HK" });
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync());
    }

    private sealed record Visitor(IBrowserContext Context, IPage Page) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Context.DisposeAsync();
    }
}
