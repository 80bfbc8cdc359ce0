using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using System.Threading.Channels;

namespace CleanerProduction.Portal.Meetings;

/// <summary>Keeps the list of meetings up to date with their records. A projection: it can be made anew from them at any time, and is at the start.</summary>
public sealed partial class MeetingCards(MeetingRooms rooms, IDbContextFactory<PortalDb> databases, ILogger<MeetingCards> logger) : BackgroundService
{
    private readonly Channel<MeetingRoom> changed = Channel.CreateUnbounded<MeetingRoom>();

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        rooms.Opened += room =>
        {
            changed.Writer.TryWrite(room);
            room.Recorded += (before, after) =>
            {
                if (before.State != after.State || before.Items.Count != after.Items.Count || before.Called is null || before.Running?.Until != after.Running?.Until) changed.Writer.TryWrite(room);
            };
        };
        return base.StartAsync(cancellationToken);
    }

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
        await db.SaveChangesAsync(cancellation);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var room in changed.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await Keep((await room.Now(stoppingToken)).Meeting, stoppingToken);
                }
                catch (DbUpdateException wrong)
                {
                    LogNotKept(logger, wrong, room.Id);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The list entry of meeting {Meeting} could not be written; it is written again with its next change")]
    private static partial void LogNotKept(ILogger logger, Exception exception, string meeting);
}
