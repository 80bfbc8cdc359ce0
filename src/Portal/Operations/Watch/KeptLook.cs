using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What was seen last, for a while: however often somebody asks, the browser, the mail server and the scanner are not asked more often.</summary>
internal sealed class KeptLook(IHealthCheck look, TimeSpan time, TimeProvider clock) : IHealthCheck, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private (long At, HealthCheckResult Seen)? kept;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (kept is { } last && clock.GetElapsedTime(last.At) < time) return last.Seen;
            HealthCheckResult seen;
            try
            {
                seen = await look.CheckHealthAsync(context, cancellationToken);
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                // What cannot be looked at is not well; why stands in the log, not in the answer.
                seen = new(context.Registration.FailureStatus, failed.GetType().Name, failed);
            }
            kept = (clock.GetTimestamp(), seen);
            return seen;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();
}
