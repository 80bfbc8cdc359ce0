namespace CleanerProduction.Portal.Applications.Import;

/// <summary>Goes on with files that are being taken over: at once after the button, from time to time for those another node began and could not end, and after a stop.</summary>
public sealed partial class Importing(ImportBook book, TimeProvider clock, ILogger<Importing> log) : BackgroundService
{
    /// <summary>How long a file that nobody here began may lie before it is looked at.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var waits = true; waits; waits = await Woken(stoppingToken)) await GoOn(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; the file is gone on with at the next start.
        }
    }

    private async Task GoOn(CancellationToken stop)
    {
        try
        {
            await book.GoOn(stop);
        }
#pragma warning disable CA1031 // whatever stood in the way, it is tried again
        catch (Exception broken) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogStopped(log, broken);
        }
    }

    private async Task<bool> Woken(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(book.Begun.WaitToReadAsync(either.Token).AsTask(), Task.Delay(Pause, clock, either.Token));
        await either.CancelAsync();
        book.Begun.TryRead(out _);
        return !stop.IsCancellationRequested;
    }

    [LoggerMessage(LogLevel.Warning, "The taking over of a file stopped; it is gone on with")]
    private static partial void LogStopped(ILogger logger, Exception exception);
}
