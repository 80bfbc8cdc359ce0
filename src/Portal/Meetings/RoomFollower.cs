using System.Threading.Channels;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings;

/// <summary>Does something about every room when it opens, and again whenever its record came to matter; one after another, off the writers' threads.</summary>
public abstract class RoomFollower(MeetingRooms rooms) : BackgroundService
{
    private readonly Channel<MeetingRoom> due = Channel.CreateUnbounded<MeetingRoom>();

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        rooms.Opened += room =>
        {
            due.Writer.TryWrite(room);
            room.Recorded += (before, after) =>
            {
                if (Matters(before, after)) due.Writer.TryWrite(room);
            };
        };
        return base.StartAsync(cancellationToken);
    }

    /// <summary>True where what was recorded is a reason to act. Called by the room's writer: nothing that waits.</summary>
    protected abstract bool Matters(Meeting before, Meeting after);

    /// <summary>Acts on a meeting as it stands. What it throws is told to <see cref="Failed"/>, and the next room is served.</summary>
    protected abstract Task Act(Meeting meeting, CancellationToken cancellation);

    /// <summary>Notes a failure.</summary>
    protected abstract void Failed(Exception wrong, string meeting);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var room in due.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await Act((await room.Now(stoppingToken)).Meeting, stoppingToken);
                }
                catch (Exception wrong) when (wrong is not OperationCanceledException)
                {
                    Failed(wrong, room.Id);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }
}
