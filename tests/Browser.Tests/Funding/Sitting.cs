using System.Globalization;
using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>A meeting of the committee: called by the Secretariat with the cases that are ready, held by five members at their own screens.</summary>
internal static class Sitting
{
    /// <summary>Five of nine seats are a quorum; the chair reads English, as the room's buttons are pressed in it.</summary>
    private static readonly (string Person, string Language)[] Members = [("p-chair", "en"), ("p-cma", "zh-Hant"), ("p-cgcc", "zh-Hans"), ("p-tid", "en"), ("p-epd", "zh-Hant")];

    /// <summary>Calls a meeting for a day, puts these cases on its agenda and gives notice; its id.</summary>
    public static async Task<string> Call(Officer secretary, DateOnly day, params string[] cases)
    {
        await secretary.Open("/meetings/new");
        var number = await secretary.Page.Locator("main [name='Form.Number']").InputValueAsync();
        await secretary.Fill(("Form.Day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.Place.Hant", "生產力大樓"), ("Form.Place.Hans", "生产力大楼"), ("Form.Place.En", "HKPC Building"));
        await secretary.Send();
        await secretary.Open($"/meetings/{number}/prepare");
        await secretary.Fill("Form.Cases", string.Join(", ", cases));
        await secretary.Look("prepare");
        await secretary.Send("section[aria-labelledby=ready] button[type=submit]");
        await secretary.Is("done=tabled");
        await secretary.Send("button[name=Do][value=notice]");
        await secretary.Is("done=noticed");
        foreach (var one in cases) await secretary.Sees(one);
        await secretary.Look("agenda");
        return number;
    }

    /// <summary>Holds it: the chair takes each item, everybody votes, the result is declared. For each item who votes against; the others vote for.</summary>
    public static async Task Hold(string meeting, Browsers browsers, PortalProcess portal, params string[][] against)
    {
        await using var room = await Room.Of(meeting, portal, browsers, Members);
        await Task.WhenAll(Members.Select(m => room.Arrive(m.Person)));
        await room.Press("Open the meeting");
        foreach (var (no, item) in against.Select((a, i) => (a, i + 1)))
        {
            await room.Divide(item);
            await Task.WhenAll(Members.Select(m => room.Vote(m.Person, no.Contains(m.Person) ? "against" : "for")));
            await room.Press("Give last call");
            await room.Press("Cut now");
            await room.Press("Declare result");
            var figures = new[] { Members.Length - no.Length, no.Length, 0, 0 }.Select(n => n.ToString(CultureInfo.InvariantCulture)).ToArray();
            await Task.WhenAll(Members.Select(m => room.Figures(m.Person, figures)));
        }
        await room.Sees("p-cma", "通過");
        await room.Sees("p-cgcc", "通过");
    }
}
