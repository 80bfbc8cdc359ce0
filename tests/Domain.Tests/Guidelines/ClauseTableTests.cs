using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines;

/// <summary>The clauses of the five guides beside what stands behind each: code, test, sentence, page.</summary>
public sealed partial class ClauseTableTests
{
    private static readonly Clauses Clauses = Clauses.Parse(Repository.Text("seeds", "clauses.csv"));

    private static readonly string[] Tests = [.. typeof(ClauseTableTests).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        .Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute)).Select(m => m.Name)];

    [Fact]
    public void Every_rule_has_a_test_that_carries_its_number()
    {
        var table = new StringBuilder();
        List<string> missing = [];
        foreach (var clause in Clauses.All)
        {
            var test = clause.Kind == ClauseKind.Rule ? Tests.FirstOrDefault(t => Names(t, clause.Clause)) : null;
            if (clause.Kind == ClauseKind.Rule && test is null) missing.Add(clause.Clause.Id);
            table.AppendLine(CultureInfo.InvariantCulture, $"{clause.Clause.Id,-20} {clause.Kind,-10} {clause.Place,-50} {test,-80} {clause.Clause.Address}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        foreach (var guide in Guide.All)
            TestContext.Current.TestOutputHelper?.WriteLine($"{guide.Code}: {string.Join(", ", Clauses.All.Where(c => c.Clause.Guide == guide).GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"))}");
        Assert.True(missing.Count == 0, $"{missing.Count} rules without a test named after them: {string.Join(", ", missing)}");
    }

    /// <summary>FG-3.3.3(b) is FG_3_3_3_b in a test's name, alone or among others, and not the beginning of FG_3_3_3_b_i.</summary>
    private static bool Names(string test, Clause clause)
    {
        var number = Runs().Replace(Marks().Replace(clause.Id, "_"), "_").Trim('_');
        return Regex.IsMatch(test, $"(^|_){Regex.Escape(number)}_(?!([a-z0-9]|i+)_)", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("[-.()]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("_+", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}
