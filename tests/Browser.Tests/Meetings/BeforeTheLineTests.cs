using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Meetings;

public sealed class BeforeTheLineTests(Browsers browsers)
{
    private const string Pressable = ".meeting button:not([data-choice]):not([aria-disabled=true])";

    [Fact]
    public async Task Before_the_line_is_up_no_button_can_be_pressed_and_a_press_is_refused_in_words()
    {
        await using var room = await Room.With(browsers);
        await using var member = await Somebody.SignIn(browsers, room.Portal, "p-cma", "zh-Hans");
        var go = new TaskCompletionSource();
        await member.Page.RouteAsync("**/_blazor/negotiate**", async route =>
        {
            await go.Task;
            await route.ContinueAsync();
        });
        await member.Open("/meetings/67/live");
        var arrive = member.Page.Locator(".presence .btn--main");
        await Expect(arrive).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(arrive).ToHaveAccessibleDescriptionAsync("正在连线");
        await Expect(member.Page.Locator(Pressable)).ToHaveCountAsync(0);
        await arrive.ClickAsync(new() { Force = true });
        await Expect(member.Page.Locator("[data-line-say]")).ToContainTextAsync("没有记录");
        go.SetResult();
        await Expect(arrive).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await arrive.ClickAsync();
        await Expect(member.Page.Locator(".presence .dot--done")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_line_is_lost_no_button_can_be_pressed_and_what_was_written_meanwhile_arrives()
    {
        await using var room = await Room.With(browsers, ("p-cma", "en"));
        var page = room["p-cma"];
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare an interest…" }).ClickAsync();
        await Expect(page.Locator("form.reason textarea")).ToBeVisibleAsync();
        await room.Person("p-cma").Offline(true);
        await Expect(page.Locator(".conn--slow, .conn--off").Locator("visible=true")).ToHaveCountAsync(1);
        await Expect(page.Locator(Pressable)).ToHaveCountAsync(0);
        await page.Locator("form.reason textarea").FillAsync("My company sold them the pump.");
        await page.Locator("form.reason button[type=submit]").ClickAsync(new() { Force = true });
        await Expect(page.Locator("[data-line-say]")).ToContainTextAsync("nothing was recorded");
        await room.Person("p-cma").Offline(false);
        await Expect(page.Locator(".conn--on")).ToBeVisibleAsync();
        await page.Locator("form.reason button[type=submit]").ClickAsync();
        // A declaration without its nature would be refused and the form stay.
        await Expect(page.Locator("form.reason")).ToHaveCountAsync(0);
    }
}
