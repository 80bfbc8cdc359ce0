using System.Collections;
using System.Reflection;
using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

/// <summary>Of every clause of chapters 2 to 4 that can be tested both answers come out: of facts that go well, and of the same with one thing changed, or of the examples beside its edge.</summary>
public class EdgeTests
{
    private static readonly ProjectType[] Projects = [ProjectType.OnSiteAssessment, ProjectType.Demonstration1, ProjectType.Demonstration2];

    [Fact]
    public void Every_rule_of_chapters_2_to_4_is_met_on_one_side_of_its_edge_and_not_on_the_other()
    {
        var outcomes = Examples.All(P4, DeadlineTests.Deadlines, WorkingCalendarTests.Calendar).Select(e => e.Finding)
            .Concat(Projects.SelectMany(p => Around(Venture(p)).Concat(Around(HongKong(p))).SelectMany(f => EligibilityCheck.All.Answer((EligibilityFacts)f))))
            .Concat(Projects.SelectMany(p => Around(Vetted(p)).SelectMany(f => VettingCheck.Of((VettingFacts)f))))
            .Concat(Projects.SelectMany(p => Around(Project(p) with { Changes = [new("telephone", D("2023-01-10"), D("2023-01-10"))] }).SelectMany(f => ProjectCheck.Of((ProjectFacts)f))))
            .Concat(Projects.SelectMany(p => Around(Claim(p)).SelectMany(f => Section41Payment.All.Answer((ClaimFacts)f))))
            .Concat(Purchases.SelectMany(Around).SelectMany(f => Section33Procurement.All.Answer((Purchase)f)))
            .ToLookup(f => f.Clause.Id, f => f.Outcome);
        var rules = Clauses.Parse(Repository.Text("seeds", "clauses.csv")).All.Where(c => c.Kind == ClauseKind.Rule && c.Clause.Id is ['F', 'G', '-', '2' or '3' or '4', ..]).Select(c => c.Clause.Id).ToList();
        Assert.True(rules.Count > 50);
        var onesided = rules.Where(r => !(outcomes[r].Contains(FindingOutcome.Met) && outcomes[r].Contains(FindingOutcome.NotMet))).Select(r => $"{r}: {string.Join(' ', outcomes[r].Distinct().Order())}");
        // These are met, or wait for people: no fact refuses them.
        string[] never = ["FG-2.3.1(b): Met NotApplicable", "FG-2.3.2(c): Met NotApplicable", "FG-2.3.2(b): Met NeedsJudgement NotApplicable", "FG-3.3.1: Met NotApplicable"];
        Assert.True(onesided.All(never.Contains), string.Join('\n', onesided.Except(never)));
    }

    private static IEnumerable<Purchase> Purchases =>
        from value in new[] { 8_000, 30_000, 500_000, 2_000_000 }
        from quoted in new[] { 1, 5 }
        select new Purchase(P4.Funding!.Quotations, Hkd.Of(value), [.. Enumerable.Range(0, quoted).Select(i => new Quotation($"S{i}", Hkd.Of(value + i)))], "S0")
        {
            Project = ProjectType.Demonstration1, OpenTender = true, Proprietary = quoted == 1, ProprietaryReason = "the only one",
        };

    // The facts, and the same with each one of them changed.
    private static IEnumerable<object> Around(object facts)
    {
        yield return facts;
        foreach (var property in facts.GetType().GetProperties().Where(p => p.CanWrite))
            foreach (var other in Others(property.PropertyType, property.GetValue(facts)))
            {
                object? changed = null;
                try
                {
                    changed = facts.GetType().GetMethod("<Clone>$")!.Invoke(facts, null)!;
                    property.SetValue(changed, other);
                }
                catch (TargetInvocationException)
                {
                    changed = null;
                }
                if (changed is not null) yield return changed;
            }
    }

    private static IEnumerable<object?> Others(Type type, object? value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain != type) yield return null;
        if (plain == typeof(bool)) yield return value is not true;
        else if (plain == typeof(int)) foreach (var number in new[] { 0, 1, 99 }) yield return number;
        else if (plain == typeof(DateOnly)) foreach (var day in new[] { "2020-01-01", "2022-08-16", "2023-02-10", "2026-01-01" }) yield return D(day);
        else if (plain == typeof(Hkd)) foreach (var amount in new[] { 0, 1, 99_999, 9_000_000 }) yield return Hkd.Of(amount);
        else if (plain == typeof(Judgement)) yield return new Judgement(false, "not so");
        else if (plain.IsEnum) foreach (var one in Enum.GetValues(plain)) yield return one;
        else if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>))
        {
            yield return plain.GetField("Empty")!.GetValue(null);
            if (value is not IList { Count: > 0 } list) yield break;
            foreach (var other in list.Cast<object>().Take(1).SelectMany(Around).Skip(1))
            {
                var array = Array.CreateInstance(plain.GetGenericArguments()[0], 1);
                array.SetValue(other, 0);
                yield return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(plain.GetGenericArguments()[0]).Invoke(null, [array]);
            }
        }
        else if (value is not null && plain.IsClass && plain.GetMethod("<Clone>$") is not null && plain != typeof(CleanerProduction.Schemes.Phase)) foreach (var other in Around(value).Skip(1)) yield return other;
    }
}
