using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>What came of one request.</summary>
/// <param name="Status">The status; 0 where the line was cut.</param>
/// <param name="Text">What was answered, where it is a text.</param>
/// <param name="Location">Where it leads.</param>
internal sealed record Shot(int Status, string Text, string? Location);

/// <summary>Hostile inputs against a portal: who sends them, over what line, and what may be answered.</summary>
internal sealed class Siege : IAsyncDisposable
{
    /// <summary>What never takes so long: an answer that does has not come. No measure of speed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Whoever may be locked out: nobody else changes passwords, second factors and the like.</summary>
    public const string Spent = "p-cma";

    private const int MostRead = 4 << 20;
    private const int Told = 600;

    private readonly HttpClient http;

    /// <summary>Begins against a portal with the demonstration's people.</summary>
    public Siege(Uri site, IReadOnlyList<WayIn> ways, int seed)
    {
        (Site, Ways, Seed) = (site, ways, seed);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8, MaxResponseDrainSize = MostRead,
        }) { BaseAddress = site, Timeout = Patience };
        Guests = [.. new[] { null, "p-applicant", "p-applicant-2", "p-secretary", "p-technical", "p-director", "p-hkgcc", "p-judge-hk", "p-provider", "p-evaluator", "p-administrator", Spent }.Select(p => new Guest(http, p))];
    }

    /// <summary>Where the portal listens.</summary>
    public Uri Site { get; }

    /// <summary>Every way in.</summary>
    public IReadOnlyList<WayIn> Ways { get; }

    /// <summary>By which the run can be had again.</summary>
    public int Seed { get; }

    /// <summary>Who sends; the first has no name.</summary>
    public IReadOnlyList<Guest> Guests { get; }

    /// <summary>What came of it.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Where somebody was let in.</summary>
    public Scout Scout => scout ??= new(this);

    private Scout? scout;

    /// <summary>Forms as they lie open on somebody's screen, with how often they were sent.</summary>
    public ConcurrentDictionary<FormSpot, (FoundForm Form, int Uses)> Held { get; } = [];

    /// <summary>Somebody's mark against forgery, as a page of theirs has it.</summary>
    public async Task<string> Mark(Guest guest)
    {
        using var request = guest.Request(HttpMethod.Get, guest.Person is null ? "/account/sign-in" : "/account/sign-out");
        var page = await Fire(null, null, guest, request);
        return FoundForm.Of(page.Text, "/").SelectMany(f => f.Fields).FirstOrDefault(f => f.Name == "__RequestVerificationToken")?.Value ?? "";
    }

    /// <summary>The description of the public API, read once.</summary>
    public async Task<JsonElement> Description() => await (description ??= Described());

    private Task<JsonElement>? description;

    private async Task<JsonElement> Described()
    {
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative)));
        return json.RootElement.Clone();
    }

    /// <summary>The one way an address leads, that with the fewest parameters; null where none does.</summary>
    public WayIn? WayOf(string address, bool read = true)
    {
        var path = address.Split('?')[0];
        return Ways.Where(w => (read ? w.IsRead : w.Verb is "POST") && w.Fits(path)).OrderBy(w => w.Holes.Count).ThenBy(w => w.Verb == "any").FirstOrDefault();
    }

    /// <summary>Sends one request and judges the answer; it counts as an input where <paramref name="kind"/> is not null.</summary>
    public async Task<Shot> Fire(string? kind, WayIn? way, Guest guest, HttpRequestMessage request, Dice? dice = null, bool keep = true)
    {
        var what = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        var started = Stopwatch.GetTimestamp();
        Shot shot;
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (keep) guest.Keep(answer);
            var text = await Read(answer);
            shot = new((int)answer.StatusCode, text, answer.Headers.Location?.OriginalString);
            // Where the cookies were not the person's own, the session is none the worse.
            if (keep && Guest.IsAway(answer) && guest.Person is not null) await guest.SignIn();
        }
        catch (HttpRequestException)
        {
            // The portal hung up before it had everything, or what was to be sent is no request at all.
            shot = new(0, "", null);
        }
        catch (IOException)
        {
            shot = new(0, "", null);
        }
        catch (OperationCanceledException)
        {
            shot = new(599, "", null);
            Ledger.Fault($"no answer within {Patience.TotalSeconds:0} s: {await Said(request, guest, dice)}");
        }
        if (shot.Status is >= 500 and not 599 && !MayBe(shot.Status, request)) Ledger.Fault($"{shot.Status}: {await Said(request, guest, dice)}");
        if (kind is not null) Ledger.Count(kind, shot.Status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, what);
        if (way is not null && kind is not null) Ledger.Count(way, IsLet(way, shot));
        return shot;
    }

    // What is looked at of the portal itself says by 503 that something is missing, on a machine without mail or a scanner always.
    private static bool MayBe(int status, HttpRequestMessage request) => status == 503 && request.RequestUri!.AbsolutePath.StartsWith("/health/", StringComparison.OrdinalIgnoreCase);

    // A body that is refused for what is in it was let in where no mark is asked for.
    private static bool IsLet(WayIn way, Shot shot) => shot.Status is > 0 and < 400 && shot.Location?.Contains("/account/sign-in", StringComparison.Ordinal) != true
        || shot.Status == 400 && way.Pattern.StartsWith("/api/", StringComparison.Ordinal) || shot.Status == 404 && way.Verb == "any" || shot.Status == 503 && way.Pattern.StartsWith("/health/", StringComparison.Ordinal);

    private static async Task<string> Read(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        using var limit = new CancellationTokenSource(Patience);
        for (int read; (read = await body.ReadAsync(buffer, limit.Token)) > 0;)
            if (kept.Length < MostRead) kept.Write(buffer, 0, read);
        return answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/json" or "application/problem+json" ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length) : "";
    }

    /// <summary>An input in words, so that it can be sent again.</summary>
    private static async Task<string> Said(HttpRequestMessage request, Guest guest, Dice? dice)
    {
        var text = new StringBuilder($"{request.Method} {Short(request.RequestUri!.OriginalString)} as {guest.Person ?? "nobody"}{(dice is null ? "" : $", dice {dice.Seed}")}");
        foreach (var (name, values) in request.Headers.NonValidated.Where(h => h.Key != "Cookie")) text.Append("; ").Append(name).Append(": ").Append(Short(string.Join(", ", values)));
        if (request.Content is not { } content) return text.ToString();
        text.Append("; ").Append(content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? string.Join(", ", type) : "").Append("; ");
        return text.Append(Short(Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync()))).ToString();
    }

    private static string Short(string text) => text.Length <= Told ? text : $"{text[..Told]}… ({text.Length})";

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        foreach (var guest in Guests) guest.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
