using System.Collections.Immutable;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 4: the conditions of payment, what is payable, and the end of a project.</summary>
public static class Section41Payment
{
    /// <summary>The grant is the least of what was approved, the share of the verified cost and the ceiling .</summary>
    public static readonly Rule<ClaimFacts> Payable = new("FG-T1.2", (facts, says) =>
    {
        if (facts.TerminatedBy is not null) return says.NotApplicable("nothing-payable");
        if (facts.Payable is not { } payable) return facts.VerifiedCost is null ? says.NeedsJudgement("cost-not-verified") : says.NeedsJudgement("figure-not-set", ("phase", facts.Phase.Name));
        return facts.Paid > payable ? says.NotMet("paid-too-much", ("paid", facts.Paid.Value), ("payable", payable))
            : payable < facts.ApprovedGrant ? says.Met("payable-less-than-approved", ("payable", payable), ("approved", facts.ApprovedGrant), ("cost", facts.VerifiedCost!.Value))
            : says.Met("payable-in-full", ("payable", payable));
    });

    /// <summary>An assessment is paid when (a) and (b) are met.</summary>
    public static readonly Rule<ClaimFacts> Assessment = new("FG-4.1.1", (facts, says) =>
        facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment") : Together(facts, says, OfAssessments));

    /// <summary>(a) Completed in time with a satisfactory report.</summary>
    public static readonly Rule<ClaimFacts> AssessmentCompleted = new("FG-4.1.1(a)", (facts, says) => facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment") : Completed(facts, says, "FG-3.2.1(a)"));

    /// <summary>(b) A proof of payment to the provider .</summary>
    public static readonly Rule<ClaimFacts> AssessmentPaid = new("FG-4.1.1(b)", (facts, says) =>
        facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment")
        : facts.PaidToProvider is not { } paid ? says.NeedsJudgement("proof-not-stated")
        : paid > Hkd.Zero ? says.Met("provider-paid", ("paid", paid)) : says.NotMet("provider-not-paid"));

    /// <summary>A demonstration is paid when (a) to (d) are met, in one sum.</summary>
    public static readonly Rule<ClaimFacts> Demonstration = new("FG-4.1.2", (facts, says) =>
        facts.Project.GoesToCommittee() ? Together(facts, says, OfDemonstrations) : says.NotApplicable("no-demonstration"));

    /// <summary>(a) Completed in time with a satisfactory report.</summary>
    public static readonly Rule<ClaimFacts> DemonstrationCompleted = new("FG-4.1.2(a)", (facts, says) => facts.Project.GoesToCommittee() ? Completed(facts, says, "FG-3.2.1(b)") : says.NotApplicable("no-demonstration"));

    /// <summary>(b) The questionnaire on the provider's service, filled in after completion; on the very day of completion only people know which came first.</summary>
    public static readonly Rule<ClaimFacts> Questionnaire = new("FG-4.1.2(b)", (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.QuestionnaireOn is not { } filled ? says.NotMet("questionnaire-missing")
        : facts.CompletedOn is not { } completed ? says.NeedsJudgement("completion-not-stated")
        : filled < completed ? says.NotMet("questionnaire-too-early", ("filled", filled), ("completed", completed))
        : filled == completed ? says.NeedsJudgement("questionnaire-same-day", ("filled", filled))
        : says.Met("questionnaire-filled", ("filled", filled)));

    /// <summary>(c) Proofs of full payment to the provider.</summary>
    public static readonly Rule<ClaimFacts> PaidInFull = new("FG-4.1.2(c)", (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.ContractSum is not { } sum || facts.PaidToProvider is not { } paid ? says.NeedsJudgement("proof-not-stated")
        : paid >= sum ? says.Met("provider-paid-in-full", ("paid", paid), ("sum", sum))
        : says.NotMet("provider-not-paid-in-full", ("paid", paid), ("sum", sum), ("missing", sum - paid)));

    /// <summary>(d) Procurement documents and proofs of payment for everything bought directly.</summary>
    public static readonly Rule<ClaimFacts> DirectPurchases = new("FG-4.1.2(d)", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee()) return says.NotApplicable("no-demonstration");
        if (facts.DirectPurchases is not { } purchases) return says.NeedsJudgement("purchases-not-stated");
        if (purchases.IsEmpty) return says.NotApplicable("nothing-bought-directly");
        var missing = 0;
        foreach (var purchase in purchases)
            if (purchase is not { ProcurementDocuments: true, ProofOfPayment: true }) missing++;
        return missing == 0 ? says.Met("purchases-documented", ("count", purchases.Length)) : says.NotMet("purchases-not-documented", ("count", missing));
    });

    /// <summary>Payment generally within a month of the last condition .</summary>
    public static readonly Rule<ClaimFacts> PaidInTime = new("FG-4.1.4", (facts, says) =>
        facts.TerminatedBy is not null ? says.NotApplicable("nothing-payable") : facts.Limits.Kept(says, "FG-4.1.4", facts.ConditionsMetOn, facts.PaidOn));

    /// <summary>A stop of payment is explained to the applicant.</summary>
    public static readonly Rule<ClaimFacts> HoldExplained = new("FG-4.1.4", (facts, says) =>
        facts.HeldOn is not { } held ? says.NotApplicable("not-held")
        : string.IsNullOrWhiteSpace(facts.HoldExplanation) ? says.NotMet("hold-not-explained", ("held", held))
        : says.Met("hold-explained", ("held", held), ("reason", facts.HoldExplanation)));

    /// <summary>Only the committee ends a project, on one of the grounds; nothing is payable then.</summary>
    public static readonly Rule<ClaimFacts> Termination = new("FG-4.2.1", (facts, says) =>
        facts.TerminatedBy is not { } by ? says.NotApplicable("not-terminated")
        : by != Role.Committee ? says.NotMet("termination-by-committee-only")
        : facts.Ground is null ? says.NeedsJudgement("ground-not-stated")
        : facts.Ground == TerminationGround.Other ? says.NotMet("no-ground-of-the-guide")
        : facts.Paid > Hkd.Zero && facts.PaidOn is not null ? says.NotMet("paid-though-terminated", ("paid", facts.Paid.Value))
        : says.Met("terminated"));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ClaimFacts>> All =
    [
        Payable, Assessment, AssessmentCompleted, AssessmentPaid, Demonstration, DemonstrationCompleted, Questionnaire, PaidInFull, DirectPurchases, PaidInTime, HoldExplained,
        Termination,
    ];

    private static readonly ImmutableArray<Rule<ClaimFacts>> OfAssessments = [AssessmentCompleted, AssessmentPaid];

    private static readonly ImmutableArray<Rule<ClaimFacts>> OfDemonstrations = [DemonstrationCompleted, Questionnaire, PaidInFull, DirectPurchases];

    private static Finding Completed(ClaimFacts facts, Says says, string rule)
    {
        if (facts.AgreementOn is not { } signed) return says.NotMet("no-agreement");
        var due = facts.RevisedCompletionOn ?? facts.Limits.Of(rule, signed).Due;
        if (facts.ReportOn is not { } reported) return facts.Limits.Today > due ? says.NotMet("no-report-in-time", ("due", due)) : says.NeedsJudgement("report-awaited", ("due", due));
        return reported > due ? says.NotMet("report-too-late", ("reported", reported), ("due", due))
            : facts.ReportSatisfactory is not { } verdict ? says.NeedsJudgement("report-to-judge", ("reported", reported))
            : verdict.Met ? says.Met("completed-in-time", ("reported", reported), ("due", due))
            : says.NotMet("report-not-satisfactory", ("reason", verdict.Reason));
    }

    private static Finding Together(ClaimFacts facts, Says says, ImmutableArray<Rule<ClaimFacts>> conditions)
    {
        int failed = 0, open = 0;
        foreach (var condition in conditions)
            switch (condition.Of(facts).Outcome)
            {
                case FindingOutcome.NotMet:
                    failed++;
                    break;
                case FindingOutcome.NeedsJudgement:
                    open++;
                    break;
            }
        return failed > 0 ? says.NotMet("conditions-failed", ("count", failed)) : open > 0 ? says.NeedsJudgement("conditions-open", ("count", open)) : says.Met("conditions-met");
    }
}
