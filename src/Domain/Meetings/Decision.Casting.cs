using System.Buffers;
using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

public static partial class Decision
{
    private static Result<ImmutableArray<Act>> CastOne(Meeting meeting, Cast cast, Actor actor, DateTimeOffset now)
    {
        if (!IsBallotId(cast.Ballot) || !IsNonce(cast.Nonce) || !Enum.IsDefined(cast.Choice)) return No(MeetingRefusals.BadBallot);
        if (Find(meeting, cast.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        // Already acknowledged: the repeat writes nothing and gets the same receipt, also after the cut and by one who left.
        if (division.Receipts.By(actor.Person, cast.Ballot) is not null) return Acts();
        if (VotingSeat(meeting, actor.Person) is not { } seat) return No(meeting.SeatOf(actor.Person) is null ? MeetingRefusals.NotYours : MeetingRefusals.NotPresent);
        if (division.Receipts.Of(seat, cast.Ballot) is not null) return Acts();
        return Write(meeting, division, seat, cast.Ballot, cast.Choice, cast.Nonce, null, now);
    }

    private static Result<ImmutableArray<Act>> CastCalled(Meeting meeting, CastByRollCall call, Actor actor, DateTimeOffset now)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (!IsBallotId(call.Ballot) || !IsNonce(call.Nonce) || !Enum.IsDefined(call.Choice)) return No(MeetingRefusals.BadBallot);
        if (Find(meeting, call.Division) is not { } division) return No(MeetingRefusals.UnknownDivision);
        if (string.IsNullOrWhiteSpace(call.FirstOfficer) || call.FirstOfficer == call.SecondOfficer || actor.Person != call.SecondOfficer) return No(MeetingRefusals.OfficersTheSame);
        if (meeting.Seat(call.Seat) is null) return No(MeetingRefusals.UnknownSeat);
        if (meeting.IsCirculation || meeting.Sitting(call.Seat) is null) return No(MeetingRefusals.NotPresent);
        if (division.Receipts.Of(call.Seat, call.Ballot) is not null) return Acts();
        // A seat that voted by its own hand is not voted for.
        if (division.Ballots.ContainsKey(call.Seat)) return No(MeetingRefusals.AlreadyResponded);
        return Write(meeting, division, call.Seat, call.Ballot, call.Choice, call.Nonce, [call.FirstOfficer, call.SecondOfficer], now);
    }

    private static Result<ImmutableArray<Act>> Write(Meeting meeting, Division division, string seat, string ballot, Choice choice, string nonce, ImmutableArray<string>? officers, DateTimeOffset now)
    {
        if (meeting.IsRecused(seat, division.Item)) return No(MeetingRefusals.Recused);
        if (!division.TakesBallots || now >= division.Until) return No(MeetingRefusals.DivisionClosed);
        var before = division.Ballots.GetValueOrDefault(seat);
        if (before?.Choice == choice) return No(MeetingRefusals.SameChoice);
        return Acts(new BallotCast(division.Item, division.Id, seat, (before?.Revision ?? 0) + 1, choice, ballot, nonce, officers));
    }

    /// <summary>The seat a person votes for: the one they sit in; by circulation the one they hold.</summary>
    public static string? VotingSeat(Meeting meeting, string person) =>
        meeting.IsCirculation ? meeting.SeatHeldBy(person) : meeting.SeatSatBy(person);

    /// <summary>The receipt a ballot is answered with once it stands; null where it does not, and for what is no ballot.</summary>
    public static Receipt? ReceiptFor(Meeting meeting, Command command, Actor actor) => command switch
    {
        Cast cast when Find(meeting, cast.Division)?.Receipts is { } receipts =>
            receipts.By(actor.Person, cast.Ballot) ?? (VotingSeat(meeting, actor.Person) is { } seat ? receipts.Of(seat, cast.Ballot) : null),
        CastByRollCall call => Find(meeting, call.Division)?.Receipts.Of(call.Seat, call.Ballot),
        _ => null,
    };

    private static bool IsBallotId(string id) => id is { Length: >= 8 and <= 64 } && !id.AsSpan().ContainsAnyExcept(BallotIdCharacters);

    private static bool IsNonce(string nonce) => nonce is { Length: 32 } && !nonce.AsSpan().ContainsAnyExcept(NonceCharacters);

    private static readonly SearchValues<char> BallotIdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly SearchValues<char> NonceCharacters = SearchValues.Create("0123456789abcdef");
}
