using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal.Accounts;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>What is seen only on the way in: mistakes, the second factor, recovery codes, the first administrator of a new installation.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class SignInTests(Browsers browsers, OnePortal one)
{
    [Fact]
    public async Task Nothing_on_the_way_in_breaks_a_rule_of_accessibility()
    {
        var axe = new Axe();
        await using (var reader = await Somebody.SignIn(browsers, one.Portal, "p-itc", "en", 1280, 900))
        {
            var page = reader.Page;
            await reader.Open("/account/authenticator");
            if (await page.Locator(".secret").CountAsync() == 0) await page.Locator("main button[type=submit]").ClickAsync();
            var key = Regex.Replace(await page.Locator(".secret").InnerTextAsync(), @"\s", "", RegexOptions.None, TimeSpan.FromSeconds(1));
            await InEach(axe, page, "authenticator");
            await page.Locator("input[name=Code]").FillAsync(Code(key));
            await page.Locator("form:has(input[name=Code]) button[type=submit]").ClickAsync();
            await Expect(page.Locator("input[name=Code]")).ToHaveCountAsync(0);
            await axe.Look(page, "recovery codes shown");
        }
        await using var again = await Somebody.Visit(browsers, one.Portal, "en", 1280, 900);
        await again.Open("/account/sign-in?lang=en");
        await again.Page.Locator("form:has(input[name='Form.Email']) button.btn:not(.btn--2)").ClickAsync();
        await Expect(again.Page.Locator("[aria-invalid=true]").First).ToBeVisibleAsync();
        await axe.Look(again.Page, "sign-in with mistakes");
        await again.Page.Locator("input[name='Form.Email']").FillAsync(Demonstration.People.First(p => p.Id == "p-itc").Email);
        await again.Page.Locator("input[name='Form.Password']").FillAsync(Demonstration.Password);
        await again.Page.Locator("form:has(input[name='Form.Email']) button.btn:not(.btn--2)").ClickAsync();
        await Expect(again.Page).ToHaveURLAsync(new Regex("/account/second-factor"));
        await InEach(axe, again.Page, "second factor");
        await again.Open("/account/recovery-code");
        await Expect(again.Page).ToHaveURLAsync(new Regex("/account/recovery-code"));
        await InEach(axe, again.Page, "recovery code");
        axe.Clean();
    }

    [Fact]
    public async Task The_first_administrator_of_a_new_installation_meets_no_obstacle()
    {
        var axe = new Axe();
        await using var portal = new PortalProcess("--Portal:Mode", "Production");
        await portal.Start();
        await using var reader = await Somebody.Visit(browsers, portal, "en", 1280, 900);
        var answer = await reader.Open("/account/first-administrator");
        Assert.Equal(200, answer!.Status);
        await InEach(axe, reader.Page, "first administrator");
        axe.Clean();
    }

    private static async Task InEach(Axe axe, IPage page, string what)
    {
        foreach (var language in PageTests.Languages)
        {
            var at = new Uri(page.Url);
            await page.GotoAsync($"{at.GetLeftPart(UriPartial.Path)}?lang={language}");
            await axe.Look(page, $"{what} {language}", colours: language == "en");
            await axe.Narrow(page, $"{what} {language}");
        }
    }

    // RFC 6238 with the usual half minute and six digits; authenticator apps know no other hash.
#pragma warning disable CA5350
    private static string Code(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        var hash = HMACSHA1.HashData(secret, BitConverter.IsLittleEndian ? [.. BitConverter.GetBytes(step).Reverse()] : BitConverter.GetBytes(step));
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350
}
