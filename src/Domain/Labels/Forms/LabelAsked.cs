using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;

namespace CleanerProduction.Labels.Forms;

/// <summary>An entry form with what is known beside it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Round">The round with its numbers.</param>
/// <param name="On">The day of asking: of submission, or today for a draft; Hong Kong time.</param>
public sealed record LabelAsked(LabelEntryForm Form, LabelRound Round, DateOnly On)
{
    /// <summary>The slot of the assessment's report.</summary>
    public const string AssessmentSlot = "label-assessment";

    /// <summary>The slot of what shows the measures: invoices, photographs, readings.</summary>
    public const string MeasuresSlot = "label-measures";

    /// <summary>The slot of certificates of audits and titles.</summary>
    public const string TitlesSlot = "label-titles";

    /// <summary>The slot of what shows referrals.</summary>
    public const string ReferralsSlot = "label-referrals";

    /// <summary>The slot of what shows purchases.</summary>
    public const string SuppliersSlot = "label-suppliers";

    /// <summary>The slot of a buyer's business registration.</summary>
    public const string RegistrationSlot = "label-registration";

    /// <summary>The slot of the declaration of no breach, sealed (LG-fn7).</summary>
    public const string DeclarationSlot = "label-declaration";

    /// <summary>Where the factory stands; null where the label is for none or nobody said.</summary>
    public FactoryPlace? Place { get; init; }

    /// <summary>The validity of the label to be renewed, both ends inclusive; null for a first one.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>The slots that hold a file.</summary>
    public ImmutableHashSet<string> Slots { get; init; } = [];

    /// <summary>The first day from which breaches of environmental law count for this entry, inclusive (LG-4.1(3), LG-4.2(3), LG-7.2(3)).</summary>
    public DateOnly CleanSince => Form switch
    {
        { Renewal: true } => Validity?.From > Round.CleanSinceRenewal.Value ? Validity.Value.From.Value : Round.CleanSinceRenewal.Value,
        { Label: LabelKind.Excellent } => Round.CleanSinceExcellent.Value,
        _ => Round.CleanSinceManufacturing.Value,
    };

    /// <summary>True where the declaration of no breach belongs to the entry: factories in Guangdong alone (LG-fn7).</summary>
    public bool AsksDeclaration => Form.IsForFactories && Place == FactoryPlace.Guangdong;

    /// <summary>The slots that must hold a file before the entry is handed in.</summary>
    public ImmutableArray<string> NeededSlots =>
    [
        .. Form.Renewal ? [] : If(LabelWay.Measures, AssessmentSlot), .. If(LabelWay.Measures, MeasuresSlot), .. If(LabelWay.Title, TitlesSlot), .. If(LabelWay.Referrals, ReferralsSlot), .. If(LabelWay.Suppliers, SuppliersSlot),
        .. Form.Label == LabelKind.SupplyChain ? [RegistrationSlot] : ImmutableArray<string>.Empty, .. AsksDeclaration ? [DeclarationSlot] : ImmutableArray<string>.Empty,
    ];

    /// <summary>
    /// What the form alone says to the clauses. Whether a referral succeeded, a label was got by an assessment or a measure has effect is not the applicant's to say: it stays open here,
    /// unless even what is claimed is too little.
    /// </summary>
    public LabelFacts Stated()
    {
        var (measures, title) = (Claims(LabelWay.Measures), Claims(LabelWay.Title));
        var paid = Form.PaidDone.Where(m => m.DoneOn <= On).ToList();
        var referred = Form.Referrals.Select(r => r.Factory.Trim()).Where(f => f.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return new(Round, Form.Label, Form.Renewal)
        {
            Place = Place,
            Validity = Validity,
            BusinessRegistrationValid = Form.RegisteredUntil is null || Form.RegisteredUntil >= On,
            AssessmentCompleted = Form.Renewal || measures is null ? null : measures == false ? false : Form.AssessmentCompletedOn is { } completed ? completed <= On : null,
            NoCostMeasuresAllDone = Form is { NoCostRecommended: { } of, NoCostDone: { } done } ? done >= of : null,
            PaidMeasuresDone = measures is null ? null : [.. paid.Select(m => new PaidMeasure(m.VocOrNox == true))],
            PlanForTheRest = Form.PaidRecommended is { } recommended && paid.Count >= recommended || !string.IsNullOrWhiteSpace(Form.PlanForTheRest) ? true : Form.PaidRecommended is null ? null : false,
            PaidMeasuresDoneInValidity = Validity is { } validity && measures is not null ? paid.Count(m => validity.Contains(m.DoneOn!.Value)) : null,
            CityAuditPassedOrTitleValid = title is null ? null : Form.Titles.Any(t => t.Kind is TitleKind.CityAudit ? Passed(t) : t.Kind is TitleKind.CityTitle && t.StandsOn(On)),
            ProvincialOrMiitTitleValid = title is null ? null : Form.Titles.Any(t => t.IsProvincialOrNational && (t.StandsOn(On) || Form.Renewal && t.From is { } got && Validity?.Contains(got) == true)),
            ManufacturingAwards = measures is null ? null : Form.Awards.Select(a => a.Year).Where(y => y is not null).Distinct().Count(),
            ReferralsSucceeded = Claims(LabelWay.Referrals) is null ? null : referred < Round.Referrals.Value ? referred : null,
            LabelledSuppliers = Claims(LabelWay.Suppliers) is null ? null : [.. Form.Suppliers.Where(s => s.Holds is not null).Select(s => new LabelledSupplier(s.Factory))],
            Offences = Form.HasOffences switch { null => null, false => [], true => [.. Form.Offences.Select(o => new Offence(o.OffenceOn, o.RecordedOn, o.ToldOn))] },
        };
    }

    // A renewal asks for an audit passed within the validity.
    private bool Passed(FormTitle audit) => Form.Renewal && Validity is { } validity ? audit.From is { } passed && validity.Contains(passed) : audit.StandsOn(On);

    // Null while no way is chosen.
    private bool? Claims(LabelWay way) => Form.Ways.IsEmpty ? null : Form.Ways.Contains(way);

    private ImmutableArray<string> If(LabelWay way, params ImmutableArray<string> slots) => Form.Ways.Contains(way) ? slots : [];
}
