using System.Net;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Signing in, and what a stranger learns from it.</summary>
public sealed class SignInTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private const string Page = "/account/sign-in?lang=en";

    [Fact]
    public async Task The_right_password_opens_and_leads_to_the_page_that_was_asked_for()
    {
        using var browser = portal.Host.Browser();
        using var asked = await browser.GetAsync("/account/security", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var answer = await AccountHost.Send(browser, asked.Headers.Location!.PathAndQuery, "sign-in", ("Form.Email", "chair@example.test"), ("Form.Password", Demonstration.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/account/security", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("signed-in=", string.Join(';', answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task No_return_address_leads_to_another_site(string returnTo)
    {
        using var browser = portal.Host.Browser();
        using var answer = await AccountHost.Send(browser, $"/account/sign-in?returnTo={Uri.EscapeDataString(returnTo)}", "sign-in", ("Form.Email", "tid@example.test"), ("Form.Password", Demonstration.Password));
        Assert.EndsWith("/waiting", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", answer.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_says_the_same_as_for_nobody()
    {
        using var browser = portal.Host.Browser();
        using var somebody = await AccountHost.Send(browser, Page, "sign-in", ("Form.Email", "itc@example.test"), ("Form.Password", "not this one"));
        using var nobody = await AccountHost.Send(browser, Page, "sign-in", ("Form.Email", "nobody@example.test"), ("Form.Password", "not this one"));
        var text = await AccountHost.Text(somebody);
        Assert.Contains("value=\"itc@example.test\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not this one", text, StringComparison.Ordinal);
        Assert.Equal(Message(text), Message(await AccountHost.Text(nobody)));

        static string Message(string html) => html[html.IndexOf("errsum-title", StringComparison.Ordinal)..html.IndexOf("</ul>", html.IndexOf("errsum-title", StringComparison.Ordinal), StringComparison.Ordinal)];
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_each_field_as_well_as_in_the_summary()
    {
        using var browser = portal.Host.Browser();
        using var answer = await AccountHost.Send(browser, Page, "sign-in", ("Form.Email", "itc@example.test"), ("Form.Password", ""));
        var text = await AccountHost.Text(answer);
        Assert.Contains("id=\"Form-Password-err\"", text, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Form-Password-err\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"Form-Email-err\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_speaks_the_language_its_address_asks_for()
    {
        using var browser = portal.Host.Browser();
        await browser.GetStringAsync("/?lang=en", TestContext.Current.CancellationToken);
        using var answer = await browser.GetAsync("/nothing-is-here?lang=zh-Hans", TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"zh-Hans-CN\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var browser = portal.Host.Browser();
        for (var i = 0; i < 5; i++)
            (await AccountHost.Send(browser, Page, "sign-in", ("Form.Email", "cma@example.test"), ("Form.Password", "not this one"))).Dispose();
        using var right = await AccountHost.Send(browser, Page, "sign-in", ("Form.Email", "cma@example.test"), ("Form.Password", Demonstration.Password));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task One_click_signs_in_as_an_invented_person_and_roles_open_their_pages_only()
    {
        using var browser = portal.Host.Browser();
        using var answer = await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var people = await browser.GetAsync("/people", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, people.StatusCode);
        Assert.DoesNotContain("chair@example.test", await AccountHost.Text(people), StringComparison.Ordinal);
        using var nothing = await browser.GetAsync("/people/no-such-person", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, nothing.StatusCode);
    }

    [Theory]
    [InlineData("zh-TW", Language.ZhHant)]
    [InlineData("zh-HK", Language.ZhHant)]
    [InlineData("zh-Hant", Language.ZhHant)]
    [InlineData("zh", Language.ZhHans)]
    [InlineData("zh-CN", Language.ZhHans)]
    [InlineData("zh-SG", Language.ZhHans)]
    [InlineData("en-GB", Language.En)]
    public async Task A_browser_is_answered_in_its_language(string accepted, Language language)
    {
        using var browser = portal.Host.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd($"fr, {accepted};q=0.8");
        Assert.Contains($"<html lang=\"{language.PageTag()}\"", await browser.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_address_is_kept_and_the_switch_keeps_page_and_query()
    {
        using var browser = portal.Host.Browser();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/account/sign-in?returnTo=%2Fmeetings%2F67&lang=zh-Hans", TestContext.Current.CancellationToken));
        Assert.Contains("登录", page, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in?returnTo=%2Fmeetings%2F67&lang=en", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans-CN\"", await browser.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
