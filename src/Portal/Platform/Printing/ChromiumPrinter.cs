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
    private long hungAt;

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
            LeaveAlone();
            // A crash may come from an earlier document, so each gets a second try in a fresh browser.
            var made = await Attempt(make) ?? await Attempt(make) ?? throw new NotPrintedException("Chromium crashed twice on the same document");
            (done, hungAt) = (true, 0);
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
        catch (TimeoutException error)
        {
            throw Hung(error);
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
            // Who waited here while the one before waited for nothing does not begin to wait anew.
            LeaveAlone();
            var fresh = await WarmBrowser.Start(ChromiumOnMachine.Find(settings), settings.StartPatience);
            fresh.TryLend();
            Started(log);
            return warm = fresh;
        }
        catch (TimeoutException error)
        {
            throw Hung(error);
        }
        finally
        {
            starting.Release();
        }
    }

    private void LeaveAlone()
    {
        if (hungAt > 0 && Stopwatch.GetElapsedTime(hungAt) < settings.Rest) throw new NotPrintedException("Chromium hung a moment ago and is left alone for a while");
    }

    private NotPrintedException Hung(TimeoutException error)
    {
        hungAt = Stopwatch.GetTimestamp();
        HungUp(log, error.Message);
        return new("Chromium gave no answer in time", error);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Chromium gives no answer; nothing is printed for a while: {Error}")]
    private static partial void HungUp(ILogger log, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium failed while printing, a fresh one follows: {Error}")]
    private static partial void Crashed(ILogger log, string error);
}
