using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>The whole portal as it runs, on an embedded database of its own, with the demonstration's people.</summary>
public sealed partial class PortalHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-host-").FullName;

    /// <summary>The clock; the machine's own where a test sets none.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The record of the meetings.</summary>
    public IChainStore Chain => Services.GetRequiredService<IChainStore>();

    /// <summary>The rooms.</summary>
    public MeetingRooms Rooms => Services.GetRequiredService<MeetingRooms>();

    /// <summary>A browser without a name, that follows no redirection.</summary>
    public HttpClient Browser(string language = "en") => Speaking(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }), language);

    /// <summary>A browser signed in as one of the demonstration's people.</summary>
    public async Task<HttpClient> Browser(string person, string language)
    {
        var browser = Browser(language);
        await Send(browser, "/account/sign-in", "demonstration", [("Invented", person)]);
        return browser;
    }

    /// <summary>Asks for a page.</summary>
    public static Task<HttpResponseMessage> Get(HttpClient browser, string page) => browser.GetAsync(new Uri(page, UriKind.Relative), CancellationToken.None);

    /// <summary>What an answer says, entities read.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));

    /// <summary>Fills in the form of that name on a page, with the page's own hidden fields, and sends it.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, IEnumerable<(string Name, string Value)> fields)
    {
        var all = (await HiddenIn(browser, page, form)).Where(v => !fields.Any(f => f.Name == v.Name)).Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value));
        return await browser.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(all));
    }

    /// <summary>The same with files.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, IEnumerable<(string Name, string File, byte[] Content)> files)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in await HiddenIn(browser, page, form)) body.Add(new StringContent(value), name);
        foreach (var (name, file, content) in files) body.Add(new ByteArrayContent(content), name, file);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), body);
    }

    private static async Task<List<(string Name, string Value)>> HiddenIn(HttpClient browser, string page, string form)
    {
        var html = await (await browser.GetAsync(new Uri(page, UriKind.Relative))).Content.ReadAsStringAsync();
        var hidden = Form().Matches(html).Select(m => m.Value).Single(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        return [.. Hidden().Matches(hidden).Select(m => (WebUtility.HtmlDecode(m.Groups["name"].Value), WebUtility.HtmlDecode(m.Groups["value"].Value)))];
    }

    /// <summary>A hub connection with that browser's cookies.</summary>
    public async Task<HubWire> Wire(HttpClient browser, string? origin = null)
    {
        var client = Server.CreateWebSocketClient();
        var asked = await browser.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        var cookies = asked.RequestMessage!.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : "";
        client.ConfigureRequest = request =>
        {
            if (cookies.Length > 0) request.Headers.Cookie = cookies;
            if (origin is not null) request.Headers.Origin = origin;
            request.Headers.AcceptLanguage = string.Join(',', browser.DefaultRequestHeaders.AcceptLanguage.Select(l => l.Value));
        };
        return await HubWire.Open(await client.ConnectAsync(new("ws://localhost/hubs/meeting"), CancellationToken.None));
    }

    /// <summary>A sitting in the host's own room of that meeting.</summary>
    public Sitting Sitting(string id) => new(Rooms.Room(id));

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Portal:Data", folder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        if (Clock is { } clock) builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static HttpClient Speaking(HttpClient browser, string language)
    {
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();
}
