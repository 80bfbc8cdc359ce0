using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Accounts;

/// <summary>What protects an account, with a phone and a device that the browser pretends to have.</summary>
public sealed class ProtectTests(Browsers browsers)
{
    // Of the demonstration; the sign-in page shows it.
    private const string Password = "cleaner-production";

    [Fact]
    public async Task A_second_factor_is_set_up_asked_for_and_replaced_by_a_recovery_code_once()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await using var person = await Somebody.SignIn(browsers, portal, "p-tid", "en");
        var page = person.Page;
        await person.Open("/account/authenticator");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        var key = (await page.Locator(".secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.Locator("input[name=Code]").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the second factor on" }).ClickAsync();
        await Expect(page.Locator(".errsum")).ToBeVisibleAsync();
        await page.Locator("input[name=Code]").FillAsync(await AuthenticatorApp.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the second factor on" }).ClickAsync();
        var recovery = await page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(10, recovery.Distinct().Count());

        await using var elsewhere = await Somebody.Visit(browsers, portal, "en");
        await ByPassword(elsewhere, "tid");
        await Expect(elsewhere.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/second-factor"));
        await elsewhere.Open("/waiting");
        await Expect(elsewhere.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/sign-in"));
        await ByPassword(elsewhere, "tid");
        await elsewhere.Page.Locator("input[name=Code]").FillAsync(await AuthenticatorApp.Code(key));
        await elsewhere.Page.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(elsewhere.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/waiting"));

        // Without the phone: a code that is good once and not twice.
        foreach (var accepted in (bool[])[true, false])
        {
            await using var lost = await Somebody.Visit(browsers, portal, "zh-Hant");
            await ByPassword(lost, "tid");
            await lost.Page.GetByRole(AriaRole.Link).And(lost.Page.Locator("a[href^='/account/recovery-code']")).ClickAsync();
            // Both pages have such a field: it must be the next page's.
            await Expect(lost.Page.Locator("h1")).ToHaveTextAsync("備用碼");
            await lost.Page.Locator("input[name=Code]").FillAsync(recovery[0]);
            await lost.Page.Locator("form button[type=submit]").First.ClickAsync();
            if (accepted) await Expect(lost.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/waiting"));
            else await Expect(lost.Page.Locator(".errsum")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await using var person = await Somebody.SignIn(browsers, portal, "p-epd", "en");
        var page = person.Page;
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true },
        });
        await person.Open("/account/passkeys");
        await page.Locator("input[name='Form.Name']").FillAsync("office computer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey of this device" }).ClickAsync();
        await Expect(page.Locator("tbody th")).ToHaveTextAsync("office computer");

        await person.Open("/account/sign-out");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await person.Open("/waiting");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/sign-in"));
        await page.Locator("button[data-passkey=request]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/waiting"));

        await person.Open("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove “office computer”" }).ClickAsync();
        await Expect(page.Locator("tbody th")).ToHaveCountAsync(0);
    }

    private static async Task ByPassword(Somebody person, string who)
    {
        await person.Open("/account/sign-in");
        await person.Page.Locator("input[name='Form.Email']").FillAsync($"{who}@example.test");
        await person.Page.Locator("input[name='Form.Password']").FillAsync(Password);
        await person.Page.Locator("form button[type=submit]:not([data-passkey])").First.ClickAsync();
        // Its address alone: the page's own load event may have come before anybody waited for it.
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("second-factor|waiting"));
    }
}
