using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 3.2: start, completion, interim report, extension, installation and evaluation.</summary>
public static class Section32Progress
{
    /// <summary>A project starts within two weeks of the agreement.</summary>
    public static readonly Rule<ProjectFacts> Start = new("FG-3.2.1", (facts, says) => facts.Limits.Kept(says, "FG-3.2.1-start", facts.AgreementOn, facts.StartedOn));

    /// <summary>(a) An assessment is complete, report included, within three months of the agreement; no report in time, no grant.</summary>
    public static readonly Rule<ProjectFacts> AssessmentComplete = new("FG-3.2.1(a)", (facts, says) => facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment") : Complete(facts, says));

    /// <summary>(b) A demonstration is complete, report included, within twelve months of the agreement; no report in time, no grant.</summary>
    public static readonly Rule<ProjectFacts> DemonstrationComplete = new("FG-3.2.1(b)", (facts, says) => facts.Project.GoesToCommittee() ? Complete(facts, says) : says.NotApplicable("no-demonstration"));

    /// <summary>A demonstration's interim report is in within five months of the agreement.</summary>
    public static readonly Rule<ProjectFacts> InterimReport = new("FG-3.2.2", (facts, says) => Interim(facts, says));

    /// <summary>An extension needs written consent; it is refused where equipment was not delivered within five months of the agreement .</summary>
    public static readonly Rule<ProjectFacts> Extension = new("FG-3.2.2", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee()) return says.NotApplicable("no-demonstration");
        if (facts.ExtensionAskedOn is null) return says.NotApplicable("no-extension-asked");
        if (facts.AgreementOn is not { } signed) return says.NotMet("extension-without-agreement");
        if (facts.NeedsEquipment is null && facts.EquipmentDeliveredOn is null) return says.NeedsJudgement("equipment-not-stated");
        if (facts.NeedsEquipment != false)
        {
            var due = facts.Limits.Of("FG-3.2.2-equipment", signed).Due;
            if (facts.EquipmentDeliveredOn is { } delivered && delivered > due) return says.NotMet("delivered-too-late", ("delivered", delivered), ("due", due));
            if (facts.EquipmentDeliveredOn is null && facts.Limits.Today > due) return says.NotMet("not-delivered", ("due", due));
        }
        return facts.ExtensionConsent is not { } consent ? says.NeedsJudgement("extension-to-decide")
            : consent.Met ? says.Met("extension-agreed", ("reason", consent.Reason))
            : says.NotMet("extension-refused", ("reason", consent.Reason));
    });

    /// <summary>The milestones are kept; else the grant is not paid.</summary>
    public static readonly Rule<ProjectFacts> Milestones = new("FG-3.2.2", (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.AgreementOn is null ? says.NotApplicable("agreement-not-signed")
        : says.Judged(facts.Milestones));

    /// <summary>The Secretariat is told at least two weeks before installation .</summary>
    public static readonly Rule<ProjectFacts> InstallationNotice = new("FG-3.2.3", (facts, says) =>
        facts.NeedsEquipment == false ? says.NotApplicable("no-equipment") : facts.Limits.Kept(says, "FG-3.2.3", facts.InstallationOn, facts.InstallationNoticeOn));

    /// <summary>The first site visit is before installation.</summary>
    public static readonly Rule<ProjectFacts> FirstVisit = new("FG-3.2.3", (facts, says) =>
        facts.NeedsEquipment == false ? says.NotApplicable("no-equipment")
        : facts.InstallationOn is not { } installed ? says.NotApplicable("installation-not-planned")
        : facts.FirstVisitOn is { } visit
            ? visit < installed ? says.Met("visited-before-installation", ("visit", visit), ("installation", installed)) : says.NotMet("visited-after-installation", ("visit", visit), ("installation", installed))
        : facts.Limits.Today < installed ? says.NeedsJudgement("visit-awaited", ("installation", installed)) : says.NotMet("visit-missing", ("installation", installed)));

    /// <summary>A demonstration's applicant agreed to independent evaluation and helps with it.</summary>
    public static readonly Rule<ProjectFacts> EvaluationConsent = new("FG-3.2.4", (facts, says) =>
        facts.Project.IsDemonstration() ? says.Present(facts.EvaluationConsent, "evaluation-agreed") : says.NotApplicable("no-demonstration"));

    /// <summary>Those about one project, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectFacts>> All =
        [Start, AssessmentComplete, DemonstrationComplete, InterimReport, Extension, Milestones, InstallationNotice, FirstVisit, EvaluationConsent];

    /// <summary>At least a tenth of demonstrations (I), rounded up, and every demonstration (II) are evaluated, by staff outside the programme's running .</summary>
    public static readonly Rule<EvaluationFacts> Sample = new("FG-3.2.4", (facts, says) =>
    {
        if (facts.Phase.Funding is not { } rules) return says.NotApplicable("no-limit-in-phase");
        var (needed1, needed2) = (rules.EvaluatedDemonstrations1.Value.CeilingOf(facts.Reported1), rules.EvaluatedDemonstrations2.Value.CeilingOf(facts.Reported2));
        if (facts.Chosen1 < needed1) return says.NotMet("too-few-evaluated-1", ("chosen", facts.Chosen1), ("needed", needed1), ("reported", facts.Reported1));
        if (facts.Chosen2 < needed2) return says.NotMet("too-few-evaluated-2", ("chosen", facts.Chosen2), ("needed", needed2));
        if (facts.ByOtherStaff == false) return says.NotMet("evaluated-by-programme-staff");
        return facts is { ByOtherStaff: null, Chosen1: > 0 } or { ByOtherStaff: null, Chosen2: > 0 } ? says.NeedsJudgement("evaluators-not-stated")
            : says.Met("enough-evaluated", ("chosen1", facts.Chosen1), ("needed1", needed1), ("chosen2", facts.Chosen2), ("needed2", needed2));
    });

    /// <summary>Whether the interim report is in by its day.</summary>
    internal static Finding Interim(ProjectFacts facts, Says says) =>
        facts.Project.GoesToCommittee() ? facts.Limits.Kept(says, "FG-3.2.2-interim", facts.AgreementOn, facts.InterimReportOn) : says.NotApplicable("no-demonstration");

    private static Finding Complete(ProjectFacts facts, Says says)
    {
        if (facts.RevisedCompletionOn is not { } revised || facts.AgreementOn is null) return facts.Limits.Kept(says, facts.CompletionRule, facts.AgreementOn, facts.ReportOn);
        return facts.ReportOn is { } reported
            ? reported <= revised ? says.Met("revised-date-kept", ("done", reported), ("due", revised)) : says.NotMet("revised-date-missed", ("done", reported), ("due", revised))
            : facts.Limits.Today <= revised ? says.NeedsJudgement("revised-date-runs", ("due", revised)) : says.NotMet("revised-date-passed", ("due", revised));
    }
}
