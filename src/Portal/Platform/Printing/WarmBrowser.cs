using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Playwright;

namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>One running headless Chromium with its driver. It is lent out, counts what it printed, and closes when retired and given back by all.</summary>
internal sealed class WarmBrowser(IPlaywright driver, IBrowser browser) : IAsyncDisposable
{
    private readonly ConcurrentBag<IPage> idle = [];
    private readonly ConcurrentBag<IPage> idleSharp = [];
    private readonly Lock gate = new();
    private int lent;
    private int printed;
    private bool retired;

    // Quiet and offline: no update, sync or first-run traffic, and no name resolves.
    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none",
    ];

    // One that hangs answers no goodbye either: its driver, left, ends it.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    /// <summary>Starts a browser, which has so long to be ready. As root Chromium only runs without its sandbox.</summary>
    public static async Task<WarmBrowser> Start(string executable, TimeSpan patience)
    {
        IPlaywright? driver = null;
        try
        {
            driver = await Playwright.CreateAsync();
            var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args = Arguments,
                Timeout = (float)patience.TotalMilliseconds,
            });
            return new WarmBrowser(driver, browser);
        }
        catch (TimeoutException)
        {
            driver?.Dispose();
            throw;
        }
        // The driver is a program of its own, which the account may not be let start.
        catch (Exception error) when (error is PlaywrightException or Win32Exception)
        {
            driver?.Dispose();
            throw new PrinterMissingException($"{executable} does not start ({error.Message.Split('\n')[0]})", error);
        }
    }

    /// <summary>True when it could be lent; false when it crashed or is on its way out.</summary>
    public bool TryLend()
    {
        lock (gate)
        {
            if (retired || !browser.IsConnected) return false;
            lent++;
            return true;
        }
    }

    /// <summary>Gives it back after one document; retires it after <paramref name="most"/> documents or when it <paramref name="failed"/>.</summary>
    public ValueTask GiveBack(int most, bool failed)
    {
        bool close;
        lock (gate)
        {
            lent--;
            retired |= failed || ++printed >= most;
            close = retired && lent == 0;
        }
        return close ? DisposeAsync() : ValueTask.CompletedTask;
    }

    /// <summary>
    /// Prints one document without script and without network. Pages are kept and filled again: a page of its own for each document
    /// costs a process of its own, several times the price of a letter.
    /// </summary>
    public Task<byte[]> Print(string html) => On(idle, html, page => page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true }));

    /// <summary>Photographs the top left corner of one document, likewise.</summary>
    public Task<byte[]> Photograph(string html, int width, int height) =>
        On(idle, html, page => page.ScreenshotAsync(new PageScreenshotOptions { Clip = new Clip { X = 0, Y = 0, Width = width, Height = height }, Type = ScreenshotType.Png }));

    /// <summary>Photographs one element of a document with two pixels to each of the document's.</summary>
    public Task<byte[]> Photograph(string html, string element) => On(idleSharp, html, page => page.Locator(element).First.ScreenshotAsync(new LocatorScreenshotOptions { Type = ScreenshotType.Png }));

    private async Task<byte[]> On(ConcurrentBag<IPage> pages, string html, Func<IPage, Task<byte[]>> make)
    {
        if (!pages.TryTake(out var page))
        {
            var context = await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true, JavaScriptEnabled = false, AcceptDownloads = false, DeviceScaleFactor = pages == idleSharp ? 2 : 1 });
            page = await context.NewPageAsync();
        }
        await page.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });
        var made = await make(page);
        // A fresh document: the last one's content and content policy go with it.
        await page.GotoAsync("about:blank");
        pages.Add(page);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate) retired = true;
        try
        {
            await browser.CloseAsync().WaitAsync(Goodbye);
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            // It crashed, or hangs: there is nothing left to close.
        }
        driver.Dispose();
    }
}
