using CleanerProduction.Cases;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Complaints;

/// <summary>What began the case.</summary>
public enum ComplaintKind
{
    /// <summary>A manufacturer's written complaint (RG-6.1.1).</summary>
    Complaint,
    /// <summary>Substandard service found by the technical support team (RG-6.2.1).</summary>
    SubstandardService,
}

/// <summary>What may be proposed to the committee (RG-6.1.4).</summary>
public enum Penalty
{
    /// <summary>A warning.</summary>
    Warning,
    /// <summary>Removal from the directory.</summary>
    Removal,
}

/// <summary>A complaint about a provider, or a case of substandard service.</summary>
public sealed class Complaint : Case<ComplaintState, ComplaintStep>
{
    private Complaint() { }

    /// <summary>A case as received; a complaint names its complainant, substandard service none.</summary>
    public Complaint(CaseReference reference, ComplaintKind kind, int? complainantId, string providerNumber, DateOnly receivedOn)
        : base(reference.ToString(), ComplaintState.Received)
    {
        if (reference.Letters != CaseReference.Complaint) throw new ArgumentException($"{reference} is no complaint", nameof(reference));
        if (kind == ComplaintKind.Complaint == complainantId is null) throw new ArgumentException("A complaint has a complainant, substandard service has none", nameof(complainantId));
        (Kind, ComplainantId, ProviderNumber, ReceivedOn) = (kind, complainantId, providerNumber, receivedOn);
    }

    /// <summary>What began it.</summary>
    public ComplaintKind Kind { get; private set; }

    /// <summary>The company that complains; null for substandard service. Never shown to the provider's public page.</summary>
    public int? ComplainantId { get; private set; }

    /// <summary>The provider concerned.</summary>
    public string ProviderNumber { get; private set; } = "";

    /// <summary>The project concerned, by reference, or null.</summary>
    public string? ApplicationReference { get; set; }

    /// <summary>What it is about, for the committee's paper.</summary>
    public Trilingual Subject { get; set; } = Trilingual.Same("");

    /// <summary>The day it was received, Hong Kong time.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The day the provider was told, or asked to correct; the month of the report runs from it.</summary>
    public DateOnly? NoticeOn { get; private set; }

    /// <summary>The day the corrective measures were completed; null before.</summary>
    public DateOnly? CorrectedOn { get; set; }

    /// <summary>The penalty before the committee; null before the report.</summary>
    public Penalty? ProposedPenalty { get; private set; }

    /// <summary>Why this penalty; null before the report.</summary>
    public Trilingual? PenaltyReason { get; private set; }

    /// <summary>The day the committee decided; null before.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <inheritdoc />
    protected override Workflow<ComplaintState, ComplaintStep> Workflow => ComplaintWorkflow.Table;

    /// <summary>The penalty the guide has in mind: a warning for the first established complaint, removal where there were others (RG-6.1.4).</summary>
    public static Penalty UsualPenalty(int establishedBefore) => establishedBefore == 0 ? Penalty.Warning : Penalty.Removal;

    /// <summary>When the consolidated report falls due: measures completed or the month gone, whichever is first; null before the notice.</summary>
    public DateOnly? ReportDueOn(Deadlines deadlines, WorkingCalendar calendar) =>
        NoticeOn is { } notice ? ReportDue(deadlines.Start("RG-6.1.4-report", notice, calendar).Value.Due, CorrectedOn) : null;

    /// <summary>The last day of the month from the notice, or the day the measures were completed, whichever is first .</summary>
    public static DateOnly ReportDue(DateOnly month, DateOnly? corrected) => corrected < month ? corrected.Value : month;

    /// <summary>Writes the penalty to be proposed and why; not while one is before the committee or decided.</summary>
    public Refusal? ProposePenalty(Penalty penalty, Trilingual reason)
    {
        if (State is not (ComplaintState.ReportDue or ComplaintState.Vetoed)) return new("penalty-not-now", "RG-6.1.4");
        if (reason.IsIncomplete) return new("reason-missing", "RG-6.1.4");
        (ProposedPenalty, PenaltyReason) = (penalty, reason);
        return null;
    }

    /// <summary>Carries out the committee's division on the proposed penalty: supported when carried, else vetoed (RG-6.1.4, A-11).</summary>
    public Result<CaseEntry> CarryOut(bool carried, string meeting, DateTimeOffset at, string? note = null) =>
        Step(carried ? ComplaintStep.Support : ComplaintStep.Veto, Role.Committee, meeting, at, note);

    /// <inheritdoc />
    protected override Refusal? Guard(ComplaintStep step, DateTimeOffset at, string? note) => step switch
    {
        ComplaintStep.Notify when Kind != ComplaintKind.Complaint => new("not-a-complaint", "RG-6.2.2"),
        ComplaintStep.RecordSubstandard when Kind != ComplaintKind.SubstandardService => new("not-substandard-service", "RG-6.1.1"),
        ComplaintStep.Propose when ProposedPenalty is null => new("penalty-missing", "RG-6.1.4"),
        _ => null,
    };

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<ComplaintState, ComplaintStep> row, DateTimeOffset at)
    {
        var today = HongKongTime.DateOf(at);
        if (row.Step is ComplaintStep.Notify or ComplaintStep.RecordSubstandard) NoticeOn = today;
        if (row.Step is ComplaintStep.Support or ComplaintStep.Veto) DecidedOn = today;
    }
}
