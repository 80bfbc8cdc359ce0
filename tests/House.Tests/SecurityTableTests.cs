using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>docs/security: every item of ASVS 5.0 of levels 1 and 2 has its row, and what a row names exists.</summary>
public sealed partial class SecurityTableTests
{
    private static readonly string[] Stands = ["met", "open", "none"];

    private static IReadOnlyList<(string Item, string Stand, string Where, string Shown)> Rows() =>
    [
        .. Repository.Files("docs/security", ".md").SelectMany(Repository.Lines).Where(l => Row().IsMatch(l)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Select(c => (c[1], c[2], c[3], c[4])),
    ];

    [Fact]
    public void Every_item_of_levels_1_and_2_has_one_row_which_says_how_it_stands()
    {
        var asked = Repository.Lines("tests/House.Tests/Asvs.txt").Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.Equal(253, asked.Count);
        Assert.Equal(asked.Order(StringComparer.Ordinal), Rows().Select(r => r.Item).Order(StringComparer.Ordinal));
        Assert.All(Rows(), r =>
        {
            Assert.True(Stands.Contains(r.Stand), $"{r.Item} is {r.Stand}");
            Assert.True(r.Where.Length > 5, $"{r.Item} does not say where, or why not");
            Assert.True(r.Stand != "none" || r.Shown.Length == 0 || r.Where.Length > 20, r.Item);
        });
    }

    [Fact]
    public void Every_file_and_test_the_tables_name_exists()
    {
        var named = Repository.Files("docs", ".md").Where(f => f.StartsWith("docs/security", StringComparison.Ordinal)).SelectMany(f => Code().Matches(Repository.Read(f)).Select(m => m.Groups["what"].Value)).Distinct(StringComparer.Ordinal).ToList();
        var files = named.Where(n => OfRepository().IsMatch(n)).ToList();
        Assert.True(files.Count > 50, $"{files.Count} files");
        Assert.DoesNotContain(files, f => !File.Exists(Path.Combine(Repository.Top, f)) && !Directory.Exists(Path.Combine(Repository.Top, f)));
        var tests = named.Where(n => OfTests().IsMatch(n)).ToList();
        Assert.True(tests.Count > 30, $"{tests.Count} tests");
        var known = NamedTests.All();
        Assert.DoesNotContain(tests, t => !known.Contains(t));
    }

    [Fact]
    public void No_secret_stands_in_the_sources()
    {
        var sources = Repository.Files("src", ".cs", ".razor", ".json").Concat(Repository.Files("wwwroot-assets", ".js")).Where(f => !f.Contains("/npm/", StringComparison.Ordinal));
        Assert.DoesNotContain(sources.SelectMany(f => Secret().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Value}")), f => !f.StartsWith("src/Portal/Accounts/Demonstration.cs", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| V\d")]
    private static partial Regex Row();

    [GeneratedRegex("`(?<what>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:src|tests|docs|seeds|wwwroot-assets|tools)/\S+$|^Directory\.\S+$")]
    private static partial Regex OfRepository();

    [GeneratedRegex(@"^[A-Z]\w+Tests\.\w+$")]
    private static partial Regex OfTests();

    [GeneratedRegex("(?i)(?:password|pwd|secret|apikey|api_key|token)\"?\\s*[=:]\\s*\"[^/\"{}\\s][^\"{}\\s]{5,}\"|-----BEGIN [A-Z ]*PRIVATE KEY|Password=[^;\"{\\s]+;")]
    private static partial Regex Secret();
}
