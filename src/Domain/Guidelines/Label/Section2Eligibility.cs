using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 2 and its footnote 3: who may apply.</summary>
public static class Section2Eligibility
{
    /// <summary>Manufacturing: a Hong Kong company whose factory in Hong Kong or Guangdong has begun with cleaner production .</summary>
    public static readonly Rule<LabelFacts> Manufacturing = new("LG-2.1", (facts, says) =>
        facts.Label != LabelKind.Manufacturing ? says.NotApplicable("other-label") : Factory(facts, says));

    /// <summary>Excellent: a Hong Kong company whose factory had the manufacturing label several times, or holds a provincial or national title.</summary>
    public static readonly Rule<LabelFacts> Excellent = new("LG-2.2", (facts, says) =>
    {
        if (facts.Label != LabelKind.Excellent) return says.NotApplicable("other-label");
        var factory = Factory(facts, says);
        if (factory.Outcome != FindingOutcome.Met || facts.Renewal) return factory;
        var needed = facts.Round.ManufacturingAwards.Value;
        return Ways.Or(Ways.AtLeast(facts.ManufacturingAwards, needed), Ways.Of(facts.ProvincialOrMiitTitleValid)) switch
        {
            FindingOutcome.Met => says.Met("excellent-may-apply"),
            FindingOutcome.NotMet => says.NotMet("excellent-may-not-apply", ("needed", needed)),
            _ => says.NeedsJudgement("excellent-not-stated", ("needed", needed)),
        };
    });

    /// <summary>Supply chain: a business registered in Hong Kong, the Mainland or overseas.</summary>
    public static readonly Rule<LabelFacts> SupplyChain = new("LG-2.3", (facts, says) =>
        facts.Label != LabelKind.SupplyChain ? says.NotApplicable("other-label")
        : facts.BusinessRegistrationValid ? says.Met("business-registered") : says.NotMet("business-not-registered"));

    /// <summary>Technology service: a provider registered under the programme.</summary>
    public static readonly Rule<LabelFacts> TechnologyService = new("LG-2.4", (facts, says) =>
        facts.Label != LabelKind.TechnologyService ? says.NotApplicable("other-label")
        : facts.RegisteredProvider ? says.Met("label-provider-registered") : says.NotMet("label-provider-not-registered"));

    /// <summary>A Hong Kong company: registered in Hong Kong, and tied to a factory in Guangdong or owning one in Hong Kong. Workshops are left out .</summary>
    public static readonly Rule<LabelFacts> HongKongCompany = new("LG-fn3", (facts, says) =>
    {
        if (!facts.IsForFactories) return says.NotApplicable("other-label");
        var factory = Factory(facts, says);
        if (factory.Outcome != FindingOutcome.Met || facts.Relation is null) return factory;
        return (facts.Place == FactoryPlace.Guangdong ? Guangdong! : HongKong!).Of(facts).Outcome switch
        {
            FindingOutcome.Met => says.Met("company-tied"),
            FindingOutcome.NotMet => says.NotMet("company-not-tied"),
            _ => says.NeedsJudgement("company-tie-open"),
        };
    });

    /// <summary>Tied to a factory in Guangdong in one of the ways (a) to (d).</summary>
    public static readonly Rule<LabelFacts> Guangdong = new("LG-fn3(i)", (facts, says) =>
        facts.Place != FactoryPlace.Guangdong ? says.NotApplicable("factory-not-in-guangdong")
        : facts.Relation switch
        {
            null => says.NotApplicable("tie-as-stated"),
            FactoryRelation.JointVenture or FactoryRelation.WhollyForeignOwned or FactoryRelation.ProcessingContract => says.Met("tie-accepted"),
            FactoryRelation.ResidentShareholder => ResidentShareholder!.Of(facts).Outcome switch
            {
                FindingOutcome.Met => says.Met("tie-accepted"),
                FindingOutcome.NotMet => says.NotMet("tie-shares-too-small"),
                _ => says.NeedsJudgement("tie-shares-open"),
            },
            _ => says.NotMet("tie-missing"),
        });

    /// <summary>A joint or co-operative venture with a Mainland enterprise.</summary>
    public static readonly Rule<LabelFacts> JointVenture = new("LG-fn3(i)(a)", (facts, says) => Tie(facts, says, FactoryRelation.JointVenture));

    /// <summary>An enterprise solely owned by the Hong Kong company.</summary>
    public static readonly Rule<LabelFacts> WhollyOwned = new("LG-fn3(i)(b)", (facts, says) => Tie(facts, says, FactoryRelation.WhollyForeignOwned));

    /// <summary>A Mainland enterprise with a processing contract with the Hong Kong company.</summary>
    public static readonly Rule<LabelFacts> ProcessingContract = new("LG-fn3(i)(c)", (facts, says) => Tie(facts, says, FactoryRelation.ProcessingContract));

    /// <summary>A Mainland enterprise more than half of which a Hong Kong resident holds who holds at least 30% of the company as well.</summary>
    public static readonly Rule<LabelFacts> ResidentShareholder = new("LG-fn3(i)(d)", (facts, says) =>
    {
        if (facts.Relation != FactoryRelation.ResidentShareholder || facts.Place != FactoryPlace.Guangdong) return says.NotApplicable("tie-other");
        var (above, least) = (facts.Round.MainlandShareAbove.Value, facts.Round.CompanyShareAtLeast.Value);
        return facts.ResidentShareOfMainland <= above ? says.NotMet("mainland-share-too-small", ("had", facts.ResidentShareOfMainland.Value), ("above", above))
            : facts.ResidentShareOfCompany < least ? says.NotMet("company-share-too-small", ("had", facts.ResidentShareOfCompany.Value), ("least", least))
            : facts.SameResident == false ? says.NotMet("not-the-same-resident")
            : facts is { ResidentShareOfMainland: { } mainland, ResidentShareOfCompany: { } company, SameResident: true }
                ? says.Met("resident-shares-enough", ("mainland", mainland), ("company", company), ("above", above), ("least", least))
            : says.NeedsJudgement("resident-shares-not-stated", ("above", above), ("least", least));
    });

    /// <summary>Owning and running a factory in Hong Kong.</summary>
    public static readonly Rule<LabelFacts> HongKong = new("LG-fn3(ii)", (facts, says) =>
        facts.Place != FactoryPlace.HongKong ? says.NotApplicable("factory-not-in-hong-kong")
        : facts.Relation switch
        {
            null => says.NotApplicable("tie-as-stated"),
            FactoryRelation.OwnedInHongKong => says.Met("owned-in-hong-kong"),
            _ => says.NotMet("not-owned-in-hong-kong"),
        });

    /// <summary>The footnote, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> Company =
        [HongKongCompany, Guangdong, JointVenture, WhollyOwned, ProcessingContract, ResidentShareholder, HongKong];

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> All = [Manufacturing, Excellent, SupplyChain, TechnologyService, .. Company];

    private static Finding Factory(LabelFacts facts, Says says) =>
        facts.HongKongCompany == false ? says.NotMet("not-a-hong-kong-company")
        : facts.Place == FactoryPlace.Elsewhere ? says.NotMet("factory-elsewhere")
        : facts.Workshop ? says.NotMet("workshop-left-out")
        : facts.HongKongCompany is null ? says.NeedsJudgement("company-not-stated")
        : facts.Place is null ? says.NeedsJudgement("factory-place-not-stated")
        : says.Met("hong-kong-company-with-factory");

    private static Finding Tie(LabelFacts facts, Says says, FactoryRelation relation) =>
        facts.Place == FactoryPlace.Guangdong && facts.Relation == relation ? says.Met("tie-accepted") : says.NotApplicable("tie-other");
}
