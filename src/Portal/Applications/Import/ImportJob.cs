using Quartz;

namespace CleanerProduction.Portal.Applications.Import;

/// <summary>Goes on with files that are being taken over: after the button, and after a stop.</summary>
[DisallowConcurrentExecution]
public sealed class ImportJob(ImportBook book) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await book.GoOn(cancellationToken);
}
