using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

public sealed class OpenDataTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<JsonObject> Get(string address) => JsonNode.Parse(await api.Client.GetStringAsync($"/api/v1/{address}", Stop))!.AsObject();

    [Theory]
    [InlineData("providers")]
    [InlineData("register")]
    [InlineData("labels")]
    [InlineData("grants")]
    [InlineData("calendar")]
    public async Task A_list_pages_through_every_row_once(string list)
    {
        var all = await Get($"{list}?pageSize=100");
        var total = (int)all["total"]!;
        Assert.True(total > 10, $"{total} rows");
        List<string> rows = [];
        for (var page = 1; rows.Count < total; page++)
        {
            var part = (await Get($"{list}?pageSize=7&page={page}"))["items"]!.AsArray();
            Assert.InRange(part.Count, 1, 7);
            rows.AddRange(part.Select(r => r!.ToJsonString()));
        }
        Assert.Equal(total, rows.Distinct().Count());
        Assert.Empty((await Get($"{list}?pageSize=7&page={total}"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("providers?page=0", "page")]
    [InlineData("providers?pageSize=101", "pageSize")]
    [InlineData("providers?pageSize=x", "pageSize")]
    [InlineData("providers?category=3", "category")]
    [InlineData("providers?city=9999", "city")]
    [InlineData("register/proof?entry=first", "entry")]
    [InlineData("register/proof?page=1", "page")]
    [InlineData("providers?format=xml", "format")]
    [InlineData("providers?sort=name", "sort")]
    [InlineData("labels?kind=gold", "kind")]
    [InlineData("labels?year=last", "year")]
    [InlineData("grants?phase=P9", "phase")]
    [InlineData("calendar?year=next", "year")]
    [InlineData("events?kind=party", "kind")]
    [InlineData("results?sector=space", "sector")]
    [InlineData("statistics?page=1", "page")]
    public async Task What_cannot_be_asked_is_refused_at_its_name(string address, string name)
    {
        using var answer = await api.Client.GetAsync($"/api/v1/{address}", Stop);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal([name], JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["errors"]!.AsObject().Select(e => e.Key));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("providers/1999-001")]
    [InlineData("guides/FG/clauses/9.9.9")]
    [InlineData("guides/XX/clauses/1.1")]
    public async Task What_is_not_there_is_a_problem_too(string address)
    {
        using var answer = await api.Client.GetAsync($"/api/v1/{address}", Stop);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("providers")]
    [InlineData("register/proof")]
    [InlineData("statistics")]
    [InlineData("calendar.ics")]
    [InlineData("guides/FG/clauses/3.3.3(b)")]
    public async Task An_answer_carries_its_tag_and_is_not_sent_again_to_who_has_it(string address)
    {
        using var first = await api.Client.GetAsync($"/api/v1/{address}", Stop);
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{address}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await api.Client.SendAsync(again, Stop);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync(Stop)).Length));
        using var other = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{address}");
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
        using var third = await api.Client.SendAsync(other, Stop);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task RG_5_1_1_a_provider_shows_the_listed_fields_and_no_others()
    {
        string[] fields = ["address", "categories", "email", "name", "number", "telephone", "website"];
        var rows = (await Get("providers?pageSize=100"))["items"]!.AsArray();
        Assert.All(rows, r => Assert.Equal(fields, r!.AsObject().Select(f => f.Key).Order(StringComparer.Ordinal)));
        var one = await Get($"providers/{rows[0]!["number"]}");
        Assert.Equal(rows[0]!.ToJsonString(), one.ToJsonString());
    }

    [Fact]
    public async Task A_provider_is_found_by_part_of_its_name_in_either_script_and_by_category()
    {
        var first = (await Get("providers?pageSize=1"))["items"]![0]!;
        foreach (var script in new[] { "zh-Hant", "zh-Hans", "en" })
            Assert.Contains(first["number"]!.ToString(), (await Get($"providers?q={Uri.EscapeDataString(first["name"]![script]!.ToString()[..3])}"))["items"]!.AsArray().Select(r => r!["number"]!.ToString()));
        foreach (var category in new[] { 1, 2 })
            Assert.All((await Get($"providers?category={category}&pageSize=100"))["items"]!.AsArray(), r => Assert.Contains(category, r!["categories"]!.AsArray().Select(c => (int)c!)));
    }

    [Fact]
    public async Task Grants_never_exceed_their_award_and_name_an_organisation()
    {
        var rows = (await Get("grants?pageSize=100"))["items"]!.AsArray();
        Assert.All(rows, r =>
        {
            Assert.Equal("HKD", (string)r!["currency"]!);
            Assert.True((decimal)r["amountDisbursed"]! <= (decimal)r["amountAwarded"]!);
            Assert.NotEqual("", (string)r["recipient"]!["name"]!);
            Assert.Empty(r["recipient"]!.AsObject().Select(f => f.Key).Except(["id", "name"], StringComparer.Ordinal));
        });
        Assert.Contains(rows, r => (decimal)r!["amountDisbursed"]! > 0);
        Assert.Contains(rows, r => r!["plannedDates"] is not null);
    }

    [Fact]
    public async Task A_csv_holds_every_row_and_no_formula()
    {
        var total = (int)(await Get("grants"))["total"]!;
        using var answer = await api.Client.GetAsync("/api/v1/grants?format=csv", Stop);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var rows = Csv.Read(await answer.Content.ReadAsStringAsync(Stop), "id", "title", "description", "currency", "amountApplied", "amountAwarded", "amountDisbursed",
            "awardDate", "plannedDates.startDate", "plannedDates.endDate", "recipient.id", "recipient.name", "programme.code", "programme.title", "location.name");
        Assert.Equal(total, rows.Length);
    }

    [Fact]
    public async Task The_calendar_can_be_subscribed_to()
    {
        var bytes = await api.Client.GetByteArrayAsync("/api/v1/calendar.ics", Stop);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        Assert.Equal((int)(await Get("calendar"))["total"]!, lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART;VALUE=DATE:20260217", lines);
        Assert.All(lines, l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
    }

    [Theory]
    [InlineData("en", "Enter a whole number")]
    [InlineData("zh-Hant", "請輸入")]
    [InlineData("zh-Hans", "请输入")]
    public async Task A_refusal_speaks_the_readers_language(string language, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/providers?page=0");
        request.Headers.Add("Accept-Language", language);
        using var answer = await api.Client.SendAsync(request, Stop);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_and_results_are_open_and_name_neither_guests_nor_applicants_nor_grants()
    {
        var (events, results) = (await Get("events?pageSize=100"), await Get("results?pageSize=100"));
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        Assert.Equal(await db.Set<ProgrammeEvent>().CountAsync(e => e.State != EventState.Planned, Stop), (int)events["total"]!);
        Assert.Equal(await db.Set<PublishedResult>().CountAsync(r => r.WithdrawnAt == null, Stop), (int)results["total"]!);
        var held = Assert.Single(events["items"]!.AsArray(), e => (string)e!["state"]! == "closed")!;
        var came = await db.Set<EventSignUp>().Where(s => s.Event == (string)held["reference"]! && s.CameAt != null).ToListAsync(Stop);
        Assert.Equal((came.Count(s => s.Local), came.Count(s => !s.Local)), ((int)held["came"]!["local"]!, (int)held["came"]!["other"]!));
        Assert.All(events["items"]!.AsArray().Where(e => (string)e!["state"]! != "closed"), e => Assert.Null(e!["came"]));
        var (told, csv) = (events.ToJsonString() + results.ToJsonString(), await api.Client.GetStringAsync("/api/v1/events?format=csv", Stop) + await api.Client.GetStringAsync("/api/v1/results?format=csv", Stop));
        foreach (var guest in came) Assert.DoesNotContain(guest.Email, told + csv, StringComparison.Ordinal);
        foreach (var row in results["items"]!.AsArray())
        {
            var reference = (string)row!["case"]!;
            Assert.Contains(reference, csv, StringComparison.Ordinal);
            var project = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Stop);
            var company = await db.Set<Company>().SingleAsync(c => c.Id == project.CompanyId, Stop);
            foreach (var hidden in new[] { company.Name.En, company.Name.Hant, company.BusinessRegistration, project.ApprovedGrant!.Value.ToString() }) Assert.DoesNotContain(hidden, System.Text.RegularExpressions.Regex.Unescape(told) + csv, StringComparison.Ordinal);
        }
    }
}
