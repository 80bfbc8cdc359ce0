using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>
/// Learns of rows that another node put in force, every two seconds. Rows for grants begin a day ahead at the earliest and need no more haste;
/// a deadline started by the older calendar in between is moved here.
/// </summary>
internal sealed partial class NewestParameters(ParameterBook book, PuttingInForce putting, TimeProvider clock, ILogger<NewestParameters> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var behind = true;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await Next(timer, stoppingToken))
        {
            try
            {
                behind |= await book.Refresh(stoppingToken);
                if (!behind) continue;
                await putting.Settle(stoppingToken);
                behind = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever stood in the way, it is tried again
            catch (Exception broken)
#pragma warning restore CA1031
            {
                LogNotRead(logger, broken);
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The newest parameters could not be read")]
    private static partial void LogNotRead(ILogger logger, Exception exception);
}
