using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>Shapes what each audience sees of a meeting. Nothing is hidden by the screen: what is not here is not sent.</summary>
public static class Viewing
{
    /// <summary>The audience of a reader for the current item.</summary>
    public static Audience AudienceOf(Meeting meeting, Actor reader)
    {
        if (meeting.SeatOf(reader.Person) is { } seat)
        {
            if (meeting.Current is { } item && meeting.IsOut(seat.Code, item, reader.Person)) return Audience.Recused;
            return meeting.PresidingPerson(meeting.Current) == reader.Person ? Audience.Chair : Audience.Member;
        }
        return reader.IsSecretariat ? Audience.Secretariat : Audience.Observer;
    }

    /// <summary>The view for one reader.</summary>
    public static MeetingView Of(RoomSnapshot room, Actor reader)
    {
        var meeting = room.Meeting;
        var audience = AudienceOf(meeting, reader);
        if (audience == Audience.Observer) return room.ForObservers;
        var seat = meeting.SeatOf(reader.Person);
        var shared = audience == Audience.Member && !meeting.Declarations.Any(d => meeting.IsOut(seat!.Code, d.Item, reader.Person));
        var view = shared ? room.ForMembers : Shape(meeting, audience, seat, reader.Person, room.At);
        var office = audience is Audience.Chair or Audience.Secretariat || (audience == Audience.Recused && PresidesElsewhere(meeting, reader))
            ? OfficeViewing.Of(room, reader, seat?.Code)
            : null;
        return view with
        {
            Own = seat is null ? null : OwnViewing.Own(room, reader, seat),
            Away = seat is null ? null : OwnViewing.Away(meeting, seat.Code, reader.Person),
            Office = office,
        };
    }

    /// <summary>The view of observers and the wall.</summary>
    public static MeetingView Observer(Meeting meeting, DateTimeOffset at) => Shape(meeting, Audience.Observer, null, "", at);

    /// <summary>What members share: everything but their own seat, for those who are out for nothing.</summary>
    internal static MeetingView Member(Meeting meeting, DateTimeOffset at) => Shape(meeting, Audience.Member, null, "", at);

    // A recused chair keeps the room's presence in sight, without the item.
    private static bool PresidesElsewhere(Meeting meeting, Actor reader) => meeting.PresidingPerson(null) == reader.Person;

    private static MeetingView Shape(Meeting meeting, Audience audience, Seat? seat, string person, DateTimeOffset at)
    {
        var called = meeting.Called ?? throw new InvalidOperationException("The meeting has no first entry");
        var current = audience == Audience.Recused ? null : meeting.Current;
        var item = current is { } number ? meeting.Items[number] : null;
        return new(
            meeting.Id, called.Number, meeting.Sequence, audience, meeting.State, called.Rehearsal, called.Circulation,
            called.StartsAt, called.Place, meeting.OpenedAt, meeting.ClosedAt, at, called.Phase, meeting.Orders.Version, meeting.Orders.CastingVote, meeting.Orders.LastCallSeconds,
            item is null ? meeting.Present.Count() : meeting.CountingFor(item.Number).Length, meeting.Filled, meeting.QuorumNeeded,
            AgendaViewing.Lines(meeting, audience, seat?.Code, person, at),
            item is null ? null : Item(item),
            item is null || item.Divisions.IsEmpty ? null : DivisionViewing.Of(meeting, meeting.Divisions[item.Divisions[^1]], audience),
            null, null, null);
    }

    private static ItemView Item(ItemState item)
    {
        var content = item.Content;
        return new(item.Number, content.Kind, content.Case, content.Title, content.Motion, content.Clause, item.Rule.Divides, content.Conditions, content.Facts, item.Papers, item.TakenAt);
    }
}
