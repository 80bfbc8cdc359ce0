namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>A portable document: whole, open, at rest.</summary>
internal static class PdfLook
{
    // So far in, readers still take the mark for the beginning.
    private const int LatestStart = 1_024;
    private const int EndMarkBytes = 5;

    /// <summary>True where a reader would find a document that begins a little way into the content.</summary>
    public static bool BeginsLater(Stream content) => Passages.Has(content, "%PDF-"u8, LatestStart);

    /// <summary>Refused: cut off, or anything but blanks behind its end (<c>file-damaged</c>); with a password (<c>file-locked</c>); with a script or a program to start (<c>file-active</c>).</summary>
    public static Result<Looked> At(Stream content)
    {
        var end = Passages.Last(content, "%%EOF"u8);
        if (end < 0 || !IsBlank(content, end + EndMarkBytes)) return new Refusal("file-damaged");
        if (Passages.Has(content, "/Encrypt"u8)) return new Refusal("file-locked");
        return Passages.Has(content, "/JavaScript"u8) || Passages.Has(content, "/Launch"u8) ? new Refusal("file-active") : new Looked(FileKind.Pdf);
    }

    private static bool IsBlank(Stream content, long from)
    {
        content.Position = from;
        for (int read; (read = content.ReadByte()) >= 0;)
            if (read is not ('\r' or '\n' or '\t' or ' ' or 0)) return false;
        return true;
    }
}
