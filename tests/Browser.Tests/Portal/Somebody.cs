using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Portal;

/// <summary>A person at a screen of their own: own cookies, own language.</summary>
public sealed class Somebody : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Somebody(IBrowserContext context, IPage page, string origin) => (this.context, Page, Origin) = (context, page, origin);

    /// <summary>The screen.</summary>
    public IPage Page { get; }

    /// <summary>Where the portal is.</summary>
    public string Origin { get; }

    /// <summary>Signs in as an invented person by one click, reading in a language (zh-Hant, zh-Hans, en).</summary>
    public static async Task<Somebody> SignIn(Browsers browsers, PortalProcess portal, string person, string language, int width = 1440, int height = 1000)
    {
        var one = await Visit(browsers, portal, language, width, height);
        await one.Page.GotoAsync($"{portal.Origin}/account/sign-in?lang={language}");
        await one.Page.Locator($"button[name=Invented][value={person}]").ClickAsync();
        await Expect(one.Page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));
        return one;
    }

    /// <summary>A visitor without an account.</summary>
    public static async Task<Somebody> Visit(Browsers browsers, PortalProcess portal, string language, int width = 1440, int height = 1000)
    {
        var cookies = await browsers.Chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = language switch { "zh-Hant" => "zh-HK", "zh-Hans" => "zh-CN", _ => "en-HK" },
        });
        cookies.SetDefaultTimeout(30_000);
        return new(cookies, await cookies.NewPageAsync(), portal.Origin);
    }

    /// <summary>Opens a page of the portal.</summary>
    public Task<IResponse?> Open(string address) => Page.GotoAsync(Origin + address);

    /// <summary>Takes the line away, or gives it back.</summary>
    public Task Offline(bool offline) => context.SetOfflineAsync(offline);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
