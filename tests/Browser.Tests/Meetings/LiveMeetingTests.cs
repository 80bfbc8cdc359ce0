using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Meetings;

public sealed class LiveMeetingTests(Browsers browsers)
{
    private static readonly (string, string)[] Members =
        [("p-chair", "en"), ("p-cma", "zh-Hant"), ("p-cgcc", "zh-Hans"), ("p-tid", "en"), ("p-epd", "zh-Hant"), ("p-hkgcc", "zh-Hant"), ("p-fhki", "zh-Hans")];

    [Fact]
    public async Task A_vote_changes_ties_is_cast_declared_and_divided_again_while_everybody_sees_the_same_in_their_language()
    {
        await using var room = await Room.With(browsers, Members);
        await room.Enter("p-observer", "en", "observe");
        await room.Enter("p-director", "zh-Hant", "wall");
        foreach (var person in (string[])["p-chair", "p-cma", "p-cgcc", "p-tid", "p-epd", "p-hkgcc"]) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);

        // FHKI comes late and may vote until the cut; CMA changes its vote.
        await room.Vote("p-cma", "for");
        await room.Vote("p-chair", "for");
        await room.Vote("p-hkgcc", "for");
        await room.Vote("p-tid", "against");
        await room.Vote("p-cgcc", "abstain");
        await room.Vote("p-cma", "against");
        await room.Arrive("p-fhki");
        await room.Vote("p-fhki", "for");
        await Expect(room["p-director"].Locator(".wall-count")).ToHaveTextAsync("6／7");
        await room.NothingTellsDirection();

        await room.Press("Give last call");
        await Expect(room["p-cma"].Locator(".lastcall-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("0:[0-5][0-9]"));
        await room.Vote("p-epd", "against");
        await room.Press("Cut now");
        await room["p-chair"].Locator(".ladder textarea").FillAsync("The monitoring condition meets the concern.");
        await room.NothingTellsDirection();
        await room["p-chair"].Locator(".ladder form").GetByRole(AriaRole.Button, new() { Name = "For", Exact = true }).ClickAsync();
        await room.Press("Declare result");

        foreach (var (person, _) in Members) await room.Figures(person, "3", "3", "1", "0");
        await room.Sees("p-chair", "Carried");
        await room.Sees("p-cma", "通過");
        await room.Sees("p-cgcc", "通过");
        await Expect(room["p-director"].Locator(".wall-outcome b")).ToHaveTextAsync("通過");
        await room.Sees("p-observer", "Carried");

        await room.Press("Re-divide…");
        await room["p-chair"].Locator(".ladder textarea").FillAsync("A figure in the paper was corrected.");
        await room["p-chair"].Locator(".ladder form button[type=submit]").ClickAsync();
        await room.Sees("p-chair", "67-4-2");
        foreach (var (person, _) in Members) await room.Vote(person, person is "p-tid" ? "abstain" : "against");
        await room.Press("Give last call");
        await room.Press("Cut now");
        await room.Press("Declare result");
        foreach (var (person, _) in Members) await room.Figures(person, "0", "6", "1", "0");
        await room.Sees("p-cgcc", "不通过");
    }

    [Fact]
    public async Task A_recused_member_sees_nothing_of_the_item_and_is_called_back_after_it()
    {
        await using var room = await Room.With(browsers, Members);
        foreach (var (person, _) in Members) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(5);
        await Expect(room["p-hkgcc"].Locator(".away-say")).ToBeVisibleAsync();
        await room.Vote("p-cma", "for");
        await room.Vote("p-tid", "against");
        string[] secrets = ["葵東", "葵东", "Kwai Tung", "NTP-2026-0025", "choice--for", "data-ballot", "lastcall"];
        foreach (var secret in secrets) Assert.DoesNotContain(secret, await room.Source("p-hkgcc"), StringComparison.Ordinal);
        await room.Press("Give last call");
        foreach (var secret in secrets) Assert.DoesNotContain(secret, await room.Source("p-hkgcc"), StringComparison.Ordinal);

        // Neither by the item's page, the record nor a paper's address.
        foreach (var address in (string[])["/meetings/67/items/5", "/meetings/67", "/meetings/67/record", "/meetings/67/record.json"])
        {
            var answer = await room["p-hkgcc"].Context.APIRequest.GetAsync(room.Portal.Origin + address);
            foreach (var secret in secrets[..4]) Assert.DoesNotContain(secret, await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Killed_in_an_open_division_and_started_again_every_acknowledged_ballot_counts_once_and_people_carry_on()
    {
        await using var room = await Room.With(browsers, Members);
        foreach (var (person, _) in Members) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        await room.Vote("p-cma", "for");
        await room.Vote("p-tid", "against");
        await room.Vote("p-cgcc", "for");
        await room.Portal.Kill();
        await room.Portal.Start();
        await room.Recorded("p-cma", "for");
        await room.Recorded("p-tid", "against");
        await room.Vote("p-epd", "for");
        await room.Vote("p-hkgcc", "for");
        await room.Vote("p-fhki", "abstain");
        await room.Vote("p-chair", "for");
        await room.Press("Give last call");
        await room.Press("Cut now");
        await room.Press("Declare result");
        foreach (var (person, _) in Members) await room.Figures(person, "5", "1", "1", "0");
    }

    [Fact]
    public async Task Half_a_minute_without_a_line_and_a_reload_lose_no_ballot_and_ask_for_none_again()
    {
        await using var room = await Room.With(browsers, Members);
        foreach (var (person, _) in Members) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        await room.Vote("p-cma", "for");
        await room["p-tid"].ReloadAsync();
        await room.Vote("p-tid", "against");
        await room["p-tid"].ReloadAsync();
        await room.Recorded("p-tid", "against");
        await room.Person("p-cma").Offline(true);
        await room.Vote("p-cgcc", "abstain");
        await Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await room.Person("p-cma").Offline(false);
        await Expect(room["p-cma"].Locator(".conn--on")).ToBeVisibleAsync();
        await room.Recorded("p-cma", "for");
        await room.Vote("p-cma", "against");
    }
}
