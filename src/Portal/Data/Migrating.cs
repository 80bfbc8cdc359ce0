using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Applies migrations at the start.</summary>
public static class Migrating
{
    /// <summary>Brings the database that <paramref name="services"/> name to the newest shape.</summary>
    public static async Task Apply(IServiceProvider services, CancellationToken cancellation)
    {
        var place = services.GetRequiredService<DataPlace>();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellation);
        if (place.Postgres is null) await Embedded(db, place, cancellation);
        else await Migrate(db, place, cancellation);
    }

    // EF guards a SQLite migration by a row in a table, which a killed process leaves behind for ever; the lock on a file ends with its holder.
    private static async Task Embedded(PortalDb db, DataPlace place, CancellationToken cancellation)
    {
        await using var alone = await Alone(Path.Combine(place.Folder, "migrating.lock"), cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await Migrate(db, place, cancellation);
    }

    private static async Task Migrate(PortalDb db, DataPlace place, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } strange)
            throw new InvalidOperationException($"The database in {place} was made by another version of the portal ({strange}). Start with that version, or with an empty Portal:Data folder or database.");
        if (applied.Count < known.Count) await db.Database.MigrateAsync(cancellation);
    }

    private static async Task<FileStream> Alone(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }
}
