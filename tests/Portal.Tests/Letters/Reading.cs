using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>What a page says, without how it says it.</summary>
internal static partial class Reading
{
    public static readonly Language[] Languages = [Language.ZhHant, Language.ZhHans, Language.En];

    /// <summary>The words of a page: no head, no pictures; a date as yyyy-MM-dd where <paramref name="plainDates"/>.</summary>
    public static string Words(string html, bool plainDates = false)
    {
        var body = html[(html.IndexOf("<body", StringComparison.Ordinal) is var at and >= 0 ? at : 0)..];
        body = Drawings().Replace(body, "");
        if (plainDates) body = Dates().Replace(body, "${day}");
        return WebUtility.HtmlDecode(Tags().Replace(body, " "));
    }

    /// <summary>
    /// Every figure on the page in order of size, so that two languages can be compared. Chinese says 第一類別 where English says Category 1,
    /// as the glossary does.
    /// </summary>
    public static string[] Figures(string html) =>
        [.. Numbers().Matches(Words(html, plainDates: true).Replace("第一類別", "1").Replace("第一类别", "1").Replace("第二類別", "2").Replace("第二类别", "2")).Select(m => m.Value).Order(StringComparer.Ordinal)];

    /// <summary>How often each name stands on the page.</summary>
    public static string NameCounts(string html, Language language, IEnumerable<Trilingual> names)
    {
        var words = Spaces().Replace(Words(html), " ");
        return string.Join(", ", names.Select(name => $"{name.En}: {words.Split(name.In(language)).Length - 1}"));
    }

    /// <summary>Every text the facts hold, once, found in their JSON by its three languages.</summary>
    public static IReadOnlyList<Trilingual> TextsOf(string json)
    {
        using var facts = JsonDocument.Parse(json);
        return [.. In(facts.RootElement).Distinct()];

        static IEnumerable<Trilingual> In(JsonElement part) => part.ValueKind switch
        {
            JsonValueKind.Array => part.EnumerateArray().SelectMany(In),
            JsonValueKind.Object when part.TryGetProperty("hant", out _) => [part.Deserialize<Trilingual>(Portal.Parts.Letterhead.LetterPress.Json)!],
            JsonValueKind.Object => part.EnumerateObject().SelectMany(p => In(p.Value)),
            _ => [],
        };
    }

    /// <summary>Fails where a text of the facts is not said on the page.</summary>
    public static void AllSaid(string html, Language language, IEnumerable<Trilingual> texts)
    {
        var words = Spaces().Replace(Words(html), " ");
        Assert.All(texts, text => Assert.Contains(text.In(language), words, StringComparison.Ordinal));
    }

    /// <summary>Fails unless every character of <paramref name="words"/> but spaces is in <paramref name="paper"/> at least as often.</summary>
    public static void AllOnPaper(string words, string paper)
    {
        Assert.DoesNotContain('\uFFFD', paper);
        var onPaper = Count(paper);
        var missing = Count(words).Where(c => c.Value > onPaper.GetValueOrDefault(c.Key)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} (U+{(int)c.Key:X4}) {c.Value} > {onPaper.GetValueOrDefault(c.Key)}"));
        Assert.Empty(missing);
    }

    /// <summary>The text without any space, for finding a sentence that a line break may have parted.</summary>
    public static string Closed(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c != '\u2060')]);

    private static Dictionary<char, int> Count(string text) => Closed(text).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());

    [GeneratedRegex("<svg.*?</svg>|<style.*?</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Drawings();

    [GeneratedRegex("<time datetime=\"(?<day>[^\"]*)\"[^>]*>[^<]*</time>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Dates();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[0-9]+([.,:\-][0-9]+)*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Spaces();
}
