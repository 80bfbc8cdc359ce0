using CleanerProduction.Cases;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Providers;

/// <summary>What a provider is registered to do (FG-G4, RG-3.1.3).</summary>
public enum ProviderCategory
{
    /// <summary>Consultancy.</summary>
    Category1 = 1,
    /// <summary>Engineering company; consultancy-engineering company since 2025 .</summary>
    Category2 = 2,
}

/// <summary>A provider's registration in one category.</summary>
public sealed class Registration : Case<RegistrationState, RegistrationStep>
{
    private Registration() { }

    /// <summary>A draft.</summary>
    public Registration(string providerNumber, ProviderCategory category, RegistrationState? previousCancellation = null)
        : base(ReferenceOf(providerNumber, category), RegistrationState.Draft) =>
        (ProviderNumber, Category, PreviousCancellation) = (providerNumber, category, previousCancellation);

    private Registration(string providerNumber, ProviderCategory category, DateOnly since)
        : base(ReferenceOf(providerNumber, category), RegistrationState.Confirmed) =>
        (ProviderNumber, Category, RegisteredOn, ConfirmedOn) = (providerNumber, category, since, since);

    /// <summary>A registration older than the guide: confirmed, without a provisional period (RG-3.2.1).</summary>
    public static Registration Continued(string providerNumber, ProviderCategory category, DateOnly since) => new(providerNumber, category, since);

    /// <summary>The case's reference: the provider's number and the category, <c>2026-014/1</c>.</summary>
    public static string ReferenceOf(string providerNumber, ProviderCategory category) => $"{providerNumber}/{category:D}";

    /// <summary>The provider's number.</summary>
    public string ProviderNumber { get; private set; } = "";

    /// <summary>The category.</summary>
    public ProviderCategory Category { get; private set; }

    /// <summary>How an earlier registration in this category was cancelled; null where none was.</summary>
    public RegistrationState? PreviousCancellation { get; private set; }

    /// <summary>Where the committee's opinion on a re-application is recorded (meeting and item); null before (RG-3.3.4).</summary>
    public string? CommitteeOpinion { get; set; }

    /// <summary>The application it was handed in with, <c>RA-2026-0007</c>; null for a registration older than the guide (RG-3.2.1).</summary>
    public string? Filing { get; set; }

    /// <summary>The day all information was received, Hong Kong time (RG-4.1.3).</summary>
    public DateOnly? CompleteOn { get; private set; }

    /// <summary>The first day of the registration.</summary>
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>The last day of the provisional period, inclusive; null once confirmed (RG-3.3.1).</summary>
    public DateOnly? ProvisionalUntil { get; private set; }

    /// <summary>The day it was confirmed (RG-3.3.2).</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The day it ended, for whatever reason.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The day of the last warning; never public.</summary>
    public DateOnly? WarnedOn { get; private set; }

    /// <summary>True where it stands in the directory and may be chosen (RG-1.3.2, FG-1.4.1).</summary>
    public bool IsListed => State is RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Confirmed;

    /// <inheritdoc />
    protected override Workflow<RegistrationState, RegistrationStep> Workflow => RegistrationWorkflow.Table;

    /// <summary>Sets the end of a provisional period that has just begun, by rule RG-3.3.1.</summary>
    public Deadline BeginProvisionalPeriod(Deadlines deadlines, WorkingCalendar calendar)
    {
        var period = deadlines.Start("RG-3.3.1", RegisteredOn ?? throw new InvalidOperationException($"{Reference} is not registered"), calendar).Value;
        ProvisionalUntil = period.Due;
        return period;
    }

    /// <summary>
    /// Finds that everything was there on <paramref name="received"/>, from which the ten working days count, that day included (RG-4.1.3): not before what
    /// was handed in last, not ahead.
    /// </summary>
    public Result<CaseEntry> FindComplete(DateOnly received, string actor, DateTimeOffset at, string? note = null)
    {
        if (received > HongKongTime.DateOf(at)) return new Refusal("received-in-the-future", "RG-4.1.3").With("received", received.Iso());
        if (State == RegistrationState.Submitted && StateSince is { } handedIn && received < HongKongTime.DateOf(handedIn))
            return new Refusal("received-before-handed-in", "RG-4.1.3").With("received", received.Iso()).With("handedIn", HongKongTime.DateOf(handedIn).Iso());
        var entry = Step(RegistrationStep.FindComplete, Role.Secretariat, actor, at, note);
        if (entry.Ok) CompleteOn = received;
        return entry;
    }

    /// <inheritdoc />
    protected override Refusal? Guard(RegistrationStep step, DateTimeOffset at, string? note)
    {
        var today = HongKongTime.DateOf(at);
        return step switch
        {
            RegistrationStep.Register when PreviousCancellation == RegistrationState.CancelledQuality && CommitteeOpinion is null => new("committee-opinion-missing", "RG-3.3.4"),
            RegistrationStep.AwaitExamination or RegistrationStep.CancelNotCompleted when ProvisionalUntil is null || today <= ProvisionalUntil =>
                new Refusal("provisional-period-runs", "RG-3.3.1").With("until", ProvisionalUntil?.Iso() ?? ""),
            RegistrationStep.Leave when string.IsNullOrWhiteSpace(note) => new("leave-needs-writing", "RG-5.2.4"),
            RegistrationStep.Refuse or RegistrationStep.CancelForQuality when string.IsNullOrWhiteSpace(note) => new("reason-missing"),
            _ => null,
        };
    }

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<RegistrationState, RegistrationStep> row, DateTimeOffset at)
    {
        var today = HongKongTime.DateOf(at);
        switch (row.To)
        {
            case RegistrationState.Complete:
                CompleteOn = today;
                break;
            case RegistrationState.Provisional when row.Step != RegistrationStep.Warn:
                RegisteredOn = today;
                break;
            case RegistrationState.Confirmed when row.Step == RegistrationStep.Confirm:
                (ConfirmedOn, ProvisionalUntil) = (today, null);
                break;
            case RegistrationState.CancelledNotCompleted or RegistrationState.CancelledQuality or RegistrationState.Delisted or RegistrationState.RemovedVoluntarily:
                EndedOn = today;
                break;
        }
        if (row.Step == RegistrationStep.Warn) WarnedOn = today;
    }

    /// <inheritdoc />
    protected override void Reopened() => (RegisteredOn, ProvisionalUntil) = State == RegistrationState.ReferredToCommittee ? (null, null) : (RegisteredOn, ProvisionalUntil);
}
