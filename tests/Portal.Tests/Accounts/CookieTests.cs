using System.Net;
using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Production behind TLS: what it sets, and what it does not serve.</summary>
public sealed class CookieTests(CookieTests.Known known) : IClassFixture<CookieTests.Known>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_production_every_cookie_is_bound_to_the_host_and_out_of_reach()
    {
        const string password = "a kettle under the ferry stairs";
        await using (var scope = known.Host.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            foreach (var (email, second) in new[] { ("one@example.test", false), ("two@example.test", true) })
            {
                var person = new Person { UserName = email, Email = email, EmailConfirmed = true, NameEn = "Chan", TwoFactorEnabled = second };
                Assert.True((await people.CreateAsync(person, password)).Succeeded);
                if (second) Assert.True((await people.ResetAuthenticatorKeyAsync(person)).Succeeded);
            }
        }
        var set = new List<string>();
        foreach (var email in new[] { "one@example.test", "two@example.test" })
        {
            using var browser = known.Host.Browser();
            foreach (var address in new[] { "/account/sign-in?lang=en", "/?theme=dark" })
                using (var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Test)) set.AddRange(page.Headers.TryGetValues("Set-Cookie", out var some) ? some : []);
            using var answer = await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", email), ("Form.Password", password));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            set.AddRange(answer.Headers.GetValues("Set-Cookie"));
        }
        foreach (var name in new[] { "lang", "theme", "form", "signed-in", "second-factor" }) Assert.Contains(set, c => c.StartsWith($"__Host-{name}=", StringComparison.Ordinal));
        Assert.All(set, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var word in new[] { "; path=/", "; secure", "; httponly", "; samesite=" }) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/security")]
    [InlineData("/api/v1/grants")]
    [InlineData("/nothing-is-here")]
    public async Task Over_TLS_every_answer_asks_for_TLS_for_two_years(string address)
    {
        using var browser = known.Host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://portal.example") });
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Test);
        Assert.Equal("max-age=63072000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task Without_TLS_people_are_led_to_it_and_programs_are_refused()
    {
        using var browser = known.Host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://portal.example") });
        foreach (var (asked, led) in new[] { ("/providers?q=a%26b", "https://portal.example/providers?q=a%26b"), ("//elsewhere.example/x", "https://portal.example/elsewhere.example/x") })
            using (var page = await browser.GetAsync(new Uri("http://portal.example" + asked), Test))
            {
                Assert.Equal(HttpStatusCode.PermanentRedirect, page.StatusCode);
                Assert.Equal(led, page.Headers.Location!.OriginalString);
            }
        using var program = await browser.GetAsync(new Uri("/api/v1/grants", UriKind.Relative), Test);
        Assert.Equal(HttpStatusCode.BadRequest, program.StatusCode);
        using var form = new FormUrlEncodedContent([new("Form.Password", "x")]);
        using var sent = await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form, Test);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Theory]
    [InlineData("/health/ready", "203.0.113.9", false)]
    [InlineData("/health/live", "203.0.113.9", false)]
    [InlineData("/health/chain", "127.0.0.1", false)]
    [InlineData("/metrics", "127.0.0.1", false)]
    [InlineData("/health/chain", "203.0.113.9", true)]
    [InlineData("/metrics", "203.0.113.9", true)]
    [InlineData("/", "127.0.0.1", true)]
    public async Task A_node_is_watched_without_TLS_from_anywhere_where_that_tells_nothing_else_from_itself(string address, string from, bool led)
    {
        using var host = new AccountHost("Production", ("Portal:Origin", "https://portal.example")) { Address = IPAddress.Parse(from) };
        using var balancer = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://127.0.0.1:5000") });
        using var answer = await balancer.GetAsync(new Uri(address, UriKind.Relative), Test);
        Assert.Equal(led, answer.StatusCode == HttpStatusCode.PermanentRedirect);
    }

    [Theory]
    [InlineData("GET", "/.git/config")]
    [InlineData("GET", "/appsettings.json")]
    [InlineData("GET", "/css/")]
    [InlineData("GET", "/js")]
    [InlineData("GET", "/..%2fappsettings.json")]
    [InlineData("GET", "/probes/heap")]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/account/sign-in")]
    public async Task What_is_not_served_is_not_there(string method, string address)
    {
        using var browser = known.Host.Browser();
        using var asked = new HttpRequestMessage(new(method), new Uri(address, UriKind.Relative));
        asked.Headers.Add("X-Secret", "echo-me");
        using var answer = await browser.SendAsync(asked, Test);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.DoesNotContain("echo-me", await answer.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
    }

    /// <summary>Production, known by an https address.</summary>
    public sealed class Known : IDisposable
    {
        public AccountHost Host { get; } = new("Production", ("Portal:Origin", "https://portal.example"));

        public void Dispose() => Host.Dispose();
    }
}
