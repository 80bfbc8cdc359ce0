using System.Collections.Immutable;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 6.1: from the complaint to the committee's decision.</summary>
public static class Section61Complaints
{
    /// <summary>A manufacturer that takes part complains in writing; the provider is told within two working days.</summary>
    public static readonly Rule<ComplaintFacts> Received = new("RG-6.1.1", (facts, says) =>
        facts.Kind != ComplaintKind.Complaint ? says.NotApplicable("no-complaint")
        : facts.ByParticipant == false ? says.NotMet("complainant-takes-no-part")
        : facts.Written == false ? says.NotMet("complaint-not-written")
        : facts.ByParticipant is null || facts.Written is null ? says.NeedsJudgement("complaint-form-not-stated")
        : facts.Limits.Kept(says, "RG-6.1.1", facts.ReceivedOn, facts.NoticeOn));

    /// <summary>Not established: both sides are told and nobody is penalised.</summary>
    public static readonly Rule<ComplaintFacts> NotEstablished = new("RG-6.1.2", (facts, says) =>
        facts.Kind != ComplaintKind.Complaint ? says.NotApplicable("no-complaint")
        : facts.Investigation is not { } finding ? says.NeedsJudgement("investigation-open")
        : finding.Met ? says.NotApplicable("complaint-established")
        : facts.Proposed is not null ? says.NotMet("penalty-without-complaint")
        : facts is { ComplainantTold: true, ProviderTold: true } ? says.Met("both-told-not-established")
        : says.NotMet("finding-to-tell"));

    /// <summary>Established: a preliminary report, corrective measures and what they brought.</summary>
    public static readonly Rule<ComplaintFacts> Correction = new("RG-6.1.3", (facts, says) =>
        facts.Established != true ? says.NotApplicable("nothing-established")
        : facts.PreliminaryReportOn is null ? says.NeedsJudgement("preliminary-report-to-send")
        : facts.CorrectedOn is not { } corrected ? says.NeedsJudgement("correction-under-way", ("since", facts.PreliminaryReportOn.Value))
        : facts.Effect is not { } effect ? says.NeedsJudgement("effect-to-assess", ("corrected", corrected))
        : effect.Met ? says.Met("correction-effective", ("corrected", corrected), ("reason", effect.Reason))
        : says.NotMet("correction-not-effective", ("corrected", corrected), ("reason", effect.Reason)));

    /// <summary>The report is consolidated when the measures are completed or a month after the notice, whichever is first .</summary>
    public static readonly Rule<ComplaintFacts> Report = new("RG-6.1.4", (facts, says) =>
        facts.Established != true ? says.NotApplicable("nothing-established")
        : facts.ReportDue is not { } due ? says.NeedsJudgement("notice-to-send")
        : facts.ReportOn is { } reported ? reported < due ? says.NotMet("report-too-early", ("reported", reported), ("due", due)) : says.Met("report-made", ("reported", reported), ("due", due))
        : facts.Limits.Today < due ? says.NeedsJudgement("report-not-due", ("due", due)) : says.NeedsJudgement("report-falls-due", ("due", due)));

    /// <summary>A warning for the first established complaint, removal where there were others; another penalty needs a reason .</summary>
    public static readonly Rule<ComplaintFacts> Proposal = new("RG-6.1.4", (facts, says) =>
        facts.Established != true ? says.NotApplicable("nothing-established")
        : facts.Proposed is not { } proposed ? facts.Usual == Penalty.Warning
            ? says.NeedsJudgement("warning-to-propose")
            : says.NeedsJudgement("removal-to-propose", ("before", facts.EstablishedBefore))
        : proposed == facts.Usual ? proposed == Penalty.Warning ? says.Met("warning-proposed") : says.Met("removal-proposed", ("before", facts.EstablishedBefore))
        : string.IsNullOrWhiteSpace(facts.WhyOtherPenalty) ? says.NotMet("other-penalty-without-reason", ("before", facts.EstablishedBefore))
        : says.Met("other-penalty-with-reason", ("before", facts.EstablishedBefore), ("reason", facts.WhyOtherPenalty)));

    /// <summary>The committee supports or vetoes the proposal by simple majority .</summary>
    public static readonly Rule<ComplaintFacts> Vote = new("RG-6.1.4", (facts, says) =>
    {
        if (facts.Proposed is null) return says.NotApplicable("no-proposal");
        if (facts.Division is not { } division) return says.NeedsJudgement("vote-to-come");
        return Tally.Judge(division, facts.Orders, facts.CastingVote) switch
        {
            Outcome.Carried => says.Met("proposal-supported", ("for", division.For), ("against", division.Against)),
            Outcome.NotCarried => says.NotMet("proposal-vetoed", ("for", division.For), ("against", division.Against)),
            Outcome.NoQuorum => says.NeedsJudgement("vote-without-quorum", ("present", division.Present), ("quorum", division.Quorum)),
            _ => says.NeedsJudgement("casting-vote-awaited", ("for", division.For), ("against", division.Against)),
        };
    });

    /// <summary>The decision is carried out, and the provider told, within ten working days.</summary>
    public static readonly Rule<ComplaintFacts> Execution = new("RG-6.1.4", (facts, says) =>
        facts.Limits.Kept(says, "RG-6.1.4-execute", facts.DecidedOn, facts.ExecutedOn));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ComplaintFacts>> All = [Received, NotEstablished, Correction, Report, Proposal, Vote, Execution];
}
