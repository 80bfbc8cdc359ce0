using Quartz;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>Erases every hour what is due, and whoever a restored backup brought back.</summary>
[DisallowConcurrentExecution]
public sealed class ErasingJob(Erasing erasing) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await erasing.DoDue(cancellationToken);
}
