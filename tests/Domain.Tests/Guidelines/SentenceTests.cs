using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines;

/// <summary>Every code a clause speaks with has a sentence, and every sentence a code.</summary>
public sealed partial class SentenceTests
{
    private static readonly string[] Timed = ["duty-not-begun", "duty-in-time", "duty-late", "duty-running", "duty-overdue"];

    [Theory]
    [InlineData("Registration")]
    [InlineData("Label")]
    [InlineData("Paper")]
    [InlineData("Pass")]
    public void Every_code_of_a_guide_has_its_sentence(string guide)
    {
        var sources = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Domain", "Guidelines", guide), "*.cs").Select(File.ReadAllText).ToList();
        var codes = sources.SelectMany(s => Code().Matches(s).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        if (sources.Any(s => s.Contains(".Kept(", StringComparison.Ordinal))) codes.UnionWith(Timed);
        foreach (var script in new[] { "", ".zh-Hant", ".zh-Hans" })
        {
            var keys = XDocument.Parse(Repository.Text("src", "Portal", "Parts", "Findings", $"{guide}FindingsText{script}.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value.Replace('_', '-'));
            Assert.Equal(codes.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        }
    }

    [GeneratedRegex("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"")]
    private static partial Regex Code();
}
