using CleanerProduction.BrowserTests.Portal;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Meetings;

/// <summary>The pictures of the README: set REDRAW=1 and run the tests to take them anew; without it they are only looked for.</summary>
public sealed class PictureTests(Browsers browsers)
{
    private const int Largest = 120 * 1024;
    private static readonly string Folder = Path.Combine(PortalProcess.Repository, "docs", "pictures");

    [Fact]
    public async Task The_live_view_stands_in_the_README_as_a_chair_at_a_desk_and_a_member_on_a_phone_see_it()
    {
        if (Environment.GetEnvironmentVariable("REDRAW") == "1") await Draw();
        var readme = await File.ReadAllTextAsync(Path.Combine(PortalProcess.Repository, "README.md"), TestContext.Current.CancellationToken);
        foreach (var name in (string[])["live-chair-1440.png", "live-member-360.png"])
        {
            Assert.InRange(new FileInfo(Path.Combine(Folder, name)).Length, 1, Largest);
            Assert.Contains($"docs/pictures/{name}", readme, StringComparison.Ordinal);
        }
    }

    private async Task Draw()
    {
        string[] members = ["p-chair", "p-hkgcc", "p-fhki", "p-cgcc", "p-tid", "p-epd"];
        await using var room = await Room.With(browsers, [.. members.Select(person => (person, "en"))]);
        await room.Enter("p-cma", "zh-Hant", width: 360);
        foreach (var person in members.Append("p-cma")) await room.Arrive(person);
        await room.Press("Open the meeting");
        await room.Divide(4);
        await room.Vote("p-cma", "for");
        await room.Vote("p-tid", "against");
        await room.Vote("p-chair", "for");
        await room.Vote("p-cgcc", "abstain");
        await room.Vote("p-hkgcc", "for");
        await Expect(room["p-chair"].Locator(".count b")).ToHaveTextAsync("5 / 7");
        await Expect(room["p-cma"].Locator(".count b")).ToHaveTextAsync("5／7");
        await room.Press("Give last call");
        await Expect(room["p-cma"].Locator(".lastcall-time")).ToBeVisibleAsync();
        Directory.CreateDirectory(Folder);
        foreach (var (person, name) in ((string, string)[])[("p-chair", "live-chair-1440.png"), ("p-cma", "live-member-360.png")])
        {
            // The buttons pressed were further down.
            await room[person].EvaluateAsync("scrollTo(0, 0)");
            await SmallPicture.Write(browsers, await room[person].ScreenshotAsync(), Path.Combine(Folder, name));
        }
    }
}
