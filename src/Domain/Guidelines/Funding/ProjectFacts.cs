using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What money was spent on (FG-3.5.1).</summary>
public enum CostKind
{
    /// <summary>The provider's fee.</summary>
    ProviderFee,
    /// <summary>Equipment of a demonstration.</summary>
    Equipment,
    /// <summary>Installing that equipment.</summary>
    Installation,
    /// <summary>The applicant's own staff; never funded.</summary>
    OwnStaff,
    /// <summary>Anything else; never funded.</summary>
    Other,
}

/// <summary>A cost of a project.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Amount">How much.</param>
/// <param name="IncurredOn">The day it was incurred.</param>
/// <param name="OrderedOn">The day it was ordered; null where not stated.</param>
public sealed record CostLine(CostKind Kind, Hkd Amount, DateOnly IncurredOn, DateOnly? OrderedOn = null);

/// <summary>A change of what was agreed (FG-3.7.1).</summary>
/// <param name="What">What was changed, in the applicant's words.</param>
/// <param name="MadeOn">The day it was made; null while only asked for.</param>
/// <param name="ConsentOn">The day the Secretariat consented in writing; null before.</param>
/// <param name="Refused">Whether the Secretariat refused.</param>
public sealed record AgreedChange(string What, DateOnly? MadeOn, DateOnly? ConsentOn, bool Refused = false);

/// <summary>A part a project report must have (FG, table 2).</summary>
public enum ReportPart
{
    /// <summary>Assessment i): process, raw materials and energy, with unit energy consumption.</summary>
    ProcessAndUnitEnergy,
    /// <summary>Assessment ii): possible measures and their benefits.</summary>
    Measures,
    /// <summary>Assessment iii): the measures classed by cost.</summary>
    MeasuresByCost,
    /// <summary>Assessment iv): a plan to carry them out.</summary>
    ImplementationPlan,
    /// <summary>Demonstration i): process and what was demonstrated.</summary>
    ProcessAndDemonstration,
    /// <summary>Demonstration ii): use, benefits, operation and maintenance.</summary>
    UseAndMaintenance,
    /// <summary>Demonstration iii): performance by actual benefits and cost-benefit analysis.</summary>
    Performance,
}

/// <summary>A project's final report and video. Null is 'not stated'.</summary>
public sealed record ReportFacts
{
    /// <summary>Whether the provider wrote it.</summary>
    public bool? ByProvider { get; init; }

    /// <summary>Whether its author is an auditor registered with the provider.</summary>
    public bool? ByRegisteredAuditor { get; init; }

    /// <summary>Whether the applicant handed it in.</summary>
    public bool? SubmittedByApplicant { get; init; }

    /// <summary>Whether it satisfies the Secretariat.</summary>
    public Judgement? Satisfactory { get; init; }

    /// <summary>The parts it has.</summary>
    public ImmutableArray<ReportPart>? Parts { get; init; }

    /// <summary>The length of the video, seconds; 0 where there is none.</summary>
    public int? VideoSeconds { get; init; }

    /// <summary>Whether the video shows the factory's background.</summary>
    public bool? VideoShowsFactory { get; init; }

    /// <summary>Whether the video shows the demonstration.</summary>
    public bool? VideoShowsProject { get; init; }

    /// <summary>Whether the video shows the benefits.</summary>
    public bool? VideoShowsBenefits { get; init; }
}

/// <summary>A funded project from approval to its end. Null is 'not stated' or 'not yet'.</summary>
/// <param name="Phase">The phase of the case, which it keeps.</param>
/// <param name="Limits">The time limits and the day of asking.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="SubmittedOn">The day the application was submitted, Hong Kong time.</param>
public sealed record ProjectFacts(Phase Phase, TimeLimits Limits, ProjectType Project, DateOnly SubmittedOn)
{
    /// <summary>The day the approval was told .</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The day the agreement was signed.</summary>
    public DateOnly? AgreementOn { get; init; }

    /// <summary>Whether the Council accepted the explanation of a late signature.</summary>
    public Judgement? Explanation { get; init; }

    /// <summary>Who took the approval back.</summary>
    public Role? ApprovalWithdrawnBy { get; init; }

    /// <summary>The day the project started.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The costs; empty where there are none yet.</summary>
    public ImmutableArray<CostLine> Costs { get; init; } = [];

    /// <summary>The completion date as revised with written consent.</summary>
    public DateOnly? RevisedCompletionOn { get; init; }

    /// <summary>The day the final report was handed in.</summary>
    public DateOnly? ReportOn { get; init; }

    /// <summary>The day the project was completed: its final report taken as complete .</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The day the interim report was handed in.</summary>
    public DateOnly? InterimReportOn { get; init; }

    /// <summary>Whether the project needs equipment.</summary>
    public bool? NeedsEquipment { get; init; }

    /// <summary>The day the last of it was delivered to the factory.</summary>
    public DateOnly? EquipmentDeliveredOn { get; init; }

    /// <summary>The day an extension was asked for.</summary>
    public DateOnly? ExtensionAskedOn { get; init; }

    /// <summary>What the Secretariat decided on it, in writing.</summary>
    public Judgement? ExtensionConsent { get; init; }

    /// <summary>Whether the milestones were kept.</summary>
    public Judgement? Milestones { get; init; }

    /// <summary>The day of installation, planned or done.</summary>
    public DateOnly? InstallationOn { get; init; }

    /// <summary>The day the Secretariat was told of it.</summary>
    public DateOnly? InstallationNoticeOn { get; init; }

    /// <summary>The day of the first site visit.</summary>
    public DateOnly? FirstVisitOn { get; init; }

    /// <summary>Whether the applicant agreed to independent evaluation.</summary>
    public bool? EvaluationConsent { get; init; }

    /// <summary>The day equipment was disposed of or moved away.</summary>
    public DateOnly? EquipmentGoneOn { get; init; }

    /// <summary>Whether the procurement documents are kept.</summary>
    public bool? DocumentsKept { get; init; }

    /// <summary>The final report; null before there is one.</summary>
    public ReportFacts? Report { get; init; }

    /// <summary>Representatives named at present.</summary>
    public int? Representatives { get; init; }

    /// <summary>Changes of what was agreed.</summary>
    public ImmutableArray<AgreedChange> Changes { get; init; } = [];

    /// <summary>The rule of the completion date.</summary>
    internal string CompletionRule => Project.GoesToCommittee() ? "FG-3.2.1(b)" : "FG-3.2.1(a)";

    /// <summary>The last day of the project, inclusive, as agreed or as revised; null before the agreement.</summary>
    public DateOnly? CompletionDue => AgreementOn is { } signed ? RevisedCompletionOn ?? Limits.Of(CompletionRule, signed).Due : null;
}
