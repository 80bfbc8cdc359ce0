using System.IO.Compression;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Access;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Dashboard;

/// <summary>The public dashboard: documented figures with their sources, and kept apart what the portal counts.</summary>
public sealed class DashboardPageTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private async Task<string> Page(string address, string language = "en-HK")
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        using var answer = await api.Client.SendAsync(asked, Test);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return await AccountHost.Text(answer);
    }

    [Fact]
    public async Task Every_documented_figure_is_on_the_page_with_its_clause()
    {
        var page = await Page("/programme");
        foreach (var figure in (string[])["1,144", "143%", "114.4%", "125.8%", "152.2%", "76.1%", "2,056", "about 1,260", "more than 26,700", "58.9%", "480", "3,400", "14.1%", "10,000,000", "about 950", "23.8%", "about 700,000,000",
            "30%–90%", "10%–80%", "50%–90%", "5.18", "10.36%", "27.00", "54.00%", "9.57", "19.14%", "50.00", "33.25", "HK$215,750,000", "69.4%", "about 250", "80–120", "about 550", "more than 4,200", "not given"])
            Assert.Contains(figure, page, StringComparison.Ordinal);
        foreach (var clause in (string[])["PP-3(b)", "PP-4", "PP-6", "PP-7", "PP-8", "PP-10", "PP-12(d)", "PP-29", "PP-Annex", "FG-T1.2", "FG-T1.3", "/guides/public-figures"])
            Assert.Contains(clause, page, StringComparison.Ordinal);
        // Demonstrations lie inside the whole: their sum stands nowhere.
        foreach (var sum in (string[])["3,880", "4,920", "2,870", "770,000", "12,100,000"]) Assert.DoesNotContain(sum, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_the_programme_for_everybody_is_reached_from_it()
    {
        var page = await Page("/programme");
        var pages = Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.StartsWith("page /programme/", StringComparison.Ordinal) && l.EndsWith(" : everybody", StringComparison.Ordinal) && !l.Contains('{', StringComparison.Ordinal))
            .Select(l => l.Split(' ')[1]).Where(p => p.Count(c => c == '/') == 2).ToList();
        Assert.True(pages.Count > 5);
        Assert.All(pages, p => Assert.Contains($"href=\"{p}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-HK", "文件所載數字", "示範資料")]
    [InlineData("zh-CN", "文件所载数字", "示范资料")]
    public async Task Documented_and_own_data_are_told_apart_in_each_language(string language, string documented, string invented)
    {
        var page = await Page("/programme", language);
        Assert.Contains(documented, page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(invented, StringComparison.Ordinal) > page.IndexOf("id=\"owntitle\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_portal_counts_is_what_it_holds_and_the_parts_by_any_filter_add_up()
    {
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        await using var db = api.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        var rows = await db.Set<QueueRow>().AsNoTracking().ToListAsync(Test);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, all.Count);
        var funded = rows.Where(r => Tally.StandingOf(r.Stage) is Standing.UnderWay or Standing.Finished).ToList();
        Assert.Equal((funded.Count, Hkd.Sum(funded.Select(r => r.Grant ?? Hkd.Zero)), Hkd.Sum(rows.Select(r => r.Paid ?? Hkd.Zero))), (all.Funded, all.Granted, all.Paid));
        Assert.True(all.Paid > Hkd.Zero);
        Assert.Equal(all.Count, all.By(c => c.Year).Sum(y => all.Of(new TallyAsk(Year: y.Key)).Count));
        Assert.Equal(all.Count, all.By(c => c.Place).Sum(p => all.Of(new TallyAsk(Place: p.Key)).Count));
        Assert.Equal(all.Count, all.By(c => c.Sector).Sum(s => all.Of(new TallyAsk(Sector: s.Key)).Count));
        Assert.Equal(all.Count, all.By(c => c.Aim).Sum(m => all.Of(new TallyAsk(Aim: m.Key)).Count));
        // What projects are about: as their cases and the forms they were made from say.
        var cases = await db.Set<Application>().AsNoTracking().ToDictionaryAsync(c => c.Reference, StringComparer.Ordinal, Test);
        var forms = (await db.Set<FormRevision>().AsNoTracking().ToListAsync(Test)).GroupBy(f => f.Case, StringComparer.Ordinal).ToDictionary(g => g.Key, g => ApplicationForm.FromJson(g.MaxBy(f => f.Revision)!.Content).Aim, StringComparer.Ordinal);
        Assert.All(rows, r => Assert.Equal((cases[r.Case].Aim, forms[r.Case]), (r.Aim, r.Aim)));
        Assert.Equal(rows.Count(r => r.Aim == ProjectAim.Air), all.Of(new TallyAsk(Aim: nameof(ProjectAim.Air))).Count);
        Assert.Contains(rows, r => r.Aim == ProjectAim.Air);
        Assert.Equal(all.Granted, Hkd.Sum(all.By(c => c.Phase).Select(p => all.Of(new TallyAsk(p.Key)).Granted)));
    }

    [Theory]
    [InlineData("P4")]
    [InlineData("P5")]
    public async Task Officers_read_what_the_tables_hold(string code)
    {
        var phase = api.Services.GetRequiredService<ReferenceData>().Phases[code];
        var figures = await api.Services.GetRequiredService<OfficeFiguresBook>().Of(phase, 180, Test);
        await using var db = api.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        var rows = await db.Set<QueueRow>().AsNoTracking().Where(r => r.Phase == code).ToListAsync(Test);
        var cases = rows.Select(r => r.Case).ToHashSet(StringComparer.Ordinal);
        var deadlines = (await db.Set<CaseDeadline>().AsNoTracking().ToListAsync(Test)).FindAll(d => cases.Contains(d.Case) && (d.MetOn is not null || d.EndedOn is null));
        Assert.Equal(rows.Count(r => r.Open), figures.Ages.Month + figures.Ages.Quarter + figures.Ages.HalfYear + figures.Ages.Older);
        var today = HongKongTime.DateOf(api.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.NotEmpty(deadlines);
        Assert.Equal(
            deadlines.GroupBy(d => d.Rule).Select(g => new KeptLimit(g.Key, g.Count(d => d.MetOn <= d.Due), g.Count(d => d.MetOn > d.Due), g.Count(d => d.MetOn is null && d.Due >= today), g.Count(d => d.MetOn is null && d.Due < today))).OrderBy(l => l.Rule, StringComparer.Ordinal),
            figures.Limits.Where(l => l.Kept + l.Late + l.Running + l.Overdue > 0).OrderBy(l => l.Rule, StringComparer.Ordinal));
        Assert.Equal(phase.Budget.Value, figures.Money.Paid + figures.Money.Unpaid + figures.Money.Remaining);
        Assert.Equal(Hkd.Sum(rows.Select(r => r.Paid ?? Hkd.Zero)), figures.Money.Paid);
    }

    [Fact]
    public async Task Of_very_few_applications_nothing_more_is_told()
    {
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        var (phase, place) = all.Cells.GroupBy(c => (c.Phase, c.Place)).First(g => g.Key.Place.Length > 0 && g.Sum(c => c.Count) is > 0 and < Tally.Few).Key;
        var page = await Page($"/programme?phase={phase}&place={place}");
        Assert.Contains("Too few applications to tell", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Grants approved", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FG_T1_3_targets_stand_beside_what_the_portal_counts_apart_from_what_was_published()
    {
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        var page = await Page("/programme");
        var own = page[page.IndexOf("id=\"owntitle\"", StringComparison.Ordinal)..];
        own = own[own.IndexOf("id=\"own-targets\"", StringComparison.Ordinal)..own.IndexOf("class=\"ownfilter", StringComparison.Ordinal)];
        foreach (var text in (string[])["about 550", "about 280", "about 100", "not counted here", "New technology project", "not given", $"<b>{all.Of(new TallyAsk("P4", ProjectType.OnSiteAssessment)).Funded}</b>", $"<b>{all.Of(new TallyAsk("P5")).Funded}</b>"])
            Assert.Contains(text, own, StringComparison.Ordinal);
        Assert.DoesNotContain("1,144", own, StringComparison.Ordinal);
        Assert.DoesNotContain("about 250", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_row_and_no_cell_of_a_sector_or_place_below_three_is_on_the_page_or_in_its_table()
    {
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        var reference = api.Services.GetRequiredService<ReferenceData>();
        var few = all.By(c => c.Sector).Where(s => s.Part.IsFew).Select(s => reference.Sectors.First(r => r.Slug == s.Key).Name.En).ToList();
        Assert.NotEmpty(few);
        var page = await Page("/programme");
        var data = page[page.IndexOf("id=\"own-years\"", StringComparison.Ordinal)..];
        Assert.Contains("Others together", data, StringComparison.Ordinal);
        Assert.All(few, name => Assert.DoesNotContain(name, data, StringComparison.Ordinal));
        var csv = await Page("/programme/figures.csv");
        Assert.All(few, name => Assert.DoesNotContain(name, csv, StringComparison.Ordinal));
        Assert.Contains("By sector and place", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_can_be_taken_along()
    {
        var csv = await Page("/programme/figures.csv");
        Assert.Contains("Verification service", csv, StringComparison.Ordinal);
        Assert.Contains("public page: published label results", csv, StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(await api.Client.GetByteArrayAsync("/programme/figures.xlsx", Test)));
        Assert.NotNull(book.GetEntry("xl/worksheets/sheet1.xml"));
    }
}
