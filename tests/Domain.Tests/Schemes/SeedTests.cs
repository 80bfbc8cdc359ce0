using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CleanerProduction.Guidelines;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public partial class SeedTests
{
    private static readonly Clauses Clauses = Clauses.Parse(Repository.Text("seeds", "clauses.csv"));

    private static string P4 => Repository.Text("seeds", "phases", "p4.json");

    private static Phases Parse(string json) => Phases.Parse([("p4.json", json)]);

    [Fact]
    public void Leaving_out_any_name_stops_the_start()
    {
        var removed = 0;
        Visit(JsonNode.Parse(P4)!, (node, name) =>
        {
            var value = node[name]?.DeepClone();
            node.Remove(name);
            Assert.Throws<FormatException>(() => Parse(node.Root.ToJsonString()));
            node[name] = value;
            removed++;
        });
        Assert.True(removed > 200);
    }

    [Fact]
    public void Misspelling_any_name_stops_the_start() => Visit(JsonNode.Parse(P4)!, (node, name) =>
    {
        var value = node[name]?.DeepClone();
        node.Remove(name);
        node[name + "s"] = value?.DeepClone();
        Assert.Throws<FormatException>(() => Parse(node.Root.ToJsonString()));
        node.Remove(name + "s");
        node[name] = value;
    });

    [Theory]
    [InlineData("\"FG-1.1.1\"", "\"XX-1.1.1\"")]
    [InlineData("\"FG-1.1.1\"", "\"a page\"")]
    [InlineData("\"demonstration-1\"", "\"demonstration1\"")]
    [InlineData("\"50%\"", "\"150%\"")]
    [InlineData("450000", "-450000")]
    [InlineData("450000", "450000.001")]
    [InlineData("450000", "\"450000\"")]
    [InlineData("\"2025-03-31\"", "\"2019-03-31\"")]
    [InlineData("\"2025-03-31\"", "\"31/3/2025\"")]
    [InlineData("\"code\": \"P4\"", "\"code\": \"P4\", \"code\": \"P4\"")]
    [InlineData("\"code\": \"P4\"", "\"Code\": \"P4\"")]
    [InlineData("\"code\": \"ACADEMIC\"", "\"code\": \"HKGCC\"")]
    [InlineData("\"kind\": \"chair\"", "\"kind\": \"academic\"")]
    [InlineData("\"學者\"", "\"\"")]
    [InlineData("\"學者\"", "null")]
    public void What_cannot_be_stops_the_start(string good, string bad)
    {
        Assert.Contains(good, P4, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Parse(P4.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_phases_of_one_day_stop_the_start() =>
        Assert.Throws<FormatException>(() => Phases.Parse([("p4.json", P4), ("p6.json", P4.Replace("\"code\": \"P4\"", "\"code\": \"P6\"", StringComparison.Ordinal))]));

    [Fact]
    public void Every_clause_that_the_code_cites_has_a_heading_in_three_languages()
    {
        var cited = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Cited().Matches(File.ReadAllText(file)).Select(m => m.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);
        cited.ExceptWith(DeadlineTests.Deadlines.Rules.Where(r => r.Rule != r.Clause).Select(r => r.Rule));
        Assert.True(cited.Count > 20);
        Assert.All(cited, id => Assert.True(Clauses[id]?.IsWritten, id));
    }

    [GeneratedRegex(@"""(?<id>(FG|RG|LG|PP|PR)-[^""\s]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cited();

    [Fact]
    public void Every_clause_that_seeds_cite_has_a_heading_in_three_languages()
    {
        Assert.Equal(380, Clauses.All.Length);
        var cited = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.json", SearchOption.AllDirectories))
            Visit(JsonNode.Parse(File.ReadAllText(file))!, (node, name) =>
            {
                if (node[name] is not JsonValue value || !value.TryGetValue<string>(out var text)) return;
                if (!Guide.All.Any(g => text.StartsWith(g.Code + "-", StringComparison.Ordinal)) || name == "rule") return;
                Assert.True(Clauses[text]?.IsWritten, text);
                cited++;
            });
        Assert.True(cited > 100);
    }

    private static void Visit(JsonNode node, Action<JsonObject, string> visit)
    {
        if (node is JsonArray array)
            foreach (var item in array.ToList()) { if (item is not null) Visit(item, visit); }
        else if (node is JsonObject record)
            foreach (var name in record.Select(p => p.Key).ToList())
            {
                visit(record, name);
                if (record[name] is { } value) Visit(value, visit);
            }
    }
}
