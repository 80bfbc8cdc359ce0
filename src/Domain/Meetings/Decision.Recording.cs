using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

public static partial class Decision
{
    private static Result<ImmutableArray<Act>> Circulate(Meeting meeting, OpenCirculation circulate, Actor actor, DateTimeOffset now)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, circulate.Item)) return No(MeetingRefusals.NotPresider);
        if (!meeting.IsCirculation) return No(MeetingRefusals.NotCirculable);
        if (InState(meeting, MeetingState.Notified) is { } wrong) return wrong;
        if (Known(meeting, circulate.Item) is not { } item) return No(MeetingRefusals.UnknownItem);
        // Never for penalties: they are decided in a room.
        if (!item.Rule.Circulates) return No(MeetingRefusals.NotCirculable);
        var until = ChainEntry.ToMillisecond(circulate.Until);
        if (until <= now) return No(MeetingRefusals.TooEarly);
        if (meeting.Presider(circulate.Item) is not { } presider) return No(MeetingRefusals.NoPresider);
        var papers = item.Papers.Select(p => new PaperLock(p.Id, p.Hash));
        return Acts(new MeetingOpened(presider), new ItemTaken(item.Number),
            new DivisionOpened(item.Number, DivisionId(meeting, item.Number, 1), 1, presider, [.. papers], null, null, until));
    }

    private static Result<ImmutableArray<Act>> CallInIt(Meeting meeting, CallIn callIn, Actor actor, DateTimeOffset now)
    {
        if (Find(meeting, callIn.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (VotingSeat(meeting, actor.Person) is not { } seat) return No(MeetingRefusals.NotYours);
        if (meeting.IsRecused(seat, division.Item)) return No(MeetingRefusals.Recused);
        if (!meeting.IsCirculation || !division.TakesBallots) return No(MeetingRefusals.WrongStage);
        if (now >= division.Until) return No(MeetingRefusals.DivisionClosed);
        return Reason(callIn.Reason) is { } missing ? missing : Acts(new CalledToMeeting(division.Item, division.Id, seat, callIn.Reason.Trim()), new MeetingClosed());
    }

    private static Result<ImmutableArray<Act>> Notified(Meeting meeting, RecordNotified notified, Actor actor)
    {
        if (!actor.IsSecretariat && actor != Actor.System) return No(MeetingRefusals.NotSecretariat);
        if (Find(meeting, notified.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (!division.Stands || division.Result!.Outcome == Outcome.NoQuorum) return No(MeetingRefusals.WrongStage);
        if (meeting.Running?.Replaces == division.Id) return No(MeetingRefusals.DivisionRunning);
        return division.NotifiedBy is not null ? No(MeetingRefusals.AlreadyNotified) : Acts(new PartyNotified(division.Item, division.Id, notified.Letter));
    }

    private static Result<ImmutableArray<Act>> Dissent(Meeting meeting, RecordDissent dissent, Actor actor)
    {
        if (Find(meeting, dissent.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (meeting.SeatOf(actor.Person) is not { } seat) return No(MeetingRefusals.NotYours);
        if (meeting.EffectOn(seat.Code, division.Item, actor.Person) is InterestEffect.Withdraw or InterestEffect.StayNoVote) return No(MeetingRefusals.Recused);
        if (division.Stage != DivisionStage.Declared) return No(MeetingRefusals.WrongStage);
        // Whoever took part may dissent, also after they left: they had the seat when it was cut.
        var cut = division.Cut!;
        if (cut.Recused.Contains(seat.Code) || !(cut.Present.Contains(seat.Code) || division.Ballots.ContainsKey(seat.Code))) return No(MeetingRefusals.NotPresent);
        return Reason(dissent.Reason) is { } missing ? missing : Acts(new DissentRecorded(division.Item, division.Id, seat.Code, dissent.Reason.Trim()));
    }

    private static Result<ImmutableArray<Act>> NoteDown(Meeting meeting, TakeNote note, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.InSession, MeetingState.Closed, MeetingState.MinutesCirculated) is { } wrong) return wrong;
        if (Known(meeting, note.Item) is null) return No(MeetingRefusals.UnknownItem);
        return Reason(note.Text) is { } missing ? missing : Acts(new NoteTaken(note.Item, note.Text.Trim(), note.Language));
    }

    private static Result<ImmutableArray<Act>> Act(Meeting meeting, AddAction action, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.InSession, MeetingState.Closed, MeetingState.MinutesCirculated) is { } wrong) return wrong;
        if (Known(meeting, action.Item) is null) return No(MeetingRefusals.UnknownItem);
        if ((Reason(action.Text) ?? Reason(action.Who)) is { } missing) return missing;
        return Acts(new ActionAdded(action.Item, action.Text.Trim(), action.Language, action.Who.Trim(), action.Due));
    }

    private static Result<ImmutableArray<Act>> CirculateThem(Meeting meeting, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        return InState(meeting, MeetingState.Closed) is { } wrong ? wrong : Acts(new MinutesCirculated());
    }

    private static Result<ImmutableArray<Act>> ConfirmThem(Meeting meeting, ConfirmMinutes confirm, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.MinutesCirculated) is { } wrong) return wrong;
        return string.IsNullOrWhiteSpace(confirm.AtMeeting) || confirm.AtMeeting == meeting.Id ? No(MeetingRefusals.Incomplete) : Acts(new MinutesConfirmed(confirm.AtMeeting));
    }
}
