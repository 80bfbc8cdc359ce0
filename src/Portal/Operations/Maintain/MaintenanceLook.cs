using CleanerProduction.Portal.Operations.Watch;
using CleanerProduction.Portal.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary>Whether the portal is at rest. It serves all the same: a balancer goes on sending it readers.</summary>
internal sealed class MaintenanceLook(MaintenanceState maintenance) : IHealthCheck
{
    /// <summary>What it is called among the looks.</summary>
    public const string Name = "maintenance";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        maintenance.Window is { BegunAt: { } since } window ? Said.Degraded(nameof(OperationsText.Said_Resting), $"{since:yyyy-MM-dd HH:mm}", $"{window.Until:yyyy-MM-dd HH:mm}") : HealthCheckResult.Healthy());
}
