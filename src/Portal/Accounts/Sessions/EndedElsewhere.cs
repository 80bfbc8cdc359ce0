namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>Learns every few seconds which sessions another node ended, so that circuits and hub connections of theirs end here as well.</summary>
internal sealed partial class EndedElsewhere(SessionBook book, EndedSessions ended, TimeProvider clock, ILogger<EndedElsewhere> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // Clocks of nodes differ, and what was written a moment ago is committed a moment later.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var since = clock.GetUtcNow() - Overlap;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var until = clock.GetUtcNow() - Overlap;
                if (await Look(since, stoppingToken)) since = until;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task<bool> Look(DateTimeOffset since, CancellationToken stop)
    {
        try
        {
            foreach (var session in await book.EndedSince(since, stop)) ended.Add(session);
            return true;
        }
#pragma warning disable CA1031 // whatever stood in the way, it is tried again
        catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogNotRead(log, broken);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sessions that ended could not be read")]
    private static partial void LogNotRead(ILogger logger, Exception exception);
}
