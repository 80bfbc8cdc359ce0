using System.Globalization;
using System.Security.Claims;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Judge;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>
/// The judging panel (LG-10): six judges of two sides score, one of them conflicted, one absent from the meeting; lists come before a panel meeting on the live engine, where one is carried
/// by both sides and one fails by a tie inside one side.
/// </summary>
public sealed class JudgingWalkTests(Browsers browsers)
{
    private const string Chair = "p-judge-hk", Conflicted = "p-judge-gdst", Scoring = "p-judge-gdee";
    private static readonly DateOnly Day = new(2026, 11, 23);

    // The office in Guangdong sends nobody to the meeting.
    private static readonly (string Person, string Language)[] Present = [(Chair, "en"), ("p-judge-tid", "en"), ("p-judge-gd", "zh-Hans"), (Scoring, "zh-Hans"), (Conflicted, "zh-Hans")];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_judges_score_and_decide_by_side()
    {
        await using var portal = new FundingPortal();
        await portal.On(Day);
        await ByKeyboard(portal);
        await new ReadyLabels(portal).Scored(Day.Year, "p-judge-gdeto");
        await using var secretary = new Officer(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "en"));
        var (carried, tied) = await Lists(secretary, portal);
        await Call(secretary, carried.List.Number, tied.List.Number);
        await Hold(portal, tied);
        await using var db = await portal.Open();
        // What follows from a declared result follows a moment later.
        while (await db.Set<CarriedDecision>().CountAsync(d => d.Meeting == "j1", Test) < 2) await Task.Yield();
        Assert.Equal([carried.List.Award ? LabelState.Proposed : LabelState.NotAwarded], await States(db, carried.Applications));
        Assert.Equal([tied.List.Award ? LabelState.NotAwarded : LabelState.BeforePanel], await States(db, tied.Applications));
        // the applicant's own inbox says nothing of it.
        Assert.False(await db.Set<Notice>().AnyAsync(n => carried.Applications.Contains(n.Case!) && n.At > portal.Clock.GetUtcNow().AddHours(-1), Test));
    }

    // One application with the keyboard alone: a key for each criterion, then handed in.
    private async Task ByKeyboard(FundingPortal portal)
    {
        await using var judge = new Walker(await Somebody.SignIn(browsers, portal.Portal, Scoring, "zh-Hans"));
        await judge.Open(Links.Judge);
        await judge.Look("judge-list");
        await using var db = await portal.Open();
        var next = await db.Set<ScoreSheet>().Where(s => s.Judge == Scoring && s.State == SheetState.Draft && s.Application.StartsWith("LX-")).Select(s => s.Application).OrderBy(a => a).FirstAsync(Test);
        await judge.Open(Links.JudgeSheet(next));
        await judge.Sees("分数已封存");
        foreach (var key in (string[])["3", "4", "2"]) await judge.Page.Keyboard.PressAsync(key);
        await Expect(judge.Page.Locator("[data-total]")).ToHaveTextAsync("75");
        await judge.Look("judge-sheet");
        await judge.Send("button[name=Do][value=keep]", "草稿已保存");
        await Expect(judge.Page.Locator("[data-total]")).ToHaveTextAsync("75");
        await judge.Send("button[name=Do][value=hand-in]");
        await Expect(judge.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(SheetState.HandedIn, await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.Judge == Scoring && s.Application == next).Select(s => s.State).SingleAsync(Test));
    }

    private static async Task<(KnownList Carried, KnownList Tied)> Lists(Officer secretary, FundingPortal portal)
    {
        await secretary.Open(Links.JudgingRound(Day.Year));
        await secretary.Look("judging");
        await secretary.Send("form:has([name=CloseSeen]) button[type=submit]", "Scoring is closed");
        await secretary.Open(Links.JudgingScores(Day.Year));
        await secretary.Look("judging-scores");
        await secretary.Open(Links.JudgingLists(Day.Year));
        await secretary.Look("judging-lists");
        await secretary.Send("form:has([name=Seen]) button[type=submit]", "Lists made");
        await secretary.Look("judging-listed");
        await using var db = await portal.Open();
        var lists = await Listing.Standing(db, Day.Year, Test);
        // To award where the criteria are met, else not to: either is decided by both sides.
        return (lists.OrderByDescending(l => l.List.Award).First(l => l.List.ConflictedSeats.Length == 0), lists.First(l => l.List.ConflictedSeats == "PANEL-GDST"));
    }

    private static async Task Call(Officer secretary, params string[] lists)
    {
        await secretary.Open("/meetings/new");
        await secretary.Fill(("Form.Kind", "panel"), ("Form.Number", "1"), ("Form.Day", Day.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Form.Place.Hant", "生產力大樓"), ("Form.Place.Hans", "生产力大楼"), ("Form.Place.En", "HKPC Building"));
        await secretary.Send();
        await secretary.Open("/meetings/j1/prepare");
        await secretary.Fill("Form.Cases", string.Join(", ", lists));
        await secretary.Send("section[aria-labelledby=ready] button[type=submit]");
        await secretary.Is("done=tabled");
        // With the notice, what the judges declared for the year takes them out of their items.
        await secretary.Send("button[name=Do][value=notice]");
        await secretary.Is("done=noticed");
        await secretary.Look("panel-agenda");
    }

    private async Task Hold(FundingPortal portal, KnownList tied)
    {
        await using var room = await Room.Of("j1", portal.Portal, browsers, Present);
        await Task.WhenAll(Present.Select(m => room.Arrive(m.Person)));
        await room.Press("Open the meeting", Chair);
        await using var db = await portal.Open();
        var items = await db.Set<TabledCase>().Where(t => t.Meeting == "j1").OrderBy(t => t.Item).Select(t => new { t.Item, t.Case }).ToListAsync(Test);
        foreach (var item in items)
        {
            var withTie = item.Case == tied.List.Number;
            await room.Divide(item.Item, Chair);
            if (withTie)
            {
                await Expect(room[Conflicted].Locator(".away-say")).ToBeVisibleAsync();
                foreach (var application in tied.Applications) Assert.DoesNotContain(application, await room.Source(Conflicted), StringComparison.Ordinal);
            }
            var voters = Present.Where(m => !withTie || m.Person != Conflicted).ToList();
            // Guangdong: one for and one against, the third out of the room.
            await Task.WhenAll(voters.Select(m => room.Vote(m.Person, withTie && m.Person == Scoring ? "against" : "for")));
            await room.Press("Give last call", Chair);
            await room.Press("Cut now", Chair);
            await room.Press("Declare result", Chair);
            await room.Figures("p-judge-tid", withTie ? ["3", "1", "0", "0"] : ["5", "0", "0", "0"]);
            await room.Sees("p-judge-tid", withTie ? "Guangdong: for 1, against 1" : "Guangdong: for 3, against 0");
            await room.Sees("p-judge-gd", withTie ? "不通过" : "通过");
        }
    }

    private static Task<List<LabelState>> States(PortalDb db, IReadOnlyCollection<string> applications) =>
        db.Set<LabelApplication>().AsNoTracking().Where(a => applications.Contains(a.Reference)).Select(a => a.State).Distinct().ToListAsync(Test);
}
