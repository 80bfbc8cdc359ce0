using CleanerProduction.Cases;
using CleanerProduction.Workflows;

namespace CleanerProduction.Programme.Events;

/// <summary>What kind of event it is (FG-1.1.4, PP-12(a)).</summary>
public enum EventKind
{
    /// <summary>A seminar.</summary>
    Seminar,
    /// <summary>A workshop.</summary>
    Workshop,
    /// <summary>A visit of a factory.</summary>
    Visit,
    /// <summary>An exhibition.</summary>
    Exhibition,
}

/// <summary>What an event is, as officers plan it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">What it is called.</param>
/// <param name="About">What it is about, and for whom.</param>
/// <param name="Venue">Where.</param>
/// <param name="InHongKong">True in Hong Kong, false elsewhere.</param>
/// <param name="Starts">When it begins.</param>
/// <param name="Ends">When it ends; after the beginning.</param>
/// <param name="Capacity">Seats, at least 1.</param>
public sealed record EventPlan(EventKind Kind, Trilingual Title, Trilingual About, Trilingual Venue, bool InHongKong, DateTimeOffset Starts, DateTimeOffset Ends, int Capacity)
{
    /// <summary>The largest number of seats.</summary>
    public const int MostSeats = 5000;

    /// <summary>What it lacks, or null: <c>event-text-missing</c>, <c>event-ends-before</c>, <c>event-seats</c>.</summary>
    public Refusal? Fault => Title.IsIncomplete || About.IsIncomplete || Venue.IsIncomplete ? new("event-text-missing")
        : Ends <= Starts ? new("event-ends-before")
        : Capacity is < 1 or > MostSeats ? new Refusal("event-seats").With("most", MostSeats.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : null;
}

/// <summary>An event of the programme with its history and how many seats are taken.</summary>
public sealed class ProgrammeEvent : Case<EventState, EventStep>
{
    private ProgrammeEvent() { }

    /// <summary>An event that is planned; the reference is one of an event.</summary>
    public ProgrammeEvent(CaseReference reference, EventPlan plan)
        : base(reference.ToString(), EventWorkflow.Table.Start)
    {
        if (reference.Letters != CaseReference.Event) throw new ArgumentException($"{reference} is no event", nameof(reference));
        Put(plan);
    }

    /// <summary>The kind.</summary>
    public EventKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public Trilingual Title { get; private set; } = Trilingual.Same("");

    /// <summary>What it is about.</summary>
    public Trilingual About { get; private set; } = Trilingual.Same("");

    /// <summary>Where.</summary>
    public Trilingual Venue { get; private set; } = Trilingual.Same("");

    /// <summary>True in Hong Kong, false elsewhere.</summary>
    public bool InHongKong { get; private set; }

    /// <summary>When it begins, UTC.</summary>
    public DateTimeOffset Starts { get; private set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTimeOffset Ends { get; private set; }

    /// <summary>Seats.</summary>
    public int Capacity { get; private set; }

    /// <summary>Seats that are taken; never above <see cref="Capacity"/> as it was when they were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>Sign-ups there ever were: the number of the last. Also what a lost race for a seat is noticed by.</summary>
    public int SignUps { get; private set; }

    /// <summary>When its slides, handouts and photographs were published for everybody: what there was then; null while they are not.</summary>
    public DateTimeOffset? MaterialsAt { get; private set; }

    /// <summary>As it was planned.</summary>
    public EventPlan Plan => new(Kind, Title, About, Venue, InHongKong, Starts, Ends, Capacity);

    /// <summary>True where everybody may know of it.</summary>
    public bool IsPublic => State != EventState.Planned && (State != EventState.Cancelled || WasAnnounced);

    /// <summary>True from the announcement on.</summary>
    public bool WasAnnounced { get; private set; }

    /// <summary>True while people may sign up: open, and not begun.</summary>
    public bool TakesSignUps(DateTimeOffset now) => State == EventState.Open && now < Starts;

    /// <summary>True where no seat is left: whoever signs up waits.</summary>
    public bool IsFull => Taken >= Capacity;

    /// <summary>Puts another plan in force. Refused once it was held or cancelled (<c>event-over</c>), where the plan lacks something, or where fewer seats are left than are taken (<c>event-seats-taken</c>).</summary>
    public Refusal? Change(EventPlan plan)
    {
        if (State is EventState.Held or EventState.Closed or EventState.Cancelled) return new("event-over");
        if (plan.Fault is { } fault) return fault;
        if (plan.Capacity < Taken) return new Refusal("event-seats-taken").With("taken", Taken.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Put(plan);
        return null;
    }

    /// <summary>True where everybody may take its materials along.</summary>
    public bool ShowsMaterials => MaterialsAt is not null && IsPublic && State != EventState.Cancelled;

    /// <summary>True where those who signed up may: after the event, published or not.</summary>
    public bool GuestsSeeMaterials => State is EventState.Held or EventState.Closed;

    /// <summary>Publishes for everybody what materials there are now. Refused before it is announced, and where it does not take place (<c>materials-not-yet</c>).</summary>
    public Refusal? PublishMaterials(DateTimeOffset at)
    {
        if (!IsPublic || State == EventState.Cancelled) return new("materials-not-yet");
        MaterialsAt = at;
        return null;
    }

    /// <summary>Takes the publication back. Refused where there is none (<c>materials-not-published</c>).</summary>
    public Refusal? WithdrawMaterials()
    {
        if (MaterialsAt is null) return new("materials-not-published");
        MaterialsAt = null;
        return null;
    }

    /// <summary>Why a project cannot be untied from it; null where it can: with a reason (<c>reason-missing</c>), before it is held (<c>event-held</c>).</summary>
    public Refusal? Untie(string? reason) =>
        State is EventState.Held or EventState.Closed or EventState.Cancelled ? new("event-held", "FG-5.2.1") : string.IsNullOrWhiteSpace(reason) ? new("reason-missing") : null;

    /// <summary>Takes a seat, or a place on the waiting list where none is left; the number is the sign-up's own. Refused where nobody may sign up now (<c>event-not-open</c>).</summary>
    public Result<(int Number, bool Seated)> SignUp(DateTimeOffset now)
    {
        if (!TakesSignUps(now)) return new Refusal("event-not-open");
        var seated = !IsFull;
        SignUps++;
        if (seated) Taken++;
        return (SignUps, seated);
    }

    /// <summary>Gives a seat back.</summary>
    public void GiveBack() => Taken = Taken > 0 ? Taken - 1 : throw new InvalidOperationException($"{Reference} has no seat taken");

    /// <summary>Takes a seat for somebody who waited; false where none is left.</summary>
    public bool Promote()
    {
        if (IsFull) return false;
        Taken++;
        // Two who leave at the same moment promote two, one after the other.
        return true;
    }

    /// <inheritdoc />
    protected override Workflow<EventState, EventStep> Workflow => EventWorkflow.Table;

    /// <inheritdoc />
    protected override Refusal? Guard(EventStep step, DateTimeOffset at, string? note) => step switch
    {
        EventStep.Hold when at < Starts => new("event-not-begun"),
        EventStep.OpenSignUp when at >= Starts => new("event-begun"),
        EventStep.Cancel when string.IsNullOrWhiteSpace(note) => new("reason-missing"),
        _ => null,
    };

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<EventState, EventStep> row, DateTimeOffset at) => WasAnnounced |= row.Step == EventStep.Announce;

    private void Put(EventPlan plan) => (Kind, Title, About, Venue, InHongKong, Starts, Ends, Capacity) = (plan.Kind, plan.Title, plan.About, plan.Venue, plan.InHongKong, plan.Starts, plan.Ends, plan.Capacity);
}
