using System.IO.Compression;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>
/// The one form of a bundle's archive: files stored as they are, one moment for all, nothing else said of them. From the files alone the very same bytes can be written again, so whatever is altered in an
/// archive shows, also where no reader of archives looks.
/// </summary>
public static class BundleZip
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive written to a stream that need not go back.</summary>
    public static ZipArchive To(Stream to) => new(new ForwardOnly(to), ZipArchiveMode.Create, leaveOpen: true, System.Text.Encoding.UTF8);

    /// <summary>Adds a file.</summary>
    public static async Task Add(this ZipArchive zip, string path, Stream content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        (entry.LastWriteTime, entry.ExternalAttributes) = (Stamp, 0);
        await using var to = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(to, cancellation);
    }

    /// <summary>Adds bytes.</summary>
    public static Task Add(this ZipArchive zip, string path, byte[] content, CancellationToken cancellation) => zip.Add(path, new MemoryStream(content, writable: false), cancellation);

    // Where a stream could go back the archive would be another: lengths before instead of behind.
    private sealed class ForwardOnly(Stream to) : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => written; set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        // The archive writes a few bytes at once at its ends; a web answer takes none but asynchronously.
        public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await to.WriteAsync(buffer, cancellationToken);
            written += buffer.Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
