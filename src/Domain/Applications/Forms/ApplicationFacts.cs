using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Applications.Forms;

/// <summary>An application with everything the portal knows beside it: from here the same clauses answer the applicant, the officer and the committee.</summary>
/// <param name="Phase">The phase of the case: today's while it is a draft, kept from submission on.</param>
/// <param name="Limits">The time limits and the day of asking.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="On">The day of submission; for a draft the day of asking.</param>
/// <param name="Company">The applicant.</param>
/// <param name="Factory">The factory.</param>
/// <param name="Form">What was filled in.</param>
public sealed record ApplicationFacts(Phase Phase, TimeLimits Limits, ProjectType Project, DateOnly On, Company Company, Factory Factory, ApplicationForm Form)
{
    /// <summary>The rules of procedure, the phase's own or those carried over; null where no guide has any.</summary>
    public FundingRules? Procedure { get; init; }

    /// <summary>The sectors, those with priority first.</summary>
    public ImmutableArray<Sector> Sectors { get; init; } = [];

    /// <summary>The factory's sector; null where it is not stated.</summary>
    public Sector? Sector => Sectors.FirstOrDefault(s => s.Slug == Factory.Sector);

    /// <summary>The cities of Guangdong.</summary>
    public ImmutableArray<City> Cities { get; init; } = [];

    /// <summary>The providers in the form as the register holds them today.</summary>
    public ImmutableArray<ChosenProvider> Registered { get; init; } = [];

    /// <summary>Funded assessments of the factory that were completed, without what the form says of them.</summary>
    public ImmutableArray<EarlierAssessment> Assessments { get; init; } = [];

    /// <summary>The days on which demonstrations of the factory were approved .</summary>
    public ImmutableArray<DateOnly> DemonstrationApprovals { get; init; } = [];

    /// <summary>The entries of the lists of technologies, themes left out.</summary>
    public ImmutableArray<ListedTechnology> Listed { get; init; } = [];

    /// <summary>What people judged, by clause: the latest of each.</summary>
    public ImmutableDictionary<string, Judgement> Judgements { get; init; } = ImmutableDictionary<string, Judgement>.Empty;

    /// <summary>The slots that hold at least one file.</summary>
    public ImmutableHashSet<string> Slots { get; init; } = [];

    /// <summary>True where it was submitted here.</summary>
    public bool Submitted { get; init; }

    /// <summary>The day everything was there.</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <summary>The day of the recommendation.</summary>
    public DateOnly? RecommendedOn { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Who decided.</summary>
    public Role? DecidedBy { get; init; }

    /// <summary>The day the result was told.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The day of withdrawal.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The day of the agreement.</summary>
    public DateOnly? AgreementOn { get; init; }

    /// <summary>True where no registered provider is needed: new technology of Hong Kong, or joint (RG-1.1.2).</summary>
    public bool Exempt => Project == ProjectType.NewTechnology && Form.HongKongTechnology;

    /// <summary>What the clauses on eligibility ask.</summary>
    public EligibilityFacts Eligibility => new EligibilityFacts(Phase, On, Project).With(Company, Factory, Sectors, Cities) with
    {
        Aim = Form.Aim,
        Providers = Registered,
        Assessments = [.. Assessments.Select(a => a with { EquipmentMeasureImplemented = Form.EquipmentMeasure })],
        Changes = Form.Changes,
        DemonstrationApprovals = DemonstrationApprovals,
        SpecialReason = Judged("FG-2.3.2(b)"),
        OtherGovernmentFunding = Form.OtherFunding == false ? false : Form.OtherFunding is null ? null : Form.Schemes.Any(s => s.SameProject == true) ? true : Form.Schemes.All(s => s.SameProject == false) ? false : null,
        Representatives = Form.Representatives.Length,
    };

    /// <summary>What the clauses on the application and its criteria ask.</summary>
    public VettingFacts Vetting => new(Phase, Limits, Project, On)
    {
        Providers = Registered,
        NoProviderNeeded = Exempt,
        ServiceContract = Slots.Contains("service-contract"),
        FormComplete = FormCheck.Faults(this).IsEmpty,
        EvidenceAttached = FormCheck.MissingSlots(this).IsEmpty,
        EquipmentBudget = Hkd.Sum(Form.Budget.Where(l => l.Kind == CostKind.Equipment).Select(l => l.Amount ?? Hkd.Zero)),
        EquipmentWithoutQuotation = Form.Budget.Count(l => l.Kind == CostKind.Equipment && l.Quotations.IsEmpty),
        SubmittedElectronically = Submitted ? true : null,
        CompleteOn = CompleteOn,
        RecommendedOn = RecommendedOn,
        DecidedOn = DecidedOn,
        DecidedBy = DecidedBy,
        NotifiedOn = NotifiedOn,
        Eligible = EligibilityCheck.Of(Eligibility).Outcome,
        ScopeAndBudget = Judged(Project == ProjectType.OnSiteAssessment ? "FG-2.3.1(c)" : "FG-2.3.2(d)"),
        Willing = Judged("FG-2.3.1(d)"),
        Themes = Judged("FG-2.3.2(e)"),
        Milestones = Form.Plan.Length > 0,
        Plan = Judged("FG-2.3.2(f)"),
        Technology = Form.Technology,
        List = Listed,
        Effectiveness = Judged("FG-2.3.2(h)"),
        WidelyAdopted = Judged("FG-2.3.2(iii)(i)"),
        Representative = Judged("FG-2.3.2(j)"),
        Innovative = Judged("FG-2.3.2(k)"),
        WithdrawnOn = WithdrawnOn,
        WithdrawnInWriting = WithdrawnOn is null ? null : true,
        AgreementOn = AgreementOn,
    };

    /// <summary>The equipment of the budget as purchases, those that have a price and a supplier chosen; empty where no guide has procurement rules.</summary>
    public ImmutableArray<(BudgetLine Line, Purchase Purchase)> Purchases => Procedure is not { Quotations: var limits } ? [] :
    [
        .. Form.Budget.Where(l => l is { Kind: CostKind.Equipment, Amount: not null }).Select(l => (l, new Purchase(
            limits, l.Amount!.Value, [.. l.Quotations.Where(q => q.Amount is not null).Select(q => new Quotation(q.Supplier, q.Amount!.Value, q.Written, q.Conforming))], l.Chosen ?? "",
            l.OpenTender, l.ShortageRecorded, l.ReasonNotLowest, CommitteeAgreed: Judged("FG-3.3.3(d)")?.Met == true, Project: Project, Proprietary: l.Proprietary, ProprietaryReason: l.ProprietaryReason))),
    ];

    /// <summary>What the phase allows for the budget as it stands; refused where nothing is offered or nothing budgeted.</summary>
    public Result<Grant> Grant => Phase.GrantFor(Project, Form.EligibleCost(Project), On, Form.HongKongTechnology);

    /// <summary>What was judged under a clause; null where nobody did.</summary>
    public Judgement? Judged(string clause) => Judgements.GetValueOrDefault(clause);
}
