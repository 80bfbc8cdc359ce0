using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public partial class FundingGuideTests
{
    private static readonly HashSet<IRule> Rules = [.. typeof(GrantCheck).Assembly.GetTypes().Where(t => t.Namespace == typeof(GrantCheck).Namespace)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.GetValue(null)).OfType<IRule>()];

    [Fact]
    public void Every_rule_is_answered_by_the_entry_point_of_its_facts()
    {
        IRule[] answered =
        [
            .. Section11Grants.All, .. EligibilityCheck.All, .. Section33Procurement.All, .. VettingCheck.All, .. ProjectCheck.All, .. Section41Payment.All, .. Section5Results.All,
            Section0Glossary.Evaluator, Section0Glossary.Committee, Section32Progress.Sample,
        ];
        Assert.Equal(Rules, answered.ToHashSet());
    }

    [Fact]
    public void Every_worked_example_comes_out_as_the_rulebook_says()
    {
        var examples = Examples.All(P4, DeadlineTests.Deadlines, WorkingCalendarTests.Calendar).ToArray();
        Assert.True(examples.Length > 80);
        Assert.All(examples, e => Assert.True(e.Expected == e.Finding.Outcome, $"{e.Finding}"));
    }

    [Fact]
    public void Every_message_of_the_guide_has_a_sentence_with_the_figures_it_mentions()
    {
        var folder = Path.Combine(Repository.Root, "src", "Domain", "Guidelines");
        var source = string.Join('\n', Directory.GetFiles(Path.Combine(folder, "Funding"), "*.cs").Append(Path.Combine(folder, "TimeLimits.cs")).Select(File.ReadAllText));
        var present = PresentCodes().Matches(source).SelectMany(m => new[] { m.Groups[1].Value, $"{m.Groups[1].Value}-missing", $"{m.Groups[1].Value}-not-stated" });
        var codes = Codes().Matches(source).Select(m => m.Groups[1].Value).Concat(present).ToHashSet(StringComparer.Ordinal);
        var sentences = XDocument.Parse(Repository.Text("src", "Portal", "Parts", "Findings", "FundingFindingsText.resx")).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value.Replace('_', '-'), d => d.Element("value")!.Value, StringComparer.Ordinal);
        Assert.True(codes.Count > 300);
        Assert.Equal(codes.Order(StringComparer.Ordinal), sentences.Keys.Order(StringComparer.Ordinal));
        Assert.All(Examples.All(P4, DeadlineTests.Deadlines, WorkingCalendarTests.Calendar), example =>
            Assert.All(Figures().Matches(sentences[example.Finding.Code]), figure => Assert.NotNull(example.Finding[figure.Groups[1].Value])));
        Assert.All(ClaimCheck.Of(Claim()).Steps.Concat(GrantCheck.Of(new(P4, D("2023-01-01"), ProjectType.Demonstration1, Hkd.Of(9))).Steps), step =>
            Assert.Equal(Figures().Matches(sentences[step.Code]).Select(f => f.Groups[1].Value).ToHashSet(), step.Mentions.Select(m => m.Name).ToHashSet()));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?:says\.(?:Met|NotMet|NeedsJudgement|NotApplicable)\(\s*|new\(\s*(?=""step-))""([a-z][a-z0-9-]+)""")]
    private static partial Regex Codes();

    [GeneratedRegex(@"says\.Present\([^;]*?""([a-z-]+)""\)")]
    private static partial Regex PresentCodes();

    [Fact]
    public void All_clauses_of_one_application_stay_in_sixteen_kilobytes()
    {
        var (eligible, vetted, project, claim) = (Venture(ProjectType.Demonstration2), Vetted(), Project(ProjectType.Demonstration2), Claim(ProjectType.Demonstration2));
        var grant = new GrantFacts(P4, D("2022-08-15"), ProjectType.Demonstration2, Hkd.Of(1_400_000));
        var purchase = new Purchase(P4.Funding!.Quotations, Hkd.Of(60_000), [.. Enumerable.Range(0, 5).Select(i => new Quotation($"S{i}", Hkd.Of(50_000 + i)))], "S0");
        var use = new ResultsFacts(P4, D("2024-03-15")) { NotifiedOn = D("2024-03-01"), Logo = true, Printed = false };
        int Ask() => GrantCheck.Of(grant).Findings.Length + EligibilityCheck.Of(eligible).Findings.Length + ProcurementCheck.Of(purchase).Findings.Length + VettingCheck.Of(vetted).Length
            + ProjectCheck.Of(project).Length + ClaimCheck.Of(claim).Findings.Length + Section5Results.Check(use).Length;
        for (var i = 0; i < 2_000; i++) Ask();
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var answered = 0;
        for (var i = 0; i < 1_000; i++) answered += Ask();
        var (bytes, took) = ((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000, clock.Elapsed.TotalMicroseconds / 1_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{answered / 1_000} findings, {bytes} bytes, {took:0.0} µs");
        Assert.True(bytes <= 16 * 1024, $"{bytes} bytes");
    }
}
