using System.Net;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Notices.Letters;

/// <summary>For whom a person acts: entered and ended by the administrator, and what that opens and closes.</summary>
[Collection("Printing")]
public sealed class RepresentativeTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private PortalHost Host => started.Host;

    [Fact]
    public async Task From_the_entry_the_letters_are_in_the_inbox_and_after_the_end_no_longer_and_both_stay_on_record()
    {
        var (letter, company) = await PastLetter();
        await using var db = Db();
        var email = await db.Users.Where(p => p.Id == "p-judge-hk").Select(p => p.Email!).SingleAsync(Test);
        var administrator = await Host.Browser("p-administrator", "en");
        var person = await Host.Browser("p-judge-hk", "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(person, $"/inbox/{letter}")).StatusCode);

        var entered = await Enter(administrator, email, company, "2020-01-01", "Letter of authorisation");
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(person, $"/inbox/{letter}")).StatusCode);
        var row = await db.Set<Representative>().AsNoTracking().SingleAsync(r => r.PersonId == "p-judge-hk", Test);
        Assert.Equal(("p-administrator", "Letter of authorisation"), (row.EnteredBy, row.Why));
        Assert.Contains("already", await PortalHost.Text(await Enter(administrator, email, company, "2020-01-01", "again")), StringComparison.Ordinal);

        var page = $"/representatives/{row.Id}";
        Assert.Contains("cannot be before the first", await PortalHost.Text(await End(administrator, page, "2019-12-31", "left")), StringComparison.Ordinal);
        Assert.Contains("Say what it rests on", await PortalHost.Text(await End(administrator, page, "2026-01-31", " ")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(person, $"/inbox/{letter}")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await End(administrator, page, "2020-01-31", "left the company")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(person, $"/inbox/{letter}")).StatusCode);
        Assert.Contains("left the company", await PortalHost.Text(await PortalHost.Get(administrator, page)), StringComparison.Ordinal);

        // Neither is changed or taken away, whoever asks.
        foreach (var sql in (string[])["UPDATE \"Representatives\" SET \"PersonId\" = 'x'", "DELETE FROM \"Representatives\"", "UPDATE \"RepresentationEnds\" SET \"LastDay\" = '2099-01-01'", "DELETE FROM \"RepresentationEnds\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Test));
    }

    [Fact]
    public async Task Only_an_account_and_a_known_company_or_provider_are_entered_and_only_by_an_administrator()
    {
        var administrator = await Host.Browser("p-administrator", "en");
        Assert.Contains("No account has this address", await PortalHost.Text(await Enter(administrator, "nobody@example.org", "2026-016", "2026-01-01", "x")), StringComparison.Ordinal);
        await using var db = Db();
        var email = await db.Users.Where(p => p.Id == "p-judge-hk").Select(p => p.Email!).SingleAsync(Test);
        Assert.Contains("Neither a company nor a provider", await PortalHost.Text(await Enter(administrator, email, "1999-001", "2026-01-01", "x")), StringComparison.Ordinal);
        var empty = await PortalHost.Text(await Enter(administrator, "", "", "31/12/2026", ""));
        foreach (var words in (string[])["Enter your e-mail address.", "Enter the number.", "Enter a day.", "Say what it rests on."]) Assert.Contains(words, empty, StringComparison.Ordinal);
        foreach (var other in (string[])["p-secretary", "p-director", "p-applicant"])
            Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(await Host.Browser(other, "en"), "/representatives")).StatusCode);
    }

    [Theory]
    [InlineData("en", "before the register of hashes began")]
    [InlineData("zh-Hant", "在雜湊值登記開始前發出")]
    [InlineData("zh-Hans", "在哈希值登记开始前发出")]
    public async Task A_letter_of_the_past_says_that_no_hash_of_it_is_on_record_and_offers_no_comparison(string language, string words)
    {
        var (letter, _) = await PastLetter();
        var verified = await PortalHost.Text(await PortalHost.Get(Host.Browser(language), $"/verify/{letter}"));
        Assert.Contains(words, verified, StringComparison.Ordinal);
        Assert.DoesNotContain("compare-file", verified, StringComparison.Ordinal);
        Assert.Contains(words, await PortalHost.Text(await PortalHost.Get(await Host.Browser("p-secretary", language), $"/letters/{letter}")), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Enter(HttpClient browser, string email, string number, string from, string why) =>
        PortalHost.Send(browser, "/representatives", "enter", [("Form.Email", email), ("Form.Number", number), ("Form.From", from), ("Form.Why", why)]);

    private static Task<HttpResponseMessage> End(HttpClient browser, string page, string lastDay, string why) =>
        PortalHost.Send(browser, page, "end", [("Form.LastDay", lastDay), ("Form.Why", why)]);

    private PortalDb Db() => Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>The number of a letter of the demonstration's past to a company, and that company's business registration.</summary>
    private async Task<(string Number, string Company)> PastLetter()
    {
        await using var db = Db();
        var letter = await db.Set<LetterDraft>().AsNoTracking().Where(l => l.State == LetterState.Issued && l.CompanyId != null && l.MadeFor.EndsWith("/past")).OrderBy(l => l.Number).FirstAsync(Test);
        return (letter.Number, await db.Set<Company>().Where(c => c.Id == letter.CompanyId).Select(c => c.BusinessRegistration).SingleAsync(Test));
    }
}
