using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>
/// A whole round, from its announcement to the certificates: two applications, six judges of two sides of whom one steps aside from one of them and one never comes, both carried by both sides and
/// their co-chairs, objections, penalty records, the release at one moment, and what the holder and the public see of it.
/// </summary>
public sealed class RoundWalkTests(Browsers browsers)
{
    private const int Year = 2028;
    private const string Holder = "p-applicant-2", Chair = "p-judge-hk", Conflicted = "p-judge-gdst", Absent = "p-judge-gdeto", Scoring = "p-judge-gdee";
    private static readonly DateOnly Opening = new(2026, 11, 23), Judging = new(2026, 11, 25), Release = new(2026, 12, 7);
    private static readonly (string Person, string Language)[] Present = [(Chair, "en"), ("p-judge-tid", "en"), ("p-judge-gd", "zh-Hans"), (Scoring, "zh-Hans"), (Conflicted, "zh-Hans")];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_goes_from_its_announcement_to_certificates_the_public_verifies()
    {
        await using var portal = new FundingPortal();
        await portal.On(Opening);
        var ready = new ReadyLabels(portal);
        // Applications are taken in one round at a time.
        await ready.Closes(2027, Opening.AddDays(-1));
        string excellent;
        await using (var officer = await Officer(portal)) await Announce(officer);
        await using (var applicant = new Walker(await Somebody.SignIn(browsers, portal.Portal, Holder, "zh-Hans"))) excellent = await Enter(applicant);
        var manufacturing = await ready.Entered(await ready.Works("99000028", "p-applicant-3"), "p-applicant-3");

        await portal.On(Judging);
        ready = new(portal);
        await ready.Checked(manufacturing);
        await ready.Visited(manufacturing);
        await ready.Tabled(manufacturing);
        await using (var officer = await Officer(portal))
        {
            await Check(officer, excellent, () => ready.Visited(excellent));
            await Open(officer);
            await Score(portal, ready, excellent, manufacturing);
            await Call(officer, portal);
            await Hold(portal, manufacturing);
            await Publish(officer, portal, excellent);
        }

        await portal.On(Release);
        await using (var officer = await Officer(portal)) await Released(officer, excellent);
        await Held(portal, excellent);
        await Public(portal);
    }

    private async Task<Officer> Officer(FundingPortal portal) => new(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "en"));

    // Planned after the last round, its days set, announced.
    private static async Task Announce(Officer officer)
    {
        await officer.Open(Links.LabelRounds);
        await officer.Fill(("Form.Year", Year.ToString(CultureInfo.InvariantCulture)), ("Form.Reason", "Two rounds in a year"));
        await officer.Send(Form("begin"), "The round is planned");
        await officer.Open($"{Links.LabelRound(Year)}/change");
        await officer.Fill(("opens", Opening.Iso()), ("closes", Opening.AddDays(1).Iso()), ("checkedUntil", "2026-11-30"), ("judgedUntil", "2026-12-04"), ("resultsFrom", Release.Iso()), ("ceremonyBy", "2026-12-31"),
            ("cleanSinceManufacturing", "2025-11-02"), ("cleanSinceExcellent", "2024-11-02"), ("cleanSinceRenewal", "2024-11-02"), ("reason", "Days of this round"));
        await officer.Send(Form("change"), "The new version is in force");
        await officer.Send(Form("announce"), "The round is announced");
        await officer.Look("round-announced");
    }

    // The excellent label by the provincial title.
    private static async Task<string> Enter(Walker applicant)
    {
        await applicant.Open(Links.LabelEntries);
        await Walker.Choose(applicant.Page.Locator("main .pick", new() { HasText = "优越伙伴（制造业）" }).Filter(new() { HasText = "柏翘" }).Locator("input"));
        await applicant.Send(Form("begin"));
        await applicant.Is("done=begun");
        var entry = new Uri(applicant.Page.Url).AbsolutePath;
        await applicant.Open($"{entry}/applicant");
        await applicant.Fill("contact-name", "赵国栋");
        await applicant.Send(Continue);
        await applicant.Fill("way-title", "yes");
        await applicant.Send(Continue);
        await applicant.Fill(("title-kind/T1", "Provincial"), ("title-number/T1", "QJ20260001"), ("title-from/T1", "2025-01-05"), ("title-until/T1", "2099-01-04"));
        await applicant.Send("button[name=go][value=list]");
        foreach (var (page, slot) in new[] { ("titles", "label-titles"), ("record", "label-declaration") })
        {
            await applicant.Open($"{entry}/{page}");
            await applicant.Page.Locator($"main form.slot-add[action$='/{slot}'] input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"{page}.pdf", MimeType = "application/pdf", Buffer = Samples.OnePage() });
            await Expect(applicant.Page.Locator(".slot bdi").First).ToHaveTextAsync($"{page}.pdf");
        }
        await applicant.Open($"{entry}/record");
        await applicant.Fill("has-offences", "no");
        await applicant.Send(Continue);
        await applicant.Open($"{entry}/declare");
        foreach (var box in await applicant.Page.Locator("main [name='Form.Declared']").AllAsync()) await Walker.Choose(box);
        await applicant.Send("form:has([name='Form.Declared']) button[type=submit]");
        await applicant.Is("/receipt");
        await applicant.Look("round-receipt");
        return entry.Split('/')[^1];
    }

    private static async Task Check(Officer officer, string reference, Func<Task> visit)
    {
        await officer.Open(Links.LabelCase(reference));
        await officer.Send(Form("original"), "Recorded.");
        await officer.Page.Locator("main form:has([name=_handler][value=search]) [name='Form.Source']").FillAsync("Lists of both departments");
        await officer.Send(Form("search"), "Recorded.");
        while (await officer.Page.Locator("main tr.rec form.judge").CountAsync() is > 0 and var open)
        {
            var one = officer.Page.Locator("main tr.rec form.judge").First;
            await Walker.Choose(one.Locator("input[name='Form.Met'][value=yes]"));
            await one.Locator("input[name='Form.Reason']").FillAsync("Seen.");
            await officer.Send("tr.rec form.judge button[type=submit]");
            await Expect(officer.Page.Locator("main tr.rec form.judge")).ToHaveCountAsync(open - 1);
        }
        await officer.Send(Form("check"), "Recorded.");
        await visit();
        await officer.Open(Links.LabelCase(reference));
        await officer.Look("round-case");
        await officer.Send(Form("table"), "Recorded.");
    }

    private static async Task Open(Officer officer)
    {
        await officer.Open(Links.LabelRound(Year));
        await officer.Send(Form("open-judging"), "The judging is open");
        await officer.Open(Links.JudgingRound(Year));
        await officer.Fill(("Seed", "23 November 2026"), ("PerSide", "3"));
        await officer.Send(Form("assign"), "Assigned");
    }

    // One judge scores by hand, one steps aside, one never does anything; the others score at their desks.
    private async Task Score(FundingPortal portal, ReadyLabels ready, string excellent, string manufacturing)
    {
        await using (var judge = new Walker(await Somebody.SignIn(browsers, portal.Portal, Scoring, "zh-Hans")))
        {
            await judge.Open(Links.JudgeSheet(excellent));
            await judge.Sees("分数已封存");
            foreach (var key in (string[])["4", "3", "4"]) await judge.Page.Keyboard.PressAsync(key);
            await Expect(judge.Page.Locator("[data-left]")).Not.ToContainTextAsync("未评");
            await judge.Look("round-sheet");
            await judge.Send("button[name=Do][value=hand-in]");
        }
        await using (var judge = new Walker(await Somebody.SignIn(browsers, portal.Portal, Conflicted, "zh-Hans")))
        {
            await judge.Open(Links.JudgeSheet(manufacturing));
            await judge.Fill("Interest", "配偶任职于该公司");
            await judge.Send(Form("aside"));
        }
        await ready.Scored(Year, Absent);
        await using var db = await portal.Open();
        Assert.Equal((2, 9, 1), (await Count(SheetState.Draft), await Count(SheetState.HandedIn), await Count(SheetState.Aside)));
        Task<int> Count(SheetState state) => db.Set<ScoreSheet>().CountAsync(s => s.Round == Year && s.State == state, Test);
    }

    private static async Task Call(Officer officer, FundingPortal portal)
    {
        await officer.Open(Links.JudgingRound(Year));
        await officer.Send(Form("close"), "Scoring is closed");
        await officer.Open(Links.JudgingLists(Year));
        await officer.Send(Form("lists"), "Lists made");
        await officer.Look("round-lists");
        await using var db = await portal.Open();
        var lists = await db.Set<AwardList>().AsNoTracking().Where(l => l.Round == Year && l.DroppedAt == null).OrderBy(l => l.Number).ToListAsync(Test);
        // A list to award each, apart for who must step aside.
        Assert.Equal([(LabelKind.Manufacturing, true, "PANEL-GDST"), (LabelKind.Excellent, true, "")], lists.Select(l => (l.Label, l.Award, l.ConflictedSeats)));
        await officer.Open("/meetings/new");
        await officer.Fill(("Form.Kind", "panel"), ("Form.Number", "8"), ("Form.Day", Judging.AddDays(7).Iso()), ("Form.Place.Hant", "生產力大樓"), ("Form.Place.Hans", "生产力大楼"), ("Form.Place.En", "HKPC Building"));
        await officer.Send();
        await officer.Open("/meetings/j8/prepare");
        await officer.Fill("Form.Cases", string.Join(", ", lists.Select(l => l.Number)));
        await officer.Send("section[aria-labelledby=ready] button[type=submit]");
        await officer.Is("done=tabled");
        await officer.Send("button[name=Do][value=notice]");
        await officer.Is("done=noticed");
    }

    // Both lists are carried by both sides with both co-chairs; who stepped aside is out of the room for one.
    private async Task Hold(FundingPortal portal, string manufacturing)
    {
        await using var room = await Room.Of("j8", portal.Portal, browsers, Present);
        await Task.WhenAll(Present.Select(m => room.Arrive(m.Person)));
        await room.Press("Open the meeting", Chair);
        foreach (var item in new[] { 1, 2 })
        {
            var aside = item == 1;
            await room.Divide(item, Chair);
            if (aside)
            {
                await Expect(room[Conflicted].Locator(".away-say")).ToBeVisibleAsync();
                Assert.DoesNotContain(manufacturing, await room.Source(Conflicted), StringComparison.Ordinal);
            }
            await Task.WhenAll(Present.Where(m => !aside || m.Person != Conflicted).Select(m => room.Vote(m.Person, "for")));
            await room.Press("Give last call", Chair);
            await room.Press("Cut now", Chair);
            await room.Press("Declare result", Chair);
            await room.Figures("p-judge-tid", aside ? ["4", "0", "0", "0"] : ["5", "0", "0", "0"]);
            await room.Sees("p-judge-tid", aside ? "Guangdong: for 2, against 0" : "Guangdong: for 3, against 0");
        }
        await using var db = await portal.Open();
        // What follows from a declared result follows a moment later.
        while (await db.Set<LabelApplication>().CountAsync(a => a.Round == Year && a.State == LabelState.Proposed, Test) < 2) await Task.Delay(50, Test);
    }

    // Decided, and secret until the list is published for objections (A-69).
    private async Task Publish(Officer officer, FundingPortal portal, string excellent)
    {
        await using var visitor = new Walker(await Somebody.Visit(browsers, portal.Portal, "zh-Hant"));
        await officer.Open(Links.RoundAwards(Year));
        await officer.Send(Form("decide"), "Recorded");
        await visitor.Page.GotoAsync($"{portal.Portal.Origin}{Links.ProposedAwards(Year)}");
        await Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(excellent);
        await officer.Fill("Form.Count", "2");
        await officer.Send(Form("invite"), "Recorded");
        await officer.Sees("27 November 2026");
        await visitor.Open(Links.ProposedAwards(Year));
        await visitor.Sees(excellent);
        await visitor.Sees("2026年11月27日");
        await visitor.Look("round-proposed");
    }

    private static async Task Released(Officer officer, string excellent)
    {
        await officer.Open(Links.RoundAwards(Year));
        await officer.Sees("Missing for the release: 2");
        await officer.Fill(("r.Until", Release.AddDays(-1).Iso()), ("r.Records", "Lists of both departments"));
        await officer.Send(Form("records"), "Nothing is missing.");
        await officer.Look("round-release");
        await officer.Send(Form("release"), "Results released");
        await officer.Look("round-released");
        await officer.Issue(excellent);
    }

    // The holder: told, with letter and certificate.
    private async Task Held(FundingPortal portal, string excellent)
    {
        await using var holder = new Walker(await Somebody.SignIn(browsers, portal.Portal, Holder, "zh-Hans"));
        await holder.Open(Links.LabelEntry(excellent));
        await Expect(holder.Page.Locator("main .tag").First).ToHaveTextAsync("获颁标志");
        await holder.Open(Links.Inbox);
        await holder.Look("round-inbox");
        await holder.Open(new Uri(new Uri(holder.Page.Url), await holder.Page.Locator("main a[href^='/inbox/LT-']").First.GetAttributeAsync("href")).AbsolutePath);
        await holder.Sees("X-2028-001");
        await holder.Look("round-letter");
        await holder.Open(Links.OwnLabels);
        await holder.Sees("X-2028-001");
        var certificate = await holder.Page.APIRequest.GetAsync($"{portal.Portal.Origin}{Links.CertificatePdf("X-2028-001")}");
        Assert.Equal((200, "application/pdf", "%PDF-"), (certificate.Status, certificate.Headers["content-type"], Encoding.ASCII.GetString((await certificate.BodyAsync())[..5])));
    }

    // Everybody: the results, the register, the verification with the digest that stands on the paper.
    private async Task Public(FundingPortal portal)
    {
        await using var visitor = new Walker(await Somebody.Visit(browsers, portal.Portal, "zh-Hant", 360));
        await visitor.Open(Links.LabelResults(Year));
        await visitor.Sees("X-2028-001");
        await visitor.Sees("M-2028-001");
        await using var db = await portal.Open();
        var awarded = await db.Set<Certificate>().AsNoTracking().Where(c => c.Round == Year).OrderBy(c => c.Number).ToListAsync(Test);
        Assert.Equal([("M-2028-001", Release, new DateOnly(2028, 12, 6)), ("X-2028-001", Release, new(2028, 12, 6))], awarded.Select(c => (c.Number, c.From, c.Until)));
        var digest = CleanerProduction.Portal.Labels.Letters.CertificateFacts.Of(awarded[1], portal.Reference, new(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build())).VerifyAt.Query;
        await visitor.Open(Links.Certificate("X-2028-001") + digest);
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("此證書有效");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("校驗碼相符");
        Assert.True(await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        await visitor.Look("round-verified");
    }

    private const string Continue = "button[name=go][value=continue]:not(.vh)";

    private static string Form(string name) => $"form:has([name=_handler][value='{name}']) button[type=submit]";
}
