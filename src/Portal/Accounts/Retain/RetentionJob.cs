using Quartz;

namespace CleanerProduction.Portal.Accounts.Retain;

/// <summary>Looks every hour whether the night's removals were made, so that a portal that stood still makes up for it.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionJob(Retaining retaining) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await retaining.DoDue(cancellationToken);
}
