using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 1.3.1: a company registered in Hong Kong, tied in one of the named ways to a plant in Guangdong or Hong Kong.</summary>
public static class Section13Applicants
{
    /// <summary>Registered under the Business Registration Ordinance, and one of (i), (ii), (iii).</summary>
    public static readonly Rule<EligibilityFacts> HongKongCompany = new("FG-1.3.1", (facts, says) =>
    {
        if (facts.RegisteredInHongKong == false) return says.NotMet("not-registered-in-hong-kong");
        var open = facts.RegisteredInHongKong is null;
        foreach (var way in Ways)
            switch (way.Of(facts).Outcome)
            {
                case FindingOutcome.Met when !open:
                    return says.Met("company-may-apply", ("clause", way.Clause.Number));
                case FindingOutcome.Met or FindingOutcome.NeedsJudgement:
                    return open ? says.NeedsJudgement("registration-not-stated") : says.NeedsJudgement("tie-not-settled");
            }
        return says.NotMet("no-tie");
    });

    /// <summary>(i) The factory stands in Guangdong and is tied to the company by (a), (b), (c) or (d).</summary>
    public static readonly Rule<EligibilityFacts> GuangdongFactory = new("FG-1.3.1(i)", (facts, says) =>
    {
        switch (facts.Place)
        {
            case null:
                return says.NeedsJudgement("place-not-stated");
            case FactoryPlace.HongKong:
                return says.NotApplicable("plant-in-hong-kong");
            case FactoryPlace.Elsewhere:
                return says.NotMet("plant-elsewhere");
        }
        if (facts.Kind == FactoryKind.Workshop) return says.NotMet("workshop-outside-hong-kong");
        if (facts.Phase?.Coverage?.Mainland.Value == MainlandArea.PearlRiverDeltaCities && facts.InPearlRiverDelta != true)
            return facts.InPearlRiverDelta == false ? says.NotMet("plant-outside-the-delta") : says.NeedsJudgement("delta-not-stated");
        if (facts.Relation is null) return says.NeedsJudgement("relation-not-stated");
        foreach (var tie in Ties)
        {
            var found = tie.Of(facts);
            if (found.Outcome == FindingOutcome.Met) return says.Met("tied-to-guangdong-plant", ("clause", tie.Clause.Number));
            if (found.Outcome == FindingOutcome.NeedsJudgement) return says.NeedsJudgement("tie-not-settled");
        }
        return says.NotMet("not-tied-to-guangdong-plant");
    });

    /// <summary>(a) An equity joint venture or co-operative enterprise of the company with a Mainland enterprise owns and runs it.</summary>
    public static readonly Rule<EligibilityFacts> JointVenture = new("FG-1.3.1(i)(a)", (facts, says) =>
        !Tied(facts, FactoryRelation.JointVenture) ? says.NotApplicable("tied-otherwise")
        : facts.OtherPartyOfTheMainland == false ? says.NotMet("partner-not-of-the-mainland")
        : says.Met("tied-by-venture"));

    /// <summary>(b) An enterprise that the company owns alone owns and runs it.</summary>
    public static readonly Rule<EligibilityFacts> WhollyOwned = new("FG-1.3.1(i)(b)", (facts, says) =>
        !Tied(facts, FactoryRelation.WhollyForeignOwned) ? says.NotApplicable("tied-otherwise")
        : facts.ApplicantShare is { } share && share < Share.Whole ? says.NotMet("not-wholly-owned", ("share", share))
        : says.Met("tied-by-sole-ownership"));

    /// <summary>(c) A Mainland enterprise with which the company has a processing or compensation-trade contract owns and runs it.</summary>
    public static readonly Rule<EligibilityFacts> Contract = new("FG-1.3.1(i)(c)", (facts, says) =>
        !Tied(facts, FactoryRelation.ProcessingContract) ? says.NotApplicable("tied-otherwise")
        : facts.Contract == ProcessingContract.Other ? says.NotMet("contract-of-another-kind")
        : facts.ContractInForce == false ? says.NotMet("contract-not-in-force")
        : says.Met("tied-by-contract"));

    /// <summary>(d) One Hong Kong resident holds more than half of the Mainland enterprise and at least 30% of the company .</summary>
    public static readonly Rule<EligibilityFacts> Resident = new("FG-1.3.1(i)(d)", (facts, says) =>
    {
        if (!Tied(facts, FactoryRelation.ResidentShareholder)) return says.NotApplicable("tied-otherwise");
        if (facts.SameResident == false) return says.NotMet("not-the-same-resident");
        if (facts.Rules is not { } rules) return says.NeedsJudgement("figure-not-set", ("phase", facts.Phase?.Name ?? Trilingual.Same("–")));
        var (above, atLeast) = (rules.MainlandShareAbove.Value, rules.ApplicantShareAtLeast.Value);
        if (facts.ResidentShareOfMainland is { } mainland && mainland <= above) return says.NotMet("resident-share-of-mainland-too-small", ("share", mainland), ("above", above));
        if (facts.ResidentShareOfApplicant is { } applicant && applicant < atLeast) return says.NotMet("resident-share-of-applicant-too-small", ("share", applicant), ("atLeast", atLeast));
        return facts is { ResidentShareOfMainland: { } inMainland, ResidentShareOfApplicant: { } inApplicant, SameResident: true }
            ? says.Met("tied-by-resident", ("mainland", inMainland), ("applicant", inApplicant))
            : says.NeedsJudgement("resident-shares-not-stated", ("above", above), ("atLeast", atLeast));
    });

    /// <summary>(ii) The company owns and runs a factory in Hong Kong.</summary>
    public static readonly Rule<EligibilityFacts> HongKongFactory = new("FG-1.3.1(ii)", (facts, says) =>
        facts.Place != FactoryPlace.HongKong ? says.NotApplicable("plant-not-in-hong-kong")
        : facts.Kind == FactoryKind.Workshop ? says.NotApplicable("plant-is-workshop")
        : Owned(facts) switch
        {
            false => says.NotMet("not-owned-and-run"),
            true when facts.Kind == FactoryKind.Factory => says.Met("owns-and-runs-factory"),
            true => says.NeedsJudgement("kind-not-stated"),
            null => says.NeedsJudgement("ownership-not-stated"),
        });

    /// <summary>(iii) The company owns and runs a workshop-type enterprise with polluting processes in Hong Kong: demonstration projects only.</summary>
    public static readonly Rule<EligibilityFacts> HongKongWorkshop = new("FG-1.3.1(iii)", (facts, says) =>
    {
        if (facts.Place != FactoryPlace.HongKong) return says.NotApplicable("plant-not-in-hong-kong");
        if (facts.Kind != FactoryKind.Workshop) return says.NotApplicable("no-workshop");
        switch (facts.Phase?.Coverage?.Workshops?.Value)
        {
            case null:
                return says.NeedsJudgement("workshops-not-settled");
            case WorkshopFunding.Nothing:
                return says.NotMet("workshops-not-funded");
        }
        if (!facts.Project.IsDemonstration()) return says.NotMet("workshop-demonstration-only");
        return Owned(facts) switch
        {
            false => says.NotMet("not-owned-and-run"),
            null => says.NeedsJudgement("ownership-not-stated"),
            true => facts.PollutingProcess switch
            {
                true => says.Met("workshop-with-polluting-process"),
                false => says.NotMet("workshop-without-polluting-process"),
                null => says.NeedsJudgement("polluting-process-not-stated"),
            },
        };
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All =
        [HongKongCompany, GuangdongFactory, JointVenture, WhollyOwned, Contract, Resident, HongKongFactory, HongKongWorkshop];

    private static readonly ImmutableArray<Rule<EligibilityFacts>> Ways = [GuangdongFactory, HongKongFactory, HongKongWorkshop];

    private static readonly ImmutableArray<Rule<EligibilityFacts>> Ties = [JointVenture, WhollyOwned, Contract, Resident];

    // Where the place is not stated, a tie to a plant of the Mainland can be answered all the same.
    private static bool Tied(EligibilityFacts facts, FactoryRelation relation) => facts.Relation == relation && (facts.Place ?? FactoryPlace.Guangdong) == FactoryPlace.Guangdong;

    private static bool? Owned(EligibilityFacts facts) =>
        facts.OwnedByApplicant == false || facts.OperatedByApplicant == false ? false
        : facts.Relation is { } relation ? relation == FactoryRelation.OwnedInHongKong
        : facts is { OwnedByApplicant: true, OperatedByApplicant: true } ? true
        : null;
}
