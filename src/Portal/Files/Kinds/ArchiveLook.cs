namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>Documents that are archives inside (Word, Excel): unpacked once to count, never kept unpacked.</summary>
internal static class ArchiveLook
{
    private const int MostEntries = 10_000;
    private const long MostUnpacked = 300L * 1024 * 1024;
    private const int MostRatio = 200;
    // A few kilobytes of blanks shrink a thousandfold and harm nobody.
    private const long RatioFrom = 10L * 1024 * 1024;

    /// <summary>True where the content's last bytes are the end of an archive, whatever stands before.</summary>
    public static bool EndsHere(Stream content) => Archive.End(content) is not null;

    /// <summary>
    /// Refused: broken, or with names that lead out of it (<c>file-damaged</c>); no Word or Excel (<c>file-kind</c>); with a password (<c>file-locked</c>); with macros
    /// (<c>file-active</c>); unpacking to more than 300 MB or 200 times its size (<c>file-bomb</c>).
    /// </summary>
    public static Result<Looked> At(Stream content)
    {
        if (Archive.End(content) is not { } end) return new Refusal("file-damaged");
        try
        {
            var entries = Archive.Entries(content, end).Take(MostEntries + 1).ToList();
            if (entries.Count > MostEntries) return new Refusal("file-bomb");
            if (entries.Exists(e => LeadsOut(e.Name))) return new Refusal("file-damaged");
            if (entries.Exists(e => e.Locked)) return new Refusal("file-locked");
            if (Unpacked(content, entries) is { } refusal) return refusal;
            if (Kind(entries) is not { } kind) return new Refusal("file-kind");
            return entries.Exists(e => e.Name.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? new Refusal("file-active") : new Looked(kind);
        }
        catch (InvalidDataException)
        {
            return new Refusal("file-damaged");
        }
    }

    private static FileKind? Kind(List<ArchiveEntry> entries) =>
        !entries.Exists(e => e.Name == "[Content_Types].xml") ? null
        : entries.Exists(e => e.Name == "word/document.xml") ? FileKind.Docx
        : entries.Exists(e => e.Name == "xl/workbook.xml") ? FileKind.Xlsx : null;

    // What the directory says of lengths is not believed: every entry is unpacked until it ends, or is too much.
    private static Refusal? Unpacked(Stream content, List<ArchiveEntry> entries)
    {
        var block = new byte[65_536];
        var total = 0L;
        foreach (var entry in entries)
        {
            using var unpacked = Archive.Content(content, entry);
            for (int read; (read = unpacked.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0;)
            {
                total += read;
                if (total > MostUnpacked || (total > RatioFrom && total / content.Length > MostRatio)) return new("file-bomb");
                if (TestVirus.IsIn(block.AsSpan(0, read))) return new("file-infected");
            }
        }
        return null;
    }

    private static bool LeadsOut(string name) => name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");
}
