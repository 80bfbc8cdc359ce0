using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CleanerProduction.Portal.Files.Demonstration;

/// <summary>Small files that are what they say: a document of one page, a picture of one colour.</summary>
internal static class DrawnPaper
{
    private const int Side = 48;

    /// <summary>A page with those lines, in letters of the Latin alphabet.</summary>
    public static byte[] Pdf(params ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder("BT /F 14 Tf 72 760 Td 24 TL");
        foreach (var line in lines) text.Append(CultureInfo.InvariantCulture, $" ({line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T*");
        text.Append(" ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>\nstream\n{text}\nendstream"),
        ];
        var (all, places) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        foreach (var (content, i) in objects.Select((o, i) => (o, i)))
        {
            places.Append(CultureInfo.InvariantCulture, $"{all.Length:D10} 00000 n \n");
            all.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = all.Length;
        all.Append(CultureInfo.InvariantCulture, $"xref\n0 6\n0000000000 65535 f \n{places}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(all.ToString());
    }

    /// <summary>A square whose colour is told by the text it is for.</summary>
    public static byte[] Png(string of)
    {
        var shade = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(of));
        var rows = new byte[Side * (1 + (3 * Side))];
        for (var at = 0; at < rows.Length; at++)
            if (at % (1 + (3 * Side)) is > 0 and var column) rows[at] = shade[(column - 1) % 3];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Side);
        (head[8], head[9]) = (8, 2);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    // As PNG has it (annex D), bit by bit: a picture here has a few hundred bytes.
    private static uint Crc(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
