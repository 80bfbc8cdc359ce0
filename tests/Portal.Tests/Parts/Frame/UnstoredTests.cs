using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CleanerProduction.PortalTests.Parts.Frame;

/// <summary>A full or read-only disk, a locked database, a database that is away: data stays whole, and who sent something reads what to do and has their words back.</summary>
public sealed class UnstoredTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private const int Full = 13;
    private const int Away = 14;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5, "zh-HK", "暫時無法儲存", "過幾分鐘再送出")]
    [InlineData(8, "zh-CN", "暂时无法保存", "过几分钟再送出")]
    [InlineData(10, "en", "Nothing can be stored for the moment", "send it again in a few minutes")]
    [InlineData(Full, "en", "Nothing can be stored for the moment", "was not stored, not even in part")]
    public async Task What_cannot_be_stored_is_said_in_the_reader_s_language_with_what_was_typed_and_goes_in_later(int code, string language, string title, string advice)
    {
        var broken = new Broken();
        await using var host = With(broken);
        using var browser = await SignedIn(host, language);
        var number = $"9{code:00}12345";
        var form = await Form(browser, "/companies/new", "new-company", ("number", number), ("name.en", "Hang Fung Dyeing Works"), ("name.hant", "恒豐染廠"));
        broken.Writes = code;
        using (var answer = await browser.PostAsync("/companies/new", form(), Test))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = await AccountHost.Text(answer);
            foreach (var said in (string[])[title, advice, "Hang Fung Dyeing Works", "恒豐染廠", "href=\"/companies/new\""]) Assert.Contains(said, page, StringComparison.Ordinal);
        }
        Assert.Equal(0, await Stored(host, number));
        // What is only read goes on.
        Assert.True((await browser.GetAsync("/companies", Test)).IsSuccessStatusCode);
        broken.Writes = null;
        using (var answer = await browser.PostAsync("/companies/new", form(), Test)) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1, await Stored(host, number));
    }

    [Fact]
    public async Task With_the_database_away_pages_that_need_it_say_so_and_all_is_well_when_it_is_back()
    {
        var broken = new Broken();
        await using var host = With(broken);
        using var browser = await SignedIn(host, "en");
        broken.All = Away;
        foreach (var address in (string[])["/companies", "/applications", "/applications/DP2-2025-0019/project"])
        {
            using var answer = await browser.GetAsync(address, Test);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = await AccountHost.Text(answer);
            Assert.Contains("Nothing can be stored", page, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite", page, StringComparison.OrdinalIgnoreCase);
        }
        broken.All = null;
        Assert.True((await browser.GetAsync("/companies", Test)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Where_no_page_can_be_made_three_languages_say_it_and_programs_get_the_status()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseLastPage();
        app.Run(context => throw FaultAt(context.Request.Path));
        await app.StartAsync(Test);
        using var browser = app.GetTestClient();
        foreach (var (address, status, titles) in new[] { ("/away", 503, (string[])["暫時無法儲存", "暂时无法保存", "Nothing can be stored for the moment"]), ("/fault", 500, ["我們的系統出了問題", "我们的系统出了问题", "Something went wrong on our side"]),
            ("/paper", 503, ["暫時無法製作文件", "暂时无法制作文件", "The paper cannot be made for the moment"]), ("/rest", 503, ["系統維護中：暫時不能送出任何內容", "升级", "Maintenance: nothing can be sent for the moment", "Keep this page open or go back"]) })
        {
            using var answer = await browser.GetAsync(address, Test);
            Assert.Equal((status, "text/html; charset=utf-8"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
            var page = await AccountHost.Text(answer);
            Assert.All(titles, t => Assert.Contains(t, page, StringComparison.Ordinal));
            foreach (var unsaid in (string[])["secret", "stands below"]) Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal);
        }
        using var program = await browser.GetAsync("/api/v1/away", Test);
        Assert.Equal((503, ""), ((int)program.StatusCode, await program.Content.ReadAsStringAsync(Test)));
    }

    [Theory]
    [InlineData("away", 503, "Nothing can be stored for the moment", null)]
    [InlineData("fault", 500, "Something went wrong on our side", null)]
    [InlineData("paper", 503, "The paper cannot be made for the moment", null)]
    [InlineData("rest", 503, "Maintenance: nothing can be sent for the moment", "120")]
    public async Task A_program_reads_what_it_met_and_when_maintenance_is_worth_another_try(string what, int status, string title, string? after)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.AddSafety();
        builder.Services.AddSingleton<Operation>().AddSingleton<TimeProvider>(new StandingClock(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero)));
        await using var app = builder.Build();
        app.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-HK");
            return next(context);
        });
        app.UseSafety();
        app.Run(context => throw FaultAt(context.Request.Path));
        await app.StartAsync(Test);
        using var answer = await app.GetTestClient().GetAsync($"/api/v1/{what}", Test);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Test));
        Assert.Equal((status, title), ((int)answer.StatusCode, problem.GetProperty("title").GetString()));
        Assert.Equal(after, answer.Headers.RetryAfter?.ToString());
        Assert.Equal(after is null, !problem.TryGetProperty("detail", out var why) || why.GetString() != "Upgrade.");
    }

    private static Exception FaultAt(PathString path) => path.Value!.Split('/')[^1] switch
    {
        "away" => new SqliteException("away", Away),
        "paper" => new NotPrintedException("secret"),
        "rest" => new DbUpdateException("secret", new MaintenanceException(new() { From = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero), Until = new(2026, 11, 21, 1, 30, 0, TimeSpan.Zero), Why = new("升級。", "升级。", "Upgrade.") })),
        _ => new InvalidOperationException("secret"),
    };

    [Fact]
    public void A_fault_of_the_portal_s_own_is_not_called_so()
    {
        foreach (var own in (Exception[])[new InvalidOperationException("x"), new SqliteException("constraint", 19), new IOException("x"), new PostgresException("x", "ERROR", "ERROR", "23505"), new NotSupportedException()])
            Assert.False(Unstored.Is(new DbUpdateException("x", own)), own.GetType().Name);
        foreach (var away in (Exception[])[new SqliteException("full", Full), new IOException("full", 28), new PostgresException("x", "FATAL", "FATAL", "57P01"), new PostgresException("x", "ERROR", "ERROR", "53100"), new NpgsqlException("x", new TimeoutException())])
            Assert.True(Unstored.Is(new InvalidOperationException("likely transient", new DbUpdateException("x", away))), away.GetType().Name);
    }

    private WebApplicationFactory<Program> With(Broken broken)
    {
        var folder = Directory.CreateTempSubdirectory("unstored-").FullName;
        return portal.Host.WithWebHostBuilder(host =>
        {
            host.UseSetting("Portal:Data", folder);
            host.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDb>(options => options.AddInterceptors(broken)));
        });
    }

    private static async Task<HttpClient> SignedIn(WebApplicationFactory<Program> host, string language)
    {
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        using var answer = await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    // A form as it lies open in a browser: sent twice, it is the same.
    private static async Task<Func<HttpContent>> Form(HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var mark = Regex.Match(await browser.GetStringAsync(page, Test), "name=\"__RequestVerificationToken\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["mark"].Value;
        return () => new FormUrlEncodedContent(fields.Append(("_handler", handler)).Append(("__RequestVerificationToken", mark)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    private static async Task<int> Stored(WebApplicationFactory<Program> host, string number)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        return await db.Set<Company>().CountAsync(c => c.BusinessRegistration == number, Test);
    }

    /// <summary>A database that refuses what is written, or everything, with a code of SQLite's.</summary>
    private sealed class Broken : DbCommandInterceptor
    {
        public int? Writes { get; set; }

        public int? All { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return new(result);
        }

        private void Refuse(DbCommand command)
        {
            var read = command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
            if ((All ?? (read ? null : Writes)) is { } code) throw new SqliteException("refused by the test", code);
        }
    }
}
