using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Notices.Letters;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>Writes into a meeting's record that the party was told; after it nobody can divide again on that result.</summary>
public sealed class RecordsNotice(MeetingRooms rooms) : IRecordsNotice
{
    /// <inheritdoc />
    public async Task<Refusal?> Told(string meeting, string division, string letter, ClaimsPrincipal officer, CancellationToken cancellation)
    {
        if (await rooms.Find(meeting, cancellation) is not { } room) return new Refusal(MeetingRefusals.UnknownDivision);
        var actor = Actors.Of(officer);
        // The Director is no keeper of the record: there the server writes what the letter says.
        var asked = await room.Ask(new RecordNotified(division, letter), actor.IsSecretariat ? actor : Actor.System, cancellation);
        if (asked.Ok || asked.Refusal.Code != MeetingRefusals.AlreadyNotified) return asked.Refusal;
        return (await room.Now(cancellation)).Meeting.Divisions[division].NotifiedBy == letter ? null : asked.Refusal;
    }
}
