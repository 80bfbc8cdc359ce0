using System.IO.Compression;
using System.Security.Cryptography;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>Puts a backup back where nothing is: every file against its digest first, and nothing is touched before all are right.</summary>
internal static class Restoring
{
    private const int BlockBytes = 81_920;

    /// <summary>
    /// Puts <paramref name="archive"/> into <paramref name="place"/>, an empty folder and, on PostgreSQL, an empty database. Throws <see cref="InvalidDataException"/> where the archive is not as it was made,
    /// <see cref="IOException"/> where something is there already.
    /// </summary>
    public static async Task<BackupManifest> Put(string archive, DataPlace place, CancellationToken cancellation)
    {
        if (File.Exists(place.File) || Directory.Exists(Path.Combine(place.Folder, "files"))) throw new IOException($"{place.Folder} holds a portal's data already: name an empty folder as Portal:Data, or move that one away.");
        await using var zip = ZipFile.OpenRead(archive);
        var manifest = ReadManifest(zip);
        if (place.Postgres is null != (manifest.Database == BackupManifest.Embedded))
            throw new IOException(manifest.Database == BackupManifest.Embedded ? "This backup holds an embedded database: restore it without ConnectionStrings:Postgres." : "This backup holds a PostgreSQL database: name an empty one as ConnectionStrings:Postgres.");
        var draft = Path.Combine(place.Folder, ".restoring");
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        foreach (var file in manifest.Files) await Unpack(zip, file, draft, cancellation);
        if (place.Postgres is { } server) await PostgresTools.Restore(server, Path.Combine(draft, manifest.DatabaseFile), cancellation);
        if (Directory.Exists(Path.Combine(draft, "files"))) Directory.Move(Path.Combine(draft, "files"), Path.Combine(place.Folder, "files"));
        // A newer list may lie in the folder already: both count.
        if (File.Exists(Path.Combine(draft, ErasedList.Name))) new ErasedList(place).Add(ErasedList.Read(await File.ReadAllLinesAsync(Path.Combine(draft, ErasedList.Name), cancellation)));
        // The database last: a portal that starts in between finds nothing rather than a part.
        if (place.Postgres is null) File.Move(Path.Combine(draft, manifest.DatabaseFile), place.File);
        Directory.Delete(draft, recursive: true);
        return manifest;
    }

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        var entry = zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException("There is no manifest in it: it is no backup of this portal, or was cut off.");
        using var json = entry.Open();
        var manifest = BackupManifest.Read(json);
        var (named, there) = (manifest.Files.Select(f => f.Name).Append(BackupManifest.Name).ToHashSet(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName).ToList());
        if (there.FirstOrDefault(name => !named.Contains(name)) is { } strange) throw new InvalidDataException($"{strange} is in it, and its manifest does not say so.");
        if (there.Count != named.Count || manifest.Files.Count + 1 != named.Count) throw new InvalidDataException("It does not hold every file of its manifest once.");
        return manifest;
    }

    private static async Task Unpack(ZipArchive zip, BackedUp file, string folder, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Name));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidDataException($"{file.Name} leads out of the folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var from = await zip.GetEntry(file.Name)!.OpenAsync(cancellation);
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BlockBytes, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, bytes) = (new byte[BlockBytes], 0L);
        for (int read; bytes <= file.Bytes && (read = await from.ReadAsync(block, cancellation)) > 0; bytes += read)
        {
            hash.AppendData(block, 0, read);
            await to.WriteAsync(block.AsMemory(0, read), cancellation);
        }
        if (bytes != file.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256) throw new InvalidDataException($"{file.Name} is not as it was put in.");
        to.Flush(flushToDisk: true);
    }
}
