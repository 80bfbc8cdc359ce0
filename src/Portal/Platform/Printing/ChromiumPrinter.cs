using System.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>
/// Prints with one warm headless Chromium, started with the first document, replaced after a crash or after
/// <see cref="PrintingSettings.DocumentsPerBrowser"/> documents; at most <see cref="PrintingSettings.AtOnce"/> documents at once.
/// </summary>
public sealed partial class ChromiumPrinter(IOptions<PrintingSettings> settings, PortalMeter meter, ILogger<ChromiumPrinter> log) : IPrinter, IPictures, IAsyncDisposable
{
    private readonly PrintingSettings settings = settings.Value;
    private readonly SemaphoreSlim places = new(Math.Max(1, settings.Value.AtOnce));
    private readonly SemaphoreSlim starting = new(1);
    private WarmBrowser? warm;

    /// <inheritdoc />
    public Task<byte[]> Pdf(string html, CancellationToken stop = default) => Made(browser => browser.Print(html), stop);

    /// <inheritdoc />
    public Task<byte[]> Png(string html, int width, int height, CancellationToken stop = default) => Made(browser => browser.Photograph(html, width, height), stop);

    /// <inheritdoc />
    public Task<byte[]> Png(string html, string element, CancellationToken stop = default) => Made(browser => browser.Photograph(html, element), stop);

    private async Task<byte[]> Made(Func<WarmBrowser, Task<byte[]>> make, CancellationToken stop)
    {
        var (asked, done) = (Stopwatch.GetTimestamp(), false);
        await places.WaitAsync(stop);
        try
        {
            // A crash may come from an earlier document, so each gets a second try in a fresh browser.
            var made = await Attempt(make) ?? await Attempt(make) ?? throw new InvalidOperationException("Chromium crashed twice on the same document");
            done = true;
            return made;
        }
        finally
        {
            places.Release();
            meter.Printed(Stopwatch.GetElapsedTime(asked), done);
        }
    }

    private async Task<byte[]?> Attempt(Func<WarmBrowser, Task<byte[]>> make)
    {
        var browser = await Lend();
        var failed = true;
        try
        {
            var pdf = await make(browser).WaitAsync(settings.Patience);
            failed = false;
            return pdf;
        }
        catch (PlaywrightException error)
        {
            Crashed(log, error.Message);
            return null;
        }
        finally
        {
            await browser.GiveBack(settings.DocumentsPerBrowser, failed);
        }
    }

    private async Task<WarmBrowser> Lend()
    {
        if (warm is { } ready && ready.TryLend()) return ready;
        await starting.WaitAsync();
        try
        {
            if (warm is { } other && other.TryLend()) return other;
            var fresh = await WarmBrowser.Start(ChromiumOnMachine.Find(settings));
            fresh.TryLend();
            Started(log);
            return warm = fresh;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Closes the browser; documents under way fail.</summary>
    public async ValueTask DisposeAsync()
    {
        if (warm is { } last) await last.DisposeAsync();
        places.Dispose();
        starting.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chromium for printing started")]
    private static partial void Started(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium failed while printing, a fresh one follows: {Error}")]
    private static partial void Crashed(ILogger log, string error);
}
