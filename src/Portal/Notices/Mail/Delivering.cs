using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Notices.Mail;

/// <summary>
/// Sends notices by e-mail in each person's language: those not yet sent, the oldest first. Marked as sent right after; stopped in between, it sends the same message under the same
/// name again.
/// </summary>
public sealed partial class Delivering(IDbContextFactory<PortalDb> databases, IMail mail, Operation operation, TimeProvider clock, PortalMeter meter, ILogger<Delivering> logger)
{
    /// <summary>How many go out in one run.</summary>
    public const int Most = 100;

    /// <summary>After so many refusals a notice stays in the portal alone.</summary>
    public const int LastFailure = 10;

    /// <summary>Sends what waits; how many went out. A server that is down leaves the rest for the next run, however long it is down: only what it refuses is given up at last.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var turn = await db.Turn(LoneWork.Mail, cancellation);
        if (turn is null) return 0;
        var waiting = await db.Set<Notice>().Where(n => n.SentAt == null && n.Failures < LastFailure).OrderBy(n => n.Failures).ThenBy(n => n.At).ThenBy(n => n.Id).Take(Most)
            .Join(db.Set<Person>(), n => n.PersonId, p => p.Id, (n, p) => new { Notice = n, Person = p }).AsNoTracking().ToListAsync(cancellation);
        var sent = 0;
        foreach (var one in waiting)
        {
            if (one.Person.Email is not { } address) continue;
            try
            {
                await mail.Send(new(one.Notice.Key, address, one.Person.Name().In(one.Person.Language), one.Notice.Title.In(one.Person.Language), Text(one.Notice, one.Person.Language)), cancellation);
            }
            catch (MailDownException e)
            {
                meter.Mailed(done: false);
                LogDown(logger, waiting.Count - sent, e.Message);
                break;
            }
            catch (Exception e) when (e is System.Net.Mail.SmtpException or FormatException && !cancellation.IsCancellationRequested)
            {
                meter.Mailed(done: false);
                LogFailure(logger, one.Notice.Id, e.GetType().Name);
                await db.Set<Notice>().Where(n => n.Id == one.Notice.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.Failures, x => x.Failures + 1), cancellation);
                continue;
            }
            meter.Mailed(done: true);
            sent += await db.Set<Notice>().Where(n => n.Id == one.Notice.Id && n.SentAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.SentAt, clock.GetUtcNow()), cancellation);
        }
        return sent;
    }

    private string Text(Notice notice, Language language)
    {
        string?[] lines = [notice.Title.In(language), "", notice.Text.In(language), notice.Clause is null ? null : $"({notice.Clause})", "", new Uri(operation.Origin, notice.Link).ToString(), "", Foot(language)];
        return string.Join("\r\n", lines.Where(l => l is not null));
    }

    private static string Foot(Language language) => MailText.ResourceManager.GetString(nameof(MailText.Foot), language.Culture())!;

    [LoggerMessage(LogLevel.Warning, "No mail leaves: {Why}; {Waiting} notices or more wait")]
    private static partial void LogDown(ILogger logger, int waiting, string why);

    [LoggerMessage(LogLevel.Warning, "Notice {Notice} could not be sent: {Failure}")]
    private static partial void LogFailure(ILogger logger, int notice, string failure);
}

/// <summary>Sends what waits, every half minute.</summary>
[DisallowConcurrentExecution]
public sealed class MailJob(Delivering delivering) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await delivering.Do(cancellationToken);
}
