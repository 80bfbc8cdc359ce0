using System.Reflection;
using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines;

/// <summary>The register of clauses says truly where each is supported.</summary>
public class PlaceTests
{
    private static readonly Clauses Clauses = Clauses.Parse(Repository.Text("seeds", "clauses.csv"));

    /// <summary>The five guides.</summary>
    public static TheoryData<string> Guides => ["FG", "RG", "LG", "PP", "PR"];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_rule_is_where_the_register_says(string guide) => Assert.All(Of(guide, ClauseKind.Rule), title =>
    {
        var dot = title.Place.LastIndexOf('.');
        var section = typeof(Clause).Assembly.GetType($"CleanerProduction.Guidelines.{title.Place[..dot]}");
        var rule = section?.GetField(title.Place[(dot + 1)..], BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IRule;
        Assert.Equal(title.Clause, rule?.Clause);
    });

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_parameter_is_where_the_register_says(string guide) => Assert.All(Of(guide, ClauseKind.Parameter), title =>
    {
        var parts = title.Place.Split('/');
        var file = Array.FindIndex(parts, p => p.Contains('.', StringComparison.Ordinal));
        var text = Repository.Text(["seeds", .. parts[..(file + 1)]]);
        if (parts[file].EndsWith(".csv", StringComparison.Ordinal))
            Assert.All(parts[(file + 1)..], column => Assert.Contains(column, text.Split('\n')[0].Trim().Split(',')));
        else
            Assert.NotNull(parts[(file + 1)..].Aggregate(JsonNode.Parse(text), (node, name) => node?[name]));
    });

    [Theory]
    [MemberData(nameof(Guides))]
    public void Procedures_name_a_page_record_timer_or_letter_and_notes_nothing(string guide)
    {
        Assert.All(Of(guide, ClauseKind.Procedure), title => Assert.Matches("^(page|record|timer|letter) \\S", title.Place));
        Assert.All(Of(guide, ClauseKind.Note), title => Assert.Equal("", title.Place));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_rule_in_code_is_a_rule_in_the_register(string guide)
    {
        var folder = guide switch { "RG" => "Registration", "LG" => "Label", "PP" => "Paper", "PR" => "Pass", _ => "Funding" };
        var rules = typeof(Clause).Assembly.GetTypes().Where(t => t.Namespace == $"CleanerProduction.Guidelines.{folder}")
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.GetValue(null)).OfType<IRule>();
        Assert.Equal(Of(guide, ClauseKind.Rule).Select(t => t.Clause.Id).Order(StringComparer.Ordinal), rules.Select(r => r.Clause.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<ClauseTitle> Of(string guide, ClauseKind kind) => Clauses.All.Where(t => t.Clause.Guide.Code == guide && t.Kind == kind);
}
