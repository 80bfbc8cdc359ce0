using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>A paid measure of an assessment's report that was carried out.</summary>
/// <param name="VocOrNox">Whether it cuts volatile organic compounds or nitrogen oxides.</param>
/// <param name="Effect">What was found on its effect beside the factory's operation (LG-fn5); null before. A measure without effect does not count.</param>
public sealed record PaidMeasure(bool VocOrNox, Judgement? Effect = null);

/// <summary>A supplier a company buys from.</summary>
/// <param name="Factory">The Hong Kong-owned factory with a manufacturing or excellent label or the provincial title; one factory counts once.</param>
public sealed record LabelledSupplier(string Factory);

/// <summary>A breach of environmental law of Guangdong or Hong Kong.</summary>
/// <param name="OffenceOn">The day of the breach; null where not stated.</param>
/// <param name="RecordedOn">The day of the penalty's record; null where not stated.</param>
/// <param name="ToldOn">The day the applicant told the scheme's secretariat (LG-fn7); null where it did not.</param>
public sealed record Offence(DateOnly? OffenceOn, DateOnly? RecordedOn, DateOnly? ToldOn = null)
{
    /// <summary>True where either day lies in the period .</summary>
    public bool IsIn(DateRange period) => OffenceOn is { } offence && period.Contains(offence) || RecordedOn is { } recorded && period.Contains(recorded);
}

/// <summary>What decides whether an applicant meets the criteria of a label. Null where not stated.</summary>
/// <param name="Round">The round with its dates and numbers.</param>
/// <param name="Label">The label applied for.</param>
/// <param name="Renewal">Whether it is held and to be renewed.</param>
public sealed record LabelFacts(LabelRound Round, LabelKind Label, bool Renewal = false)
{
    /// <summary>Whether the applicant is a Hong Kong company in the sense of the guide (LG-fn3).</summary>
    public bool? HongKongCompany { get; init; }

    /// <summary>Where the factory stands.</summary>
    public FactoryPlace? Place { get; init; }

    /// <summary>Whether it is a workshop-type enterprise; no label is for those .</summary>
    public bool Workshop { get; init; }

    /// <summary>How company and factory are tied; null where <see cref="HongKongCompany"/> alone says it.</summary>
    public FactoryRelation? Relation { get; init; }

    /// <summary>A Hong Kong resident's share of the Mainland enterprise (LG-fn3(i)(d)).</summary>
    public Share? ResidentShareOfMainland { get; init; }

    /// <summary>That resident's share of the Hong Kong company.</summary>
    public Share? ResidentShareOfCompany { get; init; }

    /// <summary>Whether it is one and the same person.</summary>
    public bool? SameResident { get; init; }

    /// <summary>Supply chain: false where there is no valid business registration in Hong Kong, the Mainland or overseas.</summary>
    public bool BusinessRegistrationValid { get; init; } = true;

    /// <summary>Technology service: false where the applicant is no registered provider.</summary>
    public bool RegisteredProvider { get; init; } = true;

    /// <summary>Whether an on-site assessment was completed; for a renewal, whether the label was got by that way.</summary>
    public bool? AssessmentCompleted { get; init; }

    /// <summary>Whether every no-cost measure of its report was carried out; true where it has none.</summary>
    public bool? NoCostMeasuresAllDone { get; init; }

    /// <summary>The paid measures carried out.</summary>
    public ImmutableArray<PaidMeasure>? PaidMeasuresDone { get; init; }

    /// <summary>Whether there is a plan for the measures that remain; true where none remains.</summary>
    public bool? PlanForTheRest { get; init; }

    /// <summary>Whether a city-level cleaner production audit was passed or the city-level title is valid.</summary>
    public bool? CityAuditPassedOrTitleValid { get; init; }

    /// <summary>Whether the provincial title, or the ministry's of Green Factory, is valid.</summary>
    public bool? ProvincialOrMiitTitleValid { get; init; }

    /// <summary>How often the manufacturing label was awarded, renewals counted .</summary>
    public int? ManufacturingAwards { get; init; }

    /// <summary>Excellent: whether the factory renews a manufacturing label it holds, so that the requirement of a renewal is asked (LG-fn9).</summary>
    public bool RenewsManufacturing { get; init; }

    /// <summary>Paid measures completed as planned within the label's validity.</summary>
    public int? PaidMeasuresDoneInValidity { get; init; }

    /// <summary>Factories referred that got funding; for a renewal, within the validity.</summary>
    public int? ReferralsSucceeded { get; init; }

    /// <summary>Labelled factories bought from.</summary>
    public ImmutableArray<LabelledSupplier>? LabelledSuppliers { get; init; }

    /// <summary>Funded projects approved and begun since the programme began.</summary>
    public int? FundedProjects { get; init; }

    /// <summary>Further ones within the validity.</summary>
    public int? FundedProjectsInValidity { get; init; }

    /// <summary>Complaints found established; for a renewal, within the validity.</summary>
    public int? SubstantiatedComplaints { get; init; }

    /// <summary>Reports of substandard service; for a renewal, within the validity.</summary>
    public int? SubstandardReports { get; init; }

    /// <summary>Breaches of environmental law.</summary>
    public ImmutableArray<Offence>? Offences { get; init; }

    /// <summary>The validity of the label to be renewed, both ends inclusive.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>True for the two labels of factories.</summary>
    public bool IsForFactories => Label is LabelKind.Manufacturing or LabelKind.Excellent;
}
