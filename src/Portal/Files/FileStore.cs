using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Kinds;

namespace CleanerProduction.Portal.Files;

/// <summary>A file that is kept.</summary>
/// <param name="Hash">The lower-case hexadecimal SHA-256 of its content: its only name.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record StoredFile(string Hash, long Length);

/// <summary>A file that was sent and is kept.</summary>
/// <param name="File">Where it is kept.</param>
/// <param name="Is">What it is.</param>
public sealed record TakenFile(StoredFile File, Looked Is);

/// <summary>
/// Files by their content, outside the web root. What is there is never overwritten: the same content is the same file, other content
/// has another name, so a paper that was locked by its hash is what the members read.
/// </summary>
public sealed class FileStore
{
    private const int BlockBytes = 81_920;
    private const string Incoming = "incoming";
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private readonly string folder;
    private readonly string incoming;

    /// <summary>The store in that folder, which is made where it is missing.</summary>
    public FileStore(string folder)
    {
        (this.folder, incoming) = (Abandoned.Swept(folder, Incoming), Path.Combine(folder, Incoming));
        Directory.CreateDirectory(incoming);
    }

    /// <summary>Keeps <paramref name="content"/>, at most <paramref name="most"/> bytes of it; more is refused and nothing remains.</summary>
    public async Task<Result<StoredFile>> Put(Stream content, long most, CancellationToken cancellation)
    {
        var kept = await Put<bool>(content, most, _ => true, cancellation);
        return kept.Ok ? kept.Value.File : kept.Refusal;
    }

    /// <summary>
    /// Keeps a file somebody sent, if it is one of the kinds taken and nothing is wrong with it (<see cref="FileLook.At"/>), at most <paramref name="most"/> bytes of it;
    /// else nothing remains. What else is asked of it <paramref name="also"/> says.
    /// </summary>
    public async Task<Result<TakenFile>> Take(Stream content, string name, IReadOnlyList<FileKind> taken, long most, CancellationToken cancellation, Func<Looked, Refusal?>? also = null)
    {
        var kept = await Put(content, most, draft => FileLook.At(draft, name, taken).Then(looked => also?.Invoke(looked) is { } wrong ? wrong : (Result<Looked>)looked), cancellation);
        return kept.Ok ? new TakenFile(kept.Value.File, kept.Value.Found) : kept.Refusal;
    }

    /// <summary>Keeps content in which <paramref name="look"/> finds what it must hold, at most <paramref name="most"/> bytes of it; else nothing remains.</summary>
    public async Task<Result<(StoredFile File, T Found)>> Put<T>(Stream content, long most, Func<Stream, Result<T>> look, CancellationToken cancellation)
    {
        var draft = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            if (await Write(content, draft, most, cancellation) is not { } file)
                return new Refusal("file-too-large").With("most", most.ToString(CultureInfo.InvariantCulture));
            Result<T> found;
            await using (var written = File.OpenRead(draft)) found = look(written);
            if (!found.Ok) return found.Refusal;
            Keep(draft, Place(file.Hash));
            return (file, found.Value);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The content of that hash for reading; null where there is none, or where the text is no hash.</summary>
    public Stream? Open(string hash) => Has(hash)
        ? new FileStream(Place(hash), new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan })
        : null;

    /// <summary>True where the content of that hash is kept.</summary>
    public bool Has(string hash) => IsHash(hash) && File.Exists(Place(hash));

    /// <summary>True where the content still has the hash it was kept under; false also where there is none.</summary>
    public async Task<bool> IsIntact(string hash, CancellationToken cancellation)
    {
        await using var content = Open(hash);
        return content is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == hash;
    }

    private static async Task<StoredFile?> Write(Stream content, string path, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var block = new byte[BlockBytes];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(block, cancellation)) > 0)
        {
            if ((length += read) > most) return null;
            hash.AppendData(block, 0, read);
            await file.WriteAsync(block.AsMemory(0, read), cancellation);
        }
        // On the disk before it has its name: whoever finds the name finds all of it.
        file.Flush(flushToDisk: true);
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static void Keep(string draft, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            File.Move(draft, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            // the same content came before, or at the same moment
        }
    }

    // Nothing but a hash becomes a path.
    private static bool IsHash(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(Hexadecimal);

    private string Place(string hash) => Path.Combine(folder, hash[..2], hash);
}
