using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>Calls the consolidated report of every case whose day has come: measures completed or the month gone, whichever is first .</summary>
public sealed class ComplaintTimer(IDbContextFactory<PortalDb> databases, Followings followings, ReferenceData reference, TimeProvider clock)
{
    private static readonly ComplaintState[] Running = [ComplaintState.Substantiated, ComplaintState.Correcting];

    /// <summary>Calls what is due today; how many were called. What another node called in the same moment is not called twice.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        List<string> due;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            var running = db.Set<Complaint>().AsNoTracking().Where(c => Running.Contains(c.State));
            var papers = await db.Papers(running, cancellation);
            due = [.. (await running.ToListAsync(cancellation)).Where(c => (papers.GetValueOrDefault(c.Reference) ?? NewestPapers.None).File.Facts(c, reference.Limits(today), 0).ReportDue <= today).Select(c => c.Reference)];
        }
        var called = 0;
        foreach (var @case in due)
            if (await followings.CallByTimer(@case, cancellation) is null) called++;
        return called;
    }
}

/// <summary>Looks every hour, so that a portal that stood still at midnight makes up for it.</summary>
[DisallowConcurrentExecution]
public sealed class ComplaintTimerJob(ComplaintTimer timer) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await timer.Do(cancellationToken);
}
