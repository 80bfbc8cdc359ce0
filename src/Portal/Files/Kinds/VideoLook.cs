using System.Buffers.Binary;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>A video (ISO 14496-12): boxes one after another up to the last byte, with how long it runs. Only the heads of boxes are read, and no more of them than a film has.</summary>
internal static class VideoLook
{
    // The film and what is beside it on the outermost level: a recording in fragments of a second has two boxes each; an hour of it is let through.
    private const int MostBoxes = 10_000;
    private const int MostDays = 1;

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
        return new Looked(kind, Box(content, "mvhd"u8, film.From, film.To) is { } head ? Duration(content, head) : null);
    }

    // Pictures of phones (heic, avif) are made of the same boxes.
    private static bool IsFilm(ReadOnlySpan<byte> brand) => !brand.StartsWith("hei"u8) && !brand.StartsWith("avi"u8) && !brand.StartsWith("mif"u8) && !brand.StartsWith("msf"u8);

    // The inside of the first box of a kind between two places; null where it is not there, or where the boxes do not fill the place.
    private static (long From, long To)? Box(Stream content, ReadOnlySpan<byte> kind, long from, long to)
    {
        Span<byte> head = stackalloc byte[16];
        (long, long)? found = null;
        var boxes = 0;
        for (var at = from; at < to;)
        {
            if (to - at < 8 || ++boxes > MostBoxes) return null;
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

    // Null where the head does not say it, or says what cannot be: it is then for a person to save the film anew.
    private static TimeSpan? Duration(Stream content, (long From, long To) box)
    {
        Span<byte> head = stackalloc byte[32];
        head.Clear();
        content.Position = box.From;
        content.ReadExactly(head[..(int)Math.Min(head.Length, box.To - box.From)]);
        // Version 1 has times of eight bytes each; all ones stand for a length nobody knows.
        var (scale, units, unknown) = (head[0], box.To - box.From) switch
        {
            (0, >= 20) => (BinaryPrimitives.ReadUInt32BigEndian(head[12..]), BinaryPrimitives.ReadUInt32BigEndian(head[16..]), uint.MaxValue),
            (1, >= 32) => (BinaryPrimitives.ReadUInt32BigEndian(head[20..]), BinaryPrimitives.ReadUInt64BigEndian(head[24..]), ulong.MaxValue),
            _ => (0u, 0ul, 0ul),
        };
        if (scale == 0 || units == 0 || units == unknown || units / scale > MostDays * 86_400ul) return null;
        // In whole ticks, rounded down: 59.9999999 s stay below a minute.
        return TimeSpan.FromTicks((long)((UInt128)units * TimeSpan.TicksPerSecond / scale));
    }
}
