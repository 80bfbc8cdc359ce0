using System.Text.RegularExpressions;
using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>Lists that name the tests which show something: what is named exists, and nothing is left out.</summary>
public sealed partial class NamedTests
{
    private const int Findings = 10;

    [Fact]
    public void Every_clause_of_the_two_guides_names_the_tests_of_its_edge_or_why_it_has_none()
    {
        var edges = Read("tests/House.Tests/Edges.txt");
        var clauses = Clauses.Parse(Repository.Read("seeds/clauses.csv")).All.Where(c => OfChapters().IsMatch(c.Clause.Id)).ToList();
        Assert.Equal(clauses.Select(c => c.Clause.Id).Order(StringComparer.Ordinal), edges.Select(e => e.What).Order(StringComparer.Ordinal));
        var ruled = clauses.Where(c => c.Kind == ClauseKind.Rule).Select(c => c.Clause.Id).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(edges, e => e.Reason is not null && ruled.Contains(e.What));
        Exist(edges);
    }

    [Fact]
    public void Every_finding_of_the_audits_names_the_tests_that_try_it()
    {
        var findings = Read("tests/House.Tests/AuditFindings.txt");
        Assert.Equal(Findings, findings.Count);
        Exist(findings);
    }

    private static void Exist(List<(string What, string[] Tests, string? Reason)> lines)
    {
        var tests = All();
        Assert.All(lines, l => Assert.True(l.Reason?.Length > 10 || l.Tests.Length > 0, $"{l.What} says nothing"));
        Assert.Empty(lines.SelectMany(l => l.Tests).Where(t => !tests.Contains(t)).Select(t => $"no such test: {t}"));
    }

    /// <summary>Every test there is, as Class.test.</summary>
    internal static HashSet<string> All()
    {
        var tests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Repository.Files("tests", ".cs"))
        {
            var type = "";
            var shown = false;
            foreach (var line in Repository.Lines(path))
            {
                if (Class().Match(line) is { Success: true } found) type = found.Groups[1].Value;
                if (Shown().IsMatch(line)) shown = true;
                if (Method().Match(line) is not { Success: true } method) continue;
                if (shown) tests.Add($"{type}.{method.Groups[1].Value}");
                shown = false;
            }
        }
        return tests;
    }

    private static List<(string What, string[] Tests, string? Reason)> Read(string path) =>
    [
        .. Repository.Lines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" : ", 2))
            .Select(p => p[1].StartsWith("- ", StringComparison.Ordinal) ? (p[0], Array.Empty<string>(), p[1][2..]) : (p[0], p[1].Split(' '), (string?)null)),
    ];

    [GeneratedRegex("^(?:FG-[234]\\.|RG-)")]
    private static partial Regex OfChapters();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s*\[(?:Fact|Theory)\b")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^\s*public (?:static )?(?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}
