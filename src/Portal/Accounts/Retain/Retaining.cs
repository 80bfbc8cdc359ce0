using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Retain;

/// <summary>Removes every night what is past its time, or takes the name off it. Nothing of a case, a record or a paper is touched.</summary>
public sealed partial class Retaining(IDbContextFactory<PortalDb> databases, DataPlace place, TimeProvider clock, ILogger<Retaining> log)
{
    private const string Nothing = "–";
    private static readonly TimeOnly Begin = new(3, 0);

    /// <summary>Does what was not done since three o'clock of this day, each rule once whichever node is first. How many rules ran.</summary>
    public async Task<int> DoDue(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (TimeOnly.FromTimeSpan(HongKongTime.At(now).TimeOfDay) < Begin) return 0;
        var ran = 0;
        foreach (var rule in RetentionTable.Rules.Where(r => r.By == RetentionKeeper.Portal)) ran += await Do(rule, now, cancellation) ? 1 : 0;
        return ran;
    }

    /// <summary>The last run of each rule.</summary>
    public async Task<IReadOnlyDictionary<string, RetentionRun>> Last(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Set<RetentionRun>().AsNoTracking().Where(r => !db.Set<RetentionRun>().Any(later => later.Rule == r.Rule && later.Night > r.Night)).ToListAsync(cancellation);
        return last.ToDictionary(r => r.Rule, StringComparer.Ordinal);
    }

    private async Task<bool> Do(RetentionRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var night = HongKongTime.DateOf(now);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<RetentionRun>().AnyAsync(r => r.Rule == rule.Id && r.Night == night, cancellation)) return false;
        var run = new RetentionRun { Rule = rule.Id, Night = night, At = now };
        db.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node was first.
            return false;
        }
        run.Removed = await Remove(db, rule, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        LogRemoved(log, rule.Id, run.Removed.Value);
        return true;
    }

    private async Task<int> Remove(PortalDb db, RetentionRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var (limit, today) = (rule.Limit(now), HongKongTime.DateOf(now));
        return rule.Id switch
        {
            "door" => await db.Set<SignInEntry>().Where(e => e.At < limit && e.Address != "").ExecuteUpdateAsync(e => e.SetProperty(x => x.Address, "").SetProperty(x => x.Device, ""), cancellation),
            "sessions" => await db.Set<SignInSession>().Where(s => s.StartedAt < limit).ExecuteDeleteAsync(cancellation),
            // What still waits for somebody is not told anew.
            "notices" => await db.Set<Notice>().Where(n => n.At < limit && (n.Due == null || n.Due < today)).ExecuteDeleteAsync(cancellation),
            "mail" => Files(limit),
            "event-mail" => await db.Set<EventMessage>().Where(m => m.At < limit).ExecuteDeleteAsync(cancellation),
            "sign-ups" => await SignUps(db, limit, cancellation),
            "invitations" => await db.Set<Invitation>().Where(i => i.Expires < limit && i.NormalizedEmail != "").ExecuteUpdateAsync(i => i.SetProperty(x => x.Name, Nothing).SetProperty(x => x.Email, "").SetProperty(x => x.NormalizedEmail, ""), cancellation),
            "complaint-drafts" => await db.Set<ComplaintDraft>().Where(d => d.LodgedAt == null && d.At < limit).ExecuteDeleteAsync(cancellation),
            _ => throw new InvalidOperationException($"seeds/retention.json: the portal does not know how to keep {rule.Id}."),
        };
    }

    // Counts of an event stay: who came, from where, how it was.
    private static async Task<int> SignUps(PortalDb db, DateTimeOffset limit, CancellationToken cancellation)
    {
        var over = await db.Set<ProgrammeEvent>().Where(e => e.Ends < limit).Select(e => e.Reference).ToListAsync(cancellation);
        return await db.Set<EventSignUp>().Where(s => over.Contains(s.Event) && s.Email != "").ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Name, Nothing).SetProperty(x => x.Company, Nothing).SetProperty(x => x.Email, "").SetProperty(x => x.Person, (string?)null).SetProperty(x => x.Key, x => "past-" + x.Number), cancellation);
    }

    private int Files(DateTimeOffset limit)
    {
        var folder = Path.Combine(place.Folder, "mail");
        if (!Directory.Exists(folder)) return 0;
        var past = Directory.GetFiles(folder, "*.eml").Where(f => File.GetLastWriteTimeUtc(f) < limit.UtcDateTime).ToList();
        past.ForEach(File.Delete);
        return past.Count;
    }

    [LoggerMessage(LogLevel.Information, "Retention: {Rule}, {Count} removed or made nameless")]
    private static partial void LogRemoved(ILogger log, string rule, int count);
}
