using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;

namespace CleanerProduction.Complaints;

/// <summary>What must be there before a step that the table allows (RG-6.1, RG-6.2): null where nothing stands against it. The table itself refuses what is off it.</summary>
public static class Handling
{
    /// <summary>Why a step may not be taken with these papers.</summary>
    public static Refusal? MayTake(ComplaintStep step, Complaint complaint, ComplaintFile file, ComplaintFacts facts) => step switch
    {
        ComplaintStep.FindNotSubstantiated => file.Finding switch
        {
            null => new("finding-missing", "RG-6.1.2"),
            { Met: true } => new("complaint-established", "RG-6.1.3"),
            _ => Reasoned(file.Finding, "RG-6.1.2") ?? Reported(file),
        },
        ComplaintStep.FindSubstantiated => file.Finding switch
        {
            null => new("finding-missing", "RG-6.1.3"),
            { Met: false } => new("complaint-not-established", "RG-6.1.2"),
            _ => Reasoned(file.Finding, "RG-6.1.3") ?? Reported(file) ?? (file.Preliminary is null ? new("preliminary-report-missing", "RG-6.1.3") : null),
        },
        ComplaintStep.RecordSubstandard => Section62Substandard.Review.Of(facts).Outcome != FindingOutcome.NotMet ? new("service-not-substandard", "RG-6.2.1")
            : file.Preliminary is null ? new("preliminary-report-missing", "RG-6.1.3")
            : null,
        ComplaintStep.Correct => file.Measures.IsEmpty ? new("measures-missing", "RG-6.1.3") : null,
        ComplaintStep.CallReport => facts.ReportDue is not { } due ? new("notice-missing", "RG-6.1.4")
            : facts.Limits.Today < due ? new Refusal("report-not-due", "RG-6.1.4").With("due", due.Iso())
            : null,
        ComplaintStep.Propose => MayPropose(complaint, file, facts),
        ComplaintStep.Execute or ComplaintStep.Close => facts.DecidedOn is null ? new("decision-missing", "RG-6.3.2") : null,
        _ => null,
    };

    /// <summary>
    /// The month is over without the measures, or they are done: the consolidated report says what was found, what was corrected and what it brought, and
    /// a penalty is proposed on its ground; another than the usual one with a reason, after a veto not the same again.
    /// </summary>
    private static Refusal? MayPropose(Complaint complaint, ComplaintFile file, ComplaintFacts facts)
    {
        if (file.Consolidated is not { } report || string.IsNullOrWhiteSpace(report.Findings) || string.IsNullOrWhiteSpace(report.Measures)) return new("consolidated-report-missing", "RG-6.1.4");
        if (Section61Complaints.Report.Of(facts).Outcome == FindingOutcome.NotMet) return new("report-too-early", "RG-6.1.4");
        if (file.Effect is null && facts.CorrectedOn is not null) return new("effect-missing", "RG-6.1.3");
        if (file.Proposal is not { } proposal || string.IsNullOrWhiteSpace(proposal.Reason)) return new("penalty-missing", "RG-6.1.4");
        if (Section61Complaints.Proposal.Of(facts).Outcome == FindingOutcome.NotMet) return new("other-penalty-without-reason", "RG-6.1.4");
        if (Section63Removal.Considered.Of(facts).Outcome is FindingOutcome.NotMet or FindingOutcome.NeedsJudgement && proposal.Penalty == Penalty.Removal) return new("removal-without-ground", "RG-6.3.1");
        return complaint.State == ComplaintState.Vetoed && file.Proposals.Any(p => p.Vetoed && p.Penalty == proposal.Penalty && p.Reason == proposal.Reason) ? new("proposal-vetoed-already", "RG-6.1.4") : null;
    }

    // The technical support team investigates and reports; the Secretariat finds on its report.
    private static Refusal? Reported(ComplaintFile file) => string.IsNullOrWhiteSpace(file.Investigated?.Text) ? new("investigation-report-missing", "RG-6.1.1") : null;

    private static Refusal? Reasoned(Judgement finding, string clause) => string.IsNullOrWhiteSpace(finding.Reason) ? new("reason-missing", clause) : null;

    /// <summary>What a penalty is for the provider's registrations: every one that stands is warned or removed (RG-6.1.4).</summary>
    public static IEnumerable<(Registration Registration, RegistrationStep Step)> CarriedOutOn(Penalty penalty, IEnumerable<Registration> ofTheProvider) =>
        ofTheProvider.Where(r => r.IsListed).Select(r => (r, penalty == Penalty.Removal ? RegistrationStep.Delist : RegistrationStep.Warn));

    /// <summary>The file once the committee vetoed what was proposed: it may be closed, or another penalty proposed .</summary>
    public static ComplaintFile Vetoed(ComplaintFile file) =>
        file.Proposal is { } proposal ? file with { Proposals = file.Proposals.SetItem(file.Proposals.Length - 1, proposal with { Vetoed = true }) } : file;
}
