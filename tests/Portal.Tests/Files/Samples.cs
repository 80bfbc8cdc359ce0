using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Small files of every kind, made byte by byte.</summary>
internal static class Samples
{
    public static byte[] Pdf(string body = "1 0 obj<</Type/Catalog>>endobj") => Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    /// <summary>A document with one empty page, which readers can show.</summary>
    public static byte[] OnePage() =>
        Pdf("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj");

    public static byte[] Png() => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3, 4, 5]), .. Chunk("IEND", [])];

    public static byte[] Jpeg(byte[]? comment = null) =>
        [0xFF, 0xD8, 0xFF, 0xE0, .. Segment([.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), 0xFF, 0xFE, .. Segment(comment ?? [1, 2]), 0xFF, 0xDA, .. Segment([1, 1, 0, 0, 63, 0]), 7, 0xFF, 0, 9, 0xFF, 0xD3, 8, 0xFF, 0xD9];

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Archive([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<document/>"u8.ToArray()), .. more]);

    public static byte[] Xlsx() => Archive(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray()));

    public static byte[] Archive(params (string Name, byte[] Content)[] entries)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        return file.ToArray();
    }

    /// <summary>The same archive with a comment behind its end, its length told.</summary>
    public static byte[] Commented(byte[] archive, byte[] comment)
    {
        byte[] file = [.. archive, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(archive.Length - 2), (ushort)comment.Length);
        return file;
    }

    public static byte[] Video(double seconds, string brand = "isom", bool longTimes = false)
    {
        var head = new byte[longTimes ? 112 : 100];
        head[0] = longTimes ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(longTimes ? 20 : 12), 1_000);
        if (longTimes) BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(24), (ulong)(seconds * 1_000));
        else BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(16), (uint)(seconds * 1_000));
        return Film(Box("mvhd", head), brand);
    }

    /// <summary>A video whose description holds these boxes.</summary>
    public static byte[] Film(byte[] description, string brand = "isom") => [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]), .. Box("mdat", new byte[64]), .. Box("moov", description)];

    private static byte[] Chunk(string kind, byte[] content) => [.. Length(content.Length), .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];

    private static byte[] Segment(byte[] content) => [(byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A box of a video.</summary>
    public static byte[] Box(string kind, byte[] content) => [.. Length(content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }
}
