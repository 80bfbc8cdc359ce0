using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CleanerProduction.PortalTests.Faults;

/// <summary>PostgreSQL is broken off and started again under a running portal: people read what to do and have their words back, and afterwards all goes on without anybody starting the portal again.</summary>
public sealed class PostgresRestartTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_was_typed_comes_back_and_goes_in_afterwards_and_meetings_are_followed_again()
    {
        var database = await server.NewDatabase();
        await using var host = new AccountHost("Demonstration", ("ConnectionStrings:Postgres", database));
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");
        using (var signed = await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant"))) Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        var form = await Form(browser);
        var (services, stopping) = (host.Services, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var room = (await services.GetRequiredService<MeetingRooms>().Find("67", Test))!;
        var before = (await room.Now(Test)).Meeting.Sequence;

        await server.End();
        using (var answer = await browser.PostAsync("/companies/new", form(), Test))
        {
            var page = await AccountHost.Text(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode} {page}");
            foreach (var said in (string[])["Nothing can be stored for the moment", "Hang Fung Dyeing Works", "恒豐染廠"]) Assert.Contains(said, page, StringComparison.Ordinal);
        }
        using (var health = await browser.GetAsync("/health/ready", Test)) Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        using (var health = await browser.GetAsync("/health/live", Test)) Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        await server.Begin();
        using (var answer = await browser.PostAsync("/companies/new", form(), Test)) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test)) Assert.Equal(1, await db.Set<Company>().CountAsync(c => c.BusinessRegistration == "90012345", Test));
        // A look is kept for a moment.
        while (!(await browser.GetAsync("/health/ready", Test)).IsSuccessStatusCode) await Task.Delay(200, Test);
        Assert.False(stopping.IsCancellationRequested);

        // Another node writes; this one hears of it again.
        await using var other = new AccountHost("Demonstration", ("ConnectionStrings:Postgres", database));
        var asked = await other.Services.GetRequiredService<MeetingRooms>().Room("67").Ask(new RecordArrival("CMA", "p-cma"), new("p-secretary", Trilingual.Same("x"), [CleanerProduction.Workflows.Role.Secretariat]), Test);
        Assert.True(asked.Ok, asked.Refusal?.Code);
        while ((await room.Now(Test)).Meeting.Sequence == before) await Task.Delay(50, Test);
    }

    // As it lies open in a browser: sent twice, it is the same.
    private static async Task<Func<HttpContent>> Form(HttpClient browser)
    {
        var mark = Regex.Match(await browser.GetStringAsync("/companies/new", Test), "name=\"__RequestVerificationToken\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["mark"].Value;
        (string Name, string Value)[] fields = [("number", "90012345"), ("name.en", "Hang Fung Dyeing Works"), ("name.hant", "恒豐染廠"), ("_handler", "new-company"), ("__RequestVerificationToken", mark)];
        return () => new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }
}
