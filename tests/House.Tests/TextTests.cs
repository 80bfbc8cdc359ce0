using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>Text for people: the same in three languages, nothing missing.</summary>
public sealed partial class TextTests
{
    /// <summary>Every set of texts by its English file.</summary>
    public static TheoryData<string> Sets => [.. Repository.Files("src/Portal", "Text.resx")];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_text_stands_in_three_languages_with_as_many_figures(string english)
    {
        var en = Read(english);
        foreach (var script in new[] { "zh-Hant", "zh-Hans" })
        {
            var path = english.Replace(".resx", $".{script}.resx", StringComparison.Ordinal);
            var other = Read(path);
            Assert.Equal(en.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, text) in other)
            {
                Assert.False(string.IsNullOrEmpty(text) || string.IsNullOrEmpty(en[key]), $"{path}: {key} is empty");
                // As many, not the same: English may take an ordinal where Chinese takes the number.
                Assert.True(Figures(en[key]).Count == Figures(text).Count, $"{path}: {key} has more or fewer figures than English");
            }
        }
    }

    [Fact]
    public void Traditional_text_is_written_as_Hong_Kong_writes_it()
    {
        // 夥伴 and 裡 are other places' forms, 為 has a variant; half-width marks stand in no Chinese sentence.
        var wrong = Repository.Files("src/Portal", ".zh-Hant.resx").SelectMany(path => Read(path).Where(t => Foreign().IsMatch(t.Value)).Select(t => $"{path}: {t.Key}: {t.Value}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_sentence_brings_the_space_to_the_next_with_it()
    {
        // The next may be Chinese, a line of its own or nothing: Sentences.Joined knows what stands between.
        var wrong = Repository.Files("src/Portal", ".resx").SelectMany(path => Read(path).Where(t => Trailing().IsMatch(t.Value)).Select(t => $"{path}: {t.Key}: '{t.Value}'"));
        Assert.Empty(wrong);
    }

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Parse(Repository.Read(path)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Figures(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)(?:[:,][^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\w.*[.!?}]\s+$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"夥|裡|爲|[\u4e00-\u9fff][,;:?!](?!\S*@)")]
    private static partial Regex Foreign();
}
