using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 1.1 and table 1: what is funded, to which share and ceiling. The numbers are those of the phase in the facts.</summary>
public static class Section11Grants
{
    /// <summary>Only the kinds of project a phase names are funded, and only while it runs.</summary>
    public static readonly Rule<GrantFacts> Offered = new("FG-1.1.2", IsOffered);

    /// <summary>An on-site assessment: half the fee, up to the ceiling.</summary>
    public static readonly Rule<GrantFacts> Assessment = new("FG-1.1.2(a)", (facts, says) => facts.Project == ProjectType.OnSiteAssessment ? Within(facts, says) : says.NotApplicable("project-of-another-kind"));

    /// <summary>A demonstration project: half the cost.</summary>
    public static readonly Rule<GrantFacts> Demonstration = new("FG-1.1.2(b)", (facts, says) =>
    {
        if (!facts.Project.IsDemonstration() || !facts.Offer.Ok) return says.NotApplicable("project-of-another-kind");
        if (facts.Cost <= Hkd.Zero) return says.NeedsJudgement("cost-not-stated");
        if (facts.Offer.Value.Share is not { } share) return NotSet(facts, says);
        var most = share.Of(facts.Cost);
        return facts.Asked is { } asked && asked > most
            ? says.NotMet("grant-above-share", ("asked", asked), ("share", share), ("cost", facts.Cost), ("most", most))
            : says.Met("share-of-cost", ("share", share), ("cost", facts.Cost), ("most", most));
    });

    /// <summary>A demonstration project (I): half, up to its ceiling.</summary>
    public static readonly Rule<GrantFacts> Demonstration1 = new("FG-1.1.2(b)(i)", (facts, says) => facts.Project == ProjectType.Demonstration1 ? Within(facts, says) : says.NotApplicable("project-of-another-kind"));

    /// <summary>A demonstration project (II): half, up to its ceiling.</summary>
    public static readonly Rule<GrantFacts> Demonstration2 = new("FG-1.1.2(b)(ii)", (facts, says) => facts.Project == ProjectType.Demonstration2 ? Within(facts, says) : says.NotApplicable("project-of-another-kind"));

    /// <summary>Each application: not more than the share of the cost and not more than the ceiling, both inclusive.</summary>
    public static readonly Rule<GrantFacts> ShareAndCeiling = new("FG-T1.2", Within);

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<GrantFacts>> All = [Offered, Assessment, Demonstration, Demonstration1, Demonstration2, ShareAndCeiling];

    /// <summary>The test of the clause that names a phase's projects, whichever guide it stands in (FG-1.1.2, RG-1.1.2, PP-3, PP-12).</summary>
    public static Finding IsOffered(GrantFacts facts, Says says)
    {
        if (facts.Phase is not { } phase) return says.NotMet("no-phase-runs", ("on", facts.On));
        return facts.Offer.Refusal?.Code switch
        {
            null => says.Met("project-offered", ("phase", phase.Name)),
            "phase-not-running" => says.NotMet("phase-not-running", ("phase", phase.Name), ("on", facts.On), ("from", phase.Period.From), ("until", phase.Period.Until)),
            _ => says.NotMet("project-not-offered", ("phase", phase.Name)),
        };
    }

    /// <summary>The test of the clause that sets a share and a ceiling, whichever guide it stands in.</summary>
    public static Finding Within(GrantFacts facts, Says says)
    {
        if (!facts.Offer.Ok) return says.NotApplicable("project-of-another-kind");
        var limit = facts.Grant;
        if (!limit.Ok) return limit.Refusal.Code == "cost-missing" ? says.NeedsJudgement("cost-not-stated") : NotSet(facts, says);
        var grant = limit.Value;
        if (facts.Asked is { } asked)
            return asked <= Hkd.Zero ? says.NotMet("grant-nothing")
                : asked > grant.Cap ? says.NotMet("grant-above-ceiling", ("asked", asked), ("ceiling", grant.Cap))
                : asked > grant.Amount ? says.NotMet("grant-above-share", ("asked", asked), ("share", grant.Share), ("cost", grant.Cost), ("most", grant.Amount))
                : says.Met("grant-within", ("asked", asked), ("most", grant.Amount));
        if (!grant.Source.IsInTheGuides)
            return says.Met("grant-by-public-page", ("most", grant.Amount), ("share", grant.Share), ("ceiling", grant.Cap), ("page", grant.Source.Text));
        return grant.Amount == grant.Cap
            ? says.Met("grant-at-ceiling", ("most", grant.Amount), ("share", grant.Share), ("cost", grant.Cost))
            : says.Met("grant-by-share", ("most", grant.Amount), ("share", grant.Share), ("cost", grant.Cost), ("ceiling", grant.Cap));
    }

    private static Finding NotSet(GrantFacts facts, Says says) => says.NeedsJudgement("figure-not-set", ("phase", facts.Phase!.Name));
}
