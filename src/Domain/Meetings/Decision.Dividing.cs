using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Meetings;

public static partial class Decision
{
    private static Result<ImmutableArray<Act>> Take(Meeting meeting, TakeItem take, Actor actor)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, null) && !Presides(meeting, actor, take.Item)) return No(MeetingRefusals.NotPresider);
        if (InState(meeting, MeetingState.InSession) is { } wrong) return wrong;
        if (Known(meeting, take.Item) is null) return No(MeetingRefusals.UnknownItem);
        if (meeting.Running is not null) return No(MeetingRefusals.DivisionRunning);
        return meeting.Current == take.Item ? No(MeetingRefusals.WrongState) : Acts(new ItemTaken(take.Item));
    }

    private static Result<ImmutableArray<Act>> Note(Meeting meeting, NoteItem note, Actor actor)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, note.Item)) return No(MeetingRefusals.NotPresider);
        if (InState(meeting, MeetingState.InSession) is { } wrong) return wrong;
        if (Known(meeting, note.Item) is not { } item) return No(MeetingRefusals.UnknownItem);
        if (item.Rule.Divides || item.NotedAt is not null) return No(MeetingRefusals.WrongState);
        return meeting.Current != note.Item ? No(MeetingRefusals.NotCurrent) : Acts(new ItemNoted(note.Item));
    }

    private static Result<ImmutableArray<Act>> Divide(Meeting meeting, int number, Actor actor, string? replaces, string? reason)
    {
        if (InState(meeting, MeetingState.InSession) is { } wrong) return wrong;
        if (Known(meeting, number) is not { } item) return No(MeetingRefusals.UnknownItem);
        if (OnlyPresider(meeting, actor, number) is { } refused) return refused;
        if (meeting.IsCirculation || !item.Rule.Divides) return No(MeetingRefusals.NotDivisible);
        if (meeting.Current != number) return No(MeetingRefusals.NotCurrent);
        if (meeting.Running is not null) return No(MeetingRefusals.DivisionRunning);
        if (StandingResult(meeting, number) is not null && replaces is null) return No(MeetingRefusals.AlreadyDecided);
        var counting = meeting.CountingFor(number);
        if (counting.Length < meeting.QuorumNeeded) return Short(meeting, counting.Length);
        var attempt = item.Divisions.Length + 1;
        // A new attempt after one without quorum is linked to it, also over abandoned ones, so that the record reads on.
        replaces ??= item.Divisions.Select(d => meeting.Divisions[d]).LastOrDefault(d => d.Stands)?.Id;
        return Acts(new DivisionOpened(number, DivisionId(meeting, number, attempt), attempt, meeting.Presider(number)!, [.. item.Papers.Select(p => new PaperLock(p.Id, p.Hash))], replaces, reason, null));
    }

    private static Result<ImmutableArray<Act>> DivideAgain(Meeting meeting, Redivide again, Actor actor)
    {
        if (Find(meeting, again.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        if (division.NotifiedBy is not null) return No(MeetingRefusals.AlreadyNotified);
        if (!division.Stands) return No(MeetingRefusals.WrongStage);
        // An attempt without quorum beside a result that stands gives no second way to it: that result is what would be replaced.
        if (StandingResult(meeting, division.Item) is { } standing && standing.Id != division.Id)
            return No(standing.NotifiedBy is null ? MeetingRefusals.WrongStage : MeetingRefusals.AlreadyNotified);
        if (Reason(again.Reason) is { } missing) return missing;
        return Divide(meeting, division.Item, actor, division.Id, again.Reason.Trim());
    }

    private static Result<ImmutableArray<Act>> Last(Meeting meeting, CallLast last, Actor actor, DateTimeOffset now)
    {
        if (Find(meeting, last.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        if (division.Stage != DivisionStage.Open || meeting.IsCirculation) return No(MeetingRefusals.WrongStage);
        return Acts(new LastCalled(division.Item, division.Id, now.AddSeconds(meeting.Orders.LastCallSeconds)));
    }

    private static Result<ImmutableArray<Act>> Cut(Meeting meeting, CutDivision cut, Actor actor, DateTimeOffset now)
    {
        if (Find(meeting, cut.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        var stage = meeting.IsCirculation ? DivisionStage.Open : DivisionStage.LastCall;
        if (division.Stage != stage) return No(MeetingRefusals.WrongStage);
        if (now >= division.Until) return Acts(CutNow(meeting, division, byTime: true));
        var missing = meeting.CountingFor(division.Item).Count(seat => !division.Ballots.ContainsKey(seat));
        return missing > 0
            ? No(MeetingRefusals.NotAllResponded).With("missing", missing.ToString(CultureInfo.InvariantCulture))
            : Acts(CutNow(meeting, division, byTime: false));
    }

    private static Result<ImmutableArray<Act>> Up(Meeting meeting, TimeUp up, Actor actor, DateTimeOffset now)
    {
        if (actor != Actor.System) return No(MeetingRefusals.NotYours);
        if (Find(meeting, up.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (!division.TakesBallots || division.Until is not { } until) return No(MeetingRefusals.WrongStage);
        return now < until ? No(MeetingRefusals.TooEarly) : Acts(CutNow(meeting, division, byTime: true));
    }

    private static DivisionCut CutNow(Meeting meeting, Division division, bool byTime) => new(
        division.Item, division.Id, byTime, meeting.CountingFor(division.Item),
        meeting.RecusedFor(division.Item), meeting.Filled, meeting.QuorumNeeded);

    private static Result<ImmutableArray<Act>> Casting(Meeting meeting, GiveCastingVote casting, Actor actor)
    {
        if (Find(meeting, casting.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        if (division.Stage != DivisionStage.Closed) return No(MeetingRefusals.WrongStage);
        if (!meeting.Orders.CastingVote || meeting.IsCirculation) return No(MeetingRefusals.NoCastingVote);
        if (DivisionTally.Of(meeting, division).Outcome != Outcome.TieAwaitingCastingVote) return No(MeetingRefusals.NoTie);
        if (Reason(casting.Reason) is { } missing) return missing;
        return Acts(new CastingVoteGiven(division.Item, division.Id, meeting.Presider(division.Item)!, casting.Choice, casting.Reason.Trim()));
    }

    private static Result<ImmutableArray<Act>> DeclareResult(Meeting meeting, Declare declare, Actor actor)
    {
        if (Find(meeting, declare.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        if (division.Stage is not (DivisionStage.Closed or DivisionStage.CastingVote)) return No(MeetingRefusals.WrongStage);
        var tally = DivisionTally.Of(meeting, division);
        if (tally.Outcome == Outcome.TieAwaitingCastingVote) return No(MeetingRefusals.CastingVoteDue);
        var content = meeting.Items[division.Item].Content;
        var recusals = division.Cut!.Recused.Select(seat => Recused(meeting, seat, division.Item));
        return Acts(new ResultDeclared(division.Item, division.Id, tally.Outcome, tally.Figures, tally.Robustness, content.Clause, meeting.Orders.Version, [.. recusals], content.Conditions));
    }

    private static Recusal Recused(Meeting meeting, string seat, int item)
    {
        // Somebody else may have sat down since the cut: then it rests on what is on record for the seat or for one of its people.
        var declaration = meeting.Strongest(seat, item)
            ?? meeting.Declarations.First(d => d.Item == item && (d.Seat == seat || meeting.Seat(seat)?.Sitter(d.Person) is not null));
        return new(seat, declaration.Effect, declaration.Id);
    }

    private static Result<ImmutableArray<Act>> AbandonIt(Meeting meeting, Abandon abandon, Actor actor)
    {
        if (Find(meeting, abandon.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (OnlyPresider(meeting, actor, division.Item) is { } refused) return refused;
        if (!division.Running) return No(MeetingRefusals.WrongStage);
        return Reason(abandon.Reason) is { } missing ? missing : Acts(new DivisionAbandoned(division.Item, division.Id, abandon.Reason.Trim()));
    }

    private static Division? StandingResult(Meeting meeting, int item) =>
        meeting.Items[item].Divisions.Select(d => meeting.Divisions[d]).LastOrDefault(d => d.Stands && d.Result!.Outcome != Outcome.NoQuorum);

    private static Division? Find(Meeting meeting, string id) => meeting.Divisions.GetValueOrDefault(id);

    private static string DivisionId(Meeting meeting, int item, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{meeting.Id}-{item}-{attempt}");
}
