using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>How style sheets are kept.</summary>
public sealed partial class StyleTests
{
    // Sheets that are never loaded beside the portal's own: a meeting's and those of paper have words of their own.
    private static IEnumerable<string> OnPortalPages => Repository.Files("wwwroot-assets/css", ".css").Where(path => !path.Contains("/meeting/", StringComparison.Ordinal) && !path.Contains("/print", StringComparison.Ordinal));

    [Fact]
    public void A_class_gets_its_look_from_one_sheet()
    {
        var sheets = OnPortalPages.SelectMany(path => Given(Repository.Read(path)).Select(name => (Name: name, path))).Distinct().ToLookup(s => s.Name, s => s.path, StringComparer.Ordinal);
        Assert.True(sheets.Count > 100);
        Assert.Empty(sheets.Where(s => s.Count() > 1).Select(s => $"{s.Key}: {string.Join(", ", s)}"));
    }

    // Pages are looked at for contrast in one language: a colour given in only one would be seen by nobody. What is named in other languages beside the reader's ([lang] inside a meeting) is on the screen in each.
    [Fact]
    public void No_colour_depends_on_the_language()
    {
        var rules = Repository.Files("wwwroot-assets/css", ".css").SelectMany(path => LanguageRule().Matches(Repository.Read(path)).Select(rule => (path, Text: rule.Value))).ToList();
        Assert.True(rules.Count > 5);
        Assert.Empty(rules.Where(rule => Colour().IsMatch(rule.Text)).Select(rule => $"{rule.path}: {rule.Text}"));
    }

    private static IEnumerable<string> Given(string sheet) =>
        Rule().Matches(Aside().Replace(sheet, "")).SelectMany(rule => rule.Groups[1].Value.Split(',')).Select(selector => Class().Match(selector.Trim())).Where(m => m.Success).Select(m => m.Groups[1].Value);

    // What a medium changes of a class is said where it is convenient.
    [GeneratedRegex(@"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[^{}]*:lang\([^{}]*\{[^{}]*\}")]
    private static partial Regex LanguageRule();

    [GeneratedRegex(@"(?<![\w-])(?:color|background|opacity|fill|stroke)|--(?:ink|paper|accent|line)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"([^{}]+)\{")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\.([a-zA-Z][\w-]*)$")]
    private static partial Regex Class();
}
