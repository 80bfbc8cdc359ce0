using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>Why the committee may end a project (FG-4.2.1).</summary>
public enum TerminationGround
{
    /// <summary>Start or completion (FG-3.2.1).</summary>
    StartOrCompletion,
    /// <summary>Interim report, extension or milestones (FG-3.2.2).</summary>
    Progress,
    /// <summary>Notice of installation or site visits (FG-3.2.3).</summary>
    Installation,
    /// <summary>The conditions of payment (FG 4.1).</summary>
    Payment,
    /// <summary>The public interest.</summary>
    PublicInterest,
    /// <summary>Anything else: no ground.</summary>
    Other,
}

/// <summary>Something the applicant bought directly for a demonstration.</summary>
/// <param name="ProcurementDocuments">Whether all procurement documents are there.</param>
/// <param name="ProofOfPayment">Whether the payment is proved.</param>
public sealed record DirectPurchase(bool ProcurementDocuments, bool ProofOfPayment);

/// <summary>A claim for payment of a grant. Null is 'not stated' or 'not yet'.</summary>
/// <param name="Phase">The phase of the case, which it keeps.</param>
/// <param name="Limits">The time limits and the day of asking.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="SubmittedOn">The day the application was submitted: share and ceiling are those of that day.</param>
/// <param name="ApprovedGrant">The grant approved.</param>
public sealed record ClaimFacts(Phase Phase, TimeLimits Limits, ProjectType Project, DateOnly SubmittedOn, Hkd ApprovedGrant)
{
    /// <summary>Whether the technology is Hong Kong's, or joint, where a phase has a ceiling for it.</summary>
    public bool HongKongTechnology { get; init; }

    /// <summary>The day the agreement was signed.</summary>
    public DateOnly? AgreementOn { get; init; }

    /// <summary>The completion date as revised with written consent.</summary>
    public DateOnly? RevisedCompletionOn { get; init; }

    /// <summary>The day the final report was handed in.</summary>
    public DateOnly? ReportOn { get; init; }

    /// <summary>Whether it satisfies the Secretariat.</summary>
    public Judgement? ReportSatisfactory { get; init; }

    /// <summary>The day the project was completed.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The sum of the contract with the provider.</summary>
    public Hkd? ContractSum { get; init; }

    /// <summary>What proofs of payment to the provider add up to.</summary>
    public Hkd? PaidToProvider { get; init; }

    /// <summary>The day the questionnaire on the provider's service was filled in.</summary>
    public DateOnly? QuestionnaireOn { get; init; }

    /// <summary>What the applicant bought directly; empty where nothing was.</summary>
    public ImmutableArray<DirectPurchase>? DirectPurchases { get; init; }

    /// <summary>The cost that can be funded, as the Secretariat verified it.</summary>
    public Hkd? VerifiedCost { get; init; }

    /// <summary>The day the last condition was met.</summary>
    public DateOnly? ConditionsMetOn { get; init; }

    /// <summary>The day the grant was paid.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>What was paid.</summary>
    public Hkd? Paid { get; init; }

    /// <summary>The day payment was stopped.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The explanation given to the applicant.</summary>
    public string? HoldExplanation { get; init; }

    /// <summary>Who ended the project.</summary>
    public Role? TerminatedBy { get; init; }

    /// <summary>On what ground.</summary>
    public TerminationGround? Ground { get; init; }

    /// <summary>What the phase allows for the verified cost; refused where that is not known.</summary>
    public Result<Grant> Allowed => Phase.GrantFor(Project, VerifiedCost ?? Hkd.Zero, SubmittedOn, HongKongTechnology);

    /// <summary>What is payable: the least of grant approved, share of the verified cost and ceiling; nothing once terminated; null before the cost is verified.</summary>
    public Hkd? Payable => TerminatedBy is not null ? Hkd.Zero : Allowed is { Ok: true } allowed ? Hkd.Min(ApprovedGrant, allowed.Value.Amount) : null;
}

/// <summary>What can be paid, and why.</summary>
/// <param name="Payable">The amount; null before the cost is verified.</param>
/// <param name="Steps">The sum, line by line.</param>
/// <param name="Findings">What the clauses say, in the guide's order.</param>
public sealed record ClaimAnswer(Hkd? Payable, ImmutableArray<ArithmeticStep> Steps, ImmutableArray<Finding> Findings)
{
    /// <summary>What the findings come to.</summary>
    public FindingOutcome Outcome => Guidelines.Findings.Overall(Findings);
}
