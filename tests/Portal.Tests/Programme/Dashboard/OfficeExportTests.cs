using System.Net;
using System.Text;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Programme.Dashboard;
using CleanerProduction.PortalTests.Letters;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Dashboard;

/// <summary>What officers look at of a phase, taken along: the same figures as a table, on paper and as pictures.</summary>
[Collection("Printing")]
public sealed class OfficeExportTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Programme office", "Fourth phase")]
    [InlineData("zh-Hant", "計劃管理", "第四期")]
    [InlineData("zh-Hans", "计划管理", "第四期")]
    public async Task The_paper_and_the_table_have_the_figures_of_the_page_in_each_language(string language, string title, string phase)
    {
        using var browser = await portal.Browser("p-director", language);
        var view = await portal.Services.GetRequiredService<OfficeViews>().Of("P4", Test);
        var page = Close(await PortalHost.Text(await PortalHost.Get(browser, "/workbench/programme?phase=P4")));
        using var printed = await PortalHost.Get(browser, "/workbench/programme/figures.pdf?phase=P4");
        var paper = Close(await Press.Text(await printed.Content.ReadAsByteArrayAsync(Test)));
        var table = await (await PortalHost.Get(browser, "/workbench/programme/figures.csv?phase=P4")).Content.ReadAsStringAsync(Test);
        foreach (var figure in new[] { $"{view.Figures.Money.Paid}", $"{view.Figures.Money.Remaining}", $"{view.Figures.Money.Budget}", title })
        {
            Assert.Contains(Close(figure), page, StringComparison.Ordinal);
            Assert.Contains(Close(figure), paper, StringComparison.Ordinal);
        }
        Assert.Contains(Close(phase), paper, StringComparison.Ordinal);
        Assert.NotEmpty(view.Figures.Limits);
        var rows = table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.All(rows, r => Assert.Contains(",P4,", r, StringComparison.Ordinal));
        foreach (var value in new[] { view.Figures.Money.Paid.Dollars, view.Figures.Money.Budget.Dollars, view.Figures.Ages.Older, view.Figures.Limits[0].Kept, view.Figures.Limits[^1].Overdue })
            Assert.Contains(rows, r => r.EndsWith($",{value.ToString(System.Globalization.CultureInfo.InvariantCulture)}", StringComparison.Ordinal));
        Assert.Equal(5 + 4 + view.Figures.Stalled.Length + 4 * view.Figures.Limits.Length + 3 * view.Phase.Projects.Count(), rows.Count);
    }

    [Fact]
    public async Task Every_chart_of_the_page_is_a_picture_of_its_own_and_no_other_name_is()
    {
        using var browser = await portal.Browser("p-secretary", "zh-Hant");
        var page = await PortalHost.Text(await PortalHost.Get(browser, "/workbench/programme?phase=P4"));
        var offered = page.Split("href=\"/workbench/programme/charts/").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Superset(new HashSet<string>(["money.png?phase=P4", "whatif.png?phase=P4", "ages.png?phase=P4", "stalled.png?phase=P4", "limits.png?phase=P4", "recovery.png?phase=P4", "own-targets.png?phase=P4", "own-grid.png?phase=P4"]), offered.ToHashSet(StringComparer.Ordinal));
        var sizes = new List<int>();
        foreach (var name in offered)
        {
            using var picture = await PortalHost.Get(browser, $"/workbench/programme/charts/{name}");
            Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
            sizes.Add((await picture.Content.ReadAsByteArrayAsync(Test)).Length);
        }
        Assert.Distinct(sizes);
        foreach (var name in (string[])["nothing", "documented", "balance", "a]{}", "Money"]) Assert.Equal(HttpStatusCode.NotFound, (await PortalHost.Get(browser, $"/workbench/programme/charts/{Uri.EscapeDataString(name)}.png")).StatusCode);
    }

    private static string Close(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));
}
