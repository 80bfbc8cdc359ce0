using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browsers))]
// A meeting mostly waits: for people, for clocks, for a line to come back. Beside it the pages are read.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace CleanerProduction.BrowserTests.Portal;

/// <summary>One Chromium for all tests.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;

    /// <summary>The browser.</summary>
    public IBrowser Chromium { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var found = Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing: apt-get install -y chromium fonts-noto-cjk");
        playwright = await Playwright.CreateAsync();
        // Several people share two cores here: patience, not speed, is what these tests need.
        Assertions.SetDefaultExpectTimeout(45_000);
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = found,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright?.Dispose();
        await PortalProcess.Forget();
    }
}
