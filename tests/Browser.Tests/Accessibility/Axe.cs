using Microsoft.Playwright;
using Xunit;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>axe on a page as it stands: every rule in light, those of colour again in dark. Colours do not change with the language (StyleTests), which lets a page seen in three languages be looked at once for them.</summary>
public sealed class Axe
{
    private const string Run = """
        async ({ what, only, without }) => {
          const found = await axe.run(document, { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: only } }), rules: Object.fromEntries((without || []).map(r => [r, { enabled: false }])) });
          return found.violations.map(v => `${what}: ${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 4).join('; ')}`);
        }
        """;

    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];
    private readonly string script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
    private readonly List<string> broken = [];
    private readonly Lock gate = new();

    /// <summary>Fails with everything that was found, one line each.</summary>
    public void Clean()
    {
        lock (gate) Assert.True(broken.Count == 0, string.Join('\n', broken.Order(StringComparer.Ordinal)));
    }

    /// <summary>Looks at the page, light and dark, or at all but its colours.</summary>
    public async Task Look(IPage page, string what, bool colours = true)
    {
        await page.EvaluateAsync(script);
        await Look(page, what, "light", null, colours ? null : OfColour);
        if (colours) await Look(page, what, "dark", OfColour, null);
    }

    /// <summary>That nothing needs scrolling sideways 320 pixels wide, which is also 400 % of 1280.</summary>
    public async Task Narrow(IPage page, string what)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 800);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.SetViewportSizeAsync(size.Width, size.Height);
        if (over > 0) Keep([$"{what}: {over} pixels wider than a screen of 320"]);
    }

    /// <summary>That the page is the one meant.</summary>
    public void Hold(string what, string expected, string? actual)
    {
        if (expected != actual) Keep([$"{what}: {actual} in place of {expected}"]);
    }

    private async Task Look(IPage page, string what, string theme, string[]? only, string[]? without)
    {
        await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
        Keep(await page.EvaluateAsync<string[]>(Run, new { what = $"{what} {theme}", only, without }));
    }

    private void Keep(IEnumerable<string> found)
    {
        lock (gate) broken.AddRange(found);
    }
}
