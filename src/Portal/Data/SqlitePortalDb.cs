using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>The embedded default: one file, write-ahead log, synchronous FULL. Saves of one process queue for the file's only writer.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    private SemaphoreSlim? turn;

    private SemaphoreSlim Turn => turn ??= SqliteTurn.At(Database.GetConnectionString()!);

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (HoldsTheLock) return base.SaveChanges(acceptAllChangesOnSuccess);
        Turn.Wait();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (HoldsTheLock) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await Turn.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }

    // Inside a transaction the database's own lock is held already: waiting for the turn of one who waits for that lock would never end.
    private bool HoldsTheLock => Database.CurrentTransaction is not null;
}
