using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Applications.Vet;

/// <summary>The officers' queue: its parts come to the whole, whatever is asked.</summary>
public sealed class QueueTests(Workbench bench) : IClassFixture<Workbench>
{
    private const string Me = "p-secretary";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_every_view_the_parts_by_each_filter_come_to_the_whole_and_the_count_above_it_is_its_own()
    {
        var counts = await bench.Book.Counts(Me, Test);
        foreach (var view in Enum.GetValues<QueueView>())
        {
            var ask = new QueueAsk { View = view };
            var whole = await All(ask);
            Assert.Equal(counts[view], whole.Count);
            Assert.Equal(whole.Count, (await bench.Book.Page(ask, Me, Language.En, Test)).Total);
            Assert.Equal(whole.Count, (await bench.Book.Balance(ask, Me, Test)).Total);
            foreach (var parts in new[]
                     {
                         Enum.GetValues<ProjectType>().Select(k => ask with { Kind = k }), Enum.GetValues<ApplicationState>().Select(s => ask with { Stage = s }),
                         whole.Select(r => r.Officer ?? QueueAsk.Nobody).Distinct().Select(o => ask with { Officer = o }), whole.Select(r => r.Sector).Distinct().Select(s => ask with { Sector = s }),
                         whole.Select(r => r.Place).Distinct().Select(p => ask with { Place = p }), whole.Select(r => r.Phase).Distinct().Select(p => ask with { Phase = p }),
                     })
            {
                var found = new List<string>();
                foreach (var part in parts) found.AddRange((await All(part)).Select(r => r.Case));
                Assert.Equal(whole.Select(r => r.Case).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }

            async Task<List<string>> Cases(QueueAsk one) => [.. (await All(one)).Select(r => r.Case)];
            foreach (var sort in Enum.GetValues<QueueSort>())
                foreach (var down in new[] { false, true })
                    Assert.Equal(whole.Select(r => r.Case).Order(StringComparer.Ordinal), (await Cases(ask with { Sort = sort, Down = down })).Order(StringComparer.Ordinal));
        }
        var due = (await All(new())).Select(r => r.Due).ToList();
        Assert.Equal(due.Order(), due);
    }

    [Fact]
    public async Task Any_piece_of_two_characters_or_more_is_found_in_either_script_and_nothing_else_is()
    {
        await using var db = bench.Db();
        var rows = await db.Set<QueueRow>().AsNoTracking().ToListAsync(Test);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var run = bench.Reference.Folding.Runs(rows[random.Next(rows.Count)].Folded) is { Length: > 0 } runs ? runs[random.Next(runs.Length)] : "dp";
            var from = random.Next(run.Length);
            var piece = run.Substring(from, Math.Min(run.Length - from, random.Next(1, 5)));
            Assert.Equal(rows.Where(r => r.Folded.Contains(piece, StringComparison.Ordinal)).Select(r => r.Case).Order(StringComparer.Ordinal), (await Cases(piece)).Order(StringComparer.Ordinal));
        }
        Assert.NotEmpty(await Cases("金屬"));
        Assert.Equal(await Cases("金屬"), await Cases("金属"));
        Assert.Equal(await Cases("衍嵐"), await Cases("衍岚"));
        Assert.Equal(await Cases("hin laam"), await Cases("ＨＩＮ Laam"));
        Assert.Single(await Cases("DP2-2025-0019"));
        Assert.Empty(await Cases("「」"));
        Assert.Empty(await Cases("qzx\" OR \"dp2"));

        async Task<List<string>> Cases(string text) => [.. (await All(new() { View = QueueView.All, Text = text })).Select(r => r.Case)];
    }

    [Fact]
    public async Task What_goes_out_is_what_is_shown_and_no_spreadsheet_takes_it_for_a_formula()
    {
        var reference = await bench.Case("NTP", "0040");
        await using (var db = bench.Db())
        {
            (await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).Title = Trilingual.Same("=1+1 <&> \u0007 𠮷");
            await db.Arrange(Test);
        }
        var browser = await bench.Host.Browser(Me, "en");
        const string asked = "?view=open&kind=NewTechnology&sort=reference&down=yes";
        var shown = (await All(new() { Kind = ProjectType.NewTechnology, Sort = QueueSort.Reference, Down = true })).ConvertAll(r => r.Case);
        Assert.Contains(reference, shown);

        var csv = (await (await PortalHost.Get(browser, "/queue.csv" + asked)).Content.ReadAsStringAsync(Test)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(shown, csv.Skip(1).Select(line => line.Split(',')[0]));
        Assert.DoesNotContain(csv, line => line.Contains(",=1+1", StringComparison.Ordinal));
        Assert.DoesNotContain(csv, line => line.Contains(",\"=1+1", StringComparison.Ordinal));
        Assert.Contains(csv, line => line.Contains("'=1+1", StringComparison.Ordinal));

        var xlsx = await (await PortalHost.Get(browser, "/queue.xlsx" + asked)).Content.ReadAsByteArrayAsync(Test);
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var sheet = zip.Entries.Single(e => e.FullName.Contains("/worksheets/", StringComparison.Ordinal)).Open();
        XNamespace x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = XDocument.Load(sheet).Descendants(x + "row").Select(r => r.Elements(x + "c").Select(c => c.Value).ToList()).ToList();
        Assert.Equal(shown, rows.Skip(1).Select(r => r[0]));
        // What no XML may hold becomes a blank.
        Assert.Contains("=1+1 <&>   𠮷", rows.Single(r => r[0] == reference));
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, Test));
    }

    [Fact]
    public async Task Whatever_moves_a_case_moves_its_row_in_the_same_moment()
    {
        var reference = await bench.Case("NTP", "0033");
        var seen = (await bench.See(reference)).Case.HistoryEntries;
        Assert.Null(await bench.Desk.Ask(reference, seen, QueryReason.Budget, "which?", new(2026, 12, 7), Workbench.Secretary, Test));
        await using var db = bench.Db();
        var row = await db.Set<QueueRow>().SingleAsync(r => r.Case == reference, Test);
        Assert.Equal((ApplicationState.InfoRequested, Holder.Applicant, new DateOnly(2026, 12, 7), "FG-2.2.1", (DateOnly?)new DateOnly(2026, 11, 21)), (row.Stage, row.With, row.Due, row.DueRule, row.PausedSince));
        Assert.True(await db.Set<Notice>().AnyAsync(n => n.Case == reference && n.Due == new DateOnly(2026, 12, 7), Test) || !await db.Set<Representative>().AnyAsync(r => r.CompanyId == row.CompanyId, Test));
    }

    [Fact]
    public async Task Nobody_but_an_officer_comes_in_and_an_address_says_nothing_about_what_is_there()
    {
        var open = await bench.Case("DP2", "0019");
        string[] pages = ["/queue", "/queue/batches", $"/queue/{open}", "/queue.csv", "/queue.xlsx", "/queue/export"];
        foreach (var (person, may) in new[] { ("p-secretary", true), ("p-director", true), ("p-technical", true), ("p-chair", false), ("p-hkgcc", false), ("p-observer", false), ("p-administrator", false), ("p-applicant-2", false), ("p-provider", false), ("p-judge-hk", false) })
        {
            var browser = await bench.Host.Browser(person, "en");
            foreach (var page in pages) Assert.True((may ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == (await PortalHost.Get(browser, page)).StatusCode, $"{person} {page}");
        }
        var officer = await bench.Host.Browser(Me, "en");
        foreach (var nothing in new[] { "/queue/DP2-2099-0001", "/queue/x", $"/queue/{await Draft()}" }) Assert.Equal(HttpStatusCode.Forbidden, (await PortalHost.Get(officer, nothing)).StatusCode);
        foreach (var strange in new[] { "/queue?view=x&kind=7&stage=x&page=-1&sort=%27&down=maybe&officer=%3Cb%3E", "/queue?page=999999", "/queue?q=%22", "/queue?done=assigned-x", "/queue/batches?case=x" })
            Assert.Equal(HttpStatusCode.OK, (await PortalHost.Get(officer, strange)).StatusCode);
    }

    private async Task<string> Draft()
    {
        await using var db = bench.Db();
        return await db.Set<Application>().Where(a => a.State == ApplicationState.Draft).Select(a => a.Reference).FirstAsync(Test);
    }

    private async Task<List<QueueRow>> All(QueueAsk ask)
    {
        var rows = new List<QueueRow>();
        await foreach (var row in bench.Book.All(ask, Me, Language.En, Test)) rows.Add(row);
        return rows;
    }
}
