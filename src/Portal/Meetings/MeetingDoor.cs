using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings.Live;

namespace CleanerProduction.Portal.Meetings;

/// <summary>A reader inside a meeting: what the room holds at this moment, and as whom they read it.</summary>
public sealed record Inside(MeetingRoom Room, RoomSnapshot Snapshot, Actor Actor)
{
    /// <summary>The meeting as recorded.</summary>
    public Meeting Meeting => Snapshot.Meeting;

    /// <summary>The first entry.</summary>
    public MeetingCalled Called => Meeting.Called!;

    /// <summary>The reader's seat, or null.</summary>
    public Seat? Seat => Meeting.SeatOf(Actor.Person);

    /// <summary>True for the people of the meeting room; false for those who read a public record.</summary>
    public bool IsOfTheRoom => Actors.MayEnter(Meeting, Actor);

    /// <summary>True for officers who keep the record.</summary>
    public bool IsSecretariat => Actor.IsSecretariat;

    /// <summary>True where the reader may see nothing of the item: any seat they may sit in is out for it, until the record is public.</summary>
    public bool IsOut(int item) => !Sealing.IsPublic(Meeting) && Meeting.Seats.Any(s => s.Sitter(Actor.Person) is not null && Meeting.IsOut(s.Code, item, Actor.Person));

    /// <summary>True where the entry is open to the reader.</summary>
    public bool IsOpen(ChainEntry entry) => Sealing.IsOpen(Meeting, entry, Seat?.Code, Actor.Person) && !(ActJson.Read(entry.Kind, entry.Payload) is ItemAct act && IsOut(act.Item));
}

/// <summary>Lets readers into meetings: the people of the room, and everybody where the record is public.</summary>
public sealed class MeetingDoor(MeetingRooms rooms, IChainStore store)
{
    /// <summary>The reader inside that meeting; null where it does not exist or is not open to them.</summary>
    public async Task<Inside?> Enter(string? id, ClaimsPrincipal? user, CancellationToken cancellation = default)
    {
        var room = id is { Length: > 0 and <= 32 } ? await rooms.Find(id, cancellation) : null;
        if (room is null) return null;
        var inside = new Inside(room, await room.Now(cancellation), Actors.Of(user));
        if (inside.Meeting.Called is null) return null;
        // A draft agenda is the Secretariat's until notice is given.
        if (inside.Meeting.State == MeetingState.Draft && !inside.IsSecretariat) return null;
        return inside.IsOfTheRoom || Sealing.IsPublic(inside.Meeting) ? inside : null;
    }

    /// <summary>Every meeting the reader may enter, the latest first.</summary>
    public async Task<IReadOnlyList<Inside>> All(ClaimsPrincipal? user, CancellationToken cancellation = default)
    {
        var open = new List<Inside>();
        foreach (var id in await store.Meetings(cancellation))
            if (await Enter(id, user, cancellation) is { } inside) open.Add(inside);
        return [.. open.OrderByDescending(m => m.Called.StartsAt).ThenByDescending(m => m.Meeting.Id, StringComparer.Ordinal)];
    }

    /// <summary>The entries of a meeting the reader is inside of, up to the moment they entered.</summary>
    public async Task<IReadOnlyList<ChainEntry>> Entries(Inside inside, CancellationToken cancellation = default) =>
        [.. (await store.Read(inside.Meeting.Id, 0, cancellation)).TakeWhile(e => e.Sequence <= inside.Meeting.Sequence)];
}
