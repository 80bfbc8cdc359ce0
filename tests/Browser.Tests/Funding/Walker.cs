using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>
/// A person at a screen who fills in and sends forms. Fields are found by their names and buttons by what they send, so that one step is the same in three languages; what a page says is
/// asked for in the person's own.
/// </summary>
public class Walker(Somebody somebody) : IAsyncDisposable
{
    /// <summary>The screen.</summary>
    public IPage Page => somebody.Page;

    /// <summary>Opens a page.</summary>
    public async Task Open(string address)
    {
        var answer = await somebody.Open(address);
        if (answer is { Status: >= 400 }) throw new InvalidOperationException($"{address} answers {answer.Status}: {await Page.Locator("main").InnerTextAsync()}");
    }

    /// <summary>Fills in a field by its name, or chooses among its answers.</summary>
    public async Task Fill(string name, string value)
    {
        var field = Page.Locator($"main [name='{name}']:not([type=hidden])");
        switch (await field.First.EvaluateAsync<string>("field => field.type"))
        {
            case "radio" or "checkbox":
                foreach (var one in value.Split(", ")) await Choose(Page.Locator($"main [name='{name}'][value='{one}']:not([type=hidden])"));
                break;
            case "select-one":
                await field.SelectOptionAsync(value);
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }

    /// <summary>Chooses an answer by the field itself, whatever of the page lies over it while it scrolls.</summary>
    public static async Task Choose(ILocator answer)
    {
        await answer.EvaluateAsync("field => field.checked || field.click()");
        await Expect(answer).ToBeCheckedAsync();
    }

    /// <summary>Fills in several: at one go what can be seen, the others one by one.</summary>
    public async Task Fill(params (string Name, string Value)[] fields)
    {
        var left = await Page.EvaluateAsync<string[]>(FillAll, fields.Select(f => new[] { f.Name, f.Value }).ToArray());
        foreach (var (name, value) in fields.Where(f => left.Contains(f.Name, StringComparer.Ordinal))) await Fill(name, value);
    }

    // As somebody would: what is not shown or may not be changed is left over.
    private const string FillAll = """
        fields => fields.filter(([name, value]) => {
            const found = [...document.querySelectorAll('main [name]:not([type=hidden])')].filter(f => f.name === name && !f.disabled && !f.readOnly);
            const told = (...kinds) => kinds.forEach(kind => found[0].dispatchEvent(new Event(kind, { bubbles: true })));
            if (found.length === 0) return true;
            if (found[0].type === 'radio' || found[0].type === 'checkbox') {
                const chosen = value.split(', ').map(v => found.find(f => f.value === v));
                if (chosen.includes(undefined)) return true;
                chosen.filter(f => !f.checked).forEach(f => f.click());
                return false;
            }
            if (!found[0].checkVisibility() || found[0].type === 'file') return true;
            found[0].focus();
            found[0].value = value;
            told('input', 'change');
            return found[0].value !== value;
        }).map(([name]) => name)
        """;

    /// <summary>Presses what sends a form, by a selector inside the page's own part, and waits for the page that answers.</summary>
    public async Task Send(string button = "form button[type=submit]:not(.vh)")
    {
        await Page.EvaluateAsync("document.documentElement.setAttribute('data-walked', '')");
        await Page.Locator($"main {button}").First.ClickAsync();
        // The page that answers has no such mark; its scripts are the last that comes.
        await Page.Locator("html:not([data-walked]) body > script[src*='bundles/scripts']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Sends and sees what was done, said in the reader's language.</summary>
    public async Task Send(string button, string said)
    {
        await Send(button);
        await Sees(said);
    }

    /// <summary>Waits until the page's own part says it.</summary>
    public Task Sees(string text) => Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Waits until the address is this one.</summary>
    public Task Is(string address) => Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(address), RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>A picture of the page at a desk and on a phone, where WALK_PICTURES names a folder; for looking, not for comparing.</summary>
    public async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("WALK_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-1440.png"), FullPage = true });
        await Page.SetViewportSizeAsync(360, 740);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-360.png"), FullPage = true });
        if (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360) await File.AppendAllTextAsync(Path.Combine(folder, "too-wide.txt"), name + "\n");
        await Page.SetViewportSizeAsync(1440, 1000);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await somebody.DisposeAsync();
    }
}
