using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;

namespace CleanerProduction.Complaints;

/// <summary>What the provider complained of answers.</summary>
/// <param name="On">The day.</param>
/// <param name="Text">In its words.</param>
public sealed record ProviderReply(DateOnly On, string Text);

/// <summary>What the technical support team reports to the Secretariat (RG-6.1.1).</summary>
/// <param name="On">The day.</param>
/// <param name="Text">What it looked into and found.</param>
public sealed record InvestigationReport(DateOnly On, string Text);

/// <summary>The preliminary report to the provider (RG-6.1.3).</summary>
/// <param name="On">The day it was sent.</param>
/// <param name="Findings">What was found.</param>
public sealed record PreliminaryReport(DateOnly On, string Findings);

/// <summary>A corrective measure (RG-6.1.3).</summary>
/// <param name="What">What is done.</param>
/// <param name="DoneOn">The day it was completed; null before.</param>
/// <param name="Effect">What it brought; null before it was assessed.</param>
public sealed record CorrectiveMeasure(string What, DateOnly? DoneOn = null, Judgement? Effect = null);

/// <summary>A line of the log in which the Secretariat helps both sides to talk (RG-6.1.3).</summary>
/// <param name="On">The day.</param>
/// <param name="With">With whom.</param>
/// <param name="What">What was said or agreed.</param>
public sealed record MediationLine(DateOnly On, MediationWith With, string What);

/// <summary>Whom the Secretariat talked to.</summary>
public enum MediationWith
{
    /// <summary>The complainant, or the project's client.</summary>
    Client,
    /// <summary>The provider.</summary>
    Provider,
    /// <summary>Both.</summary>
    Both,
}

/// <summary>The consolidated report to the committee (RG-6.1.4).</summary>
/// <param name="On">The day it was written.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Measures">The corrective measures and their effect.</param>
public sealed record ConsolidatedReport(DateOnly On, string Findings, string Measures);

/// <summary>A penalty once proposed, and what became of it.</summary>
/// <param name="Penalty">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="WhyOther">Why another than the usual one; null where it is the usual.</param>
/// <param name="Vetoed">True where the committee vetoed it.</param>
public sealed record ProposedPenalty(Penalty Penalty, string Reason, string? WhyOther, bool Vetoed = false);

/// <summary>The papers of a complaint or a case of substandard service, as JSON by revision. It never changes: every save is a new one.</summary>
public sealed record ComplaintFile
{
    /// <summary>What the complainant says, or what the technical support team found.</summary>
    public string? What { get; init; }

    /// <summary>What the complainant would like to happen.</summary>
    public string? Wanted { get; init; }

    /// <summary>What the provider answers; null while it has not.</summary>
    public ProviderReply? Reply { get; init; }

    /// <summary>The technical support team's report; null while it investigates.</summary>
    public InvestigationReport? Investigated { get; init; }

    /// <summary>What the investigation found: met where it is established; null before.</summary>
    public Judgement? Finding { get; init; }

    /// <summary>The day of the finding; for substandard service the day it was recorded.</summary>
    public DateOnly? FoundOn { get; init; }

    /// <summary>The day the complainant was told of the finding.</summary>
    public DateOnly? ComplainantToldOn { get; init; }

    /// <summary>The day the provider was told of the finding.</summary>
    public DateOnly? ProviderToldOn { get; init; }

    /// <summary>The review of the service (RG-6.2.1).</summary>
    public ServiceReview? Review { get; init; }

    /// <summary>What may be held against it for removal (RG-6.3.1).</summary>
    public RemovalGrounds Grounds { get; init; } = new();

    /// <summary>The preliminary report.</summary>
    public PreliminaryReport? Preliminary { get; init; }

    /// <summary>The corrective measures.</summary>
    public ImmutableArray<CorrectiveMeasure> Measures { get; init; } = [];

    /// <summary>The log of mediation, the oldest first.</summary>
    public ImmutableArray<MediationLine> Mediation { get; init; } = [];

    /// <summary>The effect of all measures together.</summary>
    public Judgement? Effect { get; init; }

    /// <summary>The consolidated report.</summary>
    public ConsolidatedReport? Consolidated { get; init; }

    /// <summary>The penalties proposed, the last being the one that stands.</summary>
    public ImmutableArray<ProposedPenalty> Proposals { get; init; } = [];

    /// <summary>The day the decision was carried out and the provider told.</summary>
    public DateOnly? ExecutedOn { get; init; }

    /// <summary>Projects a removed provider may not finish because the Secretariat said otherwise, by reference.</summary>
    public ImmutableArray<string> Stopped { get; init; } = [];

    /// <summary>The day the last corrective measure was completed; null while there is none or one is open.</summary>
    public DateOnly? CorrectedOn => Measures.IsEmpty || Measures.Any(m => m.DoneOn is null) ? null : Measures.Max(m => m.DoneOn);

    /// <summary>The proposal that stands; null before, and after a veto until there is another.</summary>
    public ProposedPenalty? Proposal => Proposals.LastOrDefault() is { Vetoed: false } last ? last : null;

    /// <summary>The papers and the case as what the clauses ask.</summary>
    public ComplaintFacts Facts(Complaint complaint, TimeLimits limits, int establishedBefore, bool participates = true) => new(limits, complaint.Kind, complaint.ReceivedOn)
    {
        ByParticipant = participates,
        Written = true,
        NoticeOn = complaint.NoticeOn,
        Investigation = Finding,
        ComplainantTold = ComplainantToldOn is not null,
        ProviderTold = ProviderToldOn is not null,
        PreliminaryReportOn = Preliminary?.On,
        CorrectedOn = complaint.CorrectedOn ?? CorrectedOn,
        Effect = Effect,
        ReportOn = Consolidated?.On,
        EstablishedBefore = establishedBefore,
        Proposed = Proposal?.Penalty,
        WhyOtherPenalty = Proposal?.WhyOther,
        DecidedOn = complaint.DecidedOn,
        ExecutedOn = ExecutedOn,
        Review = Review,
        RecordedOn = complaint.Kind == ComplaintKind.SubstandardService ? FoundOn : null,
        Grounds = Grounds,
    };

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier.</summary>
    public static ComplaintFile FromJson(string json) => StrictJson.ReadKept<ComplaintFile>(json);
}
