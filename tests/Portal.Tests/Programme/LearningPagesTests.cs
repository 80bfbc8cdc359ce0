using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>What factories learn from, as anybody reads it: measures, the index, events, results, verification.</summary>
public sealed class LearningPagesTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private const string Index = "/programme/index?set=general-1&e1=12&e2=16&e3=2&r1=55&r2=91&r3=na&c1=85&c2=92&c3=70&c4=1&p1=60&p2=2&l1=1.2";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private async Task<string> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var browser = portal.Host.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var answer = await browser.GetAsync(address, Test);
        Assert.Equal(status, answer.StatusCode);
        return await AccountHost.Text(answer);
    }

    [Theory]
    [InlineData("", 29)]
    [InlineData("?kind=no-cost", 4)]
    [InlineData("?kind=paid", 25)]
    [InlineData("?voc-nox=yes", 7)]
    [InlineData("?voc-nox=yes&voc-nox=judge", 9)]
    [InlineData("?q=%E7%94%B5%E9%95%80", 2)]
    [InlineData("?q=%E9%9B%BB%E9%8D%8D", 2)]
    [InlineData("?q=electroplating", 2)]
    [InlineData("?payback=6", 3)]
    [InlineData("?q=zzqq", 0)]
    public async Task Measures_are_found_by_kind_pollutant_payback_and_words_of_either_script(string query, int count) =>
        Assert.Contains(count == 0 ? "No documented measure for" : $"{count} documented measures", await Page("/programme/measures" + query), StringComparison.Ordinal);

    [Fact]
    public async Task A_83_the_implausible_measure_says_why_and_projects_stand_apart_from_the_guide()
    {
        Assert.Contains("Figures that cannot both be true", await Page("/programme/measures/PM-19"), StringComparison.Ordinal);
        Assert.DoesNotContain("Figures that cannot both be true", await Page("/programme/measures/PM-18"), StringComparison.Ordinal);
        await using var db = await portal.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var project = await db.Set<PublishedResult>().Where(r => r.Measure == "PM-6" && r.WithdrawnAt == null).Select(r => r.Case).FirstAsync(Test);
        Assert.Contains($"/programme/results/{project}", await Page("/programme/measures/PM-6"), StringComparison.Ordinal);
        await Page("/programme/measures/PM-26", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_index_of_an_address_is_the_same_for_everybody_and_keeps_what_cannot_be_read()
    {
        var page = await Page(Index);
        foreach (var shown in new[] { "This factory: Level II", "Invented profiles", "This portal", "index at level I 12.5" }) Assert.Contains(shown, page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(page, await Page(Index));
        var wrong = await Page("/programme/index?e1=twelve&e2=16");
        Assert.Contains("value=\"twelve\"", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"16\"", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("This factory:", wrong, StringComparison.Ordinal);
        Assert.Contains("12 of 13 indicators", await Page(Index.Replace("&l1=1.2", "", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FG_5_2_1_only_results_that_were_opened_are_public_and_name_neither_applicant_nor_grant()
    {
        var list = await Page("/programme/results");
        await using var db = await portal.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        Assert.Contains("4 published results", list, StringComparison.Ordinal);
        foreach (var result in await db.Set<PublishedResult>().Where(r => r.WithdrawnAt == null).ToListAsync(Test))
        {
            var page = await Page($"/programme/results/{result.Case}");
            var project = await db.Set<CleanerProduction.Applications.Application>().SingleAsync(a => a.Reference == result.Case, Test);
            var company = await db.Set<CleanerProduction.Companies.Company>().SingleAsync(c => c.Id == project.CompanyId, Test);
            foreach (var hidden in new[] { company.Name.En, company.Name.Hant, company.BusinessRegistration, project.ApprovedGrant!.Value.ToString() }) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        }
        await Page($"/programme/results/{await Unpublished()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_result_is_public_as_soon_as_the_Secretariat_opens_it_and_gone_as_soon_as_it_is_taken_back()
    {
        var reference = await Unpublished();
        await Page($"/programme/results/{reference}", HttpStatusCode.NotFound);
        var officer = portal.Host.Browser();
        await AccountHost.Send(officer, "/account/sign-in", "demonstration", ("Invented", "p-secretary"));
        var publish = $"/programme/results/{reference}/publish";
        using (await AccountHost.Send(officer, publish, "publish", ("Seen", "0"), ("Hant", "甲"), ("Hans", "甲"), ("En", ""))) { }
        await Page($"/programme/results/{reference}", HttpStatusCode.NotFound);
        using (await AccountHost.Send(officer, publish, "publish", ("Seen", "0"), ("Hant", "甲"), ("Hans", "甲"), ("En", "Alpha came out well"), ("Video", "https://example.test/v"))) { }
        Assert.Contains("Alpha came out well", await Page($"/programme/results/{reference}"), StringComparison.Ordinal);
        using (await AccountHost.Send(officer, publish, "withdraw", ("Seen", "1"))) { }
        await Page($"/programme/results/{reference}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_signs_up_needs_no_account_and_the_public_page_says_at_once_that_a_seat_is_gone()
    {
        var reference = await EventWith(17);
        Assert.Contains("17 seats left", await Page($"/programme/events/{reference}"), StringComparison.Ordinal);
        using var answer = await AccountHost.Send(portal.Host.Browser(), $"/programme/events/{reference}/sign-up", "sign-up",
            ("Form.Name", "Ada Lau"), ("Form.Company", "Lau Works"), ("Form.Email", "ada@example.test"), ("Form.Local", "local"), ("Form.Consent", "yes"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await Page(answer.Headers.Location!.OriginalString);
        foreach (var shown in new[] { "Has a seat", "Ada Lau", "<svg" }) Assert.Contains(shown, page, StringComparison.Ordinal);
        var open = await Page($"/programme/events/{reference}");
        Assert.Contains("16 seats left", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Lau", open, StringComparison.Ordinal);
        var calendar = await Page($"/programme/events/{reference}/event.ics");
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PP_12_d_a_verification_is_entered_under_its_cap_and_read_without_the_factory()
    {
        var officer = portal.Host.Browser();
        await AccountHost.Send(officer, "/account/sign-in", "demonstration", ("Invented", "p-secretary"));
        Assert.Contains("761", await Page("/programme/verification"), StringComparison.Ordinal);
        foreach (var cost in new[] { "20,000.01", "20,000" })
            using (await AccountHost.Send(officer, "/programme/verification/new", "record", ("Phase", "P2"), ("On", "2014-05-05"), ("Factory", "Secret Works"), ("Measure", "Variable-speed compressors"), ("Before", "100"), ("After", "60"), ("Unit", "MWh"), ("Verifier", "HKPC"), ("Cost", cost), ("Own", "yes"))) { }
        var page = await Page("/programme/verification");
        Assert.Equal(2, page.Split("Variable-speed compressors").Length);
        Assert.Contains("40 %", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Works", page, StringComparison.Ordinal);
    }

    private async Task<string> Unpublished()
    {
        await using var db = await portal.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        return await db.Set<CleanerProduction.Applications.Application>().Where(a => CleanerProduction.Portal.Programme.Results.ResultBook.Finished.Contains(a.State) && CleanerProduction.Portal.Programme.Results.ResultBook.Kinds.Contains(a.Type) && !db.Set<PublishedResult>().Any(r => r.Case == a.Reference)).Select(a => a.Reference).OrderBy(r => r).FirstAsync(Test);
    }

    private async Task<string> EventWith(int left)
    {
        await using var db = await portal.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        return (await db.Set<CleanerProduction.Programme.Events.ProgrammeEvent>().SingleAsync(e => e.Capacity - e.Taken == left, Test)).Reference;
    }
}
