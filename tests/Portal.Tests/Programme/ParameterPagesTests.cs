using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Programme.Keep;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>The pages of the parameters, as a browser sees them. The tests share a portal: each uses days of its own.</summary>
public sealed class ParameterPagesTests(ParameterOffice office) : IClassFixture<ParameterOffice>
{
    private const string NewOffer = "/parameters/offers/new", NewHoliday = "/parameters/holidays/new";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private Task<HttpClient> Secretary(string language = "en") => office.Host.Browser("p-secretary", language);

    [Fact]
    public async Task The_keepers_change_the_staff_read_and_nobody_else_comes_in_and_looking_writes_nothing()
    {
        string[] read = ["/parameters", "/parameters/holidays"], change = [NewOffer, NewHoliday, "/parameters/holidays/import", "/parameters/holidays/withdraw?date=2026-12-25", "/parameters/technologies/new", "/parameters/technologies/end?code=T1"];
        var rows = await office.Rows();
        foreach (var (person, reads, changes) in new[]
                 {
                     ("p-secretary", true, true), ("p-administrator", true, true), ("p-director", true, false), ("p-technical", true, false),
                     ("p-chair", false, false), ("p-hkgcc", false, false), ("p-observer", false, false), ("p-applicant", false, false), ("p-provider", false, false), ("p-judge-hk", false, false),
                 })
        {
            var browser = await office.Host.Browser(person, "en");
            foreach (var page in read) Assert.True((reads ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == (await PortalHost.Get(browser, page)).StatusCode, $"{person} {page}");
            foreach (var page in change) Assert.True((changes ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == (await PortalHost.Get(browser, page)).StatusCode, $"{person} {page}");
            Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(browser, "/technologies")).StatusCode);
            if (reads) Assert.Equal(changes, (await ParameterOffice.Read(browser, "/parameters")).Contains($"href=\"{NewOffer}\"", StringComparison.Ordinal));
        }
        foreach (var asked in new[] { "/parameters?done=x&phase=P9", "/parameters/holidays?year=x", "/parameters/holidays?year=99999999999", "/parameters/technologies/end?code=%3Cb%3E" })
            Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(await Secretary(), asked)).StatusCode);
        var nobody = office.Host.Browser();
        foreach (var page in (string[])[.. read, .. change]) Assert.Contains("/account/sign-in", (await PortalHost.Get(nobody, page)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(nobody, "/technologies")).StatusCode);

        // A form one may open does not open another's page: the post is refused like the page.
        var form = await (await PortalHost.Get(await Secretary(), NewHoliday)).Content.ReadAsStringAsync(Test);
        using var posted = await ParameterOffice.Put(await office.Host.Browser("p-technical", "en"), NewHoliday, form, "because", ParameterOffice.Holiday(office.WorkingDay(40)));
        Assert.NotEqual(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(rows, await office.Rows());
    }

    [Fact]
    public async Task A_holiday_moves_the_deadlines_that_the_preview_named_and_no_other_and_each_case_says_so()
    {
        var from = office.WorkingDay(200);
        var mine = await office.Running(from);
        var browser = await Secretary();
        var previewed = await ParameterOffice.Preview(browser, NewHoliday, ParameterOffice.Holiday(mine.Due));
        var text = WebUtility.HtmlDecode(previewed);
        Assert.Contains(mine.Case, text, StringComparison.Ordinal);
        await using (var before = office.Db()) Assert.Equal(mine.Due, (await before.Set<CaseDeadline>().SingleAsync(d => d.Id == mine.Id, Test)).Due);

        // Without a reason nothing is put in force, and what was typed stands there still.
        var (rows, without) = (await office.Rows(), await ParameterOffice.Put(browser, NewHoliday, previewed, " ", ParameterOffice.Holiday(mine.Due)));
        var told = await without.Content.ReadAsStringAsync(Test);
        Assert.Contains("id=\"Asked-Reason-err\"", told, StringComparison.Ordinal);
        Assert.Contains("value=\"G.N. 1 of 2026\"", told, StringComparison.Ordinal);
        Assert.Equal(rows, await office.Rows());

        var row = ParameterOffice.RowOf(await ParameterOffice.Put(browser, NewHoliday, told, "Gazetted on 20 November", ParameterOffice.Holiday(mine.Due)));
        await using var db = office.Db();
        var moves = await db.Set<DeadlineMove>().Where(m => m.Row == row).ToListAsync(Test);
        Assert.Contains(moves, m => m.Deadline == mine.Id);
        foreach (var move in moves)
        {
            Assert.Contains(move.Case, text, StringComparison.Ordinal);
            Assert.Equal(move.Due, (await db.Set<CaseDeadline>().SingleAsync(d => d.Id == move.Deadline, Test)).Due);
        }
        Assert.Equal(moves.Count, text.Split("<tr>").Count(r => r.Contains("/guides/RG/", StringComparison.Ordinal)));
        var entry = await db.Set<CaseEntry>().SingleAsync(e => e.Case == mine.Case && e.Step == PuttingInForce.Act, Test);
        Assert.Equal("p-secretary", entry.Actor);
        var page = await ParameterOffice.Read(browser, $"/parameters/rows/{row}");
        foreach (var said in new[] { "Gazetted on 20 November", mine.Case, entry.Note!, $"Entry {entry.Sequence}," }) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Gazetted on 20 November", await ParameterOffice.Read(browser, "/parameters"), StringComparison.Ordinal);
        Assert.Contains($"/parameters/rows/{row}", await ParameterOffice.Read(browser, $"/parameters/holidays?year={mine.Due.Year}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await PortalHost.Get(browser, "/parameters/rows/999999")).StatusCode);

        // Withdrawn, the deadline goes back, and what there was stays in the history.
        var withdraw = $"/parameters/holidays/withdraw?date={mine.Due.Iso()}";
        Assert.NotEqual(row, await ParameterOffice.Do(browser, withdraw, "Not gazetted after all", ("Form.Date", mine.Due.Iso())));
        Assert.Equal(mine.Due, (await db.Set<CaseDeadline>().AsNoTracking().SingleAsync(d => d.Id == mine.Id, Test)).Due);
        Assert.Equal(2, await db.Set<CaseEntry>().CountAsync(e => e.Case == mine.Case && e.Step == PuttingInForce.Act, Test));
        Assert.Contains("is no general holiday.", await ParameterOffice.Preview(browser, withdraw, ("Form.Date", mine.Due.Iso())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_ceiling_names_the_drafts_it_changes_and_what_is_submitted_keeps_its_own()
    {
        await using var db = office.Db();
        var draft = new Application(CaseReference.Of(ProjectType.NewTechnology, 2095, 1), "P5", 1, 1) { ProjectCost = Hkd.Of(3_000_000) };
        db.Add(draft);
        await db.SaveChangesAsync(Test);
        var (browser, from) = (await Secretary(), ParameterOffice.Today.AddDays(3));
        (string, string)[] fields = [("Form.Project", "P5 NewTechnology"), ("Form.From", from.Iso()), ("Form.Share", "50%"), ("Form.Cap", "611,000"), ("Form.HigherCap", "711,000"), ("Form.Kind", "Decision"), ("Form.Source", "paper 12/2026")];
        var text = WebUtility.HtmlDecode(await ParameterOffice.Preview(browser, NewOffer, fields));
        foreach (var said in new[] { draft.Reference, "HK$650,000.00", "HK$611,000.00" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var submitted = await db.Set<Application>().CountAsync(a => a.Type == ProjectType.NewTechnology && a.Phase == "P5" && a.State != ApplicationState.Draft, Test);
        Assert.Contains($"keep the numbers of their day: {submitted}.", text, StringComparison.Ordinal);

        var row = await ParameterOffice.Do(browser, NewOffer, "Paper 12", fields);
        Assert.Equal(Hkd.Of(611_000), office.Reference.Phases["P5"].GrantFor(draft.Type, draft.ProjectCost, from).Value.Amount);
        Assert.Equal(Hkd.Of(650_000), office.Reference.Phases["P5"].GrantFor(draft.Type, draft.ProjectCost, from.AddDays(-1)).Value.Amount);
        var page = await ParameterOffice.Read(browser, "/parameters");
        Assert.Contains("HK$650,000.00", page[..page.IndexOf("id=\"later\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("HK$611,000.00", page[page.IndexOf("id=\"later\"", StringComparison.Ordinal)..], StringComparison.Ordinal);

        // Where the public reads numbers that stand in no guide, it stands beside the other with its day.
        foreach (var open in new[] { "/guides/public-figures", "/guides/FG/T1.2" })
        {
            var figures = await ParameterOffice.Read(office.Host.Browser(), open);
            foreach (var said in new[] { "650,000", "611,000", $"from {from.Day} November 2026" }) Assert.Contains(said, figures, StringComparison.Ordinal);
            Assert.Contains("decision", figures, StringComparison.OrdinalIgnoreCase);
        }

        // Corrected by another row; the first stands as it was put in force.
        var content = (await db.Set<ParameterRow>().AsNoTracking().SingleAsync(r => r.Sequence == row, Test)).Content;
        await ParameterOffice.Do(browser, NewOffer, "Misprint", [.. fields.Where(f => f.Item1 != "Form.Cap"), ("Form.Cap", "612,000")]);
        Assert.Equal(content, (await db.Set<ParameterRow>().AsNoTracking().SingleAsync(r => r.Sequence == row, Test)).Content);
        Assert.Contains("HK$611,000.00", await ParameterOffice.Read(browser, $"/parameters/rows/{row}"), StringComparison.Ordinal);
        Assert.Equal(Hkd.Of(612_000), office.Reference.Phases["P5"].Cap(draft.Type, from).Value);
    }

    [Theory]
    [InlineData("en", "Write the share as a number with %", "Write the amount in dollars", "Say where the number comes from", "Choose a day after")]
    [InlineData("zh-HK", "請以百分數填寫比例", "請以港元填寫金額", "請註明數字的來源", "之後的日期")]
    [InlineData("zh-CN", "请以百分数填写比例", "请以港元填写金额", "请注明数字的来源", "之后的日期")]
    public async Task Bad_input_is_told_beside_its_field_in_the_readers_language_and_nothing_typed_is_lost(string language, string share, string cap, string source, string day)
    {
        var (rows, browser) = (await office.Rows(), await Secretary(language));
        (string, string)[] wrong = [("Form.Project", "P5 NewTechnology"), ("Form.From", "soon"), ("Form.Share", "fifty"), ("Form.Cap", "much"), ("Form.HigherCap", ""), ("Form.Kind", "Clause"), ("Form.Source", "memo 7")];
        var html = await ParameterOffice.Preview(browser, NewOffer, wrong);
        var text = WebUtility.HtmlDecode(html);
        foreach (var (field, said) in new[] { ("Form-Share", share), ("Form-Cap", cap), ("Form-Source", source) })
        {
            Assert.Contains($"id=\"{field}-err\"", html, StringComparison.Ordinal);
            Assert.Contains($"#{field}\"", html, StringComparison.Ordinal);
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
        foreach (var typed in new[] { "soon", "fifty", "much", "memo 7" }) Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"put\"", html, StringComparison.Ordinal);

        // What cannot be by the rules is told the same way: a row begins tomorrow at the earliest.
        (string, string)[] today = [("Form.Project", "P5 NewTechnology"), ("Form.From", ParameterOffice.Today.Iso()), ("Form.Share", "50%"), ("Form.Cap", "1"), ("Form.Kind", "Decision"), ("Form.Source", "x")];
        html = await ParameterOffice.Preview(browser, NewOffer, today);
        Assert.Contains("id=\"Form-From-err\"", html, StringComparison.Ordinal);
        Assert.Contains(day, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(rows, await office.Rows());
    }

    [Fact]
    public async Task Of_two_officers_the_second_looks_again_what_changed_since_the_preview_is_previewed_again_and_a_form_sent_twice_is_one_row()
    {
        var (first, second) = (await Secretary(), await office.Host.Browser("p-administrator", "zh-HK"));
        var (a, b) = (ParameterOffice.Holiday(office.WorkingDay(300)), ParameterOffice.Holiday(office.WorkingDay(310)));
        var (firstSaw, secondSaw) = (await ParameterOffice.Preview(first, NewHoliday, a), await ParameterOffice.Preview(second, NewHoliday, b));
        var rows = await office.Rows();
        var row = ParameterOffice.RowOf(await ParameterOffice.Put(first, NewHoliday, firstSaw, "first", a));
        Assert.Equal(row, ParameterOffice.RowOf(await ParameterOffice.Put(first, NewHoliday, firstSaw, "first", a)));
        Assert.Equal(rows + 1, await office.Rows());

        using var late = await ParameterOffice.Put(second, NewHoliday, secondSaw, "第二位", b);
        var again = await late.Content.ReadAsStringAsync(Test);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("期間有其他人令另一項改動生效", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Contains(">第二位</textarea>", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Equal(rows + 1, await office.Rows());

        // Another day than was previewed is not put in force unseen.
        var c = ParameterOffice.Holiday(office.WorkingDay(320));
        using var other = await ParameterOffice.Put(second, NewHoliday, again, "第二位", c);
        again = await other.Content.ReadAsStringAsync(Test);
        Assert.Contains("所填內容與預覽不同", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Equal(rows + 1, await office.Rows());
        Assert.Equal(row + 1, ParameterOffice.RowOf(await ParameterOffice.Put(second, NewHoliday, again, "第二位", c)));
    }

    [Fact]
    public async Task A_technology_is_listed_from_its_first_day_through_its_last_for_everybody_to_read()
    {
        var (browser, anybody) = (await Secretary(), office.Host.Browser("zh-CN"));
        (string, string)[] fields =
            [("Form.List", nameof(TechnologyList.Themes)), ("Form.Sector", ""), ("Form.Name.Hant", "水性塗裝"), ("Form.Name.Hans", "水性涂装"), ("Form.Name.En", "Water-based coating"), ("Form.From", ParameterOffice.Today.Iso()), ("Form.Until", "")];
        await ParameterOffice.Do(browser, "/parameters/technologies/new", "Reviewed", fields);
        var code = office.Reference.Technologies.All[^1].Code;
        Assert.Contains("水性涂装", await ParameterOffice.Read(anybody, "/technologies"), StringComparison.Ordinal);
        var twice = await ParameterOffice.Preview(browser, "/parameters/technologies/new", fields);
        Assert.Contains("It stands on that list already.", WebUtility.HtmlDecode(twice), StringComparison.Ordinal);
        await ParameterOffice.Do(browser, "/parameters/technologies/end", "Superseded", ("Form.Code", code), ("Form.Until", ParameterOffice.Today.AddDays(9).Iso()));
        Assert.True(office.Reference.Technologies[code]!.InForce(ParameterOffice.Today.AddDays(9)));
        Assert.False(office.Reference.Technologies[code]!.InForce(ParameterOffice.Today.AddDays(10)));
        Assert.Contains("Water-based coating", await ParameterOffice.Read(browser, "/parameters"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        foreach (var code in (string[])[.. ParameterRefusals.All, PuttingInForce.ReasonMissing, PuttingInForce.MovedOn])
            Assert.True(ParametersText.ResourceManager.GetString(ParameterWords.KeyOf(code), System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 }, code);
    }
}
