namespace CleanerProduction.Portal.Data;

/// <summary>Learns every two seconds of maintenance that was announced, began or ended here, on another node or from the command line.</summary>
internal sealed partial class MaintenanceWatch(MaintenanceBook book, TimeProvider clock, ILogger<MaintenanceWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Before the first request is answered, what lasts is known.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await book.Refresh(stop);
        }
#pragma warning disable CA1031 // whatever stood in the way, it is tried again
        catch (Exception broken) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotRead(log, broken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Whether there is maintenance could not be read")]
    private static partial void LogNotRead(ILogger logger, Exception exception);
}
