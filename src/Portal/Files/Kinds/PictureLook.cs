using System.Buffers.Binary;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>Pictures, walked from their beginning to their end.</summary>
internal static class PictureLook
{
    /// <summary>The first bytes of a JPEG.</summary>
    public static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>The first bytes of a PNG.</summary>
    public static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A JPEG reaches its end mark. What phones write behind it (smaller pictures, depth) is left alone.</summary>
    public static Result<Looked> AtJpeg(Stream content)
    {
        var bytes = new BufferedStream(content, 65_536);
        bytes.Position = 2;
        for (var hasPicture = false; ;)
        {
            var marker = Marker(bytes);
            if (marker == 0xD9) return hasPicture ? new Looked(FileKind.Jpeg) : new Refusal("file-damaged");
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            var length = (Next(bytes) << 8) + Next(bytes);
            if (length < 2) return new Refusal("file-damaged");
            bytes.Position += length - 2;
            hasPicture |= marker == 0xDA;
        }
    }

    /// <summary>A PNG ends with its last chunk and nothing behind it.</summary>
    public static Result<Looked> AtPng(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        for (var at = (long)PngStart.Length; ;)
        {
            content.Position = at;
            content.ReadExactly(head);
            at += 12 + BinaryPrimitives.ReadUInt32BigEndian(head);
            if (at > content.Length) return new Refusal("file-damaged");
            if (head[4..].SequenceEqual("IEND"u8)) return at == content.Length ? new Looked(FileKind.Png) : new Refusal("file-two-kinds");
        }
    }

    // The next mark that is none of the picture's own bytes: FF followed by something else than 00.
    private static int Marker(Stream bytes)
    {
        while (true)
        {
            while (Next(bytes) != 0xFF) { }
            int found;
            while ((found = Next(bytes)) == 0xFF) { }
            if (found != 0) return found;
        }
    }

    private static int Next(Stream bytes) => bytes.ReadByte() is >= 0 and var read ? read : throw new EndOfStreamException();
}
