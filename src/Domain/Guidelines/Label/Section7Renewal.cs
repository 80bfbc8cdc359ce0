using System.Collections.Immutable;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 7.1 to 7.5: renewing a label.</summary>
public static class Section7Renewal
{
    /// <summary>Renewal in a round that meets the last six months of the label; a technology service label is nominated by the secretariat .</summary>
    public static readonly Rule<LabelFacts> Window = new("LG-7.1", (facts, says) =>
    {
        if (!facts.Renewal) return says.NotApplicable("not-a-renewal");
        if (facts.Label == LabelKind.TechnologyService) return says.Met("renewal-by-nomination");
        if (facts.Validity?.Until is not { } until) return says.NeedsJudgement("validity-not-stated");
        var (days, round) = (facts.Round.RenewalDays(until), facts.Round.Window);
        return days.Overlaps(round) ? says.Met("renewal-in-round", ("until", until), ("opens", days.From!.Value))
            : until < round.From ? says.NotMet("renewal-too-late", ("until", until), ("roundOpens", round.From!.Value))
            : says.NotMet("renewal-too-early", ("until", until), ("opens", days.From!.Value), ("roundCloses", round.Until!.Value));
    });

    /// <summary>Manufacturing: measures in the validity, or the city's audit or title; and a clean record.</summary>
    public static readonly Rule<LabelFacts> Manufacturing = new("LG-7.2", (facts, says) => !Asked(facts, LabelKind.Manufacturing) ? says.NotApplicable("other-label-or-new")
        : Whole(says, MeasuresWay(facts, says), Ways.Of(facts.CityAuditPassedOrTitleValid), Measures.CleanInValidity(facts, says).Outcome));

    /// <summary>The label was got by an assessment, and two paid measures were completed as planned within its validity.</summary>
    public static readonly Rule<LabelFacts> ManufacturingMeasures = new("LG-7.2(1)", (facts, says) => !Asked(facts, LabelKind.Manufacturing) ? says.NotApplicable("other-label-or-new")
        : AssessmentAndMeasures(facts, says).Beside(Ways.Of(facts.CityAuditPassedOrTitleValid)));

    /// <summary>A city-level audit passed within the validity, or a city-level title valid at renewal .</summary>
    public static readonly Rule<LabelFacts> ManufacturingCity = new("LG-7.2(2)", (facts, says) => !Asked(facts, LabelKind.Manufacturing) ? says.NotApplicable("other-label-or-new")
        : (facts.CityAuditPassedOrTitleValid switch
        {
            null => says.NeedsJudgement("city-again-not-stated"),
            true => says.Met("city-audit-or-title-again"),
            false => says.NotMet("city-neither-again"),
        }).Beside(MeasuresWay(facts, says)));

    /// <summary>No breach of environmental law from 29 October 2020 within the validity.</summary>
    public static readonly Rule<LabelFacts> ManufacturingRecord = new("LG-7.2(3)", (facts, says) =>
        Asked(facts, LabelKind.Manufacturing) ? Measures.CleanInValidity(facts, says) : says.NotApplicable("other-label-or-new"));

    /// <summary>Excellent: measures in the validity, or the title; and a clean record.</summary>
    public static readonly Rule<LabelFacts> Excellent = new("LG-7.3", (facts, says) => !Asked(facts, LabelKind.Excellent) ? says.NotApplicable("other-label-or-new")
        : Whole(says, MeasuresWay(facts, says), Ways.Of(facts.ProvincialOrMiitTitleValid), Measures.CleanInValidity(facts, says).Outcome));

    /// <summary>The label was got by an assessment, and this year's requirement (LG-fn10) is met .</summary>
    public static readonly Rule<LabelFacts> ExcellentMeasures = new("LG-7.3(1)", (facts, says) => !Asked(facts, LabelKind.Excellent) ? says.NotApplicable("other-label-or-new")
        : AssessmentAndMeasures(facts, says).Beside(Ways.Of(facts.ProvincialOrMiitTitleValid)));

    /// <summary>The provincial or national title was got within the validity, or is still valid.</summary>
    public static readonly Rule<LabelFacts> ExcellentTitle = new("LG-7.3(2)", (facts, says) => !Asked(facts, LabelKind.Excellent) ? says.NotApplicable("other-label-or-new")
        : Section42Excellent.Title(facts, says).Beside(MeasuresWay(facts, says)));

    /// <summary>No breach of environmental law from 29 October 2020 within the validity.</summary>
    public static readonly Rule<LabelFacts> ExcellentRecord = new("LG-7.3(3)", (facts, says) =>
        Asked(facts, LabelKind.Excellent) ? Measures.CleanInValidity(facts, says) : says.NotApplicable("other-label-or-new"));

    /// <summary>Two paid measures completed as planned within the validity.</summary>
    public static readonly Rule<LabelFacts> ExcellentRequirement = new("LG-fn10", (facts, says) => !Asked(facts, LabelKind.Excellent) ? says.NotApplicable("other-label-or-new")
        : Measures.PaidInValidity(facts, says).Beside(Ways.Of(facts.ProvincialOrMiitTitleValid)));

    /// <summary>Supply chain: labelled suppliers still, or referrals again.</summary>
    public static readonly Rule<LabelFacts> SupplyChain = new("LG-7.4", (facts, says) => Asked(facts, LabelKind.SupplyChain) ? Section43SupplyAndTechnology.Chain(facts, says) : says.NotApplicable("other-label-or-new"));

    /// <summary>Within the validity still three labelled factories bought from.</summary>
    public static readonly Rule<LabelFacts> Suppliers = new("LG-7.4(1)", (facts, says) => !Asked(facts, LabelKind.SupplyChain) ? says.NotApplicable("other-label-or-new")
        : Section43SupplyAndTechnology.Bought(facts, says).Beside(Section43SupplyAndTechnology.Referred(facts, says).Outcome));

    /// <summary>Within the validity three more factories referred that got funding; earlier ones do not count again.</summary>
    public static readonly Rule<LabelFacts> Referrals = new("LG-7.4(2)", (facts, says) => !Asked(facts, LabelKind.SupplyChain) ? says.NotApplicable("other-label-or-new")
        : Section43SupplyAndTechnology.Referred(facts, says).Beside(Section43SupplyAndTechnology.Bought(facts, says).Outcome));

    /// <summary>Technology service: further projects and no complaint.</summary>
    public static readonly Rule<LabelFacts> TechnologyService = new("LG-7.5", (facts, says) => !Asked(facts, LabelKind.TechnologyService) ? says.NotApplicable("other-label-or-new")
        : Section43SupplyAndTechnology.Both(says, Projects!.Of(facts).Outcome, NoComplaint!.Of(facts).Outcome));

    /// <summary>Within the validity three further funded projects approved and begun.</summary>
    public static readonly Rule<LabelFacts> Projects = new("LG-7.5(1)", (facts, says) => !Asked(facts, LabelKind.TechnologyService) ? says.NotApplicable("other-label-or-new")
        : facts.FundedProjectsInValidity is not { } had ? says.NeedsJudgement("further-projects-not-stated", ("needed", facts.Round.FundedProjectsOnRenewal.Value))
        : had >= facts.Round.FundedProjectsOnRenewal.Value ? says.Met("further-projects-enough", ("had", had), ("needed", facts.Round.FundedProjectsOnRenewal.Value))
        : says.NotMet("further-projects-too-few", ("had", had), ("needed", facts.Round.FundedProjectsOnRenewal.Value)));

    /// <summary>Within the validity no complaint found established and no report of substandard service.</summary>
    public static readonly Rule<LabelFacts> NoComplaint = new("LG-7.5(2)", (facts, says) =>
        Asked(facts, LabelKind.TechnologyService) ? Section43SupplyAndTechnology.Blameless(facts, says) : says.NotApplicable("other-label-or-new"));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> All =
    [
        Window, Manufacturing, ManufacturingMeasures, ManufacturingCity, ManufacturingRecord,
        Excellent, ExcellentMeasures, ExcellentTitle, ExcellentRecord, ExcellentRequirement,
        SupplyChain, Suppliers, Referrals, TechnologyService, Projects, NoComplaint,
    ];

    private static bool Asked(LabelFacts facts, LabelKind label) => facts.Renewal && facts.Label == label;

    private static FindingOutcome MeasuresWay(LabelFacts facts, Says says) => AssessmentAndMeasures(facts, says).Outcome;

    private static Finding AssessmentAndMeasures(LabelFacts facts, Says says)
    {
        if (facts.AssessmentCompleted == false) return says.NotMet("not-awarded-by-assessment");
        var measures = Measures.PaidInValidity(facts, says);
        return facts.AssessmentCompleted is null && measures.Outcome != FindingOutcome.NotMet ? says.NeedsJudgement("award-way-not-stated") : measures;
    }

    private static Finding Whole(Says says, FindingOutcome measures, FindingOutcome other, FindingOutcome record) => Ways.And(Ways.Or(measures, other), record) switch
    {
        FindingOutcome.Met => measures == FindingOutcome.Met ? says.Met("renewed-by-measures") : says.Met("renewed-by-audit-or-title"),
        FindingOutcome.NotMet => record == FindingOutcome.NotMet ? says.NotMet("renewal-record-not-clean") : says.NotMet("renewal-no-way"),
        _ => says.NeedsJudgement("renewal-open"),
    };
}
