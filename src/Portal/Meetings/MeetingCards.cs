using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Meetings;

/// <summary>Keeps the list of meetings up to date with their records. A projection: it can be made anew from them at any time, and is at the start.</summary>
public sealed partial class MeetingCards(MeetingRooms rooms, IDbContextFactory<PortalDb> databases, ILogger<MeetingCards> logger) : RoomFollower(rooms)
{
    /// <inheritdoc />
    protected override bool Matters(Meeting before, Meeting after) =>
        before.State != after.State || before.Items.Count != after.Items.Count || before.Called is null || before.Running?.Until != after.Running?.Until;

    /// <summary>Brings one meeting's card to its record.</summary>
    public async Task Keep(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Called is not { } called) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var card = await db.Set<MeetingCard>().SingleOrDefaultAsync(c => c.Id == meeting.Id, cancellation);
        if (card is null) db.Add(card = new MeetingCard { Id = meeting.Id });
        else if (card.Sequence > meeting.Sequence) return;
        (card.Number, card.StartsAt, card.State, card.Rehearsal, card.Circulation) = (called.Number, called.StartsAt, meeting.State, called.Rehearsal, called.Circulation);
        (card.Phase, card.Items, card.Sequence, card.Until) = (called.Phase, meeting.Order.Length, meeting.Sequence, called.Circulation ? meeting.Running?.Until : null);
        card.Panel = meeting.Orders.IsTwoSided;
        await db.SaveChangesAsync(cancellation);
    }

    /// <inheritdoc />
    protected override Task Act(Meeting meeting, CancellationToken cancellation) => Keep(meeting, cancellation);

    /// <inheritdoc />
    protected override void Failed(Exception wrong, string meeting) => LogNotKept(logger, wrong, meeting);

    [LoggerMessage(LogLevel.Warning, "The list entry of meeting {Meeting} could not be written; it is written again with its next change")]
    private static partial void LogNotKept(ILogger logger, Exception exception, string meeting);
}
