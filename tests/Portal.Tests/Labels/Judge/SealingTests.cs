using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Judge;
using CleanerProduction.PortalTests.Access;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Judge;

/// <summary>Whatever a judge can open, page or data, says nothing of other judges' scores before all of an application are in; whole bodies are searched.</summary>
public sealed class SealingTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private const string Judge = "p-judge-gdst", Marker = "sealed-words-of-";

    // Manufacturing: totals nobody writes by chance.
    private static readonly int[][] Scores = [[1, 1, 2], [1, 0, 2], [3, 0, 1], [1, 0, 3], [3, 0, 3]];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_a_judge_can_open_says_anything_of_others_scores_before_their_own_are_in()
    {
        // What numbers stand where before anything was handed in: a count of a dashboard may be as large as a total.
        var (nobody, counted) = (await portal.Browser(null), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var address in await Open()) counted[address] = await Body(nobody, address);
        var (application, totals) = await AllButOwn();
        var judged = await portal.Get<JudgingBook>().Of(2026, Test);
        var addresses = (await Open()).Concat(judged!.Matters.Select(m => Links.JudgeSheet(m.Case.Reference))).Distinct(StringComparer.Ordinal).ToList();
        Assert.InRange(addresses.Count, 60, int.MaxValue);
        // The judge whose own are missing, one who handed in and waits, one it was not assigned to, an officer, and the panel's alternates.
        foreach (var person in (string[])[Judge, "p-judge-gd", "p-judge-gdee", "p-judge-hk", "p-judge-tid", "p-judge-gdeto", "p-judge-hk-2", "p-secretary", "p-director"])
        {
            var browser = await portal.Browser(person);
            foreach (var address in addresses.Concat(["/labels/judging", "/labels/judging/2026", "/labels/judging/2026/scores", "/labels/judging/2026/lists"]))
            {
                var body = await Body(browser, address);
                foreach (var (seat, total) in totals)
                {
                    // One's own words are one's own.
                    if (judged.Seats.First(s => s.Code == seat).Holder!.Person == person) continue;
                    Assert.False(body.Contains(Marker + seat, StringComparison.Ordinal), $"{person} reads {seat}'s words on {address}");
                    Assert.False(body.Contains($">{total}<", StringComparison.Ordinal) && counted.GetValueOrDefault(address)?.Contains($">{total}<", StringComparison.Ordinal) != true, $"{person} reads {seat}'s total {total} on {address}");
                }
            }
        }
        // What would have been seen is there to be seen: with the last one's own, all open at once.
        var before = await Body(await portal.Browser(Judge), Links.JudgeSheet(application));
        Assert.Contains("name=\"score-plan\"", before, StringComparison.Ordinal);
        Assert.Null(await HandIn(Judge, application, [2, 2, 2], null));
        foreach (var person in (string[])[Judge, "p-secretary"])
        {
            var body = await Body(await portal.Browser(person), person == Judge ? Links.JudgeSheet(application) : Links.JudgingScores(2026));
            Assert.All(totals, t => Assert.Contains($">{t.Value}<", body, StringComparison.Ordinal));
        }
        Assert.Equal("scores-open", (await HandIn("p-judge-gd", application, [4, 4, 4], "seen the others"))?.Code);
    }

    // All judges of an application have handed in but one.
    private async Task<(string Application, IReadOnlyDictionary<string, string> Totals)> AllButOwn()
    {
        var judging = (await portal.Get<JudgingBook>().Of(2026, Test))!;
        var sheets = judging.Sheets.Where(s => s.Application.StartsWith("LM-", StringComparison.Ordinal)).GroupBy(s => s.Application).First(g => g.Any(s => s.Judge == Judge) && g.Any(s => s.Judge == "p-judge-gd"));
        var rubric = portal.Get<ReferenceData>().RubricOf(LabelKind.Manufacturing);
        var totals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in sheets.Where(s => s.Judge != Judge))
        {
            var scores = Scores[totals.Count];
            Assert.Null(await HandIn(sheet.Judge, sheet.Application, scores, sheet.State == SheetState.HandedIn ? "misread" : null, Marker + sheet.Seat));
            totals[sheet.Seat] = rubric.Total(rubric.Criteria.Zip(scores).ToDictionary(c => c.First.Key, c => c.Second)).ToString();
        }
        Assert.Equal(totals.Count, totals.Values.Distinct().Count());
        return (sheets.Key, totals);
    }

    private async Task<Refusal?> HandIn(string judge, string application, int[] scores, string? reason, string? note = null)
    {
        await using var db = await portal.Open();
        var sheet = await db.Set<ScoreSheet>().AsNoTracking().SingleAsync(s => s.Application == application && s.Judge == judge, Test);
        var keys = portal.Get<ReferenceData>().RubricOf(LabelKind.Manufacturing).Criteria.Select(c => c.Key);
        var content = ScoreContent.Of(keys.Zip(scores, KeyValuePair.Create), note is null ? [] : keys.Select(k => KeyValuePair.Create(k, note)));
        return await portal.Get<Scoring>().HandIn(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, judge), new(ClaimTypes.Role, nameof(Role.Judge))], "test")), application, sheet.Revisions, content, reason, Test);
    }

    // Every page and download that takes nothing, or what stands in the table of who is answered what, a judge being answered.
    private async Task<ImmutableArray<string>> Open()
    {
        await Task.CompletedTask;
        var free = Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.StartsWith("page /", StringComparison.Ordinal) || l.StartsWith("GET /", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).Where(a => !a.Contains('{', StringComparison.Ordinal));
        var (people, lines) = MatrixLine.Read(Sources.Path("tests/Portal.Tests/Access/Matrix.txt"));
        var at = people.IndexOf("judge");
        var listed = lines.Where(l => l.Kind is not ("form" or "POST") && l.Answers[at] == "ok").Select(l => l.With(l.Thing is null ? ImmutableDictionary<string, string>.Empty : portal.Things[l.Thing].OfCamps[0]));
        return [.. free.Concat(listed).Where(a => !a.StartsWith("/account/sign-out", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string> Body(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Test);
        // A stream of news never ends; what it begins with is read elsewhere.
        return answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync(Test);
    }
}
