using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>The screens of a meeting from before it opens to a declared result, for everybody who may be there.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class MeetingTests(Browsers browsers, OnePortal one)
{
    private readonly Axe axe = new();

    [Fact]
    public async Task No_screen_of_a_meeting_breaks_a_rule_of_accessibility_in_any_state_language_or_light()
    {
        await using var room = await Room.In(one.Portal, browsers, ("p-chair", "en"), ("p-cma", "en"), ("p-hkgcc", "en"), ("p-tid", "en"), ("p-epd", "en"), ("p-secretary", "en"));
        await room.Enter("p-observer", "en", "observe");
        await room.Enter("p-director", "en", "wall");
        await Look(room, "before", "p-chair", "p-secretary", "p-observer", "p-director");
        foreach (var person in (string[])["p-chair", "p-cma", "p-tid", "p-epd", "p-hkgcc"]) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        await room.Vote("p-cma", "for");
        await room.Vote("p-tid", "against");
        await Forms(room);
        await Look(room, "open", "p-chair", "p-cma", "p-secretary", "p-observer", "p-director");
        await room.Vote("p-chair", "for");
        await room.Vote("p-epd", "against");
        await room.Vote("p-hkgcc", "abstain");
        await room.Press("Give last call");
        await Look(room, "last call", "p-chair", "p-cma", "p-secretary", "p-observer", "p-director");
        // Pressed, unless it closed by itself meanwhile.
        var tie = room["p-chair"].Locator(".ladder textarea");
        var cut = room["p-chair"].GetByRole(AriaRole.Button, new() { Name = "Cut now", Exact = true });
        await Expect(cut.Or(tie).First).ToBeVisibleAsync();
        if (!await tie.IsVisibleAsync()) await cut.DispatchEventAsync("click");
        await Expect(tie).ToBeVisibleAsync();
        await Look(room, "tie", "p-chair", "p-cma");
        await tie.FillAsync("The monitoring condition meets the concern.");
        await room["p-chair"].Locator(".ladder form").GetByRole(AriaRole.Button, new() { Name = "For", Exact = true }).ClickAsync();
        await room.Press("Declare result");
        await Look(room, "declared", "p-chair", "p-cma", "p-secretary", "p-observer", "p-director");
        await room.Press("Take item 5");
        await Expect(room["p-hkgcc"].Locator(".away-say")).ToBeVisibleAsync();
        await Look(room, "recused", "p-hkgcc");
        await room["p-hkgcc"].Locator(".away-page .btn").First.ClickAsync();
        await room.Press("Take item 6");
        await Expect(room["p-hkgcc"].Locator(".back")).ToBeVisibleAsync();
        await Look(room, "called back", "p-hkgcc");
        axe.Clean();
    }

    // The same screen in each language; the chair ends in English, in which the next button is looked for.
    private Task Look(Room room, string state, params string[] people) => Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (person, _) =>
    {
        foreach (var language in (string[])["zh-Hant", "zh-Hans", "en"])
        {
            var page = room[person];
            await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Path)}?lang={language}");
            await Drawn(page);
            await axe.Look(page, $"{state} {person} {language}", colours: language == "en");
            if (person != "p-director") await axe.Narrow(page, $"{state} {person} {language}");
        }
    });

    // Forms open in place, and are gone when the page is loaded again: looked at where they stand.
    private async Task Forms(Room room)
    {
        await room.Press("Abandon…");
        await room.Press("Declare an interest…");
        await room["p-chair"].Locator(".disclosed summary").ClickAsync();
        await axe.Look(room["p-chair"], "forms p-chair");
        await room.Press("Record arrival", "p-secretary");
        await room.Press("Add an action…", "p-secretary");
        await room["p-secretary"].Locator(".calls button").First.ClickAsync();
        await axe.Look(room["p-secretary"], "forms p-secretary");
        await room["p-secretary"].GetByRole(AriaRole.Button, new() { Name = "Stop calling", Exact = true }).ClickAsync();
    }

    private static Task Drawn(IPage page) => page.Url.Contains("/live", StringComparison.Ordinal)
        ? Expect(page.Locator(".conn--on")).ToBeVisibleAsync()
        : Expect(page.Locator("[data-t=title], .conn--on small [data-t]").First).Not.ToBeEmptyAsync();
}
