using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Meetings;

/// <summary>A meeting with people at screens of their own; where nothing else is said, the 67th of the demonstration.</summary>
public sealed class Room : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Somebody> people = [];
    private bool outlives;
    private string meeting = "67";

    private Room(PortalProcess portal, Browsers browsers) => (Portal, Browsers) = (portal, browsers);

    public PortalProcess Portal { get; }

    private Browsers Browsers { get; }

    /// <summary>Everybody's screen by person.</summary>
    public IPage this[string person] => people[person].Page;

    /// <summary>The line of somebody's device.</summary>
    public Somebody Person(string person) => people[person];

    /// <summary>Starts a portal and brings these people to the live page; the language of each follows its name.</summary>
    public static async Task<Room> With(Browsers browsers, params (string Person, string Language)[] members)
    {
        var room = new Room(new PortalProcess(), browsers);
        await room.Portal.Start();
        foreach (var (person, language) in members) await room.Enter(person, language);
        return room;
    }

    /// <summary>The same in a portal that is running and goes on after it.</summary>
    public static async Task<Room> In(PortalProcess portal, Browsers browsers, params (string Person, string Language)[] members)
    {
        var room = new Room(portal, browsers) { outlives = true };
        foreach (var (person, language) in members) await room.Enter(person, language);
        return room;
    }

    /// <summary>Another meeting in a running portal.</summary>
    public static async Task<Room> Of(string meeting, PortalProcess portal, Browsers browsers, params (string Person, string Language)[] members)
    {
        var room = new Room(portal, browsers) { outlives = true, meeting = meeting };
        await Task.WhenAll(members.Select(m => room.Enter(m.Person, m.Language)));
        return room;
    }

    /// <summary>Somebody signs in and opens the live page.</summary>
    public async Task Enter(string person, string language, string page = "live", int width = 1440)
    {
        var one = await Somebody.SignIn(Browsers, Portal, person, language, width);
        people[person] = one;
        await one.Open($"/meetings/{meeting}/{page}");
        if (page == "live") await Expect(one.Page.Locator(".conn--on")).ToBeVisibleAsync();
    }

    /// <summary>A member says that they are in the room.</summary>
    public async Task Arrive(string person)
    {
        await this[person].Locator(".presence .btn--main").ClickAsync();
        await Expect(this[person].Locator(".presence .dot--done")).ToBeVisibleAsync();
    }

    /// <summary>The chair, who reads English, presses a button.</summary>
    public Task Press(string button, string person = "p-chair") => this[person].GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>The chair comes to an item and opens its division.</summary>
    public async Task Divide(int item, string chair = "p-chair")
    {
        await Press($"Take item {item}", chair);
        await Press("Open the division", chair);
    }

    /// <summary>A member votes; the choice counts once the server has it.</summary>
    public async Task Vote(string person, string choice)
    {
        await this[person].Locator($".choice--{choice}").First.ClickAsync();
        await Recorded(person, choice);
    }

    /// <summary>The member's screen shows that ballot as recorded.</summary>
    public Task Recorded(string person, string choice) =>
        Expect(this[person].Locator($".choice--{choice}[aria-pressed=true]:not(.is-sending)").First).ToBeVisibleAsync();

    /// <summary>The figures somebody sees after declaration: for, against, abstained, no response.</summary>
    public async Task Figures(string person, params string[] figures)
    {
        var found = this[person].Locator(".figures dd");
        await Expect(found).ToHaveTextAsync(figures);
    }

    /// <summary>Nothing on any screen tells a direction: no figures, no roll call, no result.</summary>
    public async Task NothingTellsDirection()
    {
        foreach (var (_, one) in people)
        {
            await Expect(one.Page.Locator(".figures dd, .wall-figures dd").Filter(new() { HasTextRegex = new Regex(@"\d", RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToHaveCountAsync(0);
            await Expect(one.Page.Locator(".rolls tbody tr")).ToHaveCountAsync(0);
        }
    }

    /// <summary>What stands on somebody's screen, source included.</summary>
    public Task<string> Source(string person) => this[person].ContentAsync();

    /// <summary>Waits until somebody's screen says it.</summary>
    public Task Sees(string person, string text) => Expect(this[person].Locator("body")).ToContainTextAsync(text, new() { IgnoreCase = false });

    /// <summary>Waits until the text matches.</summary>
    public Task Sees(string person, Regex text) => Expect(this[person].Locator("body")).ToContainTextAsync(text);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, one) in people) await one.DisposeAsync();
        if (!outlives) await Portal.DisposeAsync();
    }
}
