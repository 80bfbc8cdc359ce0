using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Meetings;

/// <summary>What else a meeting may turn to: too few at the cut, a vote taken aloud, papers that circulate, a watcher's lost line.</summary>
public sealed class MeetingTurnsTests(Browsers browsers)
{
    private static readonly (string, string)[] Five = [("p-chair", "en"), ("p-cma", "zh-Hant"), ("p-cgcc", "zh-Hans"), ("p-tid", "en"), ("p-epd", "zh-Hant")];

    [Fact]
    public async Task A_member_who_leaves_takes_the_quorum_away_nothing_is_decided_and_the_next_attempt_counts()
    {
        await using var room = await Room.With(browsers, Five);
        foreach (var (person, _) in Five) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        foreach (var (person, _) in Five[..4]) await room.Vote(person, "for");
        await room.Press("Give last call");
        await room["p-epd"].Locator(".presence button").ClickAsync();
        await Expect(room["p-epd"].Locator(".presence .dot--done")).ToHaveCountAsync(0);
        await room.Press("Cut now");
        await room.Press("Declare result");
        await room.Sees("p-chair", "No quorum");
        await room.Sees("p-cma", "未達法定人數");
        await room.Sees("p-cgcc", "未达法定人数");

        await room.Arrive("p-epd");
        await room.Press("Open the division");
        foreach (var (person, _) in Five) await room.Vote(person, "for");
        await room.Press("Give last call");
        await room.Press("Cut now");
        await room.Press("Declare result");
        foreach (var (person, _) in Five) await room.Figures(person, "5", "0", "0", "0");
        await room.Sees("p-cma", "67-4-1");
    }

    [Fact]
    public async Task A_vote_taken_aloud_is_written_only_when_two_officers_heard_the_same()
    {
        await using var room = await Room.With(browsers, Five);
        await room.Enter("p-secretary", "en");
        await room.Enter("p-secretary-2", "zh-Hant");
        foreach (var (person, _) in Five) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        foreach (var (person, _) in Five[..4]) await room.Vote(person, "against");
        var (first, second) = (room["p-secretary"].Locator(".calls"), room["p-secretary-2"].Locator(".calls"));
        await first.GetByRole(AriaRole.Button, new() { Name = "Start roll call" }).ClickAsync();
        await first.Locator(".choice--for").ClickAsync();
        // The second hears for himself: he is not shown what the first wrote, and a different word writes nothing.
        await Expect(second.Locator(".choice[aria-pressed=true]")).ToHaveCountAsync(0);
        await second.Locator(".choice--against").ClickAsync();
        await Expect(second.GetByText("不同")).ToBeVisibleAsync();
        await Expect(room["p-chair"].Locator(".count").First).ToContainTextAsync("4");
        await first.Locator(".choice--for").ClickAsync();
        await second.Locator(".choice--for").ClickAsync();
        await room.Press("Give last call");
        await room.Press("Cut now");
        await room.Press("Declare result");
        await room.Figures("p-tid", "1", "4", "0", "0");
        await Expect(room["p-chair"].Locator(".rolls tr").Filter(new() { HasText = "roll call" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Papers_go_round_until_more_than_half_of_all_seats_are_for()
    {
        await using var room = await Room.With(browsers);
        await room.Enter("p-secretary", "en", "");
        var page = room["p-secretary"];
        await room.Person("p-secretary").Open("/meetings/new");
        await page.GetByLabel("Circulation of papers").CheckAsync();
        await page.Locator("input[name='Form.Number']").FillAsync("9");
        var day = DateTimeOffset.Parse(await page.EvaluateAsync<string>("new Date(Date.now() + 7 * 86400000).toISOString()"), System.Globalization.CultureInfo.InvariantCulture);
        var iso = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await page.Locator("input[name='Form.Day']").FillAsync(iso);
        foreach (var place in await page.Locator("[name^='Form.Place']").AllAsync()) await place.FillAsync("By post");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/meetings/c9/prepare"));
        await page.Locator("input[name='Form.Cases']").First.CheckAsync();
        await page.Locator("section[aria-labelledby=ready] button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Give notice" }).ClickAsync();
        await room.Person("p-secretary").Open("/meetings/c9/prepare");
        await page.Locator("section[aria-labelledby=circulate] input[name='Circulation.Day']").FillAsync(iso);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send round for votes" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("votes are being taken");

        (string Person, string Language)[] members = [("p-epd", "en"), ("p-tid", "zh-Hans"), ("p-itc", "en"), ("p-academic", "zh-Hant"), ("p-cgcc", "en")];
        foreach (var (person, language) in members)
        {
            await room.Enter(person, language, "");
            await room.Person(person).Open("/meetings/c9/live");
            await room.Vote(person, "for");
        }
        // The chair has an interest in the matter and sees nothing of it; the deputy presides.
        await room.Enter("p-chair", "en", "");
        await room.Person("p-chair").Open("/meetings/c9/live");
        await Expect(room["p-chair"].Locator(".away-say")).ToBeVisibleAsync();
        await Expect(room["p-epd"].Locator(".count").First).ToContainTextAsync("5");
        await room["p-cgcc"].GetByRole(AriaRole.Button, new() { Name = "Call to a meeting…" }).ClickAsync();
        await room["p-cgcc"].Locator("form.reason textarea").FillAsync("The monitoring plan should be discussed.");
        await room["p-cgcc"].GetByRole(AriaRole.Button, new() { Name = "Call to a meeting and end the circulation" }).ClickAsync();
        await room.Sees("p-epd", "The monitoring plan should be discussed.");
    }

    [Fact]
    public async Task A_watchers_line_comes_back_by_itself_and_shows_what_was_missed()
    {
        await using var room = await Room.With(browsers, Five);
        await room.Enter("p-observer", "en", "observe");
        await room.Enter("p-director", "zh-Hant", "wall");
        foreach (var (person, _) in Five) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        await Expect(room["p-director"].Locator(".wall-count")).ToHaveTextAsync("0／5");
        await room.Person("p-observer").Offline(true);
        await room.Person("p-director").Offline(true);
        foreach (var (person, _) in Five) await room.Vote(person, "for");
        await room.Press("Give last call");
        await room.Press("Cut now");
        await room.Press("Declare result");
        await room.Person("p-observer").Offline(false);
        await room.Person("p-director").Offline(false);
        await room.Sees("p-observer", "Carried");
        await room.Sees("p-director", "通過");
        await room.Figures("p-observer", "5", "0", "0", "0");

        // The minutes leave as paper in three languages, whoever asks.
        var minutes = await room["p-chair"].Context.APIRequest.GetAsync(room.Portal.Origin + "/meetings/66/minutes.pdf");
        Assert.Equal(("application/pdf", "%PDF-"), (minutes.Headers["content-type"], System.Text.Encoding.ASCII.GetString(await minutes.BodyAsync(), 0, 5)));
    }
}
