using CleanerProduction.Complaints;
using CleanerProduction.Meetings;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>The technical support team's review of the service in one funded project (RG-6.2.1). Each verdict says whether the standard is kept; null before it is given.</summary>
/// <param name="ScopeCompleted">(a) The scope of the service contract was completed.</param>
/// <param name="MethodKept">(b) The method is that of the contract.</param>
/// <param name="OnTime">(c) Start and progress were not unreasonably late.</param>
/// <param name="SolutionAgreed">(c) Where they were: whether a solution was worked out with the client.</param>
/// <param name="EnquiriesAnswered">(d) The client's enquiries were answered.</param>
/// <param name="ReportSubmitted">(e) The report was handed in with what the contract lists.</param>
/// <param name="Otherwise">Anything else: the list is not closed; null where nothing else was found.</param>
public sealed record ServiceReview(
    Judgement? ScopeCompleted = null, Judgement? MethodKept = null, Judgement? OnTime = null, bool? SolutionAgreed = null,
    Judgement? EnquiriesAnswered = null, Judgement? ReportSubmitted = null, Judgement? Otherwise = null);

/// <summary>What may be held against a provider for removal (RG-6.3.1). Each verdict says whether it kept its duty; null where it was not looked into.</summary>
/// <param name="CodeKept">(a) It kept to the code of conduct in the project.</param>
/// <param name="InstructionsFollowed">(b) It carried out corrective measures as told, or explained reasonably why not.</param>
/// <param name="ConductClean">(c) There was no misconduct or conviction.</param>
public sealed record RemovalGrounds(Judgement? CodeKept = null, Judgement? InstructionsFollowed = null, Judgement? ConductClean = null);

/// <summary>A complaint about a provider, or a case of substandard service, with all that happened so far.</summary>
/// <param name="Limits">The time limits.</param>
/// <param name="Kind">What began it.</param>
/// <param name="ReceivedOn">The day it was received.</param>
public sealed record ComplaintFacts(TimeLimits Limits, ComplaintKind Kind, DateOnly ReceivedOn)
{
    /// <summary>Whether a manufacturer that takes part complains; null where not stated.</summary>
    public bool? ByParticipant { get; init; }

    /// <summary>Whether in writing; null where not stated.</summary>
    public bool? Written { get; init; }

    /// <summary>The day the provider was told, or asked to correct; null before.</summary>
    public DateOnly? NoticeOn { get; init; }

    /// <summary>What the investigation found: met where the complaint is established; null before. Substandard service is established when it is recorded (RG-6.2.2).</summary>
    public Judgement? Investigation { get; init; }

    /// <summary>Whether the complainant was told of the finding.</summary>
    public bool ComplainantTold { get; init; }

    /// <summary>Whether the provider was told of the finding.</summary>
    public bool ProviderTold { get; init; }

    /// <summary>The day the preliminary report went to the provider; null before.</summary>
    public DateOnly? PreliminaryReportOn { get; init; }

    /// <summary>The day the corrective measures were completed; null before.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>What the Secretariat found on their effect; null before.</summary>
    public Judgement? Effect { get; init; }

    /// <summary>The day the consolidated report went to the committee; null before.</summary>
    public DateOnly? ReportOn { get; init; }

    /// <summary>Complaints established against the provider before this one.</summary>
    public int EstablishedBefore { get; init; }

    /// <summary>The penalty proposed; null before.</summary>
    public Penalty? Proposed { get; init; }

    /// <summary>Why another penalty than the usual one is proposed; null where nothing was given.</summary>
    public string? WhyOtherPenalty { get; init; }

    /// <summary>The standing orders the committee votes by.</summary>
    public StandingOrders Orders { get; init; } = StandingOrders.NoCastingVote;

    /// <summary>The figures of its division; null before.</summary>
    public Figures? Division { get; init; }

    /// <summary>The casting vote, where one was given.</summary>
    public CastingChoice? CastingVote { get; init; }

    /// <summary>The day the committee decided; null before.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day the decision was carried out and the provider told; null before.</summary>
    public DateOnly? ExecutedOn { get; init; }

    /// <summary>The review of the service; null where there is none.</summary>
    public ServiceReview? Review { get; init; }

    /// <summary>The day the case of substandard service was recorded with the Secretariat; null before.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>What may be held against the provider for removal.</summary>
    public RemovalGrounds Grounds { get; init; } = new();

    /// <summary>The penalty the guide has in mind (RG-6.1.4).</summary>
    public Penalty Usual => Complaint.UsualPenalty(EstablishedBefore);

    /// <summary>Whether it is established; null before the finding.</summary>
    public bool? Established => Kind == ComplaintKind.SubstandardService ? RecordedOn is not null : Investigation?.Met;

    /// <summary>When the consolidated report falls due: measures completed or the month gone, whichever is first; null before the notice.</summary>
    public DateOnly? ReportDue => NoticeOn is { } notice ? Complaint.ReportDue(Limits.Of("RG-6.1.4-report", notice).Due, CorrectedOn) : null;
}
