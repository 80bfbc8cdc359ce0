using System.Net;
using System.Security.Cryptography;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Notices.Letters;

/// <summary>A letter through the whole portal: drafted by a meeting, issued by the Secretariat, read by its addressee, verified by anybody.</summary>
[Collection("Printing")]
public sealed class LetterPagesTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private PortalHost Host => started.Host;

    [Fact]
    public async Task From_the_declared_result_to_the_addressees_inbox_and_the_verification_page()
    {
        var (letter, sitting, division) = await Decided("8101");
        var page = $"/letters/{letter.Number}";
        var inbox = $"/inbox/{letter.Number}";
        var secretary = await Host.Browser("p-secretary", "en");
        var addressee = await Host.Browser("p-applicant", "en");

        // A draft is nobody's but the officers'.
        Assert.Contains(letter.Number, await Text(secretary, "/letters?state=draft"), StringComparison.Ordinal);
        foreach (var closed in new[] { inbox, $"{inbox}/en.pdf" }) Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(addressee, closed)).StatusCode);
        Assert.DoesNotContain(letter.Number, await Text(addressee, "/inbox"), StringComparison.Ordinal);
        foreach (var officers in new[] { "/letters", page, $"{page}/en.pdf" }) Assert.NotEqual(HttpStatusCode.OK, (await PortalHost.Get(addressee, officers)).StatusCode);
        var anybody = Host.Browser("en");
        Assert.Contains("This is the number of a draft.", await Text(anybody, $"/verify/{letter.Number}"), StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Case, await Text(anybody, $"/verify/{letter.Number}"), StringComparison.Ordinal);

        // Technical support may look, not issue.
        var technical = await Host.Browser("p-technical", "en");
        Assert.DoesNotContain("Issue this letter", await Text(technical, page), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await PortalHost.Get(technical, $"/letters/issue?number={letter.Number}")).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await PortalHost.Send(secretary, page, "issue", Nothing)).StatusCode);
        Assert.Equal(letter.Number, (await sitting.Now()).Divisions[division].NotifiedBy);
        Assert.Contains("was issued", await Text(secretary, $"{page}?done=issued"), StringComparison.Ordinal);

        // Now it is its addressee's, and nobody else's.
        Assert.Contains("Unread", await Text(addressee, "/inbox"), StringComparison.Ordinal);
        Assert.Contains(letter.Number, await Text(addressee, inbox), StringComparison.Ordinal);
        Assert.Contains($"/inbox/{letter.Number}", await Text(addressee, "/waiting"), StringComparison.Ordinal);
        var pdf = await (await PortalHost.Get(addressee, $"{inbox}/zh-Hant.pdf")).Content.ReadAsByteArrayAsync(Test);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        foreach (var other in new[] { "p-applicant-2", "p-provider", "p-secretary", "p-cma" })
        {
            var stranger = await Host.Browser(other, "en");
            foreach (var closed in new[] { inbox, $"{inbox}/en.pdf" }) Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(stranger, closed)).StatusCode);
            Assert.DoesNotContain(letter.Number, await Text(stranger, "/inbox"), StringComparison.Ordinal);
            Assert.DoesNotContain($"/inbox/{letter.Number}", await Text(stranger, "/waiting"), StringComparison.Ordinal);
        }
        Assert.NotEqual(HttpStatusCode.OK, (await PortalHost.Get(anybody, $"{inbox}/en.pdf")).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await PortalHost.Send(addressee, inbox, "read", Nothing)).StatusCode);
        Assert.Contains("Read on", await Text(addressee, inbox), StringComparison.Ordinal);
        Assert.DoesNotContain($"/inbox/{letter.Number}", await Text(addressee, "/waiting"), StringComparison.Ordinal);

        var verify = $"/verify/{letter.Number.ToLowerInvariant()}";
        var said = await Text(anybody, verify);
        foreach (var word in new[] { "was issued by the programme", letter.Case, "FG-2.2.2" }) Assert.Contains(word, said, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Addressee.En, said, StringComparison.Ordinal);
        Assert.Contains("It is the letter as it went out (繁體)", await PortalHost.Text(await PortalHost.Send(anybody, verify, "file", [("Form.File", "letter.pdf", pdf)])), StringComparison.Ordinal);
        Assert.Contains("It is the letter as it went out", await PortalHost.Text(await PortalHost.Send(anybody, verify, "file", [("Form.Hash", Convert.ToHexString(SHA256.HashData(pdf)))])), StringComparison.Ordinal);
        pdf[^2] ^= 1;
        Assert.Contains("It is not a file of this letter", await PortalHost.Text(await PortalHost.Send(anybody, verify, "file", [("Form.File", "letter.pdf", pdf)])), StringComparison.Ordinal);
        Assert.Contains("A SHA-256 has 64 characters", await PortalHost.Text(await PortalHost.Send(anybody, verify, "file", [("Form.Hash", "abc")])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_go_out_in_one_press_and_a_second_press_says_that_they_are_out()
    {
        var (one, _, _) = await Decided("8102");
        var (two, _, _) = await Decided("8103");
        var director = await Host.Browser("p-director", "zh-HK");
        var page = $"/letters/issue?number={one.Number}&number={two.Number}&number=LT-1999-0001";
        Assert.Contains("2封函件將以你的名義發出", await Text(director, page), StringComparison.Ordinal);
        // Somebody else has the page open, too.
        var other = await Host.Browser("p-secretary", "en");
        var hidden = await Text(other, page);
        Assert.Contains(two.Number, hidden, StringComparison.Ordinal);
        (string, string)[] both = [("Numbers[0]", one.Number), ("Numbers[1]", two.Number)];
        var done = await PortalHost.Send(director, page, "issue", both);
        Assert.Equal($"/letters?issued=2", new Uri(new("http://localhost"), done.Headers.Location!).PathAndQuery);
        Assert.Equal(LetterState.Issued, (await Look(two.Number)).State);
        Assert.Equal("p-director", (await Look(one.Number)).IssuedBy);

        var three = (await Decided("8104")).Letter;
        var again = await PortalHost.Text(await PortalHost.Send(other, $"/letters/issue?number={three.Number}", "issue", [("Numbers[0]", one.Number), ("Numbers[1]", three.Number)]));
        Assert.Contains($"{one.Number}: It was issued already", again, StringComparison.Ordinal);
        Assert.Contains("Kan Mo-yee", again, StringComparison.Ordinal);
        Assert.Equal("p-director", (await Look(one.Number)).IssuedBy);
        Assert.Equal(LetterState.Issued, (await Look(three.Number)).State);
    }

    [Fact]
    public async Task The_list_is_filtered_by_state_and_found_by_reference_and_drafts_wait_for_those_who_issue()
    {
        var (letter, _, _) = await Decided("8105");
        var secretary = await Host.Browser("p-secretary", "en");
        Assert.Contains(letter.Number, await Text(secretary, $"/letters?find={letter.Case.ToLowerInvariant()}"), StringComparison.Ordinal);
        Assert.Contains(letter.Number, await Text(secretary, $"/letters?state=draft&find={Uri.EscapeDataString(letter.Addressee.Hant)}"), StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Number, await Text(secretary, $"/letters?state=issued&find={letter.Case}"), StringComparison.Ordinal);
        Assert.Contains("/letters?state=draft&meeting=8105", await Text(secretary, "/waiting"), StringComparison.Ordinal);
        Assert.Contains("meeting=8105", await Text(await Host.Browser("p-director", "en"), "/waiting"), StringComparison.Ordinal);
        Assert.DoesNotContain("meeting=8105", await Text(await Host.Browser("p-technical", "en"), "/waiting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_stopped_after_the_meeting_was_told_finishes_the_issue_and_nobody_divides_again_after_it()
    {
        var (letter, sitting, division) = await Decided("8106");
        await sitting.Do(new RecordNotified(division, letter.Number), Sample.Secretary);
        var secretary = await Host.Browser("p-secretary", "en");
        Assert.Equal(HttpStatusCode.Found, (await PortalHost.Send(secretary, $"/letters/{letter.Number}", "issue", Nothing)).StatusCode);
        Assert.Equal(LetterState.Issued, (await Look(letter.Number)).State);
        Assert.False((await sitting.Try(new Redivide(division, "again"), Sample.Member("CHAIR") with { Person = "p-chair" })).Ok);
    }

    [Theory]
    [InlineData("8107", true)]
    [InlineData("8108", false)]
    public async Task While_the_matter_is_voted_on_again_or_after_another_letter_told_the_party_nothing_goes_out(string id, bool again)
    {
        var (letter, sitting, division) = await Decided(id);
        await sitting.Do(again ? new Redivide(division, "a paper was missing") : new RecordNotified(division, "LT-1999-0001"), again ? Sample.Member("CHAIR") with { Person = "p-chair" } : Sample.Secretary);
        var answer = await PortalHost.Send(await Host.Browser("p-secretary", "en"), $"/letters/{letter.Number}", "issue", Nothing);
        Assert.Contains("The decision it reports does not stand, or is being voted on again.", await PortalHost.Text(answer), StringComparison.Ordinal);
        Assert.Equal(LetterState.Draft, (await Look(letter.Number)).State);
        Assert.NotEqual(letter.Number, (await sitting.Now()).Divisions[division].NotifiedBy);
    }

    private static readonly (string, string)[] Nothing = [];

    private static async Task<string> Text(HttpClient browser, string page) => await PortalHost.Text(await PortalHost.Get(browser, page));

    private PortalDb Db() => Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    private async Task<LetterDraft> Look(string number)
    {
        await using var db = Db();
        return await db.Set<LetterDraft>().AsNoTracking().SingleAsync(l => l.Number == number, Test);
    }

    /// <summary>A case of the demonstration approved at a meeting of its own, and the letter drafted for it; p-applicant acts for the company.</summary>
    private async Task<(LetterDraft Letter, Sitting Sitting, string Division)> Decided(string id)
    {
        var ready = Host.Services.GetRequiredService<IReadyCases>();
        AgendaItem? item = null;
        foreach (var one in (await ready.List(Test)).Where(r => r.Kind is AgendaKind.NewTechnology or AgendaKind.Demonstration1 or AgendaKind.Demonstration2))
            if (await ready.ItemFor(one, Test) is { Supports: true } approval) item ??= approval;
        Assert.NotNull(item);
        var sitting = Host.Sitting(id);
        await sitting.Divide(Sample.Called(id) with { Seats = Sample.Invented(), Place = Sample.Text("會議室", "会议室", "Room") }, item);
        Actor Of(string seat) => Sample.Member(seat) with { Person = $"p-{seat.ToLowerInvariant()}" };
        var division = $"{id}-1-1";
        foreach (var seat in Sample.Codes) await sitting.Do(Sample.Cast(division, Choice.For, $"{id}-{seat}"), Of(seat));
        await sitting.Do(new CallLast(division), Of("CHAIR"));
        await sitting.Do(new CutDivision(division), Of("CHAIR"));
        await sitting.Do(new Declare(division), Of("CHAIR"));
        await using var db = Db();
        LetterDraft? letter;
        using var patience = new CancellationTokenSource(Sitting.Patience);
        // The result is carried out by the portal's own reader of meetings.
        while ((letter = await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(l => l.Division == division, patience.Token)) is null) await Task.Yield();
        db.Add(new Representative { PersonId = "p-applicant", CompanyId = letter.CompanyId, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return (letter, sitting, division);
    }
}
