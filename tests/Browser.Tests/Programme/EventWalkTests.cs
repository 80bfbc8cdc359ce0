using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.PortalTests.Files;
using CleanerProduction.PortalTests.Letters;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Programme;

/// <summary>
/// An event from its plan to the paper that counts it: the Secretariat at a desk (繁體), somebody without an account on a phone (简体), a technician at the door with a phone of the office (English).
/// </summary>
public sealed partial class EventWalkTests(Browsers browsers)
{
    private const string Title = "電機節能改造交流會";

    [Fact]
    public async Task An_event_is_planned_signed_up_to_held_rated_its_materials_taken_along_and_counted_the_same_on_every_page_and_in_the_report()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        var day = HongKongTime.DateOf(TimeProvider.System.GetUtcNow());
        var held = day.AddDays(2);
        string reference, code;
        await using (var officer = new Walker(await Somebody.SignIn(browsers, portal, "p-secretary", "zh-Hant")))
        {
            reference = await Plan(officer, held);
            await Step(officer, reference, "Announce");
            await Step(officer, reference, "OpenSignUp");
        }
        await using var phone = new Walker(await Somebody.Visit(browsers, portal, "zh-Hans", 360, 740));
        code = await SignUp(phone, portal, reference);

        // The day of the event.
        await portal.Kill();
        portal.Day = held;
        await portal.Start();
        await using (var door = new Walker(await Somebody.SignIn(browsers, portal, "p-technical", "en", 360, 740)))
        {
            await door.Open(Links.CheckIn(code));
            await door.Send("form:has(input[name=_handler][value=check-in]) button");
            await door.Is("done=in");
            await door.Sees("Checked in");
        }
        await using var desk = new Walker(await Somebody.SignIn(browsers, portal, "p-secretary", "zh-Hant"));
        await Step(desk, reference, "Hold");
        await phone.Open(Links.SignedUp(code));
        await phone.Fill(("Form.Rating", "4"), ("Form.Comment", "讲得清楚"));
        await phone.Send("form:has(input[name=_handler][value=rate]) button", "已收到你的评分");
        await Step(desk, reference, "Close");

        await Materials(desk, phone, reference, code);
        await phone.Open(Links.Event(reference));
        await phone.Sees("1人（香港1人，其他地方0人）");
        await phone.Sees("4.0/4，共1份回应");
        Assert.Equal(360, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Report(desk, phone, portal, held);
    }

    private static async Task<string> Plan(Walker officer, DateOnly on)
    {
        await officer.Open(Links.NewEvent);
        await officer.Fill(
            ("Form.Kind", "Workshop"), ("Form.TitleHant", Title), ("Form.TitleHans", "电机节能改造交流会"), ("Form.TitleEn", "Exchange on efficient motors"), ("Form.AboutHant", "電機改造的經驗。"), ("Form.AboutHans", "电机改造的经验。"),
            ("Form.AboutEn", "What refitting motors taught us."), ("Form.VenueHant", "九龍塘"), ("Form.VenueHans", "九龙塘"), ("Form.VenueEn", "Kowloon Tong"), ("Form.Place", "hong-kong"),
            ("Form.Day", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.From", "00:00"), ("Form.Until", "23:59"), ("Form.Seats", "20"));
        await officer.Look("event-plan");
        await officer.Send("form:has(input[name=_handler][value=plan]) button");
        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync(Title);
        return OfAddress().Match(officer.Page.Url).Groups["found"].Value;
    }

    private static async Task Step(Walker officer, string reference, string step)
    {
        await officer.Open(Links.OfficeEvent(reference));
        await officer.Send($"form:has(input[name=_handler][value=step-{step}]) button");
        await Expect(officer.Page.Locator($"main form:has(input[value=step-{step}])")).ToHaveCountAsync(0);
    }

    private static async Task<string> SignUp(Walker phone, PortalProcess portal, string reference)
    {
        await phone.Open($"{Links.Events}?lang=zh-Hans");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "电机节能改造交流会" }).ClickAsync();
        await phone.Page.Locator($"main a[href='{Links.SignUp(reference)}']").ClickAsync();
        await Expect(phone.Page.Locator("main [name='Form.Email']")).ToBeVisibleAsync();
        // What is missing is said beside its field, and nothing typed is lost.
        await phone.Fill(("Form.Name", "刘敏"), ("Form.Company", "顺德电机厂"), ("Form.Local", "local"));
        await phone.Send("form:has(input[name=_handler][value=sign-up]) button");
        await Expect(phone.Page.Locator("#Form-Email-err")).ToBeVisibleAsync();
        await Expect(phone.Page.Locator("main [name='Form.Name']")).ToHaveValueAsync("刘敏");
        await phone.Fill(("Form.Email", "liumin@example.test"), ("Form.Consent", "yes"));
        await phone.Send("form:has(input[name=_handler][value=sign-up]) button", "已有名额");
        var code = OfCode().Match(phone.Page.Url).Groups["found"].Value;
        // The picture holds the address the door opens.
        Assert.Equal(Qr.Draw(portal.Origin + Links.CheckIn(code)).Path, await phone.Page.Locator("main svg.qr path").GetAttributeAsync("d"));
        Assert.Equal(360, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        return code;
    }

    private static async Task Materials(Walker desk, Walker phone, string reference, string code)
    {
        var slides = Samples.OnePage();
        await desk.Open(Links.OfficeMaterials(reference));
        await desk.Page.Locator("main form.slot-add[action$='/event-slides'] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "節能.pdf", MimeType = "application/pdf", Buffer = slides });
        await Expect(desk.Page.Locator("#slot-event-slides bdi").First).ToHaveTextAsync("節能.pdf");
        await phone.Open(Links.Event(reference));
        await Expect(phone.Page.Locator("main a[download][href*='/materials/']")).ToHaveCountAsync(0);
        // Whoever signed up has them before everybody has.
        await phone.Open(Links.SignedUp(code));
        Assert.Equal(slides, await Download(phone));
        await desk.Open(Links.OfficeMaterials(reference));
        await desk.Send("form:has(input[name=_handler][value=publish-materials]) button", "已公布1個檔案");
        await desk.Look("event-materials");
        await phone.Open(Links.Event(reference));
        Assert.Equal(slides, await Download(phone));
    }

    private static async Task<byte[]> Download(Walker person)
    {
        var file = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.Locator("main a[download][href*='/materials/']").ClickAsync());
        Assert.Equal("節能.pdf", file.SuggestedFilename);
        return await File.ReadAllBytesAsync(await file.PathAsync());
    }

    private static async Task Report(Walker desk, Walker anybody, PortalProcess portal, DateOnly until)
    {
        var from = new DateOnly(until.Year, 1, 1);
        await desk.Open(Links.NewReport);
        await desk.Fill(("Form.Kind", "Progress"), ("Form.From", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.Until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await desk.Send("form:has(input[name=_handler][value=begin]) button");
        var number = OfNumber().Match(desk.Page.Url).Groups["found"].Value;
        await desk.Fill([.. from part in new[] { "Summary", "Work", "Ahead" } from language in new[] { "Hant", "Hans", "En" } select ($"Form.{part}{language}", $"{part} {language}")]);
        await desk.Send("form:has(input[name=_handler][value=words]) button");
        await desk.Is("done=saved");
        await desk.Send("form:has(input[name=_handler][value=issue]) button");
        await desk.Is("done=issued");
        await anybody.Open($"{Links.Reports}/{number}");
        using var client = new HttpClient { BaseAddress = new(portal.Origin) };
        var open = JsonNode.Parse(await client.GetStringAsync($"/api/v1/events?pageSize=100&year={until.Year}"))!["items"]!.AsArray().Where(e => e!["came"] is not null).ToList();
        (int Events, int Local, int Other) counted = (open.Count, open.Sum(e => (int)e!["came"]!["local"]!), open.Sum(e => (int)e!["came"]!["other"]!));
        Assert.True(counted is { Events: > 0, Local: > 0 });
        var paper = Spaces().Replace(await Press.Text(await client.GetByteArrayAsync(Links.ReportPdf(int.Parse(number, CultureInfo.InvariantCulture)))), " ");
        var page = Spaces().Replace(await anybody.Page.Locator("main").InnerTextAsync(), " ");
        foreach (var (text, words) in new[] { (paper, new[] { "舉行的活動", "香港出席者", "其他地方出席者" }), (paper, ["举行的活动", "香港出席者", "其他地方出席者"]), (paper, ["Events held", "Came from Hong Kong", "Came from elsewhere"]), (page, ["举行的活动", "香港出席者", "其他地方出席者"]) })
            foreach (var (word, count) in words.Zip(new[] { counted.Events, counted.Local, counted.Other })) Assert.Contains($"{word} {count} ", text + " ", StringComparison.Ordinal);
    }

    [GeneratedRegex("/office/(?<found>EV-[0-9-]+)$", RegexOptions.None, 1000)]
    private static partial Regex OfAddress();

    [GeneratedRegex("/signed-up/(?<found>[0-9a-f]+)$", RegexOptions.None, 1000)]
    private static partial Regex OfCode();

    [GeneratedRegex("/reports/(?<found>[0-9]+)/draft", RegexOptions.None, 1000)]
    private static partial Regex OfNumber();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
