using System.Net;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>ASVS 6.3.3: who decides, pays or keeps cases and accounts has a second factor in production, and shows it.</summary>
public sealed class FactorTests
{
    private const string Email = "one@example.test";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Secretariat")]
    [InlineData("TechnicalSupport")]
    [InlineData("Director")]
    [InlineData("Administrator")]
    [InlineData("Member")]
    [InlineData("Judge")]
    public async Task Signed_in_by_a_password_they_are_led_to_set_one_up_before_anything_else_and_asked_for_it_the_next_time(string role)
    {
        using var host = new AccountHost("Production");
        await host.Make(Email, role);
        using var browser = await SignedIn(host);
        foreach (var address in new[] { "/", "/waiting", "/files/1", "/providers", "/queue", "/people" })
        {
            using var led = await browser.GetAsync(address, Test);
            // What is not theirs is refused all the same.
            Assert.True(led.StatusCode == HttpStatusCode.Forbidden || led.Headers.Location?.OriginalString == "/account/security", $"{address}: {led.StatusCode} {led.Headers.Location}");
        }
        foreach (var line in new[] { "/hubs/meeting/negotiate?negotiateVersion=1", "/_blazor/negotiate?negotiateVersion=1" })
            using (var refused = await browser.PostAsync(line, null, Test)) Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("First set up a second way", await browser.GetStringAsync("/account/security?lang=en", Test), StringComparison.Ordinal);
        foreach (var sheet in (string[])["/css/tokens.css", host.Services.GetRequiredService<Bundles>()["portal"]])
            using (var style = await browser.GetAsync(sheet, Test)) Assert.Equal(HttpStatusCode.OK, style.StatusCode);

        await host.TurnOnFactor(browser, Email);
        using (var waiting = await browser.GetAsync("/waiting", Test)) Assert.Equal(HttpStatusCode.OK, waiting.StatusCode);
        Assert.DoesNotContain("First set up a second way", await browser.GetStringAsync("/account/security?lang=en", Test), StringComparison.Ordinal);

        using var again = host.Browser();
        using (var half = await AccountHost.Send(again, "/account/sign-in", "sign-in", ("Form.Email", Email), ("Form.Password", AccountHost.Password)))
            Assert.Contains("/account/second-factor", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        (await AccountHost.Send(again, "/account/second-factor", "second-factor", ("Code", await host.Code(Email, ahead: 1)))).Dispose();
        using var inside = await again.GetAsync("/waiting", Test);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task A_passkey_that_was_not_shown_is_none()
    {
        using var host = new AccountHost("Production");
        var made = await host.Make(Email, "Secretariat");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5, 6], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [7], [8]);
            Assert.True((await people.AddOrUpdatePasskeyAsync((await people.FindByIdAsync(made.Id))!, passkey)).Succeeded);
        }
        using var browser = await SignedIn(host);
        using (var led = await browser.GetAsync("/waiting", Test)) Assert.Equal("/account/security", led.Headers.Location!.OriginalString);
        Assert.Contains("/account/confirm?returnTo=%2Fwaiting", await browser.GetStringAsync("/account/security", Test), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Applicant")]
    [InlineData("Provider")]
    public async Task Companies_and_providers_choose_for_themselves(string role)
    {
        using var host = new AccountHost("Production");
        await host.Make(Email, role);
        using var browser = await SignedIn(host);
        using var waiting = await browser.GetAsync("/waiting", Test);
        Assert.Equal(HttpStatusCode.OK, waiting.StatusCode);
    }

    [Fact]
    public async Task In_a_demonstration_it_is_a_hint()
    {
        using var portal = new DemonstrationPortal();
        using var browser = portal.Host.Browser();
        (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-secretary"))).Dispose();
        using (var queue = await browser.GetAsync("/queue", Test)) Assert.Equal(HttpStatusCode.OK, queue.StatusCode);
        Assert.Contains("In production your roles need a second way", await browser.GetStringAsync("/account/security?lang=en", Test), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> SignedIn(AccountHost host)
    {
        var browser = host.Browser();
        using var answer = await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", Email), ("Form.Password", AccountHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}
