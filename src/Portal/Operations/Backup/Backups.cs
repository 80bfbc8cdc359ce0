using System.Reflection;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>Makes backups while the portal runs: the database as it stood at one moment, then every file, so that each file the database names is there.</summary>
public sealed class Backups(DataPlace place, IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>This program's version.</summary>
    public static string Version => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes one. Throws <see cref="IOException"/> where <paramref name="name"/> is there, the disk is full or a tool of PostgreSQL fails.</summary>
    public async Task<BackupManifest> Make(string name, CancellationToken cancellation)
    {
        place.HoldThere();
        var folder = Directory.CreateTempSubdirectory("cleaner-production-backup-").FullName;
        try
        {
            await using var archive = new BackupArchive(name);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var manifest = new BackupManifest(1, clock.GetUtcNow(), Version, place.Postgres is null ? BackupManifest.Embedded : BackupManifest.Postgres, [.. await db.Database.GetAppliedMigrationsAsync(cancellation)], []);
            var copy = Path.Combine(folder, "copy");
            if (place.Postgres is { } server) await PostgresTools.Dump(server, copy, cancellation);
            else await Copy(place.Sqlite, copy, cancellation);
            await archive.Add(manifest.DatabaseFile, copy, compressed: place.Postgres is not null, cancellation);
            foreach (var (entry, path) in FilesIn(place.Folder)) await archive.Add(entry, path, compressed: true, cancellation);
            var erased = Path.Combine(place.Folder, ErasedList.Name);
            if (File.Exists(erased)) await archive.Add(ErasedList.Name, erased, compressed: false, cancellation);
            var whole = manifest with { Files = archive.Files };
            await archive.End(whole, cancellation);
            return whole;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Uploads under way have no name yet; what has one is whole and never changes.
    private static IEnumerable<(string Entry, string Path)> FilesIn(string folder)
    {
        var files = Path.Combine(folder, "files");
        if (!Directory.Exists(files)) yield break;
        foreach (var path in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (Path.GetRelativePath(files, path).Split(Path.DirectorySeparatorChar) is [{ Length: 2 } first, var hash] && hash.StartsWith(first, StringComparison.Ordinal)) yield return ($"files/{first}/{hash}", path);
    }

    // One reading transaction however many write meanwhile; the copy is whole or an exception.
    private static async Task Copy(string connection, string path, CancellationToken cancellation)
    {
        await using var sqlite = new SqliteConnection(connection);
        await sqlite.OpenAsync(cancellation);
        await using var copy = sqlite.CreateCommand();
        copy.CommandText = "VACUUM INTO $path";
        copy.Parameters.AddWithValue("$path", path);
        copy.CommandTimeout = 0;
        await copy.ExecuteNonQueryAsync(cancellation);
    }
}
