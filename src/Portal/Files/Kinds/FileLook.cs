namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>
/// Looks at a file before it is kept. It must be what it says, all of it, and nothing besides: a file that is also another kind, that is locked,
/// that unpacks without end or that runs something is refused with a word why.
/// </summary>
public static class FileLook
{
    /// <summary>The longest start any kind is known by.</summary>
    private const int StartBytes = 16;

    /// <summary>
    /// What the content is. Refusals: <c>file-empty</c>, <c>file-kind</c> (none of those taken), <c>file-ending</c> (its name says another),
    /// <c>file-damaged</c>, <c>file-locked</c>, <c>file-active</c>, <c>file-two-kinds</c>, <c>file-bomb</c>, <c>file-infected</c>.
    /// <paramref name="content"/> can be read more than once.
    /// </summary>
    public static Result<Looked> At(Stream content, string name, IReadOnlyList<FileKind> taken)
    {
        if (content.Length == 0) return new Refusal("file-empty");
        if (TestVirus.IsIn(content)) return new Refusal("file-infected");
        var looked = Of(content);
        if (looked.Refusal is { Code: not "file-kind" }) return looked;
        if (!looked.Ok || !taken.Contains(looked.Value.Kind)) return new Refusal("file-kind").With("taken", string.Join(", ", taken.Select(k => k.Name)));
        return looked.Value.Kind.Fits(name) ? looked
            : new Refusal("file-ending").With("kind", looked.Value.Kind.Name).With("endings", string.Join(", ", looked.Value.Kind.Endings.Select(e => "." + e)));
    }

    private static Result<Looked> Of(Stream content)
    {
        Span<byte> start = stackalloc byte[StartBytes];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false)];
        var isArchive = start.StartsWith("PK\x03\x04"u8);
        // Readers of archives begin at the end, readers of documents look for their mark a little way in: either makes one file two.
        if (!isArchive && ArchiveLook.EndsHere(content)) return new Refusal("file-two-kinds");
        if (!start.StartsWith("%PDF-"u8) && PdfLook.BeginsLater(content)) return new Refusal("file-two-kinds");
        try
        {
            return start.StartsWith("%PDF-"u8) ? PdfLook.At(content)
                : isArchive ? ArchiveLook.At(content)
                : start.StartsWith(PictureLook.JpegStart) ? PictureLook.AtJpeg(content)
                : start.StartsWith(PictureLook.PngStart) ? PictureLook.AtPng(content)
                : start.Length == StartBytes && start[4..].StartsWith("ftyp"u8) ? VideoLook.At(content)
                : new Refusal("file-kind");
        }
        catch (EndOfStreamException)
        {
            return new Refusal("file-damaged");
        }
    }
}
