using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Labels.Find;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>
/// Prints the certificates of released rounds that are not printed yet, a few at once; each is kept as soon as it is there. However often it is interrupted, it goes on where it was, and none is kept twice.
/// </summary>
public sealed partial class CertificatePrinting(IDbContextFactory<PortalDb> databases, CertificatePress press, FileStore files, TimeProvider clock, ILogger<CertificatePrinting> logger)
{
    private const long LargestFile = 20 * 1024 * 1024;

    // The printer has as many places; more would only wait in it.
    private const int AtOnce = 4;

    /// <summary>Prints what is missing; how many that were. <paramref name="printed"/> hears of each.</summary>
    public async Task<int> Do(CancellationToken cancellation, Action<string>? printed = null)
    {
        List<Certificate> missing;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
            missing = await db.Released().Where(c => c.Application != null && !db.Set<CertificatePaper>().Any(p => p.Number == c.Number)).OrderBy(c => c.Number).ToListAsync(cancellation);
        var done = 0;
        try
        {
            await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (certificate, _) =>
            {
                // What is being printed is printed and kept, whatever breaks down beside it.
                if (!await Keep(certificate, await press.Pdf(certificate, cancellation))) return;
                Interlocked.Increment(ref done);
                printed?.Invoke(certificate.Number);
            });
        }
        catch (NotPrintedException error)
        {
            LogNotPrinted(logger, error, missing.Count);
        }
        return done;
    }

    private async Task<bool> Keep(Certificate certificate, byte[] pdf)
    {
        using var content = new MemoryStream(pdf);
        var file = (await files.Put(content, LargestFile, CancellationToken.None)).Value;
        await using var db = await databases.CreateDbContextAsync();
        db.Add(new CertificatePaper { Number = certificate.Number, Hash = file.Hash, Length = file.Length, PrintedAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node printed it in the same moment.
            await using var again = await databases.CreateDbContextAsync();
            if (await again.Set<CertificatePaper>().AnyAsync(p => p.Number == certificate.Number)) return false;
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Count} certificates wait to be printed")]
    private static partial void LogNotPrinted(ILogger logger, Exception exception, int count);
}

/// <summary>Looks every twenty seconds whether certificates wait to be printed.</summary>
[DisallowConcurrentExecution]
public sealed class CertificatePrintingJob(CertificatePrinting printing) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await printing.Do(cancellationToken);
}
