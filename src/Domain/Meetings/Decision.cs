using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>
/// What a command does to a meeting: acts to be written, or a refusal that leaves no trace. Pure: the same meeting, command, actor
/// and instant give the same answer.
/// </summary>
public static partial class Decision
{
    /// <summary>The longest reason or note that is accepted, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Decides one command at an instant, which is cut to the millisecond like everything a record holds.</summary>
    public static Result<ImmutableArray<Act>> Of(Meeting meeting, Command command, Actor actor, DateTimeOffset now) =>
        At(meeting, command, actor, ChainEntry.ToMillisecond(now));

    private static Result<ImmutableArray<Act>> At(Meeting meeting, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        CallMeeting call => Call(meeting, call, actor),
        _ when meeting.Called is null => new Refusal(MeetingRefusals.WrongState),
        _ when meeting.State == MeetingState.MinutesConfirmed && command is not RecordNotified => new Refusal(MeetingRefusals.MinutesAreConfirmed),
        TableItem table => Table(meeting, table, actor),
        WithdrawItem withdraw => Withdraw(meeting, withdraw, actor),
        OrderAgenda order => Order(meeting, order, actor),
        LayPaper lay => Lay(meeting, lay, actor),
        FillSeats fill => Fill(meeting, fill, actor),
        GiveNotice => Notice(meeting, actor),
        OpenMeeting => Open(meeting, actor),
        CloseMeeting => Close(meeting, actor),
        RecordArrival arrival => Arrive(meeting, arrival, actor),
        RecordLeaving leaving => Leave(meeting, leaving, actor),
        ForeseeLeaving foresee => Foresee(meeting, foresee, actor),
        ChoosePresider choose => Choose(meeting, choose, actor),
        CheckInterests check => Check(meeting, check, actor),
        DeclareInterest declare => DeclareAn(meeting, declare, actor),
        RuleOnInterest rule => Rule(meeting, rule, actor),
        TakeItem take => Take(meeting, take, actor),
        NoteItem note => Note(meeting, note, actor),
        OpenDivision open => Divide(meeting, open.Item, actor, replaces: null, reason: null),
        Redivide again => DivideAgain(meeting, again, actor),
        OpenCirculation circulate => Circulate(meeting, circulate, actor, now),
        Cast cast => CastOne(meeting, cast, actor, now),
        CastByRollCall call => CastCalled(meeting, call, actor, now),
        CallLast last => Last(meeting, last, actor, now),
        CutDivision cut => Cut(meeting, cut, actor, now),
        TimeUp up => Up(meeting, up, actor, now),
        GiveCastingVote casting => Casting(meeting, casting, actor),
        Declare declare => DeclareResult(meeting, declare, actor),
        Abandon abandon => AbandonIt(meeting, abandon, actor),
        CallIn callIn => CallInIt(meeting, callIn, actor, now),
        RecordNotified notified => Notified(meeting, notified, actor),
        RecordDissent dissent => Dissent(meeting, dissent, actor),
        TakeNote note => NoteDown(meeting, note, actor),
        AddAction action => Act(meeting, action, actor),
        CirculateMinutes => CirculateThem(meeting, actor),
        ConfirmMinutes confirm => ConfirmThem(meeting, confirm, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No decision is known"),
    };

    private static ImmutableArray<Act> Acts(params ReadOnlySpan<Act> acts) => [.. acts];

    private static Refusal No(string code) => new(code);

    private static Refusal? Reason(string text) =>
        string.IsNullOrWhiteSpace(text) ? No(MeetingRefusals.ReasonRequired) : TooLong(text);

    private static Refusal? TooLong(string text) =>
        text.Length > LongestText ? No(MeetingRefusals.TextTooLong).With("longest", LongestText.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static bool Presides(Meeting meeting, Actor actor, int? item) => meeting.PresidingPerson(item) == actor.Person;

    private static Refusal? OnlyPresider(Meeting meeting, Actor actor, int item) => Presides(meeting, actor, item) ? null : No(MeetingRefusals.NotPresider);

    private static Refusal? OnlySecretariat(Actor actor) => actor.IsSecretariat ? null : No(MeetingRefusals.NotSecretariat);

    private static Refusal? InState(Meeting meeting, params ReadOnlySpan<MeetingState> states) =>
        states.Contains(meeting.State) ? null : No(MeetingRefusals.WrongState);
}
