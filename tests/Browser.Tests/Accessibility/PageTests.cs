using CleanerProduction.BrowserTests.Portal;
using Microsoft.Playwright;
using Xunit;
using static CleanerProduction.BrowserTests.Accessibility.Examples;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>Every page that stands by itself, in three languages, light and dark; its colours in one of them, each time another.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class PageTests(Browsers browsers, OnePortal one)
{
    internal static readonly string[] Languages = ["en", "zh-Hant", "zh-Hans"];

    [Fact]
    public void Every_page_of_the_list_has_an_example_to_look_at() => Assert.Empty(Forgotten(PortalProcess.Repository));

    [Fact]
    public async Task No_page_breaks_a_rule_of_accessibility_in_any_language_light_or_dark()
    {
        var axe = new Axe();
        var pages = Pages(PortalProcess.Repository).ToHashSet(StringComparer.Ordinal);
        var people = ByPage.Where(p => pages.Contains(p.Key)).SelectMany(p => p.Value).GroupBy(e => e.Person, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (person, _) =>
        {
            await using var reader = person.Key == Nobody
                ? await Somebody.Visit(browsers, one.Portal, "en", 1280, 900)
                : await Somebody.SignIn(browsers, one.Portal, person.Key, "en", 1280, 900);
            // On the way past every page there is: nothing is asked of another site.
            reader.Page.Request += (_, asked) =>
            {
                if (asked.Url.StartsWith("http", StringComparison.Ordinal)) axe.Hold(asked.Url, reader.Origin, new Uri(asked.Url).GetLeftPart(UriPartial.Authority));
            };
            foreach (var (number, example) in person.Index())
                foreach (var language in Languages) await Look(axe, reader, example, language, language == Languages[number % Languages.Length]);
        });
        axe.Clean();
    }

    private static string Tag(string language) => language switch { "zh-Hant" => "zh-Hant-HK", "zh-Hans" => "zh-Hans-CN", _ => "en-HK" };

    private static async Task Look(Axe axe, Somebody reader, Example example, string language, bool colours)
    {
        var what = $"{example.Address} {example.Person} {language}";
        var answer = await reader.Open(example.Address + (example.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + $"lang={language}");
        // Sent elsewhere, refused or in another language, something else would be looked at in its place.
        axe.Hold(what, $"{example.Status} {example.Address.Split('?')[0]}", $"{answer!.Status} {new Uri(reader.Page.Url).AbsolutePath}");
        axe.Hold(what, Tag(language), await reader.Page.Locator("html").GetAttributeAsync("lang"));
        await axe.Look(reader.Page, what, colours);
        await axe.Narrow(reader.Page, what);
    }
}
