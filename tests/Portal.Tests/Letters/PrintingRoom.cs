using System.Collections.Concurrent;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.Playwright;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>One printer and one looking browser for all tests that print; they run one class after another.</summary>
[CollectionDefinition("Printing")]
public sealed class PrintingTogether : ICollectionFixture<PrintingRoom>;

public sealed class PrintingRoom : IAsyncDisposable
{
    private IPlaywright? driver;
    private IBrowser? browser;
    private IPage? page;

    public ChromiumPrinter Printer { get; } = Press.Printer();

    public Portal.Parts.Letterhead.LetterPress Letters => new(Press.Renderer, Printer);

    /// <summary>A usual letter in a language, printed once for all tests that read it.</summary>
    public Task<byte[]> Printed(Portal.Parts.Letterhead.ILetterFacts facts, Language language) =>
        printed.GetOrAdd((Portal.Parts.Letterhead.LetterPress.Store(facts), language), key => new(() => Letters.Pdf(facts, key.Language, CancellationToken.None))).Value;

    private readonly ConcurrentDictionary<(string Facts, Language Language), Lazy<Task<byte[]>>> printed = new();

    public Portal.Meetings.Record.MinutesPress Minutes => new(Press.Renderer, Printer);

    /// <summary>What is wrong with how a printed page is laid out, as wide as its paper leaves it.</summary>
    public async Task<string[]> FaultsOf(string html)
    {
        const double millimetres = 170; // A4 between the margins
        if (browser is not { IsConnected: true })
        {
            driver ??= await Playwright.CreateAsync();
            browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumOnMachine.Find(new PrintingSettings()), ChromiumSandbox = !Environment.IsPrivilegedProcess });
            page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = (int)(millimetres / 25.4 * 96), Height = 1000 }, Offline = true });
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        }
        await page!.GotoAsync("about:blank");
        await page.SetContentAsync(html);
        return await page.EvaluateAsync<string[]>(Look);
    }

    // Every line of every text and every picture: none may leave the paper's width, and no two may cover one another by more than a sliver
    // (the boxes of neighbouring lines touch where the leading is tight).
    private const string Look = """
        () => {
          const faults = [], lines = [], width = document.documentElement.clientWidth;
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            if (!node.textContent.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
              if (box.width < 1) continue;
              if (box.left < -1 || box.right > width + 1) faults.push(`leaves the paper: ${node.textContent.trim()}`);
              lines.push({ box, node });
            }
          }
          for (const picture of document.querySelectorAll('svg')) lines.push({ box: picture.getBoundingClientRect(), node: picture });
          lines.sort((a, b) => a.box.top - b.box.top);
          for (let i = 0; i < lines.length; i++)
            for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
              const a = lines[i].box, b = lines[j].box;
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (lines[i].node !== lines[j].node && across > 1 && down > .4 * Math.min(a.height, b.height))
                faults.push(`covered: ${lines[i].node.textContent.trim()} / ${lines[j].node.textContent.trim()}`);
            }
          if (document.documentElement.scrollWidth > width + 1) faults.push(`wider than the paper: ${document.documentElement.scrollWidth} > ${width}`);
          return faults;
        }
        """;

    public async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        if (browser is { IsConnected: true }) await browser.CloseAsync();
        driver?.Dispose();
    }
}
