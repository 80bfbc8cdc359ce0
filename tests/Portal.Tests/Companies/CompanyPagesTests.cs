using System.Globalization;
using System.Net;
using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Companies;
using CleanerProduction.Portal.Companies.People;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Companies;

/// <summary>Companies and factories on their pages: who may see and change them, and what is kept.</summary>
[Collection("Printing")]
public sealed class CompanyPagesTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private const string YiuSum = "99446099";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private PortalHost Host => started.Host;

    private CompanyBook Book => Host.Services.GetRequiredService<CompanyBook>();

    private CompanyPeople People => Host.Services.GetRequiredService<CompanyPeople>();

    [Fact]
    public async Task Only_those_who_act_for_a_company_and_officers_see_it_and_anyone_else_reads_the_same_words_as_for_none()
    {
        var (company, factory) = await Of(YiuSum);
        foreach (var person in (string[])["p-applicant", "p-applicant-3", "p-secretary", "p-technical", "p-director"])
            foreach (var page in (string[])[$"/companies/{company}", $"/companies/{company}/factories/{factory}"])
                Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(await Host.Browser(person, "en"), page)).StatusCode);
        foreach (var person in (string[])["p-applicant-2", "p-hkgcc", "p-judge-hk", "p-provider", "p-observer", "p-administrator"])
        {
            var browser = await Host.Browser(person, "en");
            foreach (var page in (string[])[$"/companies/{company}", $"/companies/{company}/factories/{factory}", $"/companies/{company}/edit", $"/companies/{company}/factories/{factory}/tie"])
            {
                var refused = await PortalHost.Get(browser, page);
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
                Assert.DoesNotContain("Yiu Sum", await PortalHost.Text(refused), StringComparison.Ordinal);
            }
            Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(browser, "/companies/999999")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(await Host.Browser("p-secretary", "en"), $"/companies/{company}/edit")).StatusCode);
    }

    [Fact]
    public async Task What_is_typed_is_saved_even_where_it_cannot_be_read_and_the_history_says_who_changed_what()
    {
        var (company, factory) = await Of("99341370");
        var browser = await Host.Browser("p-applicant-2", "en");
        var page = $"/companies/{company}/factories/{factory}/size";
        var version = (await Desk("p-applicant-2", company)).Factory(factory)!.Version;
        var saved = await PortalHost.Send(browser, page, "fill", [("seen", version.ToString(CultureInfo.InvariantCulture)), ("sector", "metal"), ("production-area", "about 900"), ("go", "next")]);
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var again = await PortalHost.Text(await PortalHost.Get(browser, page));
        Assert.Contains("value=\"about 900\"", again, StringComparison.Ordinal);
        Assert.Contains("Enter a whole number in digits", again, StringComparison.Ordinal);
        var history = await PortalHost.Text(await PortalHost.Get(browser, $"/companies/{company}/factories/{factory}"));
        Assert.Contains("about 900</ins>", history, StringComparison.Ordinal);
        Assert.Contains("Chiu Kwok-tung", history, StringComparison.Ordinal);
        await using var db = Db();
        var stored = await db.Set<Factory>().AsNoTracking().SingleAsync(f => f.Id == factory, Test);
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == stored.HistoryCase).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(stored.HistoryCase, entries, stored.Head).Ok);
    }

    [Fact]
    public async Task The_later_of_two_who_change_one_company_sees_the_difference_and_nothing_is_lost()
    {
        var company = (await Book.Begin("p-applicant", "98765401", Typed(("name.en", "Two Tabs Limited"), ("telephone", "20000001")), Test)).Value;
        var seen = (await Desk("p-applicant", company)).Company.Version;
        Assert.True((await Book.Save("p-applicant", company, seen, Typed(("telephone", "20000002"), ("employees", "10"), ("email", "")), Test)).Done);
        var late = await Book.Save("p-applicant", company, seen, Typed(("telephone", "20000003"), ("employees", ""), ("email", "a@b.example")), Test);
        Assert.False(late.Done);
        Assert.Equal(new("telephone", "20000002", "20000003"), Assert.Single(late.Late!.Clashes));
        Assert.Equal(("20000003", "10", "a@b.example"), (late.Late.Texts["telephone"], late.Late.Texts["employees"], late.Late.Texts["email"]));
        Assert.Equal("20000002", (await Desk("p-applicant", company)).Company.Telephone);
        Assert.True((await Book.Save("p-applicant", company, late.Version!.Value, late.Late.Texts, Test)).Done);
        var stands = (await Desk("p-applicant", company)).Company;
        Assert.Equal(("20000003", 10, "a@b.example"), (stands.Telephone, stands.EmployeesInHongKong!.Value, stands.Email));

        // On the page: the later form comes back with both versions.
        var browser = await Host.Browser("p-applicant", "en");
        var answer = await PortalHost.Text(await PortalHost.Send(browser, $"/companies/{company}/edit", "fill", [("seen", seen.ToString(CultureInfo.InvariantCulture)), ("telephone", "20000009"), ("name.en", "Two Tabs Limited"), ("go", "next")]));
        Assert.Contains("What differs", answer, StringComparison.Ordinal);
        Assert.Contains("value=\"20000009\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_save_at_once_lose_nothing_and_the_chain_holds()
    {
        var company = (await Book.Begin("p-applicant", "98765402", Typed(("name.en", "At Once Limited")), Test)).Value;
        var seen = (await Desk("p-applicant", company)).Company.Version;
        string[] fields = ["telephone", "employees", "companies-registry"];
        string[] texts = ["20000001", "7", "1234567"];
        var savings = await Task.WhenAll(fields.Select((f, i) => Book.Save("p-applicant", company, seen, Typed((f, texts[i])), Test)));
        Assert.All(savings, s => Assert.True(s.Done));
        await using var db = Db();
        var stored = await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == company, Test);
        Assert.Equal(("20000001", 7, "1234567"), (stored.Telephone, stored.EmployeesInHongKong!.Value, stored.CompaniesRegistry));
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == stored.HistoryCase).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(stored.HistoryCase, entries, stored.Head).Ok);
    }

    [Fact]
    public async Task A_number_that_is_known_tells_nothing_and_its_people_see_the_request()
    {
        var browser = await Host.Browser("p-applicant-4", "en");
        var answer = await PortalHost.Send(browser, "/companies/new", "new-company", [("number", YiuSum), ("name.en", "My Company")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await PortalHost.Text(answer);
        Assert.Contains("already", text, StringComparison.Ordinal);
        foreach (var secret in (string[])["Yiu Sum", "曜岑", "Lai Wing-shan", "office@yiusum"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        await People.Ask("p-applicant-4", YiuSum, Test);
        await People.Ask("p-applicant-4", YiuSum, Test);
        var (company, _) = await Of(YiuSum);
        var asking = Assert.Single((await People.Of(company, Test)).Asking);
        Assert.Equal("p-applicant-4", asking.Request.PersonId);
        Assert.Equal(CompanyPeople.NotYours, (await People.Let("p-applicant-2", company, asking.Request.Id, true, Test))!.Code);
        Assert.Null(await People.Let("p-applicant", company, asking.Request.Id, false, Test));
        Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(browser, $"/companies/{company}")).StatusCode);
    }

    [Fact]
    public async Task An_invitation_is_for_the_matching_confirmed_address_alone_and_only_once()
    {
        var company = (await Book.Begin("p-applicant", "98765403", Typed(("name.en", "Inviting Limited")), Test)).Value;
        var invited = (await People.Invite("p-applicant", company, "Applicant-2@Example.test", "Chiu", Test)).Value;
        Assert.Equal(CompanyPeople.NotYours, (await People.Invite("p-applicant-2", company, "x@example.test", "X", Test)).Refusal!.Code);
        foreach (var other in (string[])["p-applicant-4", "p-applicant-3", "p-secretary"])
        {
            Assert.Equal(CompanyPeople.NotYours, (await People.Reply(other, invited.Id, true, Test))!.Code);
            Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(await Host.Browser(other, "en"), $"/invitations/{invited.Id}")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(await Host.Browser("p-applicant-2", "en"), $"/invitations/{invited.Id}")).StatusCode);
        Assert.Null(await People.Reply("p-applicant-2", invited.Id, true, Test));
        Assert.Equal(CompanyPeople.Over, (await People.Reply("p-applicant-2", invited.Id, true, Test))!.Code);
        Assert.True((await Desk("p-applicant-2", company)).Acts);
        var office = (await People.Invite("p-applicant", company, "secretary@example.test", "Yip", Test)).Value;
        Assert.Equal(CompanyPeople.OtherOffice, (await People.Reply("p-secretary", office.Id, true, Test))!.Code);
    }

    [Fact]
    public async Task FG_3_6_1_two_representatives_of_a_running_case_remain_and_who_leaves_sees_nothing_from_that_day()
    {
        var (company, _) = await Of(YiuSum);
        var people = (await People.Of(company, Test)).Acting;
        Assert.Equal(2, people.Count);
        var refused = await People.End("p-applicant", company, people.Single(p => p.PersonId == "p-applicant-3").Representation, "left", Test);
        Assert.Equal((CompanyPeople.TwoNeeded, "FG-3.6.1"), (refused!.Code, refused.Clause));

        var own = (await Book.Begin("p-applicant", "98765404", Typed(("name.en", "Leaving Limited")), Test)).Value;
        Assert.Null((await People.End("p-applicant", own, (await People.Of(own, Test)).Acting[0].Representation, "left", Test))!.Clause);
        var invited = (await People.Invite("p-applicant", own, "applicant-3@example.test", "Tong", Test)).Value;
        Assert.Null(await People.Reply("p-applicant-3", invited.Id, true, Test));
        Assert.Null(await People.End("p-applicant-3", own, (await People.Of(own, Test)).Acting.Single(p => p.PersonId == "p-applicant").Representation, "left", Test));
        Assert.Null(await Book.See(As("p-applicant"), own, Test));
        Assert.False((await Book.Save("p-applicant", own, 0, Typed(("telephone", "20000001")), Test)).Done);
    }

    private async Task<CompanyDesk> Desk(string person, int company) => (await Book.See(As(person), company, Test))!;

    private static ClaimsPrincipal As(string person) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], "test"));

    private PortalDb Db() => Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    private async Task<(int Company, int Factory)> Of(string number)
    {
        await using var db = Db();
        var company = await db.Set<Company>().Where(c => c.BusinessRegistration == number).Select(c => c.Id).SingleAsync(Test);
        return (company, await db.Set<Factory>().Where(f => f.CompanyId == company).Select(f => f.Id).FirstAsync(Test));
    }

    private static Dictionary<string, string> Typed(params (string Field, string Text)[] typed) => typed.ToDictionary(t => t.Field, t => t.Text);
}
