using System.Net.Mail;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Sends e-mail to those who signed up without an account: what was not yet sent, the oldest first. Stopped in between, it sends the same message under the same name again.</summary>
public sealed partial class EventMail(IDbContextFactory<PortalDb> databases, IMail mail, Operation operation, TimeProvider clock, ILogger<EventMail> logger)
{
    /// <summary>Sends what waits; how many went out.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var turn = await db.Turn(LoneWork.EventMail, cancellation);
        if (turn is null) return 0;
        var waiting = await db.Set<EventMessage>().AsNoTracking().Where(m => m.SentAt == null && m.Failures < Delivering.LastFailure).OrderBy(m => m.Failures).ThenBy(m => m.Id).Take(Delivering.Most).ToListAsync(cancellation);
        var sent = 0;
        foreach (var message in waiting)
        {
            try
            {
                await mail.Send(new(message.Key, message.To, message.Name, message.Subject, $"{message.Text}\r\n\r\n{new Uri(operation.Origin, message.Link)}"), cancellation);
            }
            catch (MailDownException)
            {
                // Notices go the same way, and their job says why.
                break;
            }
            catch (Exception e) when (e is SmtpException or FormatException && !cancellation.IsCancellationRequested)
            {
                LogFailure(logger, message.Id, e.GetType().Name);
                await db.Set<EventMessage>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Failures, x => x.Failures + 1), cancellation);
                continue;
            }
            sent += await db.Set<EventMessage>().Where(m => m.Id == message.Id && m.SentAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, clock.GetUtcNow()), cancellation);
        }
        return sent;
    }

    [LoggerMessage(LogLevel.Warning, "Message {Message} of an event could not be sent: {Failure}")]
    private static partial void LogFailure(ILogger logger, int message, string failure);
}

/// <summary>Sends what waits, every half minute.</summary>
[DisallowConcurrentExecution]
public sealed class EventMailJob(EventMail mail) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await mail.Do(cancellationToken);
}
