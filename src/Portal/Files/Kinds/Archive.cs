using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>An entry of an archive (PKWARE APPNOTE 4.3), as its directory tells it.</summary>
/// <param name="Name">Its name, with slashes.</param>
/// <param name="Locked">True where a password is needed.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Packed">Its length in the archive, in bytes.</param>
/// <param name="At">Where its own header begins.</param>
internal sealed record ArchiveEntry(string Name, bool Locked, int Method, uint Packed, uint At);

/// <summary>
/// The directory of an archive and the content behind it. Read here because a library stops where the directory says that an entry ends: what really comes out is what counts.
/// Archives of more than 4 GB are none that are taken.
/// </summary>
internal static class Archive
{
    private const int EndBytes = 22;
    private const int HeaderBytes = 46;
    private const int OwnHeaderBytes = 30;
    private const int LongestComment = 65_535;

    /// <summary>Where the record stands that ends an archive whose last byte is the content's last; null where there is none.</summary>
    public static long? End(Stream content)
    {
        var from = Math.Max(0, content.Length - EndBytes - LongestComment);
        var tail = Bytes(content, from, (int)(content.Length - from));
        // The record says how long the comment behind it is: it must reach the last byte.
        for (var at = tail.Length - EndBytes; at >= 0; at--)
            if (tail.AsSpan(at).StartsWith("PK\x05\x06"u8) && at + EndBytes + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length) return from + at;
        return null;
    }

    /// <summary>The entries in the directory's order. An <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/> where it is broken.</summary>
    public static IEnumerable<ArchiveEntry> Entries(Stream content, long end)
    {
        var record = Bytes(content, end, EndBytes);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(16));
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(10)); left > 0; left--)
        {
            var header = Bytes(content, at, HeaderBytes);
            if (!header.AsSpan().StartsWith("PK\x01\x02"u8)) throw new InvalidDataException("no entry where the directory goes on");
            var name = Bytes(content, at + HeaderBytes, Short(header, 28));
            yield return new(Encoding.UTF8.GetString(name), (Short(header, 8) & 1) != 0, Short(header, 10),
                BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(20)), BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(42)));
            at += HeaderBytes + Short(header, 28) + Short(header, 30) + Short(header, 32);
        }
        if (at != end) throw new InvalidDataException("the directory does not end where the archive does");
    }

    /// <summary>What comes out of an entry, as far as it is read; the same exceptions.</summary>
    public static Stream Content(Stream content, ArchiveEntry entry)
    {
        var header = Bytes(content, entry.At, OwnHeaderBytes);
        if (!header.AsSpan().StartsWith("PK\x03\x04"u8)) throw new InvalidDataException("no entry where the directory says");
        var from = entry.At + OwnHeaderBytes + Short(header, 26) + Short(header, 28);
        if (from + entry.Packed > content.Length) throw new EndOfStreamException();
        if (entry.Method == 0) return new MemoryStream(Bytes(content, from, checked((int)entry.Packed)));
        if (entry.Method != 8) throw new InvalidDataException("packed in a way documents are not");
        content.Position = from;
        return new DeflateStream(content, CompressionMode.Decompress, leaveOpen: true);
    }

    private static ushort Short(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));

    private static byte[] Bytes(Stream content, long at, int count)
    {
        if (at + count > content.Length) throw new EndOfStreamException();
        var bytes = new byte[count];
        content.Position = at;
        content.ReadExactly(bytes);
        return bytes;
    }
}
