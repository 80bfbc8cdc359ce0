using System.Buffers.Binary;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>A video (ISO 14496-12): boxes one after another up to the last byte, with how long it runs.</summary>
internal static class VideoLook
{
    /// <summary>Refused where a box reaches beyond the end or film or description is missing (<c>file-damaged</c>): it was cut off while recorded or sent.</summary>
    public static Result<Looked> At(Stream content)
    {
        Span<byte> brand = stackalloc byte[4];
        content.Position = 8;
        content.ReadExactly(brand);
        var kind = brand.SequenceEqual("qt  "u8) ? FileKind.Mov : FileKind.Mp4;
        if (!IsFilm(brand)) return new Refusal("file-kind");
        if (Box(content, "moov"u8, 0, content.Length) is not { } film) return new Refusal("file-damaged");
        if (Box(content, "mdat"u8, 0, content.Length) is null) return new Refusal("file-damaged");
        return new Looked(kind, Box(content, "mvhd"u8, film.From, film.To) is { } head ? Duration(content, head.From) : null);
    }

    // Pictures of phones (heic, avif) are made of the same boxes.
    private static bool IsFilm(ReadOnlySpan<byte> brand) => !brand.StartsWith("hei"u8) && !brand.StartsWith("avi"u8) && !brand.StartsWith("mif"u8) && !brand.StartsWith("msf"u8);

    // The inside of the first box of a kind between two places; null where it is not there, or where the boxes do not fill the place.
    private static (long From, long To)? Box(Stream content, ReadOnlySpan<byte> kind, long from, long to)
    {
        Span<byte> head = stackalloc byte[16];
        (long, long)? found = null;
        for (var at = from; at < to;)
        {
            if (to - at < 8) return null;
            content.Position = at;
            content.ReadExactly(head[..8]);
            var (length, inside) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), 8);
            if (length == 1)
            {
                content.ReadExactly(head[8..]);
                (length, inside) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            }
            else if (length == 0) length = to - at;
            if (length < inside || length > to - at) return null;
            if (found is null && head[4..8].SequenceEqual(kind)) found = (at + inside, at + length);
            at += length;
        }
        return found;
    }

    private static TimeSpan? Duration(Stream content, long at)
    {
        Span<byte> head = stackalloc byte[32];
        content.Position = at;
        content.ReadExactly(head);
        // Version 1 has times of eight bytes each.
        var (scale, units) = head[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(head[20..]), (double)BinaryPrimitives.ReadUInt64BigEndian(head[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(head[12..]), BinaryPrimitives.ReadUInt32BigEndian(head[16..]));
        return scale == 0 || units == 0 || units / scale > TimeSpan.FromDays(1).TotalSeconds ? null : TimeSpan.FromSeconds(units / scale);
    }
}
