using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Before what cannot be taken back, who it is is asked once more, a quarter of an hour after they last showed it; what was filled in stays.</summary>
public sealed partial class ConfirmTests(SessionTests.Timed timed) : IClassFixture<SessionTests.Timed>
{
    private const string Asked = "What you filled in is still here.";

    private static readonly TimeSpan JustStill = TimeSpan.FromMinutes(15), TooLong = TimeSpan.FromMinutes(16);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private PortalHost Host => timed.Host;

    [Fact]
    public async Task Roles_change_at_fifteen_minutes_are_asked_for_at_sixteen_and_one_click_of_the_demonstration_confirms()
    {
        using var admin = await Host.Browser("p-administrator", "en");
        timed.Clock.Advance(JustStill);
        using (var done = await Roles(admin, "Observer", "Evaluator")) Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        timed.Clock.Advance(TooLong - JustStill);
        using (var asked = await Sent(admin, "Judge", confirmed: false))
        {
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            var page = await PortalHost.Text(asked);
            Assert.Contains(Asked, page, StringComparison.Ordinal);
            Assert.Matches("value=\"Judge\"[^>]*checked|checked[^>]*value=\"Judge\"", page);
        }
        Assert.Equal(["Evaluator", "Observer"], await Held("p-itc"));
        using (var done = await Sent(admin, "Judge", confirmed: true)) Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(["Judge"], await Held("p-itc"));
    }

    [Fact]
    public async Task FG_4_1_4_an_order_to_pay_is_asked_for_and_keeps_what_was_typed()
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var ordered = await db.Set<GrantOrder>().Select(o => o.Case).ToListAsync(Test);
        var @case = await db.Set<Application>().Where(a => a.State == ApplicationState.ReadyToPay && !ordered.Contains(a.Reference)).Select(a => a.Reference).FirstAsync(Test);
        // Who verified costs orders nothing.
        await db.Set<ClaimCost>().Where(c => c.Case == @case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Officer, "p-verifier"), Test);
        using var secretary = await Host.Browser("p-secretary", "en");
        timed.Clock.Advance(TooLong);
        (string, string)[] typed = [("Form.Payee", "Some Payee Limited"), ("Form.Account", "012-345-678901-001"), ("Form.Withheld", "1.00"), ("Form.Reason", "a reason typed with care")];
        using (var asked = await PortalHost.Send(secretary, $"/payments/{@case}", "order", [.. typed, ("Confirm.Click", "")]))
        {
            var page = await PortalHost.Text(asked);
            Assert.Contains(Asked, page, StringComparison.Ordinal);
            foreach (var (_, value) in typed) Assert.Contains(value, page, StringComparison.Ordinal);
        }
        Assert.False(await db.Set<GrantOrder>().AnyAsync(o => o.Case == @case, Test));
        using var done = await PortalHost.Send(secretary, $"/payments/{@case}", "order", typed);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True(await db.Set<GrantOrder>().AnyAsync(o => o.Case == @case, Test));
    }

    [Fact]
    public async Task LG_11_2_a_revocation_is_asked_for_and_keeps_what_was_typed()
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var certificates = db.Set<Certificate>().AsNoTracking();
        var number = (await certificates.Where(c => c.RevokedOn == null).OrderBy(c => c.Number).FirstAsync(Test)).Number;
        using var director = await Host.Browser("p-director", "en");
        timed.Clock.Advance(TooLong);
        (string, string)[] typed = [("Form.On", HongKongTime.DateOf(timed.Clock.GetUtcNow()).Iso()), ("Form.Hant", "虛假資料"), ("Form.Hans", "虚假资料"), ("Form.En", "What was declared was false")];
        using (var asked = await PortalHost.Send(director, $"/labels/certificates/{number}/revoke", "revoke", [.. typed, ("Confirm.Click", "")]))
        {
            var page = await PortalHost.Text(asked);
            Assert.Contains(Asked, page, StringComparison.Ordinal);
            foreach (var (_, value) in typed) Assert.Contains(value, page, StringComparison.Ordinal);
        }
        Assert.Null((await certificates.SingleAsync(c => c.Number == number, Test)).RevokedOn);
        using var done = await PortalHost.Send(director, $"/labels/certificates/{number}/revoke", "revoke", typed);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotNull((await certificates.SingleAsync(c => c.Number == number, Test)).RevokedOn);
    }

    [Fact]
    public async Task What_protects_the_account_is_changed_only_after_confirming_which_leads_back_and_voids_the_ticket_from_before()
    {
        using var person = await Host.Browser("p-evaluator", "en");
        timed.Clock.Advance(TooLong);
        using var old = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using (var asked = await PortalHost.Get(person, "/account/sign-in")) old.DefaultRequestHeaders.Add("Cookie", string.Join("; ", asked.RequestMessage!.Headers.GetValues("Cookie")));
        var page = await PortalHost.Text(await PortalHost.Get(person, "/account/authenticator"));
        Assert.Contains("/account/confirm?returnTo=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"begin\"", page, StringComparison.Ordinal);
        using (var forced = await PortalHost.Send(person, "/account/authenticator", "sign-out", [("_handler", "begin")])) Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        using (var confirmed = await PortalHost.Send(person, "/account/confirm?returnTo=%2Faccount%2Fauthenticator", "confirm", Array.Empty<(string, string)>()))
            Assert.EndsWith("/account/authenticator", confirmed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("value=\"begin\"", await PortalHost.Text(await PortalHost.Get(person, "/account/authenticator")), StringComparison.Ordinal);
        timed.Clock.Advance(TimeSpan.FromMinutes(2));
        using var refused = await PortalHost.Get(old, "/account/security");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Theory]
    [InlineData("Evaluator", "Password")]
    [InlineData("Administrator", "Code")]
    public async Task In_production_the_password_or_the_app_s_code_is_asked_and_a_wrong_one_counts_towards_the_lock(string role, string by)
    {
        var clock = new StandingClock(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
        using var host = new AccountHost("Production") { Clock = clock };
        var made = await host.Make("one@example.test", role);
        using var browser = host.Browser();
        (await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", made.Email!), ("Form.Password", AccountHost.Password))).Dispose();
        if (by == "Code") await host.TurnOnFactor(browser, made.Email!);
        clock.Advance(TooLong);
        var (page, form) = by == "Code" ? ("/people/new", "new-person") : ("/account/confirm?returnTo=%2Faccount%2Fauthenticator", "confirm");
        (string, string)[] typed = [("Form.Email", "new@example.test"), ("Form.Hant", "新"), ("Form.Hans", "新"), ("Form.En", "New"), ("Form.Language", "En"), ("Form.Roles", "Observer")];
        foreach (var answer in new[] { "", "000000" })
        {
            using var asked = await AccountHost.Send(browser, page, form, [.. typed, ($"Confirm.{by}", answer), ("Confirm.Click", "yes")]);
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            if (by == "Code") Assert.Contains("new@example.test", await AccountHost.Text(asked), StringComparison.Ordinal);
        }
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test))
            Assert.Equal(1, (await db.Users.SingleAsync(Test)).AccessFailedCount);
        // The first code was used up when the app was set up; its clock may be a little ahead.
        using var done = await AccountHost.Send(browser, page, form, [.. typed, ($"Confirm.{by}", by == "Code" ? await host.Code(made.Email!, ahead: 1) : AccountHost.Password)]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_page_that_asks_in_two_places_has_each_of_its_fields_once_and_says_at_the_right_one_what_is_wrong()
    {
        var clock = new StandingClock(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
        using var host = new AccountHost("Production") { Clock = clock };
        await host.Make("one@example.test", "Administrator");
        var other = await host.Make("other@example.test", "Observer");
        using var browser = host.Browser();
        (await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", "one@example.test"), ("Form.Password", AccountHost.Password))).Dispose();
        await host.TurnOnFactor(browser, "one@example.test");
        clock.Advance(TooLong);
        var page = $"/people/{other.Id}?lang=en";
        var ids = Ids().Matches(await browser.GetStringAsync(page, Test)).Select(m => m.Groups["id"].Value).ToList();
        foreach (var field in new[] { "Confirm-Code", "Access-Code" }) Assert.Contains(field, ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        using (var refused = await AccountHost.Send(browser, page, "access", ("Act", "lock"), ("Confirm.Code", await host.Code("one@example.test", ahead: 1))))
        {
            var text = await AccountHost.Text(refused);
            Assert.Contains("id=\"Access-Code-err\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"Confirm-Code-err\"", text, StringComparison.Ordinal);
        }
        using var done = await AccountHost.Send(browser, page, "access", ("Act", "lock"), ("Access.Code", await host.Code("one@example.test", ahead: 1)));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_code_of_the_authenticator_app_opens_once()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = (await people.FindByIdAsync("p-chair"))!;
        await people.ResetAuthenticatorKeyAsync(person);
        var code = Totp.Code((await people.GetAuthenticatorKeyAsync(person))!, TimeProvider.System.GetUtcNow());
        Assert.True(await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code));
        Assert.False(await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code));
    }

    private static async Task<HttpResponseMessage> Roles(HttpClient admin, params string[] roles) => await PortalHost.Send(admin, "/people/p-itc", "roles", roles.Select(r => ("Held", r)));

    // The page a lapsed session sees has the click on it; who filled it in before has not.
    private static async Task<HttpResponseMessage> Sent(HttpClient admin, string role, bool confirmed) =>
        await PortalHost.Send(admin, "/people/p-itc", "roles", confirmed ? [("Held", role)] : [("Held", role), ("Confirm.Click", "")]);

    private async Task<IEnumerable<string>> Held(string person)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        return (await people.GetRolesAsync((await people.FindByIdAsync(person))!)).Order();
    }

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"")]
    private static partial Regex Ids();
}
