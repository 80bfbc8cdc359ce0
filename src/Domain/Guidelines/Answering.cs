using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>How a list of clauses answers about one case.</summary>
public static class Answering
{
    /// <summary>What each says, in their order.</summary>
    public static ImmutableArray<Finding> Answer<TFacts>(this ImmutableArray<Rule<TFacts>> rules, TFacts facts)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(rules.Length);
        foreach (var rule in rules) findings.Add(rule.Of(facts));
        return findings.MoveToImmutable();
    }
}
