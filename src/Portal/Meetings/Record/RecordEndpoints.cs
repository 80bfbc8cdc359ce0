using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>Downloads of a meeting: its record, one's own receipt.</summary>
public static class RecordEndpoints
{
    /// <summary>Maps them; the meeting's own rule (who may enter, what is open to whom) is asked in each.</summary>
    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        // Anybody may have a record that is public; before that it is for the room.
        routes.MapGet(MeetingLinks.RecordPattern, Record).AllowAnonymous().WithName("meeting-record");
        routes.MapGet(MeetingLinks.ReceiptPattern, Receipt).RequireAuthorization(Policies.MeetingRoom).WithName("meeting-receipt");
    }

    private static async Task<IResult> Record(string meeting, MeetingRooms rooms, IChainStore store, ClaimsPrincipal user, HttpContext http)
    {
        if (await Entered(meeting, rooms, user, @public: true, http.RequestAborted) is not { } entered) return Refused(user);
        var (now, actor) = entered;
        var seat = now.SeatOf(actor.Person)?.Code;
        var entries = await store.Read(meeting, 0, http.RequestAborted);
        // What was written after this state was taken belongs to the next one.
        var record = MeetingRecord.Of(meeting, [.. entries.TakeWhile(e => e.Sequence <= now.Sequence)], entry => Sealing.IsOpen(now, entry, seat, actor.Person));
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(System.Text.Encoding.UTF8.GetBytes(record.ToJson()), "application/json", $"meeting-{meeting}-record.json");
    }

    private static async Task<IResult> Receipt(string meeting, string division, MeetingRooms rooms, IChainStore store, ClaimsPrincipal user, HttpContext http)
    {
        if (await Entered(meeting, rooms, user, @public: false, http.RequestAborted) is not { } entered) return Refused(user);
        var (now, actor) = entered;
        var found = now.Divisions.GetValueOrDefault(division);
        var seat = now.Seats.FirstOrDefault(s => s.Sitter(actor.Person) is not null && found?.Ballots.ContainsKey(s.Code) == true)?.Code;
        if (found is null || seat is null || now.IsOut(seat, found.Item, actor.Person)) return Refused(user);
        var ballot = found.Ballots[seat];
        var entry = (await store.Read(meeting, ballot.Sequence - 1, http.RequestAborted))[0];
        // A seat has had more than one sitter: the receipt is for whoever cast it.
        if (!ballot.RollCall && entry.Actor != actor.Person) return Refused(user);
        http.Response.Headers.CacheControl = "private, no-store";
        var file = ReceiptFile.Of(found.Receipts[(seat, ballot.Id)] with { ChainHead = ballot.Hash }, entry);
        return Results.File(file.Write(), "application/json", $"receipt-{division}-{seat}.json");
    }

    private static async Task<(Meeting Meeting, Actor Actor)?> Entered(string id, MeetingRooms rooms, ClaimsPrincipal user, bool @public, CancellationToken cancellation)
    {
        var room = id.Length <= 32 ? await rooms.Find(id, cancellation) : null;
        if (room is null) return null;
        var meeting = (await room.Now(cancellation)).Meeting;
        var actor = Actors.Of(user);
        return Actors.MayEnter(meeting, actor) || (@public && Sealing.IsPublic(meeting)) ? (meeting, actor) : null;
    }

    // The same answer whether or not the thing exists.
    private static IResult Refused(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true ? Results.Forbid() : Results.Challenge();
}
