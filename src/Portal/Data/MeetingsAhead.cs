using CleanerProduction.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Which meeting cases are put before.</summary>
public static class MeetingsAhead
{
    /// <summary>
    /// The next meeting of the committee whose agenda is still being made: not yet opened, neither practice nor circulation, the soonest of today or later. One whose day went by without its being
    /// opened comes only where no other is called: it can still be held, but nobody waits for it.
    /// </summary>
    public static async Task<MeetingCard?> NextMeeting(this PortalDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = HongKongTime.StartOf(HongKongTime.DateOf(now));
        var open = db.Set<MeetingCard>().AsNoTracking().Where(m => !m.Rehearsal && !m.Circulation && !m.Panel && (m.State == MeetingState.Draft || m.State == MeetingState.Notified));
        return await open.Where(m => m.StartsAt >= today).OrderBy(m => m.StartsAt).FirstOrDefaultAsync(cancellation)
            ?? await open.Where(m => m.StartsAt < today).OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync(cancellation);
    }
}
