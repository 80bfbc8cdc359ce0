using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What a project is mainly about (FG-T1.1).</summary>
public enum ProjectAim
{
    /// <summary>Better energy efficiency.</summary>
    Energy,
    /// <summary>Less air pollution.</summary>
    Air,
    /// <summary>Less effluent, or better control of it.</summary>
    Effluent,
    /// <summary>Less waste; not one of the three aims.</summary>
    Waste,
    /// <summary>Something else; not one of the three aims.</summary>
    Other,
}

/// <summary>The contracts that go by the name of processing and compensation trade (FG-G9).</summary>
public enum ProcessingContract
{
    /// <summary>Processing with supplied materials.</summary>
    SuppliedMaterials,
    /// <summary>Assembling supplied parts.</summary>
    SuppliedParts,
    /// <summary>Processing to supplied samples.</summary>
    SuppliedSamples,
    /// <summary>Compensation trade.</summary>
    CompensationTrade,
    /// <summary>Any other contract: not one of the four.</summary>
    Other,
}

/// <summary>What a provider is contracted to do (FG-G4).</summary>
public enum ProviderWork
{
    /// <summary>An on-site assessment.</summary>
    Assessment,
    /// <summary>Advice on a demonstration project.</summary>
    Consultancy,
    /// <summary>Installing equipment or changing a process.</summary>
    Installation,
}

/// <summary>A registration of a provider chosen for a project; a provider with two categories is named twice.</summary>
/// <param name="Category">The category.</param>
/// <param name="State">Where the registration stands.</param>
/// <param name="Work">What it is contracted to do; null where not stated.</param>
public sealed record ChosenProvider(ProviderCategory Category, RegistrationState State, ProviderWork? Work = null)
{
    /// <summary>True where it is registered, provisionally or not.</summary>
    public bool IsRegistered => State is RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Confirmed;
}

/// <summary>An earlier on-site assessment of the factory, funded by the programme.</summary>
/// <param name="CompletedOn">The day it was completed.</param>
/// <param name="EquipmentMeasureImplemented">Whether a measure it recommended, an investment in equipment of significant benefit, was carried out; null where not stated.</param>
public sealed record EarlierAssessment(DateOnly CompletedOn, bool? EquipmentMeasureImplemented);

/// <summary>What changed at a factory since its last assessment (FG-fn1(b)).</summary>
public enum FactoryChange
{
    /// <summary>The production process.</summary>
    Process,
    /// <summary>The raw materials.</summary>
    Materials,
    /// <summary>The address.</summary>
    Address,
    /// <summary>The production area grew.</summary>
    Area,
    /// <summary>Only the store, car park, living quarters or the like grew; does not count.</summary>
    OtherArea,
}

/// <summary>Who applies, for which factory and what. Null is 'not stated'.</summary>
/// <param name="Phase">The phase of the case, which it keeps; for a project still to come the phase running on the day, null where none does.</param>
/// <param name="On">The day of submission, Hong Kong time.</param>
/// <param name="Project">The kind of project.</param>
public sealed record EligibilityFacts(Phase? Phase, DateOnly On, ProjectType Project)
{
    /// <summary>Whether the applicant has a valid business registration in Hong Kong (Cap. 310).</summary>
    public bool? RegisteredInHongKong { get; init; }

    /// <summary>Persons it employs in Hong Kong.</summary>
    public int? EmployeesInHongKong { get; init; }

    /// <summary>Where the factory stands.</summary>
    public FactoryPlace? Place { get; init; }

    /// <summary>Whether its city is one of the nine of the Pearl River Delta; matters in the first phase only.</summary>
    public bool? InPearlRiverDelta { get; init; }

    /// <summary>Factory or workshop.</summary>
    public FactoryKind? Kind { get; init; }

    /// <summary>Whether a polluting process is run.</summary>
    public bool? PollutingProcess { get; init; }

    /// <summary>How the applicant is tied to the factory.</summary>
    public FactoryRelation? Relation { get; init; }

    /// <summary>In a joint or co-operative venture: whether the other side is a Mainland enterprise (FG-G6).</summary>
    public bool? OtherPartyOfTheMainland { get; init; }

    /// <summary>In a wholly owned enterprise: the applicant's share of it.</summary>
    public Share? ApplicantShare { get; init; }

    /// <summary>The kind of contract with the Mainland enterprise.</summary>
    public ProcessingContract? Contract { get; init; }

    /// <summary>Whether that contract is in force on the day.</summary>
    public bool? ContractInForce { get; init; }

    /// <summary>The resident's share of the Mainland enterprise.</summary>
    public Share? ResidentShareOfMainland { get; init; }

    /// <summary>The resident's share of the applicant.</summary>
    public Share? ResidentShareOfApplicant { get; init; }

    /// <summary>Whether both shares are held by one and the same Hong Kong resident, a natural person.</summary>
    public bool? SameResident { get; init; }

    /// <summary>In Hong Kong: whether the applicant owns the plant.</summary>
    public bool? OwnedByApplicant { get; init; }

    /// <summary>In Hong Kong: whether the applicant itself runs it.</summary>
    public bool? OperatedByApplicant { get; init; }

    /// <summary>The sector.</summary>
    public Sector? Sector { get; init; }

    /// <summary>What the project is mainly about.</summary>
    public ProjectAim? Aim { get; init; }

    /// <summary>The providers chosen.</summary>
    public ImmutableArray<ChosenProvider>? Providers { get; init; }

    /// <summary>Earlier funded assessments of the factory; empty where there was none.</summary>
    public ImmutableArray<EarlierAssessment>? Assessments { get; init; }

    /// <summary>What changed since the last of them.</summary>
    public ImmutableArray<FactoryChange>? Changes { get; init; }

    /// <summary>The days on which demonstration projects of the factory were approved, whoever applied .</summary>
    public ImmutableArray<DateOnly>? DemonstrationApprovals { get; init; }

    /// <summary>What the committee found of special reasons for one demonstration project more.</summary>
    public Judgement? SpecialReason { get; init; }

    /// <summary>Whether the same project or equipment has, or asks for, other money of the Hong Kong Government.</summary>
    public bool? OtherGovernmentFunding { get; init; }

    /// <summary>How many representatives are named.</summary>
    public int? Representatives { get; init; }

    /// <summary>Limits of the phase; null where no guide gives any.</summary>
    public FundingRules? Rules => Phase?.Funding;

    /// <summary>Whether the applicant is small or medium; null where it cannot be told.</summary>
    public bool? Sme => Rules?.IsSme(EmployeesInHongKong, Kind);
}

/// <summary>Whether an applicant may apply.</summary>
/// <param name="PrioritySector">Whether its sector comes first.</param>
/// <param name="Sme">Whether it is small or medium; null where it cannot be told.</param>
/// <param name="Findings">What the clauses say, in the guide's order.</param>
public sealed record EligibilityAnswer(bool PrioritySector, bool? Sme, ImmutableArray<Finding> Findings)
{
    /// <summary>What the findings come to.</summary>
    public FindingOutcome Outcome => Guidelines.Findings.Overall(Findings);
}
