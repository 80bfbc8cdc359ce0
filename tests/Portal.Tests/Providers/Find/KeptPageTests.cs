using CleanerProduction.PortalTests.Accounts;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Find;

/// <summary>Public pages that are kept for a moment go to everybody: nothing of one reader may stand in them.</summary>
public sealed class KeptPageTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private static readonly string[] Kept = ["/providers", "/providers?q=env", "/providers/2011-015", "/providers/changes", "/providers/changes/1"];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private HttpClient Browser(string language = "en")
    {
        var browser = portal.Host.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    [Fact]
    public async Task The_second_visitor_gets_what_was_made_for_the_first_and_nobodys_cookie()
    {
        foreach (var address in Kept)
        {
            using var first = await Browser().GetAsync(address, Test);
            using var second = await Browser().GetAsync(address, Test);
            Assert.True(second.Headers.Age is not null, $"{address} is not kept");
            foreach (var answer in new[] { first, second })
            {
                Assert.False(answer.Headers.Contains("Set-Cookie"), address);
                Assert.Equal(1, answer.Headers.Vary.Count(v => v == "Cookie"));
                Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true }, address);
                Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            }
            Assert.Equal(await first.Content.ReadAsStringAsync(Test), await second.Content.ReadAsStringAsync(Test));
            Assert.DoesNotContain("__RequestVerificationToken", await second.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_language_and_each_light_has_its_own()
    {
        var pages = new List<string>();
        foreach (var language in new[] { "en", "zh-HK", "zh-CN", "en" }) pages.Add(await Browser(language).GetStringAsync("/providers", Test));
        Assert.Equal(pages[0], pages[3]);
        Assert.Equal(3, pages.Distinct().Count());
        var dark = Browser();
        dark.DefaultRequestHeaders.Add("Sec-CH-Prefers-Color-Scheme", "\"dark\"");
        Assert.Contains("data-theme=\"dark\"", await dark.GetStringAsync("/providers", Test), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"light\"", await Browser().GetStringAsync("/providers", Test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_gets_a_page_of_their_own_and_leaves_nothing_of_it()
    {
        var person = Browser();
        using var signedIn = await AccountHost.Send(person, "/account/sign-in", "demonstration", ("Invented", "p-secretary"));
        foreach (var address in Kept)
        {
            await Browser().GetStringAsync(address, Test);
            using var own = await person.GetAsync(address, Test);
            Assert.Null(own.Headers.Age);
            Assert.Contains("/account/sign-out", await own.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
            Assert.DoesNotContain("/account/sign-out", await Browser().GetStringAsync(address, Test), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_choice_of_language_is_answered_with_a_cookie_and_not_kept()
    {
        using var chosen = await Browser().GetAsync("/providers?lang=zh-Hans", Test);
        Assert.Contains(chosen.Headers.GetValues("Set-Cookie"), c => c.StartsWith("lang=", StringComparison.Ordinal));
        using var again = await Browser().GetAsync("/providers?lang=zh-Hans", Test);
        Assert.Null(again.Headers.Age);
    }
}
