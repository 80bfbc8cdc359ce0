using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CleanerProduction.Meetings;
using CleanerProduction.PortalTests.Meetings.Room;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Prepare;

/// <summary>The pages of a meeting through the whole portal, read as different people.</summary>
public sealed partial class MeetingPagesTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private static readonly string[] Below = ["", "/items/1", "/record", "/record.json", "/minutes", "/minutes.json", "/items/1/papers/P1", "/live"];
    private PortalHost Host => started.Host;

    [Theory]
    [InlineData("en")]
    [InlineData("zh-HK")]
    [InlineData("zh-CN")]
    public async Task A_recused_member_finds_nothing_of_the_item_on_any_page_or_download(string language)
    {
        var id = $"p1{language.ToLowerInvariant()}";
        var sitting = await Held(id, "HKGCC");
        var recused = await Host.Browser("p-hkgcc", language);
        var observer = await Host.Browser("p-observer", language);
        var seen = new StringBuilder();
        foreach (var page in Below.Prepend("..").Select(b => b == ".." ? "/meetings" : $"/meetings/{id}{b}"))
        {
            var text = await Text(recused, page);
            // Papers of this test have no file behind them.
            var open = await PortalHost.Get(observer, page);
            Assert.True(open.IsSuccessStatusCode || page.EndsWith("/P1", StringComparison.Ordinal), $"{page}: {open.StatusCode}");
            seen.Append(await PortalHost.Text(open));
            foreach (var word in Words(await sitting.Now())) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
        // The same words are there for those who may see them, or the test would prove nothing.
        foreach (var word in Words(await sitting.Now())) Assert.Contains(word, seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_outside_sees_a_meeting_until_its_record_is_public_and_then_everybody_does()
    {
        var sitting = await Held("p2", "HKGCC");
        var anybody = Host.Browser("en");
        foreach (var page in new[] { "", "/items/1", "/record", "/minutes" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(anybody, $"/meetings/p2{page}")).StatusCode);
            Assert.Equal(Said(await Text(anybody, $"/meetings/p-no{page}")), Said(await Text(anybody, $"/meetings/p2{page}")).Replace("p2", "p-no", StringComparison.Ordinal));
        }
        await sitting.Do(new CirculateMinutes(), Sample.Secretary);
        await sitting.Do(new ConfirmMinutes("p3"), Sample.Secretary);
        foreach (var page in new[] { "", "/items/1", "/record", "/record.json", "/minutes", "/minutes.json" })
        {
            var answer = await PortalHost.Get(anybody, $"/meetings/p2{page}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("Hin Laam Metal", await PortalHost.Text(answer), StringComparison.Ordinal);
        }
        Assert.NotEqual(HttpStatusCode.OK, (await PortalHost.Get(anybody, "/meetings/p2/items/1/papers/P1")).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_the_secretariats_until_notice_is_given()
    {
        var sitting = Host.Sitting("p4");
        await sitting.Do(new CallMeeting(Sample.Called("p4") with { Seats = Sample.Invented() }), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Demonstration()), Sample.Secretary);
        Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(await Host.Browser("p-cma", "en"), "/meetings/p4")).StatusCode);
        Assert.Contains("Hin Laam Metal", await Text(await Host.Browser("p-secretary", "en"), "/meetings/p4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interest_is_declared_on_the_page_and_what_was_typed_is_kept_where_something_is_missing()
    {
        var sitting = await Noticed("p5");
        var member = await Host.Browser("p-cma", "en");
        var missing = await PortalHost.Send(member, "/meetings/p5", "interest", [("Form.Item", ""), ("Form.Party", "Director"), ("Form.Nature", "Sister of a director")]);
        var page = await PortalHost.Text(missing);
        Assert.Contains("Sister of a director", page, StringComparison.Ordinal);
        Assert.Contains("Form-Item-err", page, StringComparison.Ordinal);
        var done = await PortalHost.Send(member, "/meetings/p5", "interest", [("Form.Item", "1"), ("Form.Party", "Director"), ("Form.Nature", "Sister of a director")]);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.True((await sitting.Now()).IsOut("CMA", 1));
        Assert.DoesNotContain("Hin Laam Metal", await Text(member, "/meetings/p5"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_cannot_prepare_a_meeting()
    {
        await Noticed("p6");
        var member = await Host.Browser("p-cma", "en");
        foreach (var page in new[] { "/meetings/new", "/meetings/p6/prepare" })
            Assert.NotEqual(HttpStatusCode.OK, (await PortalHost.Get(member, page)).StatusCode);
    }

    // Without what the framework seals anew for every answer.
    private static string Said(string page) => Sealed().Replace(page, "");

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, 5000)]
    private static partial Regex Sealed();

    private static IEnumerable<string> Words(Meeting meeting)
    {
        var content = meeting.Items[1].Content;
        return [content.Title.Hant[..4], content.Title.En, content.Motion!.En, content.Case!, new string('c', 64)];
    }

    private static async Task<string> Text(HttpClient browser, string page) => await PortalHost.Text(await PortalHost.Get(browser, page));

    private async Task<Sitting> Noticed(string id)
    {
        var sitting = Host.Sitting(id);
        await sitting.Do(new CallMeeting(Sample.Called(id) with { Seats = Sample.Invented() }), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Demonstration()), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Penalty()), Sample.Secretary);
        await sitting.Do(new LayPaper(1, new("P1", Sample.Text("評核建議書", "评核建议书", "Assessment paper"), new string('c', 64), "application/pdf", 1234)), Sample.Secretary);
        await sitting.Do(new GiveNotice(), Sample.Secretary);
        return sitting;
    }

    private async Task<Sitting> Held(string id, string recused)
    {
        var sitting = await Noticed(id);
        Actor Of(string seat) => Sample.Member(seat) with { Person = $"p-{seat.ToLowerInvariant()}" };
        await sitting.Do(new DeclareInterest(1, recused, PartyKind.Applicant, Trilingual.Same("shareholder")), Of(recused));
        foreach (var seat in Sample.Codes) await sitting.Do(new RecordArrival(seat, Of(seat).Person), Sample.Secretary);
        await sitting.Do(new OpenMeeting(), Sample.Secretary);
        await sitting.Do(new TakeItem(1), Sample.Secretary);
        await sitting.Do(new OpenDivision(1), Of("CHAIR"));
        foreach (var seat in Sample.Codes.Where(s => s != recused)) await sitting.Do(Sample.Cast($"{id}-1-1", Choice.For, $"{id}-{seat}"), Of(seat));
        await sitting.Do(new CallLast($"{id}-1-1"), Of("CHAIR"));
        await sitting.Do(new CutDivision($"{id}-1-1"), Of("CHAIR"));
        await sitting.Do(new Declare($"{id}-1-1"), Of("CHAIR"));
        await sitting.Do(new CloseMeeting(), Sample.Secretary);
        return sitting;
    }
}
