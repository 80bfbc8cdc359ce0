using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>A person takes along everything that is held about them, and nothing that opens a door or is anybody else's.</summary>
public sealed class OwnDataTests : IAsyncDisposable
{
    private readonly StandingClock clock = new(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
    private readonly PortalHost host;

    public OwnDataTests() => host = new() { Clock = clock };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Every_column_that_names_a_person_is_in_what_they_take_along_and_no_secret_is()
    {
        using var member = await host.Browser("p-chair", "en");
        using var applicant = await host.Browser("p-applicant", "en");
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var hash = (await db.Users.AsNoTracking().SingleAsync(p => p.Id == "p-chair", Test)).PasswordHash!;
        var stamp = (await db.Users.AsNoTracking().SingleAsync(p => p.Id == "p-chair", Test)).SecurityStamp!;
        db.Add(new FormRevision { Case = "X-1", Revision = 1, Content = """{"representatives":[{"personId":"p-applicant","name":"黎詠珊","telephone":"2788 0001"},{"personId":"p-chair","name":"other"}]}""", Hash = "x", At = clock.GetUtcNow(), By = "p-secretary" });
        await db.SaveChangesAsync(Test);

        var (data, page, text) = await Taken(applicant, "/account/data");
        Assert.Equal("applicant@example.test", data.GetProperty("account").EnumerateArray().Single(r => r.GetProperty("what").GetString() == "email").GetProperty("value").GetString());
        Assert.Equal(await db.Set<CleanerProduction.Cases.CaseEntry>().CountAsync(e => e.Actor == "p-applicant", Test), data.GetProperty("cases").GetArrayLength());
        Assert.Equal(await db.Set<CaseFile>().CountAsync(f => f.By == "p-applicant", Test), data.GetProperty("files").GetArrayLength());
        var entry = Assert.Single(data.GetProperty("forms").EnumerateArray(), r => r.GetProperty("case").GetString() == "X-1").GetProperty("text").GetString()!;
        Assert.Contains("2788 0001", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("other", entry, StringComparison.Ordinal);
        foreach (var said in (string[])["我的資料", "我的资料", "Your data", "登入及帳戶更改", "Sign-ins"]) Assert.Contains(said, page, StringComparison.Ordinal);

        (data, page, text) = await Taken(member, "/account/data");
        Assert.NotEqual(0, data.GetProperty("meetings").GetArrayLength());
        Assert.NotEqual(0, data.GetProperty("seats").GetArrayLength());
        foreach (var secret in (string[])[hash, stamp, "applicant@example.test"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        // Whatever column a person's id stands in, the archive has it in a section of its own or counts it.
        Assert.Empty(await Untold(db, "p-secretary", await OfAnother("p-secretary")));
    }

    [Fact]
    public async Task What_was_taken_is_fetched_by_its_taker_for_an_hour_and_an_administrator_gives_a_reason_that_stays()
    {
        using var admin = await host.Browser("p-administrator", "en");
        using (var silent = await PortalHost.Send(admin, "/people/p-chair/data", "take", [("Reason", " ")])) Assert.Contains("Write on what the request rests.", await PortalHost.Text(silent), StringComparison.Ordinal);
        using var taken = await PortalHost.Send(admin, "/people/p-chair/data", "take", [("Reason", "request of 20 November")]);
        var archive = $"/account/data/{taken.Headers.Location!.ToString().Split('=')[^1]}.zip";
        using (var got = await PortalHost.Get(admin, archive)) Assert.Equal((HttpStatusCode.OK, "application/zip"), (got.StatusCode, got.Content.Headers.ContentType?.MediaType));
        foreach (var other in (string[])["p-chair", "p-secretary"])
        {
            using var stranger = await host.Browser(other, "en");
            using var refused = await PortalHost.Get(stranger, archive);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        clock.Advance(TimeSpan.FromMinutes(60));
        using (var still = await PortalHost.Get(admin, archive)) Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        clock.Advance(TimeSpan.FromSeconds(1));
        using (var late = await PortalHost.Get(admin, archive)) Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        // The person sees who took it and why.
        using var chair = await host.Browser("p-chair", "en");
        var (data, _, _) = await Taken(chair, "/account/data");
        Assert.Contains(data.GetProperty("requests").EnumerateArray(), r => r.GetProperty("by").GetString() == "p-administrator" && r.GetProperty("text").GetString() == "request of 20 November");
    }

    private async Task<JsonElement> OfAnother(string person)
    {
        using var admin = await host.Browser("p-administrator", "en");
        return (await Taken(admin, $"/people/{person}/data", ("Reason", "asked"))).Data;
    }

    private static async Task<IReadOnlyList<string>> Untold(PortalDb db, string id, JsonElement data)
    {
        var counted = data.GetProperty("elsewhere").EnumerateArray().Select(r => $"{r.GetProperty("table").GetString()}.{r.GetProperty("column").GetString()}").ToHashSet(StringComparer.Ordinal);
        string[] own = ["AspNetUsers", "AspNetUserRoles", "SignInEntries", "SignInSessions", "Notices", "LetterReadings", "CalendarFeeds", "Representatives", "JoinRequests", "SeatHoldings", "AnnualInterests", "EventSignUps", "AgreementSignatures", "CaseFiles", "Erasures", "DataTakings", "CaseHistories", "ChainEntries"];
        var untold = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !own.Contains(e.GetTableName())))
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(string)))
            {
                var (table, column) = (entity.GetTableName()!, property.GetColumnName());
#pragma warning disable EF1002
                var count = (await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = '{id}'").ToListAsync(Test))[0];
#pragma warning restore EF1002
                if (count > 0 && !counted.Contains($"{table}.{column}")) untold.Add($"{table}.{column}");
            }
        return untold;
    }

    private static async Task<(JsonElement Data, string Page, string Text)> Taken(HttpClient browser, string page, params (string, string)[] fields)
    {
        using var taken = await PortalHost.Send(browser, page, "take", fields.Length == 0 ? [("x", "y")] : fields);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        using var got = await PortalHost.Get(browser, $"/account/data/{taken.Headers.Location!.ToString().Split('=')[^1]}.zip");
        using var zip = new ZipArchive(new MemoryStream(await got.Content.ReadAsByteArrayAsync(Test)));
        var json = await Read(zip, "data.json");
        var html = WebUtility.HtmlDecode(await Read(zip, "index.html"));
        return (JsonElement.Parse(json), html, json + html);
    }

    private static async Task<string> Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync(Test);
    }
}
