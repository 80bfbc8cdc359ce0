using System.Net;
using System.Net.Sockets;
using System.Text;
using CleanerProduction.PortalTests.Access;
using Xunit;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>
/// Whatever is sent to whatever way in: the portal answers, never with a fault of its own, and what it keeps still agrees. A sample by a fixed seed; fifty thousand
/// and more by <c>dotnet run -c Release --project tests/Benchmarks -- fuzz</c>.
/// </summary>
public sealed class HostileInputTests(BesiegedPortal portal) : IClassFixture<BesiegedPortal>
{
    private const int Seed = 20261122;
    private const int Inputs = 1_500;
    private const int Workers = 3;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    // What the demonstration has nothing for; it is tried with made-up values by everybody, and let nobody in.
    private static readonly string[] Unmet =
    [
        // Only in production without an administrator; only half way through a sign-in.
        "page /account/first-administrator", "page /account/recovery-code", "page /account/second-factor",
        // Answered for other addresses, by their status.
        "page /not-found", "page /status/{Code:int}",
        // No invitation, no round proposed or released, no report issued, no ballot cast, no event with materials anybody signed up for.
        "page /invitations/{Id:int}", "page /labels/proposed/{Year:int}", "page /labels/proposed/{Year:int}/object", "GET /labels/awards/{year:int}/certificates.zip",
        "GET /programme/reports/{number:int}/report.json", "GET /programme/reports/{number:int}/report.pdf", "page /programme/reports/{Number:int}", "page /programme/reports/{Number:int}/draft", "page /programme/reports/final/{Reference}",
        "GET /meetings/{meeting}/divisions/{division}/receipt.json", "GET /programme/events/signed-up/{code}/materials/{id:int}", "GET /programme/events/{reference}/materials/{id:int}", "page /programme/events/check-in/{Code}", "page /programme/events/signed-up/{Code}",
        // Made by a form that may not have been taken yet.
        "GET /calendars/{secret}.ics", "GET /meetings/{meeting}/items/{item:int}/papers/{paper}", "POST /files/{id:int}/undo", "page /applications/import/{Run:int}", "page /applications/{Reference}/receipt", "GET /account/data/{taking:int}.zip",
    ];

    [Fact]
    public async Task No_input_breaks_hangs_or_spoils_the_portal()
    {
        await using var siege = Besiege();
        Assert.Empty(await Aftermath.Broken(portal.Services));
        await siege.Scout.Look(each: 1, most: 3);
        Assert.True(siege.Scout.Forms.Count > 100, $"only {siege.Scout.Forms.Count} forms were found");
        await Attack.Once(siege, Workers);
        await Attack.ByChance(siege, Inputs, Workers, Test);
        await Attack.After(siege, Workers);
        var records = await Aftermath.Records(siege);

        var told = string.Join('\n', siege.Ledger.Kinds.Select(k => $"{k.Key}: {string.Join(' ', k.Value.Classes)} (cut off, taken, 2xx, 3xx, 4xx, 5xx), longest {k.Value.Worst:0} ms {k.Value.Longest}"));
        TestContext.Current.SendDiagnosticMessage($"seed {Seed}: {siege.Scout.Spots.Count} addresses, {siege.Scout.Forms.Count} forms, {siege.Ledger.Inputs} inputs, {records} records hold\n{told}\nlet nobody in: {string.Join(", ", Attack.Unreached(siege))}");
        List<string> wrong = [.. siege.Ledger.Faults, .. portal.Logged.Select(l => $"logged: {l}"), .. (await Aftermath.Broken(portal.Services)).Select(b => $"broken: {b}"), .. Directory.GetFiles(Path.Combine(portal.Folder, "files", "incoming")).Select(f => $"left: {f}")];
        Assert.True(wrong.Count == 0, $"seed {Seed}, {siege.Ledger.Wrong} wrong answers\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(records > 0, "no record could be taken afterwards");
        Assert.True(siege.Ledger.Inputs >= Inputs, $"only {siege.Ledger.Inputs} inputs");
        // What is new is fuzzed by itself where a link leads to it and one of the people may open it; else that is missing.
        Assert.Empty(Attack.Unreached(siege).Except(Unmet));
    }

    [Theory]
    [InlineData("POST /api/v1/checks/grant HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", 400, "application/problem+json")]
    [InlineData("POST /api/v1/checks/grant HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400, "application/problem+json")]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--x--\r\n", 400, "text/")]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", 400, "text/html")]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8trailers, deflate\r\nContent-Length: 3\r\n\r\na=b", 400, "text/html")]
    [InlineData("GET / HTTP/1.1\r\nHost: a..b\r\n\r\n", 400, "text/")]
    [InlineData("GET / HTTP/1.0\r\n\r\n", 200, "text/html")]
    [InlineData("GET //%5B HTTP/1.1\r\nHost: a\r\n\r\n", 404, "text/html")]
    [InlineData("GET /%5C%5B HTTP/1.1\r\nHost: a\r\n\r\n", 404, "text/html")]
    public async Task What_is_no_request_of_a_browsers_is_refused_and_no_fault(string bytes, int status, string kind)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(portal.Site.Host, portal.Site.Port, Test);
        await line.Client.SendAsync(Encoding.Latin1.GetBytes(bytes), Test);
        var (buffer, heard) = (new byte[64 * 1024], "");
        while (!heard.Contains("\r\n\r\n", StringComparison.Ordinal) && await line.Client.ReceiveAsync(buffer, Test) is > 0 and var read) heard += Encoding.Latin1.GetString(buffer, 0, read);
        Assert.StartsWith($"HTTP/1.1 {status} ", heard, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Type: {kind}", heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-in", "sign-in", "Form.Credential", "{}", "passkey was not accepted")]
    [InlineData("/account/passkeys", "add-passkey", "Form.Credential", "{}", "was not accepted")]
    [InlineData("/providers/register", "begin", "Form.Categories[-1]", "x", "Choose one category")]
    public async Task A_form_nobody_was_given_so_is_refused_in_words(string page, string form, string field, string value, string said)
    {
        await using var siege = Besiege();
        var guest = siege.Guests.First(g => g.Person == (page == "/account/sign-in" ? null : Siege.Spent));
        await guest.SignIn();
        using var asked = guest.Request(HttpMethod.Get, page + "?lang=en");
        var found = FoundForm.Of((await siege.Fire(null, null, guest, asked)).Text, page).First(f => f.Name == form);
        using var sent = guest.Request(HttpMethod.Post, page);
        sent.Content = new FormUrlEncodedContent(found.Fields.Where(f => f.Kind == "hidden" && f.Name != field).Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new(field, value)));
        var answer = await siege.Fire(null, null, guest, sent);
        Assert.Equal(200, answer.Status);
        Assert.Contains(said, WebUtility.HtmlDecode(answer.Text), StringComparison.OrdinalIgnoreCase);
    }

    private Siege Besiege() => new(portal.Site, WayIn.Read(Sources.Lines("tests/House.Tests/EntryPoints.txt")), Seed);
}
