using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 1.3.2 and 1.3.3: which sectors come first. A sector never shuts anybody out.</summary>
public static class Section13Sectors
{
    /// <summary>Applications of the sectors with priority are handled first.</summary>
    public static readonly Rule<EligibilityFacts> Priority = new("FG-1.3.2", (facts, says) =>
        facts.Sector is not { } sector ? says.NotApplicable("sector-not-stated")
        : sector.HasPriority ? says.Met("sector-first", ("sector", sector.Name)) : says.NotApplicable("sector-in-turn"));

    /// <summary>(a) Chemical products.</summary>
    public static readonly Rule<EligibilityFacts> Chemical = Named("FG-1.3.2(a)");

    /// <summary>(b) Food and beverage.</summary>
    public static readonly Rule<EligibilityFacts> FoodAndBeverage = Named("FG-1.3.2(b)");

    /// <summary>(c) Furniture manufacturing.</summary>
    public static readonly Rule<EligibilityFacts> Furniture = Named("FG-1.3.2(c)");

    /// <summary>(d) Metal and metal products.</summary>
    public static readonly Rule<EligibilityFacts> Metal = Named("FG-1.3.2(d)");

    /// <summary>(e) Non-metallic mineral products.</summary>
    public static readonly Rule<EligibilityFacts> NonMetallicMineral = Named("FG-1.3.2(e)");

    /// <summary>(f) Paper making and paper products.</summary>
    public static readonly Rule<EligibilityFacts> Paper = Named("FG-1.3.2(f)");

    /// <summary>(g) Printing and publishing.</summary>
    public static readonly Rule<EligibilityFacts> Printing = Named("FG-1.3.2(g)");

    /// <summary>(h) Textiles.</summary>
    public static readonly Rule<EligibilityFacts> Textile = Named("FG-1.3.2(h)");

    /// <summary>Any other sector may apply too; where a phase leaves it to the committee, somebody has to say.</summary>
    public static readonly Rule<EligibilityFacts> OtherSectors = new("FG-1.3.3", (facts, says) =>
    {
        if (facts.Sector?.HasPriority == true) return says.NotApplicable("sector-named");
        var others = facts.Phase?.Coverage?.OtherSectors?.Value;
        if (others == Schemes.OtherSectors.MayApply) return says.Met("other-sectors-may-apply");
        return facts.Sector is null ? says.NeedsJudgement("sector-matters")
            : others is null ? says.NeedsJudgement("other-sectors-not-settled")
            : says.NeedsJudgement("other-sectors-to-committee");
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All =
        [Priority, Chemical, FoodAndBeverage, Furniture, Metal, NonMetallicMineral, Paper, Printing, Textile, OtherSectors];

    private static Rule<EligibilityFacts> Named(string id) => new(id, static (facts, says) =>
        facts.Sector is { Clause: { } clause } sector && clause.Id == says.Clause.Id ? says.Met("sector-is", ("sector", sector.Name)) : says.NotApplicable("sector-is-another"));
}
