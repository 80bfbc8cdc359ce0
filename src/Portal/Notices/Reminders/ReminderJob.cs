using Quartz;

namespace CleanerProduction.Portal.Notices.Reminders;

/// <summary>Reminds every hour, so that a portal that stood still at midnight makes up for it; what was told once is not told again.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(Reminding reminding, LabelReminding labels) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await reminding.Do(cancellationToken);
        await labels.Do(cancellationToken);
    }
}
