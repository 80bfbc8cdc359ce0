using System.Net;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Register;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>An account for somebody nobody entered: the page tells nothing, the mailbox is the key.</summary>
public sealed class RegisterTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    private const string Password = "a long enough sentence";

    private readonly AccountHost production = portal.Host;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_address_and_a_new_one_are_answered_by_the_same_words()
    {
        await Known("known@example.test");
        var texts = new List<string>();
        foreach (var address in new[] { "known@example.test", "new@example.test", "KNOWN@example.test" })
        {
            var answer = await Register(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await AccountHost.Text(answer);
            texts.Add(text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)].Replace(address, "·", StringComparison.Ordinal));
        }
        Assert.Single(texts.Distinct());
        Assert.DoesNotContain("set-password", texts[0], StringComparison.Ordinal);
        await using var db = await Open();
        Assert.Equal(2, await db.Users.CountAsync(p => p.NormalizedEmail == "KNOWN@EXAMPLE.TEST" || p.NormalizedEmail == "NEW@EXAMPLE.TEST", Test));
    }

    [Fact]
    public async Task The_link_in_the_mail_chooses_the_password_once_and_confirms_the_address()
    {
        string link;
        await using (var scope = production.Services.CreateAsyncScope())
            link = (await scope.ServiceProvider.GetRequiredService<Newcomers>().Register("link@example.test", Trilingual.Same("Link"), Language.En, "https://feigned.example/", CleanerProduction.Portal.Links.NewCompany, Test))!;
        // Whatever address was asked for, the link leads to the configured one.
        Assert.DoesNotContain("feigned", link, StringComparison.Ordinal);
        var (browser, page) = (production.Browser(), new Uri(link).PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(browser, page, "set-password", ("Form.New", Password), ("Form.Again", Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AccountHost.Send(browser, page, "set-password", ("Form.New", Password + " 2"), ("Form.Again", Password + " 2"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", "link@example.test"), ("Form.Password", Password))).StatusCode);
        await using var db = await Open();
        Assert.True((await db.Users.SingleAsync(p => p.NormalizedEmail == "LINK@EXAMPLE.TEST", Test)).EmailConfirmed);
    }

    [Theory]
    [InlineData("o'brien@example.test", true)]
    [InlineData("名字@example.test", false)]
    [InlineData("a!b+c@example.test", true)]
    [InlineData("no address", false)]
    [InlineData("a@b@c", false)]
    [InlineData("Somebody <a@example.test>", false)]
    [InlineData("", false)]
    public async Task Any_address_mail_can_go_to_is_taken_and_what_is_none_is_said(string address, bool taken)
    {
        var answer = await Register(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(!taken, (await AccountHost.Text(answer)).Contains("class=\"errsum\"", StringComparison.Ordinal));
        var longer = await Register(new string('a', 250) + "@example.test");
        Assert.Contains("class=\"errsum\"", await AccountHost.Text(longer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_four_times_in_the_same_moment_there_is_one_account()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = production.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<Newcomers>().FindOrMake("once@example.test", Trilingual.Same("Once"), Language.En)).Id;
        }, Test)));
        Assert.Single(ids.Distinct());
    }

    private Task<HttpResponseMessage> Register(string address) => AccountHost.Send(production.Browser(), "/account/register", "register", ("Form.Email", address), ("Form.En", "Somebody"));

    private async Task Known(string address)
    {
        await using var scope = production.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var made = await people.CreateAsync(new Person { UserName = address, Email = address, EmailConfirmed = true, NameEn = "Known" }, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Code)));
    }

    private Task<PortalDb> Open() => production.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
}

/// <summary>Shared by the tests of the production mode.</summary>
public sealed class ProductionPortal : IDisposable
{
    /// <summary>The portal, started.</summary>
    public AccountHost Host { get; } = Started();

    /// <inheritdoc />
    public void Dispose() => Host.Dispose();

    // Several who ask for its services at once would each start it.
    private static AccountHost Started()
    {
        var host = new AccountHost("Production");
        _ = host.Services;
        return host;
    }
}
