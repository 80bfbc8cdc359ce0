using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>A session is over when it should be, for every line it holds open.</summary>
public sealed partial class SessionTests(SessionTests.Timed timed) : IClassFixture<SessionTests.Timed>
{
    private PortalHost Host => timed.Host;

    [Theory]
    [InlineData(119, true)]
    [InlineData(122, false)]
    public async Task Without_a_request_for_two_hours_it_is_over(int minutes, bool stands)
    {
        using var browser = await Host.Browser("p-applicant", "en");
        timed.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(stands, await IsIn(browser));
    }

    [Fact]
    public async Task After_twelve_hours_it_is_over_however_busy()
    {
        using var browser = await Host.Browser("p-applicant", "en");
        for (var hour = 1; hour <= 11; hour++)
        {
            timed.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await IsIn(browser), $"after {hour} hours");
        }
        timed.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Who_signs_out_leaves_no_ticket_that_opens_anything_and_no_line_to_the_hub()
    {
        using var browser = await Host.Browser("p-observer", "en");
        using var thief = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", await Cookies(browser));
        Assert.True(await IsIn(thief));
        await using var wire = await Host.Wire(browser);
        using (var left = await AccountHost.Send(browser, "/account/sign-out", "sign-out")) Assert.Equal("\"cache\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.False(await IsIn(thief));
        await wire.Closed;
    }

    [Fact]
    public async Task What_another_node_ended_is_over_here_ten_seconds_later_and_its_line_to_the_hub_with_it()
    {
        var clock = new StandingClock(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
        await using var host = new PortalHost { Clock = clock };
        using var browser = await host.Browser("p-observer", "en");
        await using var wire = await host.Wire(browser);
        // What another node does reaches this one by the database alone.
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Set<SignInSession>().Where(s => s.PersonId == "p-observer").ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.GetUtcNow()), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(10));
        await wire.Closed;
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task One_session_of_two_is_ended_from_the_other_and_nobody_elses()
    {
        using var office = await Host.Browser("p-applicant-2", "en");
        using var cafe = await Host.Browser("p-applicant-2", "en");
        using var stranger = await Host.Browser("p-applicant", "en");
        var form = Ending().Match(await office.GetStringAsync(new Uri("/account/sessions", UriKind.Relative), TestContext.Current.CancellationToken)).Groups["form"].Value;
        using (var tried = await PortalHost.Send(stranger, "/account/sessions", "sign-out", [("_handler", form)])) Assert.NotEqual(HttpStatusCode.Redirect, tried.StatusCode);
        Assert.True(await IsIn(cafe));
        using (var ended = await PortalHost.Send(office, "/account/sessions", form, Array.Empty<(string, string)>())) Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.False(await IsIn(cafe));
        Assert.True(await IsIn(office));
    }

    [Fact]
    public async Task A_changed_password_ends_the_others_at_once_and_keeps_this_one()
    {
        using var here = await Host.Browser("p-provider", "en");
        using var there = await Host.Browser("p-provider", "en");
        const string next = "a kettle under the ferry stairs";
        using (var changed = await PortalHost.Send(here, "/account/password", "password", [("Form.Current", Demonstration.Password), ("Form.New", next), ("Form.Again", next)])) Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.False(await IsIn(there));
        Assert.True(await IsIn(here));
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("sessions")]
    public async Task An_administrator_ends_all_of_a_persons_at_once(string act)
    {
        using var admin = await Host.Browser("p-administrator", "en");
        using var person = await Host.Browser("p-evaluator", "en");
        using (var done = await PortalHost.Send(admin, "/people/p-evaluator", "access", [("Act", act)])) Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.False(await IsIn(person));
        if (act == "lock") (await PortalHost.Send(admin, "/people/p-evaluator", "access", [("Act", "unlock")])).Dispose();
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_session_it_had()
    {
        using var browser = await Host.Browser("p-judge-hk", "en");
        using var old = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        old.DefaultRequestHeaders.Add("Cookie", await Cookies(browser));
        Assert.True(await IsIn(old));
        (await PortalHost.Send(browser, "/account/sign-in", "demonstration", [("Invented", "p-judge-hk")])).Dispose();
        Assert.False(await IsIn(old));
        Assert.True(await IsIn(browser));
    }

    [Fact]
    public async Task A_circuit_of_an_ended_session_has_nobody_signed_in_any_more()
    {
        using var browser = await Host.Browser("p-director", "en");
        var book = Host.Services.GetRequiredService<SessionBook>();
        var session = (await book.Standing("p-director"))[0];
        await using var circuit = Host.Services.CreateAsyncScope();
        var state = (ServerAuthenticationStateProvider)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        state.SetAuthenticationState(Task.FromResult(new AuthenticationState(new(new System.Security.Claims.ClaimsIdentity([new("session", session.Id), new(System.Security.Claims.ClaimTypes.NameIdentifier, "p-director")], "test")))));
        Assert.True((await state.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
        await book.End("p-director", session.Id, SessionEnd.EndedByPerson, new DefaultHttpContext());
        Assert.False((await state.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Fact]
    public async Task The_record_of_the_door_tells_the_person_and_the_administrator_who_when_how_and_keeps_nothing_typed()
    {
        using var browser = Host.Browser();
        (await PortalHost.Send(browser, "/account/sign-in", "sign-in", [("Form.Email", "nobody-typed-this@example.test"), ("Form.Password", "typed-by-mistake-here")])).Dispose();
        (await PortalHost.Send(browser, "/account/sign-in", "sign-in", [("Form.Email", Demonstration.People.First(p => p.Id == "p-technical").Email), ("Form.Password", "not the password")])).Dispose();
        using var person = await Host.Browser("p-technical", "en");
        var own = await PortalHost.Text(await PortalHost.Get(person, "/account/sessions"));
        Assert.Contains("Not let in (password)", own, StringComparison.Ordinal);
        Assert.Contains("Signed in (one click of the demonstration)", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody’s address", own, StringComparison.Ordinal);
        using var admin = await Host.Browser("p-administrator", "en");
        Assert.Contains("Nobody’s address", await PortalHost.Text(await PortalHost.Get(admin, "/people/sign-ins?refused=true")), StringComparison.Ordinal);
        using var refused = await PortalHost.Get(person, "/people/sign-ins");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var kept = System.Text.Json.JsonSerializer.Serialize(await db.Set<SignInEntry>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("typed", kept, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"SignInEntries\"", TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE \"SignInEntries\" SET \"Act\" = 'SignedIn'", TestContext.Current.CancellationToken));
    }

    private static async Task<bool> IsIn(HttpClient browser)
    {
        using var answer = await PortalHost.Get(browser, "/account/security");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<string> Cookies(HttpClient browser)
    {
        using var asked = await PortalHost.Get(browser, "/account/sign-in");
        return string.Join("; ", asked.RequestMessage!.Headers.GetValues("Cookie"));
    }

    [GeneratedRegex("name=\"_handler\" value=\"(?<form>end-[^\"]+)\"")]
    private static partial Regex Ending();

    /// <summary>The portal with a clock that tests move.</summary>
    public sealed class Timed : IDisposable
    {
        public Timed() => Host = new() { Clock = Clock };

        public StandingClock Clock { get; } = new(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));

        public PortalHost Host { get; }

        public void Dispose() => Host.Dispose();
    }
}
