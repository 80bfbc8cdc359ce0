using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Bogus;
using CleanerProduction.Portal.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

public sealed class DeadlinePageTests(CheckHost host) : IClassFixture<CheckHost>
{
    private const int Questions = 200;

    [Fact]
    public async Task The_calendar_and_the_list_of_days_mark_what_the_rule_counted()
    {
        var rules = host.Api.Services.GetRequiredService<ReferenceData>().Deadlines.Rules.Select(r => r.Rule).ToArray();
        var random = new Randomizer(20261121);
        for (var i = 0; i < Questions; i++)
        {
            var rule = rules[i % rules.Length];
            var from = new DateOnly(2017, 12, 1).AddDays(random.Int(0, 3800));
            var told = await host.Api.Answer("deadline", $$"""{"rule":"{{rule}}","from":"{{from.Iso()}}"}""");
            var answer = (await host.Page("/checks/deadline" + CheckHost.Query(("rule", rule), ("from", from.Iso())))).QuerySelector("#answer")!;
            var steps = told["steps"]!.AsArray().Select(s => (Day: (string)s!["date"]!, Counted: (bool)s["counted"]!, Why: (string?)s["why"])).ToList();
            var due = (string)told["due"]!;

            Assert.Equal(CheckHost.Findings(told), CheckHost.Findings(answer));
            Assert.Equal([due], Days(answer, "due").Select(d => d.Day));
            Assert.Equal([from.Iso()], Days(answer, "start").Select(d => d.Day));
            Assert.Equal(steps.Where(s => s.Counted).Select((s, n) => (s.Day, Mark: (n + 1).ToString(CultureInfo.InvariantCulture))), Days(answer, "counted"));
            Assert.Equal(steps.Where(s => !s.Counted).Select(s => s.Day), Days(answer, "skipped").Select(d => d.Day));
            Assert.Equal(steps.Where(s => !s.Counted).Select(s => s.Why), answer.QuerySelectorAll(".daybyday .skipped td:last-child").Select(CheckHost.Words));
            Assert.Equal((bool)told["provisional"]!, answer.QuerySelector(".note--wait") is not null);
            Assert.Contains(DateOnly.ParseExact(due, "yyyy-MM-dd").ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture), answer.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_marked_day_says_in_words_what_it_is()
    {
        var page = await host.Page("/checks/deadline?rule=RG-4.1.3&from=2026-02-13", "zh-Hant");
        Assert.Contains(page.QuerySelectorAll(".cal td.skipped .vh"), s => s.TextContent.Contains("農曆年初一", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".cal td.counted, .cal td.skipped, .cal td.due, .cal td.start"), day => Assert.NotNull(day.QuerySelector(".vh")));
    }

    [Fact]
    public async Task The_day_can_be_taken_into_ones_own_calendar()
    {
        var (status, file) = await host.Html("/checks/deadline.ics?rule=RG-4.1.3&from=2026-02-13");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("DTSTART;VALUE=DATE:20260303", file, StringComparison.Ordinal);
        Assert.Contains("<form", (await host.Html("/checks/deadline.ics?rule=RG-4.1.3&from=soon")).Html, StringComparison.Ordinal);
    }

    private static List<(string Day, string Mark)> Days(IElement answer, string kind) =>
    [
        .. answer.QuerySelectorAll(".cal table").SelectMany(month => month.QuerySelectorAll($"td.{kind}").Select(td => (
            DateOnly.ParseExact($"{td.QuerySelector("b")!.TextContent} {month.QuerySelector("caption")!.TextContent}", "d MMMM yyyy", CultureInfo.InvariantCulture).Iso(),
            td.QuerySelector("i")?.TextContent ?? ""))),
    ];
}
