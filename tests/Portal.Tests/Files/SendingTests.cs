using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Sending;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Files over the line: what is refused leaves nothing and says why; what is another's nobody learns of.</summary>
public sealed partial class SendingTests(SharedFilePortal shared) : IClassFixture<SharedFilePortal>
{
    private static readonly byte[] Eicar = Convert.FromBase64String("WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=");

    /// <summary>Bad files by what they are.</summary>
    public static readonly TheoryData<string, string> Bads = new()
    {
        { "EICAR", "file-infected" }, { "polyglot", "file-two-kinds" }, { "bomb", "file-bomb" }, { "wrong type", "file-kind" }, { "wrong ending", "file-ending" },
        { "0 bytes", "file-empty" }, { "over the limit", "file-too-large" }, { "no file", "file-missing" },
    };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Bads))]
    public async Task A_bad_file_is_refused_with_its_reason_and_the_others_stay(string what, string code)
    {
        var portal = shared.Portal;
        using var browser = await portal.Browser("p-applicant");
        using var good = await FilePortal.Send(browser, Samples.Pdf());
        Assert.Equal(HttpStatusCode.SeeOther, good.StatusCode);
        var before = portal.Kept;
        var (slot, name, content) = what switch
        {
            "EICAR" => ("service-contract", "b.pdf", [.. Samples.Pdf(), .. Eicar]),
            "polyglot" => ("service-contract", "b.jpg", [.. Samples.Jpeg(), .. Samples.Archive(("a", [1]))]),
            "bomb" => ("supporting", "b.docx", Samples.Docx(("word/media/a.bin", new byte[24 * 1024 * 1024]))),
            "wrong type" => ("service-contract", "b.docx", Samples.Docx()),
            "wrong ending" => ("service-contract", "b.pdf", Samples.Png()),
            "0 bytes" => ("service-contract", "b.pdf", []),
            "over the limit" => ("service-contract", "b.pdf", new byte[20 * 1024 * 1024 + 1]),
            _ => ("service-contract", "", Array.Empty<byte>()),
        };
        using var answer = what == "no file" ? await Nothing(browser) : await FilePortal.Send(browser, content, name, slot);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var said = Said(portal, answer, slot)!;
        Assert.Equal((code, name), (said.Code, said.Name));
        foreach (var language in Enum.GetValues<Language>()) Assert.DoesNotContain('{', FileWords.Of(said.Refusal!, language));
        Assert.Equal(before, portal.Kept);
        Assert.Equal("a.pdf", Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).All).Name);
    }

    [Fact]
    public async Task A_cut_line_leaves_nothing()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        var mark = await FilePortal.Mark(browser);
        var head = $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{mark}\r\n" +
            "--b\r\nContent-Disposition: form-data; name=\"return\"\r\n\r\n/waiting\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        using (var line = new TcpClient())
        {
            await line.ConnectAsync(browser.BaseAddress!.Host, browser.BaseAddress.Port, Test);
            await using var stream = line.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(
                $"POST {FileLinks.Send(FileOffice.Case, "service-contract")} HTTP/1.1\r\nHost: localhost\r\nCookie: {portal.Cookies}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n{head}%PDF-1.7\n{new string('x', 200_000)}"), Test);
            // What came so far lies there as a draft: only now is the line cut.
            while (portal.Drafts.Length == 0) await Task.Yield();
            line.Client.LingerState = new(enable: true, seconds: 0);
        }
        while (portal.Drafts.Length > 0) await Task.Yield();
        Assert.Empty((await portal.Book.Of(FileOffice.Case, Test)).All);
        using var again = await FilePortal.Send(browser, Samples.Pdf());
        Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).Standing);
    }

    [Fact]
    public async Task Far_over_the_limit_is_not_read_to_its_end()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        var before = portal.Kept;
        using var line = new TcpClient();
        await line.ConnectAsync(browser.BaseAddress!.Host, browser.BaseAddress.Port, Test);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(
            $"POST {FileLinks.Send(FileOffice.Case, "service-contract")} HTTP/1.1\r\nHost: localhost\r\nCookie: {portal.Cookies}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000000000\r\n\r\n"), Test);
        using var reader = new StreamReader(stream);
        Assert.Contains("400", await reader.ReadLineAsync(Test), StringComparison.Ordinal);
        Assert.Equal(before, portal.Kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_forged_form_keeps_nothing(string? mark)
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        using var stranger = await portal.Browser("p-provider");
        var before = portal.Kept;
        // Null: another person's mark.
        using var answer = await FilePortal.Send(browser, Samples.Pdf(), mark: mark ?? await FilePortal.Mark(stranger));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, portal.Kept);
        using var sent = await FilePortal.Send(browser, Samples.Pdf());
        using var removed = await FilePortal.Press(browser, FileLinks.Remove(1), mark ?? await FilePortal.Mark(stranger));
        Assert.Equal(HttpStatusCode.BadRequest, removed.StatusCode);
        Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).Standing);
    }

    [Fact]
    public async Task Somebody_elses_file_and_one_that_is_not_there_are_answered_with_the_same_words()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Png(), "a.png");
        using var stranger = await portal.Browser("p-provider");
        foreach (var (theirs, nowhere) in new[] { (FileLinks.File(1), FileLinks.File(99)), (FileLinks.Picture(1), FileLinks.Picture(99)) })
        {
            using var own = await browser.GetAsync(new Uri(theirs, UriKind.Relative), Test);
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
            using var one = await stranger.GetAsync(new Uri(theirs, UriKind.Relative), Test);
            using var other = await stranger.GetAsync(new Uri(nowhere, UriKind.Relative), Test);
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (one.StatusCode, other.StatusCode));
            Assert.Equal(Seen(await one.Content.ReadAsStringAsync(Test), theirs), Seen(await other.Content.ReadAsStringAsync(Test), nowhere));
        }
        foreach (var (holder, slot) in new[] { (FileOffice.Case, "service-contract"), ("DP2-2026-0099", "service-contract"), ("DP2-2026-0777", "service-contract"), ("company-1", "business-registration") })
            using (var answer = await FilePortal.Send(stranger, Samples.Pdf(), slot: slot, holder: holder)) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        foreach (var address in new[] { FileLinks.Remove(1), FileLinks.Undo(1), FileLinks.Remove(99) })
            using (var answer = await FilePortal.Press(stranger, address)) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        // Who may read may not write for that.
        using var officer = await portal.Browser("p-secretary");
        using var read = await officer.GetAsync(new Uri(FileLinks.File(1), UriKind.Relative), Test);
        using var wrote = await FilePortal.Send(officer, Samples.Pdf());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (read.StatusCode, wrote.StatusCode));
        Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).All);
    }

    [Fact]
    public async Task A_file_is_handed_out_as_an_attachment_that_can_run_nothing()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Pdf(), "服務合同（1）.pdf");
        using var answer = await browser.GetAsync(new Uri(FileLinks.File(1), UriKind.Relative), Test);
        var about = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "application/pdf"), (about.DispositionType, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal((await portal.Book.Find(1, Test))!.Name, about.FileNameStar);
        Assert.Equal(Samples.Pdf(), await answer.Content.ReadAsByteArrayAsync(Test));
        Closed(answer);
        using var picture = await FilePortal.Send(browser, Samples.Png(), "p.png");
        using var shown = await browser.GetAsync(new Uri(FileLinks.Picture(2), UriKind.Relative), Test);
        Assert.Equal(("inline", "image/png"), (shown.Content.Headers.ContentDisposition!.DispositionType, shown.Content.Headers.ContentType!.MediaType));
        Closed(shown);

        static void Closed(HttpResponseMessage answer)
        {
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task What_waits_in_quarantine_or_is_infected_nobody_gets()
    {
        await using var clamd = new FakeClamd { Habit = Habit.Hangs };
        await using var portal = new FilePortal { Scanner = clamd.Place };
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Png(), "p.png");
        await Refused(browser);
        await using (var db = portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext())
            await db.Set<CaseFile>().ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, FileScan.Infected), Test);
        await Refused(browser);
        using var officer = await portal.Browser("p-secretary");
        await Refused(officer);

        static async Task Refused(HttpClient who)
        {
            foreach (var address in new[] { FileLinks.File(1), FileLinks.Picture(1) })
                using (var answer = await who.GetAsync(new Uri(address, UriKind.Relative), Test)) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_portal_has_what_comes_scanned_by_itself()
    {
        await using var clamd = new FakeClamd();
        await using var portal = new FilePortal { Scanner = clamd.Place };
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Pdf());
        while ((await portal.Book.Find(1, Test))!.Scan != FileScan.Clean) await Task.Yield();
        using var answer = await browser.GetAsync(new Uri(FileLinks.File(1), UriKind.Relative), Test);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/waiting\r\nX: y", "/")]
    [InlineData("/apply/3?step=2&said=old#x", "/apply/3?step=2")]
    public async Task One_is_led_back_to_a_page_of_this_site_and_to_the_slot(string asked, string page)
    {
        var portal = shared.Portal;
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Pdf(), "a.pdf", back: asked);
        var to = sent.Headers.Location!.OriginalString;
        Assert.StartsWith($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}said=", to, StringComparison.Ordinal);
        Assert.EndsWith("#slot-service-contract", to, StringComparison.Ordinal);
        Assert.Null(Said(portal, sent, "service-contract")!.Code);
    }

    [Fact]
    public async Task Replaced_removed_and_brought_back_by_the_buttons()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Pdf());
        using var elsewhere = await FilePortal.Send(browser, Samples.Pdf("1 0 obj<<>>endobj"), slot: "supporting", replaces: "1");
        Assert.Equal("file-gone", Said(portal, elsewhere, "supporting")!.Code);
        using var replaced = await FilePortal.Send(browser, Samples.Png(), "b.png", replaces: "1");
        using var removed = await FilePortal.Press(browser, FileLinks.Remove(2));
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Empty((await portal.Book.Of(FileOffice.Case, Test)).Standing);
        using var back = await FilePortal.Press(browser, FileLinks.Undo(2));
        Assert.Equal(("b.png", 2), Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).Standing.Select(f => (f.Name, f.Version))));
    }

    [Fact]
    public async Task What_an_act_rests_on_is_not_removed_and_a_newer_version_stands_beside_it()
    {
        await using var portal = new FilePortal();
        using var browser = await portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Pdf(), slot: "quotation");
        using var refused = await FilePortal.Press(browser, FileLinks.Remove(1));
        Assert.Equal("file-rests", Said(portal, refused, "quotation")!.Code);
        using var newer = await FilePortal.Send(browser, Samples.Png(), "b.png", slot: "quotation", replaces: "1");
        var line = Assert.Single((await portal.Book.Of(FileOffice.Case, Test)).Lines);
        Assert.Equal((2, 1, false), (line.Newest.Version, line.Earlier.Count, line.IsRemoved));
    }

    // What differs from one answer to the next whatever was asked: the address itself, and what is sealed anew each time.
    private static string Seen(string page, string address) => Sealed().Replace(page.Replace(address, "", StringComparison.Ordinal), "");

    private static Said? Said(FilePortal portal, HttpResponseMessage answer, string slot)
    {
        var to = answer.Headers.Location!.OriginalString;
        var query = QueryHelpers.ParseQuery(to[to.IndexOf('?', StringComparison.Ordinal)..to.IndexOf('#', StringComparison.Ordinal)]);
        return portal.Services.GetRequiredService<FileSaid>().Read(query[FileSaid.Parameter], FileOffice.Case, slot);
    }

    private static async Task<HttpResponseMessage> Nothing(HttpClient browser)
    {
        // As a browser sends a field without a file.
        using var body = new StringContent($"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await FilePortal.Mark(browser)}\r\n" +
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n");
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return await browser.PostAsync(new Uri(FileLinks.Send(FileOffice.Case, "service-contract"), UriKind.Relative), body, Test);
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+", RegexOptions.None, 5000)]
    private static partial Regex Sealed();
}
