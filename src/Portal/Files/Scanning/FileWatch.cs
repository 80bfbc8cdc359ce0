using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Previews;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Files.Scanning;

/// <summary>
/// Looks at files that came, behind everybody's back: has those in quarantine scanned, and makes previews of documents nobody need fear. What is still to do the
/// rows say, so a restart loses nothing; two nodes may do the same twice, to the same end.
/// </summary>
public sealed partial class FileWatch(IDbContextFactory<PortalDb> databases, FileStore store, FileBell bell, DocumentPages documents, TimeProvider clock, ILogger<FileWatch> logger, IScanner? scanner = null, MaintenanceState? maintenance = null)
    : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Since when the scanner gives no answer; null while it does.</summary>
    public DateTimeOffset? DownSince { get; private set; }

    /// <summary>Does once what there is to do: false where the scanner gave no answer and files wait on.</summary>
    public async Task<bool> Pass(CancellationToken cancellation)
    {
        if (maintenance?.IsOn == true) return true;
        var answered = scanner is null || await Scan(scanner, cancellation);
        await Preview(cancellation);
        return answered;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var answered = await Try(stoppingToken);
            if (answered) pause = ShortestPause;
            else
            {
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                continue;
            }
            await bell.Wait(Patience, clock, stoppingToken);
        }
    }

    private async Task<bool> Try(CancellationToken cancellation)
    {
        try
        {
            return await Pass(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(logger, e);
            return false;
        }
    }

    private async Task<bool> Scan(IScanner with, CancellationToken cancellation)
    {
        // One the scanner cannot take must not keep those behind it waiting.
        var answered = true;
        for (var after = 0; ;)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var waiting = await db.Set<CaseFile>().AsNoTracking().Where(f => f.Scan == FileScan.Waiting && f.Id > after).OrderBy(f => f.Id).Take(AtOnce).Select(f => new { f.Id, f.Hash }).ToListAsync(cancellation);
            if (waiting.Count == 0) break;
            after = waiting[^1].Id;
            foreach (var hash in waiting.Select(f => f.Hash).Distinct(StringComparer.Ordinal)) answered &= await Scan(with, db, hash, cancellation);
        }
        if (answered) DownSince = null;
        return answered;
    }

    private async Task<bool> Scan(IScanner with, PortalDb db, string hash, CancellationToken cancellation)
    {
        string? found;
        await using (var content = store.Open(hash))
        {
            if (content is null)
            {
                LogGone(logger, hash);
                return true;
            }
            try
            {
                found = await with.Look(content, cancellation);
            }
            catch (ScannerDownException e)
            {
                if (DownSince is null) LogDown(logger, e, hash);
                DownSince ??= clock.GetUtcNow();
                return false;
            }
        }
        if (found is not null) LogFound(logger, hash, found);
        // What is infected is so wherever the same content lies, whatever was said of it before.
        var (said, at) = (found is null ? FileScan.Clean : FileScan.Infected, clock.GetUtcNow());
        await db.Set<CaseFile>().Where(f => f.Hash == hash && (f.Scan == FileScan.Waiting || found != null))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, said).SetProperty(f => f.ScannedAt, (DateTimeOffset?)at), cancellation);
        return true;
    }

    private async Task Preview(CancellationToken cancellation)
    {
        if (!documents.CanShow) return;
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var hashes = await db.Set<CaseFile>().AsNoTracking().Where(f => f.Preview == null && f.Kind == SlotKind.Pdf && (f.Scan == FileScan.Clean || f.Scan == FileScan.NotScanned))
                .Select(f => f.Hash).Distinct().Take(AtOnce).ToListAsync(cancellation);
            if (hashes.Count == 0) return;
            foreach (var hash in hashes)
            {
                var (picture, pages) = await documents.Show(hash, cancellation);
                await db.Set<CaseFile>().Where(f => f.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(f => f.Preview, picture ?? "").SetProperty(f => f.Pages, pages), cancellation);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The virus scanner gives no answer; files wait in quarantine and are tried again (first: {Hash})")]
    private static partial void LogDown(ILogger logger, Exception exception, string hash);

    [LoggerMessage(LogLevel.Warning, "The virus scanner found {Found} in {Hash}; nobody gets it")]
    private static partial void LogFound(ILogger logger, string hash, string found);

    [LoggerMessage(LogLevel.Error, "The file {Hash} stands in a slot and is not in the store")]
    private static partial void LogGone(ILogger logger, string hash);

    [LoggerMessage(LogLevel.Error, "Files could not be looked at; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
