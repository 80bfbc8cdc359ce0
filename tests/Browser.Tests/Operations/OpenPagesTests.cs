using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Operations;

/// <summary>Maintenance announced after a page was opened: whoever writes and whoever sits in a meeting reads of it in their own language, on the page they have, and nothing typed goes.</summary>
public sealed class OpenPagesTests(Browsers browsers)
{
    [Fact]
    public async Task What_is_announced_later_is_said_on_pages_that_are_open()
    {
        await using var room = await Room.With(browsers, ("p-cma", "en"));
        await using var applicant = await Somebody.SignIn(browsers, room.Portal, "p-applicant", "zh-Hant");
        await applicant.Open("/companies/new");
        await applicant.Page.Locator("[name=number]").FillAsync("1234");
        await using var admin = await Somebody.SignIn(browsers, room.Portal, "p-administrator", "en");
        await admin.Open("/operations/maintenance");
        var at = TimeProvider.System.GetUtcNow().AddHours(10);
        foreach (var (name, value) in new[] { ("Day", $"{at:yyyy-MM-dd}"), ("Time", $"{at:HH:mm}"), ("Minutes", "60"), ("Hant", "資料庫升級。"), ("Hans", "数据库升级。"), ("En", "The database is being upgraded.") })
            await admin.Page.Locator($"[name='Form.{name}']").FillAsync(value);
        await admin.Page.Locator("main form button[type=submit]").Last.ClickAsync();
        await Expect(admin.Page.Locator(".maintenance")).ToContainTextAsync("The database is being upgraded.");

        await Expect(room["p-cma"].Locator(".maintenance")).ToContainTextAsync("The database is being upgraded.");
        await Expect(room["p-cma"].Locator("[data-maintenance-say]")).ToContainTextAsync("The database is being upgraded.");
        await applicant.Page.Locator("[name='name.hant']").FillAsync("恒豐染廠");
        await Expect(applicant.Page.Locator(".maintenance")).ToContainTextAsync("資料庫升級。");
        await Expect(applicant.Page.GetByRole(AriaRole.Status).And(applicant.Page.Locator("[data-maintenance-say]"))).ToContainTextAsync("資料庫升級。");
        await Expect(applicant.Page.Locator("[name=number]")).ToHaveValueAsync("1234");

        await admin.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(room["p-cma"].Locator(".maintenance")).ToHaveCountAsync(0);
        await Expect(room["p-cma"].Locator("[data-maintenance-say]")).ToHaveTextAsync("The maintenance is over or was called off.");
        await applicant.Page.Locator("[name='name.en']").FillAsync("Hang Fung");
        await Expect(applicant.Page.Locator(".maintenance")).ToHaveCountAsync(0);
        await Expect(applicant.Page.Locator("[name='name.hant']")).ToHaveValueAsync("恒豐染廠");
    }
}
