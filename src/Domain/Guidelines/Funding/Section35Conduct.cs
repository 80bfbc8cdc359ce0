using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 3.5 to 3.7: what the money may be spent on, the representatives, and changes by consent.</summary>
public static class Section35Conduct
{
    /// <summary>Only the provider's fee and, in a demonstration, equipment with its installation.</summary>
    public static readonly Rule<ProjectFacts> FundedCosts = new("FG-3.5.1", (facts, says) =>
    {
        if (facts.Costs.IsEmpty) return says.NotApplicable("no-costs");
        var excluded = 0;
        Hkd amount = Hkd.Zero, funded = Hkd.Zero;
        foreach (var cost in facts.Costs)
            if (cost.Kind == CostKind.ProviderFee || cost.Kind is CostKind.Equipment or CostKind.Installation && facts.Project.GoesToCommittee())
                funded += cost.Amount;
            else
            {
                excluded++;
                amount += cost.Amount;
            }
        return excluded == 0 ? says.Met("costs-funded", ("funded", funded)) : says.NotMet("costs-not-funded", ("count", excluded), ("amount", amount), ("funded", funded));
    });

    /// <summary>At least two representatives throughout.</summary>
    public static readonly Rule<ProjectFacts> Representatives = new("FG-3.6.1", (facts, says) =>
        Section14Providers.Enough(facts.Phase.Funding?.Representatives.Value, facts.Representatives, says));

    /// <summary>(b) They deliver a demonstration's interim report within five months of the agreement .</summary>
    public static readonly Rule<ProjectFacts> InterimReport = new("FG-3.6.1(b)", (facts, says) => Section32Progress.Interim(facts, says));

    /// <summary>What was agreed is changed only after the Secretariat's written consent.</summary>
    public static readonly Rule<ProjectFacts> Changes = new("FG-3.7.1", (facts, says) =>
    {
        if (facts.Changes.IsEmpty) return says.NotApplicable("nothing-changed");
        int without = 0, waiting = 0;
        foreach (var change in facts.Changes)
            if (change.MadeOn is { } made && (change.Refused || !(change.ConsentOn <= made))) without++;
            else if (change is { ConsentOn: null, Refused: false }) waiting++;
        return without > 0 ? says.NotMet("changed-without-consent", ("count", without))
            : waiting > 0 ? says.NeedsJudgement("consent-awaited", ("count", waiting))
            : says.Met("changed-by-consent", ("count", facts.Changes.Length));
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectFacts>> All = [FundedCosts, Representatives, InterimReport, Changes];
}
