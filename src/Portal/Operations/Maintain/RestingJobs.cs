using CleanerProduction.Portal.Data;
using Quartz;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary>While maintenance lasts no job begins; what was due is done at its next turn.</summary>
internal sealed class RestingJobs(MaintenanceState maintenance) : ITriggerListener
{
    public string Name => nameof(RestingJobs);

    public ValueTask<bool> VetoJobExecution(ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(maintenance.IsOn);
}
