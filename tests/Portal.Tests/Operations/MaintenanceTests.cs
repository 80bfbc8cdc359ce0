using System.Net;
using System.Net.Http.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Operations.Maintain;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace CleanerProduction.PortalTests.Operations;

/// <summary>While maintenance lasts the portal is read and not written to, whoever writes and however; the division of a committee is not cut by it.</summary>
public sealed class MaintenanceTests : IAsyncDisposable
{
    private static readonly Trilingual Why = new("資料庫升級。", "数据库升级。", "The database is being upgraded.");

    private readonly StandingClock clock = new(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
    private readonly PortalHost host;

    public MaintenanceTests() => host = new() { Clock = clock };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private MaintenanceBook Book => host.Services.GetRequiredService<MaintenanceBook>();

    private MaintenanceState State => host.Services.GetRequiredService<MaintenanceState>();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task It_is_announced_above_every_page_then_reading_goes_on_and_what_is_sent_comes_back_with_a_503_until_an_administrator_ends_it()
    {
        using var admin = await host.Browser("p-administrator", "en");
        using var applicant = await host.Browser("p-applicant", "zh-Hant");
        using (var announced = await PortalHost.Send(admin, "/operations/maintenance", "announce", [("Form.Day", "2026-11-21"), ("Form.Time", "10:30"), ("Form.Minutes", "60"), ("Form.Hant", Why.Hant), ("Form.Hans", Why.Hans), ("Form.En", Why.En)]))
            Assert.Equal(HttpStatusCode.Redirect, announced.StatusCode);
        foreach (var page in (string[])["/", "/account/data", "/providers"]) Assert.Contains("（30 分鐘後）", await Page(applicant, page), StringComparison.Ordinal);
        // The last minute before: taken as ever.
        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await Book.Refresh(Test);
        using (var taken = await Ask(applicant)) Assert.NotEqual(HttpStatusCode.ServiceUnavailable, taken.StatusCode);

        var form = await Prepared(applicant);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Book.Refresh(Test);
        var rows = await Companies();
        using (var refused = await form())
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal("3600", refused.Headers.GetValues("Retry-After").Single());
            var text = await PortalHost.Text(refused);
            foreach (var said in (string[])["系統維護中：暫時不能送出任何內容", Why.Hant, "曜岑 金屬 有限公司"]) Assert.Contains(said, text, StringComparison.Ordinal);
        }
        Assert.Equal(rows, await Companies());
        foreach (var page in (string[])["/", "/companies", "/providers", "/api/v1/providers"])
            using (var read = await PortalHost.Get(applicant, page)) Assert.True(read.IsSuccessStatusCode, page);
        using (var anybody = host.Browser("zh-CN"))
        using (var program = await anybody.PostAsync(new Uri("/api/v1/checks/grant", UriKind.Relative), JsonContent.Create(new { }), Test))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType?.MediaType));
            Assert.Contains(Why.Hans, System.Text.RegularExpressions.Regex.Unescape(await program.Content.ReadAsStringAsync(Test)), StringComparison.Ordinal);
            Assert.Equal("Maintenance", await anybody.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Test));
        }
        // The door is open, and leads to the page that ends it.
        using var again = await host.Browser("p-administrator", "en");
        using (var ended = await PortalHost.Send(again, "/operations/maintenance", "end", [("x", "y")])) Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using (var taken = await form()) Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(rows + 1, await Companies());
        Assert.DoesNotContain("系統維護", await Page(applicant, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_open_before_learns_of_it_by_the_answer_it_asks_for_while_somebody_writes()
    {
        using var applicant = await host.Browser("p-applicant", "zh-Hant");
        Assert.Contains("data-maintenance=\"\"", await Page(applicant, "/companies"), StringComparison.Ordinal);
        using (var quiet = await PortalHost.Get(applicant, "/health/live")) Assert.False(quiet.Headers.Contains("Portal-Maintenance"));
        var heard = 0;
        State.Changed += () => heard++;
        Assert.Null(await Book.Announce(clock.GetUtcNow().AddMinutes(30), clock.GetUtcNow().AddHours(1), Why, null, Test));
        await Book.Refresh(Test);
        Assert.Equal(1, heard);
        using var news = await PortalHost.Get(applicant, "/health/live");
        var band = await Page(applicant, "/maintenance");
        Assert.Contains($"data-maintenance=\"{news.Headers.GetValues("Portal-Maintenance").Single()}\"", band, StringComparison.Ordinal);
        foreach (var said in (string[])[Why.Hant, "30 分鐘後"]) Assert.Contains(said, band, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", band, StringComparison.Ordinal);
        Assert.True(await Book.End(null, Test));
        using var over = await PortalHost.Get(applicant, "/health/live");
        Assert.False(over.Headers.Contains("Portal-Maintenance"));
    }

    [Fact]
    public async Task What_runs_by_itself_rests_and_what_was_under_way_stores_nothing()
    {
        Assert.Null(await Book.Announce(clock.GetUtcNow(), clock.GetUtcNow().AddHours(1), Why, null, Test));
        var listeners = (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Test)).ListenerManager.GetTriggerListeners();
        Assert.True(await listeners.Single(l => l.Name == "RestingJobs").VetoJobExecution(null!, null!, Test));
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test))
        {
            db.Add(new CalendarFeed { PersonId = "p-chair", Secret = "x" });
            await Assert.ThrowsAsync<MaintenanceException>(() => db.SaveChangesAsync(Test));
        }
        var act = Acts.After(null);
        await Assert.ThrowsAsync<MaintenanceException>(() => host.Chain.Append(Acts.NewMeeting(), [new(act)], Test));
        await Book.End(null, Test);
        Assert.False(await listeners.Single(l => l.Name == "RestingJobs").VetoJobExecution(null!, null!, Test));
        await host.Chain.Append(Acts.NewMeeting(), [new(act)], Test);
    }

    [Fact]
    public async Task No_maintenance_begins_while_members_divide_and_one_that_is_due_begins_when_they_have_a_result()
    {
        var meeting = Proceedings.Convened(Sample.Called("mt-1")).Opened();
        meeting.Do(new TakeItem(1), Sample.Secretary).Do(new OpenDivision(1), Sample.Member("CHAIR"));
        await host.Chain.Append("mt-1", [.. meeting.Entries.Select(e => new ChainRow(e))], Test);
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test))
        {
            db.Add(new MeetingCard { Id = "mt-1", State = MeetingState.InSession, Number = 99 });
            await db.SaveChangesAsync(Test);
        }
        using var admin = await host.Browser("p-administrator", "en");
        using (var refused = await PortalHost.Send(admin, "/operations/maintenance", "announce", [("Form.Minutes", "60"), ("Form.Hant", Why.Hant), ("Form.Hans", Why.Hans), ("Form.En", Why.En)]))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            var text = await PortalHost.Text(refused);
            Assert.Contains("The members of meeting mt-1 are dividing.", text, StringComparison.Ordinal);
            Assert.Contains(Why.En, text, StringComparison.Ordinal);
        }
        Assert.Null(await Book.Announce(clock.GetUtcNow().AddMinutes(10), clock.GetUtcNow().AddHours(1), Why, null, Test));
        clock.Advance(TimeSpan.FromMinutes(11));
        await Book.Refresh(Test);
        Assert.False(State.IsOn);
        Assert.Contains("meeting mt-1 are dividing: it begins by itself", await Page(admin, "/operations/maintenance"), StringComparison.Ordinal);
        var before = meeting.Entries.Count;
        meeting.Decided(1, [.. Sample.Codes.Select(c => (c, Choice.For))]);
        await host.Chain.Append("mt-1", [.. meeting.Entries.Skip(before).Select(e => new ChainRow(e))], Test);
        await Book.Refresh(Test);
        Assert.True(State.IsOn);
    }

    [Fact]
    public async Task The_command_line_begins_and_ends_it_for_a_portal_that_runs_and_two_at_once_are_one()
    {
        Assert.Equal("", await Page(host.Browser(), "/") is { } page && page.Contains("class=\"maintenance\"", StringComparison.Ordinal) ? "band" : "");
        var folder = host.Services.GetRequiredService<DataPlace>().Folder;
        var (done, said) = await BackupTests.Run(MaintenanceCommand.Run, "on", "30", $"--Portal:Data={folder}");
        Assert.True(done == 0, said);
        await Book.Refresh(Test);
        Assert.True(State.IsOn);
        (done, said) = await BackupTests.Run(MaintenanceCommand.Run, "on", "30", $"--Portal:Data={folder}");
        Assert.True(done == 1 && said.Contains("one already", StringComparison.Ordinal), said);
        Assert.Equal(0, (await BackupTests.Run(MaintenanceCommand.Run, "off", $"--Portal:Data={folder}")).Code);
        Assert.Equal(1, (await BackupTests.Run(MaintenanceCommand.Run, "off", $"--Portal:Data={folder}")).Code);
        await Book.Refresh(Test);
        Assert.False(State.IsOn);
        foreach (var wrong in (string[][])[["on"], ["on", "4"], ["on", "1441"], ["on", "x"], ["up"]]) Assert.Equal(1, (await BackupTests.Run(MaintenanceCommand.Run, [.. wrong, $"--Portal:Data={folder}"])).Code);
        Assert.False(State.IsOn);
        var at = clock.GetUtcNow().AddHours(1);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Book.Announce(at, at.AddHours(1), Why, null, Test)));
        Assert.Equal(1, both.Count(r => r is null));
    }

    private static async Task<string> Page(HttpClient browser, string page)
    {
        using var answer = await PortalHost.Get(browser, page);
        return await PortalHost.Text(answer);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser) => PortalHost.Send(browser, "/account/data", "take", [("x", "y")]);

    // The page was opened before: what is sent from it later has its token.
    private static async Task<Func<Task<HttpResponseMessage>>> Prepared(HttpClient browser)
    {
        var html = await (await PortalHost.Get(browser, "/companies/new")).Content.ReadAsStringAsync(Test);
        var handler = System.Text.RegularExpressions.Regex.Matches(html, "name=\"_handler\" value=\"([^\"]+)\"").Select(m => m.Groups[1].Value).First(h => h != "sign-out");
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return () => browser.PostAsync(new Uri("/companies/new", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = handler, ["__RequestVerificationToken"] = token, ["number"] = "29999998", ["name.hant"] = "曜岑 金屬 有限公司", ["name.hans"] = "曜岑 金属 有限公司", ["name.en"] = "Yiu Sum Metal Limited",
        }), Test);
    }

    private async Task<int> Companies()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        return await db.Set<CleanerProduction.Companies.Company>().CountAsync(Test);
    }
}
