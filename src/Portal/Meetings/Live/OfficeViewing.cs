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
        bool MaySee(int item) => seat is null || !meeting.IsOut(seat, item, reader.Person);
        var division = meeting.Running is { } running && MaySee(running.Item) ? running : null;
        var lines = room.Tail.Select(e => LineOf(meeting, e, seat, reader.Person)).ToImmutableArray();
        var head = lines.FirstOrDefault(l => !l.Sealed);
        // An item the reader is out for is not hinted at by who else is out for it.
        var item = division?.Item ?? (meeting.Current is { } current && MaySee(current) ? current : null);
        return new(
            meeting.Presider(item),
            [.. meeting.Seats.Select(s => SeatOf(room, s, division, item, reader))],
            [.. ItemForecast.Of(meeting, room.At).Where(f => MaySee(f.Item))],
            [.. meeting.Declarations.Where(d => MaySee(d.Item)).Select(d => DeclarationOf(meeting, d, reader))],
            reader.IsSecretariat ? [.. room.RollCalls.Select(r => RollCallOf(r, reader))] : [],
            [.. lines.Where(l => l.Kind.Length > 0).Take(TailLength)], head?.Hash ?? "", head?.Sequence ?? 0,
            reader.IsSecretariat ? Minutes(meeting) : []);
    }

    private static SeatView SeatOf(RoomSnapshot room, Seat seat, Division? division, int? item, Actor reader)
    {
        var meeting = room.Meeting;
        var stay = meeting.Sitting(seat.Code);
        var counts = division is not null && meeting.CountingFor(division.Item).Contains(seat.Code);
        var line = room.Lines.GetValueOrDefault(seat.Code);
        return new(
            seat.Code, seat.Body, stay?.Name ?? seat.Holder?.Name, stay is not null && stay.Person != seat.Holder?.Person,
            seat.Kind is SeatKind.Chair or SeatKind.Academic, meeting.Stays.GetValueOrDefault(seat.Code, []), stay is not null,
            meeting.ForeseenLeaves.TryGetValue(seat.Code, out var leaves) ? leaves : null,
            counts ? division!.Ballots.ContainsKey(seat.Code) : null,
            item is { } number ? meeting.EffectOn(seat.Code, number) : null,
            line?.Screens > 0, line?.Screens > 0 ? null : line?.LostAt,
            !reader.IsSecretariat ? [] : seat.Holder is { } holder ? [holder, .. seat.Alternates] : seat.Alternates);
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
        var mine = call.Officer?.Person == reader.Person;
        return new(call.Seat, call.StartedAt, call.Officer?.Name, call.HeardAt, mine, mine ? call.First : null, call.Differed);
    }

    private static EntryLine LineOf(Meeting meeting, ChainEntry entry, string? seat, string person)
    {
        if (Sealing.IsOpen(meeting, entry, seat, person)) return new(entry.Sequence, entry.At, entry.Kind, entry.Hash, false);
        // That a ballot came is known to those who see the count; a seat that is out for the item learns not even that: its line has no kind and is left out.
        var item = ((ItemAct)ActJson.Read(entry.Kind, entry.Payload)).Item;
        return new(entry.Sequence, entry.At, seat is not null && meeting.IsOut(seat, item, person) ? "" : entry.Kind, null, true);
    }

    private static ImmutableArray<MinutesLine> Minutes(Meeting meeting) =>
        [.. meeting.Order.Select(n => meeting.Items[n]).Where(i => i.TakenAt is not null).Select(item => LineOf(meeting, item))];

    private static MinutesLine LineOf(Meeting meeting, ItemState item)
    {
        var divisions = item.Divisions.Select(d => meeting.Divisions[d]).ToList();
        var standing = divisions.LastOrDefault(d => d.Stands);
        return new(
            item.Number, item.Content.Kind, item.Content.Case, item.Content.Title, item.Content.Motion, item.NotedAt, divisions.Exists(d => d.Running),
            standing is null ? null : DivisionViewing.Result(meeting, standing, standing.Result!), standing?.DeclaredAt,
            [.. item.Notes.Select(n => new NoteLine(n.At, n.Note.Text, n.Note.Language))],
            [.. item.Actions.Select(a => new ActionLine(a.Text, a.Who, a.Due, a.Language))]);
    }
}
