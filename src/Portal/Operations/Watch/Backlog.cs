using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Mail;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What waits for the portal itself.</summary>
/// <param name="Mail">Notices to be sent.</param>
/// <param name="MailLost">Notices given up after <see cref="Delivering.LastFailure"/> failures; they stay in the inbox.</param>
/// <param name="Scan">Files in quarantine.</param>
/// <param name="Letters">Letters that are drafts.</param>
public sealed record Waits(int Mail, int MailLost, int Scan, int Letters);

/// <summary>Counts it.</summary>
public sealed class Backlog(IDbContextFactory<PortalDb> databases)
{
    /// <summary>As it is.</summary>
    public async Task<Waits> Now(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new(
            await db.Set<Notice>().CountAsync(n => n.SentAt == null && n.Failures < Delivering.LastFailure, cancellation),
            await db.Set<Notice>().CountAsync(n => n.SentAt == null && n.Failures >= Delivering.LastFailure, cancellation),
            await db.Set<CaseFile>().CountAsync(f => f.Scan == FileScan.Waiting, cancellation),
            await db.Set<LetterDraft>().CountAsync(l => l.State != LetterState.Issued, cancellation));
    }
}
