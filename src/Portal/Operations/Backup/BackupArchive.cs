using System.IO.Compression;
using System.Security.Cryptography;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>A backup as it is written: one ZIP whose last entry says what is in it, with the name it was asked for only once it is whole and on the disk.</summary>
internal sealed class BackupArchive : IAsyncDisposable
{
    private const int BlockBytes = 81_920;
    private readonly List<BackedUp> files = [];
    private readonly string draft;
    private readonly string name;
    private readonly FileStream file;
    private readonly ZipArchive zip;

    /// <summary>Begins it beside the file it becomes. Throws <see cref="IOException"/> where that is there already.</summary>
    public BackupArchive(string name)
    {
        if (File.Exists(name)) throw new IOException($"{name} is there already: a backup is never overwritten.");
        (this.name, draft) = (name, name + ".partial");
        file = new(draft, Mine());
        zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
    }

    // It holds secrets: nobody else reads it.
    private static FileStreamOptions Mine()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>What is in it so far.</summary>
    public IReadOnlyList<BackedUp> Files => files;

    /// <summary>Puts a file into it. What is compressed already is stored as it is.</summary>
    public async Task Add(string entry, string path, bool compressed, CancellationToken cancellation)
    {
        await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BlockBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using var to = await zip.CreateEntry(entry, compressed ? CompressionLevel.NoCompression : CompressionLevel.Fastest).OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, bytes) = (new byte[BlockBytes], 0L);
        for (int read; (read = await from.ReadAsync(block, cancellation)) > 0; bytes += read)
        {
            hash.AppendData(block, 0, read);
            await to.WriteAsync(block.AsMemory(0, read), cancellation);
        }
        files.Add(new(entry, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Writes what it holds, and gives it its name.</summary>
    public async Task End(BackupManifest manifest, CancellationToken cancellation)
    {
        await using (var to = await zip.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest).OpenAsync(cancellation)) await to.WriteAsync(manifest.Json(), cancellation);
        await zip.DisposeAsync();
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        File.Move(draft, name, overwrite: false);
    }

    /// <summary>Where it did not come to its end nothing remains.</summary>
    public async ValueTask DisposeAsync()
    {
        if (file.CanWrite)
        {
            await zip.DisposeAsync();
            await file.DisposeAsync();
        }
        File.Delete(draft);
    }
}
