using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>Somebody at the portal with a cookie jar; cookies are kept by hand, since loopback has no TLS. A portal that knows a proxy is told that the visitor comes <paramref name="from"/> that address.</summary>
internal sealed partial class Visitor(Uri site, string? from = null) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(60) };
    private readonly SortedDictionary<string, string> jar = new(StringComparer.Ordinal);

    /// <summary>The jar as a header.</summary>
    public string Cookies => string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Signs in as one of the demonstration's people by the one click the sign-in page offers.</summary>
    public async Task SignIn(string person)
    {
        var page = await Get("/account/sign-in");
        // The token of the form that offers the people; the page has a form for passwords, too.
        var form = page[page.LastIndexOf("<form", page.IndexOf($"value=\"{person}\"", StringComparison.Ordinal), StringComparison.Ordinal)..];
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new FormUrlEncodedContent([new("_handler", "demonstration"), new("__RequestVerificationToken", Token().Match(form).Groups["token"].Value), new("Invented", person)]),
        };
        using var answer = await Send(asked);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther)) throw new InvalidOperationException($"Nobody was signed in as {person}: {(int)answer.StatusCode}");
    }

    /// <summary>A page's text.</summary>
    public async Task<string> Get(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await Send(asked);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} to {answer.Headers.Location}");
    }

    /// <summary>Takes a file in as it comes, keeping nothing: how large it was, when its first bytes were there and when all were, milliseconds.</summary>
    public async Task<(long Bytes, double First, double All)> Download(string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await Send(asked, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes, first) = (new byte[64 * 1024], 0L, double.NaN);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
            if (bytes == 0) first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (bytes, first, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Puts bytes somewhere.</summary>
    public async Task Put(string address, byte[] bytes)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(bytes) };
        using var answer = await Send(asked);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What a browser tells when a page with a circuit is left.</summary>
    public async Task Leave(string circuit)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/_blazor/disconnect") { Content = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } } };
        using var answer = await Send(asked);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage asked, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        if (jar.Count > 0) asked.Headers.Add("Cookie", Cookies);
        if (from is not null) asked.Headers.Add("X-Forwarded-For", from);
        var answer = await http.SendAsync(asked, until);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                jar[pair[0]] = pair[1];
            }
        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*?value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
