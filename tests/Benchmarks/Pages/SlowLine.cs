using Microsoft.Playwright;

namespace CleanerProduction.Benchmarks.Pages;

/// <summary>What a visit cost.</summary>
/// <param name="Requests">Answers with something in them.</param>
/// <param name="Bytes">Over the line, headers with them.</param>
/// <param name="Seen">Seconds until something was drawn.</param>
/// <param name="Usable">Seconds until everything was there, on pages with a circuit until it answered.</param>
/// <param name="Elsewhere">Requests that left the site.</param>
internal sealed record Visit(int Requests, long Bytes, double Seen, double Usable, int Elsewhere);

/// <summary>A browser on a line of 400 kbit/s with 400 ms there and back, its store empty.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private const int BytesPerSecond = 400_000 / 8;
    private const int RoundTrip = 400;
    private readonly IBrowserContext context;
    private readonly Uri site;

    private SlowLine(IBrowserContext context, Uri site) => (this.context, this.site) = (context, site);

    /// <summary>A new one, signed in as <paramref name="person"/> where there is one: with the cookies, not with what signing in fetched.</summary>
    public static async Task<SlowLine> Open(IBrowser browser, Uri site, string? cookies)
    {
        var own = await browser.NewContextAsync(new() { Locale = "zh-HK", ViewportSize = new() { Width = 390, Height = 844 } });
        if (cookies is not null)
            await own.AddCookiesAsync(cookies.Split("; ").Select(c => c.Split('=', 2)).Select(c => new Cookie { Name = c[0], Value = c[1], Url = site.ToString() }));
        return new(own, site);
    }

    /// <summary>Goes to a page and waits until it can be used: all of it there, and where <paramref name="live"/> names something only a circuit draws, that as well.</summary>
    public async Task<Visit> Go(string address, string? live)
    {
        var page = await context.NewPageAsync();
        var line = await context.NewCDPSessionAsync(page);
        var (requests, bytes, elsewhere) = (0, 0L, 0);
        line.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            var length = (long)(told?.GetProperty("encodedDataLength").GetDouble() ?? 0);
            // What the browser kept is told as well, with nothing in it.
            if (length > 0) Interlocked.Increment(ref requests);
            Interlocked.Add(ref bytes, length);
        };
        line.Event("Network.requestWillBeSent").OnEvent += (_, told) =>
        {
            if (told is { } sent && Uri.TryCreate(sent.GetProperty("request").GetProperty("url").GetString(), UriKind.Absolute, out var to) && to.Scheme != "data" && to.Authority != site.Authority) Interlocked.Increment(ref elsewhere);
        };
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = RoundTrip, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await page.GotoAsync(new Uri(site, address).ToString(), new() { WaitUntil = WaitUntilState.Load, Timeout = 60_000 });
        var usable = await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventStart");
        if (live is not null)
        {
            await page.Locator(live).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
            usable = await page.EvaluateAsync<double>("() => performance.now()");
        }
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var seen = await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
        await page.CloseAsync();
        return new(requests, bytes, seen / 1_000, usable / 1_000, elsewhere);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
