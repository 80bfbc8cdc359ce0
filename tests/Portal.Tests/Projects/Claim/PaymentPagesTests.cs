using System.Net;
using CleanerProduction.PortalTests.Accounts;
using Xunit;

namespace CleanerProduction.PortalTests.Projects.Claim;

public sealed class PaymentPagesTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
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
        var ahead = await AccountHost.Send(verifier, ToCheck, "paid", ("On", "2999-01-01"));
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
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/payments/bank.csv", Test)).StatusCode);
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

    private static async Task<string> Csv(HttpClient browser) => await browser.GetStringAsync("/payments/bank.csv", Test);

    private static async Task<string> Page(HttpClient browser, string address) => await AccountHost.Text(await browser.GetAsync($"{address}?lang=en", Test));

    private async Task<HttpClient> SignedIn(string person)
    {
        var browser = portal.Host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", person))).StatusCode);
        Assert.True((await browser.GetAsync("/waiting?lang=en", Test)).IsSuccessStatusCode);
        return browser;
    }
}
