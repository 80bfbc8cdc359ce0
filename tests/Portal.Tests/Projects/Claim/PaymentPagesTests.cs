using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Projects.Claim;

public sealed partial class PaymentPagesTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private const string ToCheck = "/payments/DP1-2024-0188";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FG_4_1_4_an_order_is_checked_by_a_third_person_on_the_page_and_paid_once()
    {
        var (verifier, maker, checker) = (await SignedIn("p-secretary"), await SignedIn("p-secretary-2"), await SignedIn("p-director"));
        var bank = await Csv(verifier);
        Assert.Contains("NTP-2025-0005", bank, StringComparison.Ordinal);
        Assert.DoesNotContain("DP1-2024-0188", bank, StringComparison.Ordinal);
        // Whoever may not check finds a sentence where the form would be, and a form sent all the same does nothing.
        Assert.Contains("Whoever verified a cost of this claim does not check the order.", await Page(verifier, ToCheck), StringComparison.Ordinal);
        Assert.Contains("You made this order. Somebody else checks it.", await Page(maker, ToCheck), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await AccountHost.Send(maker, ToCheck, "check")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(checker, $"{ToCheck}?lang=en", "check")).StatusCode);
        Assert.Contains("DP1-2024-0188", await Csv(verifier), StringComparison.Ordinal);
        var ahead = await AccountHost.Send(verifier, ToCheck, "paid", ("On", "2199-12-31"));
        Assert.Contains("The day lies ahead.", await AccountHost.Text(ahead), StringComparison.Ordinal);
        var today = HongKongTime.DateOf(TimeProvider.System.GetUtcNow()).Iso();
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(verifier, ToCheck, "paid", ("On", today))).StatusCode);
        Assert.DoesNotContain("Mark as paid", await Page(maker, ToCheck), StringComparison.Ordinal);
        Assert.DoesNotContain("DP1-2024-0188", await Csv(verifier), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-applicant", 403)]
    [InlineData("p-provider", 403)]
    [InlineData("p-hkgcc", 403)]
    [InlineData("p-evaluator", 403)]
    [InlineData("p-director", 200)]
    public async Task Payments_and_debts_are_the_officers_and_the_bank_s_file_the_Secretariat_s(string person, int status)
    {
        var browser = await SignedIn(person);
        foreach (var page in new[] { "/payments", "/payments/OSA-2025-0019", "/recovery" }) Assert.Equal((HttpStatusCode)status, (await browser.GetAsync(page, Test)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Taken(browser, "/account/security")).StatusCode);
    }

    [Fact]
    public async Task The_bank_s_file_is_sent_for_by_who_showed_a_moment_ago_who_they_are_and_who_took_it_is_written_down()
    {
        using var timed = new SessionTests.Timed();
        using var browser = await timed.Host.Browser("p-secretary", "en");
        await using var db = await timed.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var taken = db.Set<CaseEntry>().Where(e => e.Step == "TakeBankFile");
        timed.Clock.Advance(TimeSpan.FromMinutes(16));
        using (var later = await PortalHost.Get(browser, "/payments")) Assert.Contains("/account/confirm?returnTo=%2Fpayments", await PortalHost.Text(later), StringComparison.Ordinal);
        using (var refused = await Taken(browser, "/account/security")) Assert.Equal("/account/confirm?returnTo=%2Fpayments", refused.Headers.Location!.OriginalString);
        Assert.False(await taken.AnyAsync(Test));
        (await PortalHost.Send(browser, "/account/confirm?returnTo=%2Fpayments", "confirm", Array.Empty<(string, string)>())).Dispose();
        using (var file = await Taken(browser, "/payments")) Assert.Contains("NTP-2025-0005", await file.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
        Assert.Equal([("NTP-2025-0005", "p-secretary", "FG-4.1.4")], (await taken.ToListAsync(Test)).ConvertAll(e => (e.Case, e.Actor, e.Clause!)));
        using (var page = await PortalHost.Get(browser, "/payments")) Assert.Contains("Taken last by ", await PortalHost.Text(page), StringComparison.Ordinal);
        // Asking for it takes nothing.
        using (var asked = await browser.GetAsync("/payments/bank.csv", Test)) Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        Assert.Equal(1, await taken.CountAsync(Test));
    }

    [Fact]
    public async Task An_unfinished_claim_is_kept_and_read_back_as_it_was_typed()
    {
        var browser = await SignedIn("p-applicant");
        const string page = "/projects/DP1-2025-0009/claim";
        var saved = await AccountHost.Send(browser, page, "claim", ("Form.Saved", "0"), ("Form.Costs[0].Line", "B1"), ("Form.Costs[0].What", "half an invoice"), ("Form.Costs[0].Amount", "12,3x"), ("Form.Payee", "Yiu Sum"), ("Do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var again = await Page(browser, page);
        Assert.Contains("half an invoice", again, StringComparison.Ordinal);
        Assert.Contains("12,3x", again, StringComparison.Ordinal);
        var late = await AccountHost.Send(browser, page, "claim", ("Form.Saved", "0"), ("Form.Costs[0].What", "another tab"), ("Do", "save"));
        var both = await AccountHost.Text(late);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("another tab", both, StringComparison.Ordinal);
        Assert.Contains("half an invoice", both, StringComparison.Ordinal);
    }

    private static async Task<string> Csv(HttpClient browser)
    {
        using var taken = await Taken(browser, "/payments");
        return await taken.Content.ReadAsStringAsync(Test);
    }

    // With the token of a page the person sees.
    private static async Task<HttpResponseMessage> Taken(HttpClient browser, string page)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(await browser.GetStringAsync(page, Test)).Groups["token"].Value)]);
        return await browser.PostAsync("/payments/bank.csv", form, Test);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    private static async Task<string> Page(HttpClient browser, string address) => await AccountHost.Text(await browser.GetAsync($"{address}?lang=en", Test));

    private async Task<HttpClient> SignedIn(string person)
    {
        var browser = portal.Host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", person))).StatusCode);
        Assert.True((await browser.GetAsync("/waiting?lang=en", Test)).IsSuccessStatusCode);
        return browser;
    }
}
