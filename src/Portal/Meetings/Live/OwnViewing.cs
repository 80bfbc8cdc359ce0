using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What only the reader's own seat sees.</summary>
internal static class OwnViewing
{
    public static OwnView Own(RoomSnapshot room, Actor reader, Seat seat)
    {
        var meeting = room.Meeting;
        var item = meeting.Current;
        var effect = item is { } number ? meeting.EffectOn(seat.Code, number, reader.Person) : null;
        var division = meeting.Items.GetValueOrDefault(item ?? 0) is { Divisions: [.., var latest] } ? meeting.Divisions[latest] : null;
        var isOut = effect == InterestEffect.Withdraw;
        var mine = Decision.VotingSeat(meeting, reader.Person) == seat.Code;
        var ballot = isOut || !mine ? null : division?.Ballots.GetValueOrDefault(seat.Code);
        return new(
            seat.Code, seat.Body, (meeting.Sitting(seat.Code) is { } stay && stay.Person == reader.Person ? stay.Name : seat.Sitter(reader.Person)?.Name) ?? reader.Name,
            Present: mine, MayVote: mine && division?.TakesBallots == true && (effect is null or InterestEffect.DiscloseOnly),
            Presides: meeting.PresidingPerson(item) == reader.Person, effect,
            ballot is null ? null : new(division!.Id, ballot.Id, ballot.Choice, ballot.Revision, ballot.Sequence, ballot.Hash, ballot.At, ballot.Replaces, ballot.RollCall),
            RollCallRunning: room.RollCalls.Any(r => r.Seat == seat.Code));
    }

    public static AwayView? Away(Meeting meeting, string seat, string person)
    {
        var items = meeting.Declarations.Where(d => Meeting.Touches(d, seat, person) && d.Effect == InterestEffect.Withdraw && meeting.Items[d.Item].TakenAt is not null).ToList();
        if (items.Count == 0) return null;
        var current = meeting.Current;
        var last = current is { } now && meeting.IsOut(seat, now, person) ? items.Last(d => d.Item == now) : null;
        if (last is not null)
        {
            var since = meeting.Stays.TryGetValue(seat, out var stays) && stays[^1].Out is { } left ? left : meeting.Items[last.Item].TakenAt;
            return new(last.Item, last.Id, last.At, since, CalledBack: false, []);
        }
        // The item they were out for is over: they are called back until their arrival is recorded.
        return meeting.State == MeetingState.InSession && meeting.Sitting(seat) is null && meeting.Stays.TryGetValue(seat, out var gone)
            ? new(current ?? 0, items[^1].Id, items[^1].At, gone[^1].Out, CalledBack: true, [.. items.Select(i => i.Item).Distinct()])
            : null;
    }
}
