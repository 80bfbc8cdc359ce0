using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What chair and secretariat see besides: presence, who is missing, forecast, declarations, roll calls, the record's tail.</summary>
internal static class OfficeViewing
{
    private const int TailLength = 8;

    public static OfficeView Of(RoomSnapshot room, Actor reader, string? seat)
    {
        var meeting = room.Meeting;
        bool MaySee(int item) => seat is null || !meeting.IsOut(seat, item);
        var division = meeting.Running is { } running && MaySee(running.Item) ? running : null;
        var lines = room.Tail.Select(e => LineOf(meeting, e, seat)).ToImmutableArray();
        var head = lines.FirstOrDefault(l => !l.Sealed);
        return new(
            [.. meeting.Seats.Select(s => SeatOf(room, s, division))],
            [.. ItemForecast.Of(meeting, room.At).Where(f => MaySee(f.Item))],
            [.. meeting.Declarations.Where(d => MaySee(d.Item)).Select(d => DeclarationOf(meeting, d, reader))],
            reader.IsSecretariat ? [.. room.RollCalls.Select(r => RollCallOf(r, reader))] : [],
            [.. lines.Take(TailLength)], head?.Hash ?? "", head?.Sequence ?? 0,
            reader.IsSecretariat ? Notes(meeting) : []);
    }

    private static SeatView SeatOf(RoomSnapshot room, Seat seat, Division? division)
    {
        var meeting = room.Meeting;
        var stay = meeting.Sitting(seat.Code);
        var item = division?.Item ?? meeting.Current;
        var counts = division is not null && meeting.CountingFor(division.Item).Contains(seat.Code);
        var line = room.Lines.GetValueOrDefault(seat.Code);
        return new(
            seat.Code, seat.Body, stay?.Name ?? seat.Holder?.Name, stay is not null && stay.Person != seat.Holder?.Person,
            seat.Kind is SeatKind.Chair or SeatKind.Academic, meeting.Stays.GetValueOrDefault(seat.Code, []), stay is not null,
            meeting.ForeseenLeaves.TryGetValue(seat.Code, out var leaves) ? leaves : null,
            counts ? division!.Ballots.ContainsKey(seat.Code) : null,
            item is { } number ? meeting.EffectOn(seat.Code, number) : null,
            line?.Screens > 0, line?.Screens > 0 ? null : line?.LostAt);
    }

    private static DeclarationView DeclarationOf(Meeting meeting, Declaration declaration, Actor reader)
    {
        var others = meeting.CountingFor(declaration.Item).Remove(declaration.Seat).Length;
        var inRoom = meeting.Sitting(declaration.Seat) is not null ? 1 : 0;
        return new(
            declaration.Id, declaration.Item, declaration.Seat, meeting.Sitting(declaration.Seat)?.Name ?? meeting.Seat(declaration.Seat)?.Holder?.Name ?? Trilingual.Same(declaration.Seat),
            declaration.Party, declaration.Nature, declaration.Annual, declaration.Effect, declaration.Ruling is not null,
            meeting.Items[declaration.Item].Rule.Waivable,
            MayRule: Decision.RulingSeat(meeting, declaration) is { } by && meeting.Sitting(by)?.Person == reader.Person,
            CountsIfOut: others, CountsIfIn: others + inRoom);
    }

    private static RollCallView RollCallOf(PendingRollCall call, Actor reader)
    {
        var mine = call.FirstOfficer == reader.Person;
        return new(call.Seat, call.StartedAt, call.FirstOfficer, call.First is not null, mine, mine ? call.First : null, call.Differed);
    }

    private static EntryLine LineOf(Meeting meeting, ChainEntry entry, string? seat) =>
        Sealing.IsOpen(meeting, entry, seat) ? new(entry.Sequence, entry.At, entry.Kind, entry.Hash, false) : new(entry.Sequence, entry.At, entry.Kind == "ballot-cast" ? entry.Kind : "", null, true);

    private static ImmutableArray<NoteLine> Notes(Meeting meeting)
    {
        if (meeting.Current is not { } number) return [];
        var item = meeting.Items[number];
        return [.. item.Notes.Select(n => new NoteLine(n.At, number, n.Note.Text, null, null)), .. item.Actions.Select(a => new NoteLine(default, number, a.Text, a.Who, a.Due))];
    }
}
