using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

/// <summary>Facts of an application that goes well at every clause; a test changes one thing.</summary>
internal static class Facts
{
    public static readonly Phase P4 = PhaseTests.Phases["P4"];

    public static DateOnly D(string iso) => Dates.Parse(iso).Value;

    public static DateOnly? Maybe(string? iso) => iso is null ? null : D(iso);

    public static TimeLimits At(string today) => new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today));

    public static readonly Sector Textile = Sector.Parse(Repository.Text("seeds", "sectors.csv")).Single(s => s.Slug == "textile");

    public static readonly Sector Toys = Sector.Parse(Repository.Text("seeds", "sectors.csv")).Single(s => s.Slug == "toys");

    /// <summary>Findings as one text, to compare two answers whole.</summary>
    public static string Told(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f.Clause} {f.Outcome} {f.Code} {string.Join(' ', f.Mentions)}"));

    /// <summary>A venture in Guangdong that applies in the fourth phase.</summary>
    public static EligibilityFacts Venture(ProjectType project = ProjectType.Demonstration1) => new(P4, D("2022-08-15"), project)
    {
        RegisteredInHongKong = true,
        EmployeesInHongKong = 40,
        Place = FactoryPlace.Guangdong,
        Kind = FactoryKind.Factory,
        Relation = FactoryRelation.JointVenture,
        Sector = Textile,
        Aim = ProjectAim.Energy,
        Providers = [new(ProviderCategory.Category1, RegistrationState.Confirmed)],
        Assessments = [],
        Changes = [],
        DemonstrationApprovals = [],
        OtherGovernmentFunding = false,
        Representatives = 2,
    };

    /// <summary>A factory of its own in Hong Kong.</summary>
    public static EligibilityFacts HongKong(ProjectType project = ProjectType.Demonstration1) =>
        Venture(project) with { Place = FactoryPlace.HongKong, Relation = FactoryRelation.OwnedInHongKong };

    /// <summary>A demonstration (II) whose criteria are all met, decided by the committee and told in time.</summary>
    public static VettingFacts Vetted(ProjectType project = ProjectType.Demonstration2)
    {
        var yes = new Judgement(true, "seen");
        return new(P4, At("2022-12-01"), project, D("2022-08-15"))
        {
            Providers = [new(ProviderCategory.Category1, RegistrationState.Confirmed)],
            ServiceContract = true,
            FormComplete = true,
            EvidenceAttached = true,
            EquipmentBudget = Hkd.Of(500_000),
            EquipmentWithoutQuotation = 0,
            SubmittedElectronically = true,
            CompleteOn = D("2022-09-30"),
            Batch = new(2022, 3),
            RecommendedOn = D("2022-10-05"),
            DecidedOn = D("2022-10-20"),
            DecidedBy = project == ProjectType.OnSiteAssessment ? CleanerProduction.Workflows.Role.Director : CleanerProduction.Workflows.Role.Committee,
            NotifiedOn = D("2022-10-25"),
            Eligible = FindingOutcome.Met,
            ScopeAndBudget = yes,
            Willing = yes,
            Themes = yes,
            Milestones = true,
            Plan = yes,
            Technology = "heat",
            List = [new("heat", new(D("2020-06-01"), null))],
            Effectiveness = yes,
            WidelyAdopted = yes,
            Representative = yes,
            Innovative = yes,
        };
    }

    /// <summary>A demonstration that kept every duty.</summary>
    public static ProjectFacts Project(ProjectType project = ProjectType.Demonstration1) => new(P4, At("2024-09-01"), project, D("2022-08-15"))
    {
        NotifiedOn = D("2022-10-25"),
        AgreementOn = D("2022-11-30"),
        StartedOn = D("2022-12-01"),
        Costs = [new(CostKind.ProviderFee, Hkd.Of(50_000), D("2023-01-15"))],
        ReportOn = D("2023-02-20"),
        CompletedOn = D("2023-02-20"),
        InterimReportOn = D("2023-02-01"),
        NeedsEquipment = true,
        EquipmentDeliveredOn = D("2023-01-05"),
        Milestones = new(true, "kept"),
        InstallationOn = D("2023-02-01"),
        InstallationNoticeOn = D("2023-01-10"),
        FirstVisitOn = D("2023-01-20"),
        EvaluationConsent = true,
        DocumentsKept = true,
        Report = new()
        {
            ByProvider = true,
            ByRegisteredAuditor = true,
            SubmittedByApplicant = true,
            Satisfactory = new(true, "full"),
            Parts = [.. Enum.GetValues<ReportPart>()],
            VideoSeconds = 90,
            VideoShowsFactory = true,
            VideoShowsProject = true,
            VideoShowsBenefits = true,
        },
        Representatives = 2,
    };

    /// <summary>A claim that is payable in full.</summary>
    public static ClaimFacts Claim(ProjectType project = ProjectType.Demonstration1) => new(P4, At("2023-04-15"), project, D("2022-08-15"), Hkd.Of(45_000))
    {
        AgreementOn = D("2022-11-30"),
        ReportOn = D("2023-02-28"),
        ReportSatisfactory = new(true, "full"),
        CompletedOn = D("2023-02-28"),
        ContractSum = Hkd.Of(100_000),
        PaidToProvider = Hkd.Of(100_000),
        QuestionnaireOn = D("2023-03-01"),
        DirectPurchases = [new(true, true)],
        VerifiedCost = Hkd.Of(100_000),
        ConditionsMetOn = D("2023-03-15"),
        PaidOn = D("2023-04-10"),
        Paid = Hkd.Of(45_000),
    };
}
