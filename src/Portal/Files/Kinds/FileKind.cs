using System.Collections.Immutable;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>A kind of file the portal takes. What a file is, its content says; its ending must agree.</summary>
/// <param name="Name">What people call it: PDF.</param>
/// <param name="MediaType">Its type when it is handed out.</param>
/// <param name="Endings">The endings it may have, lower case, without dot.</param>
public sealed record FileKind(string Name, string MediaType, ImmutableArray<string> Endings)
{
    /// <summary>Portable document.</summary>
    public static readonly FileKind Pdf = new("PDF", "application/pdf", ["pdf"]);
    /// <summary>Photograph.</summary>
    public static readonly FileKind Jpeg = new("JPEG", "image/jpeg", ["jpg", "jpeg"]);
    /// <summary>Picture.</summary>
    public static readonly FileKind Png = new("PNG", "image/png", ["png"]);
    /// <summary>Word document.</summary>
    public static readonly FileKind Docx = new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]);
    /// <summary>Excel workbook.</summary>
    public static readonly FileKind Xlsx = new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]);
    /// <summary>Video.</summary>
    public static readonly FileKind Mp4 = new("MP4", "video/mp4", ["mp4", "m4v"]);
    /// <summary>Video as some cameras record it.</summary>
    public static readonly FileKind Mov = new("QuickTime", "video/quicktime", ["mov"]);

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<FileKind> All = [Pdf, Jpeg, Png, Docx, Xlsx, Mp4, Mov];

    /// <summary>True where a file of this name may be of this kind.</summary>
    public bool Fits(string name) => Endings.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant());
}

/// <summary>What a look at a file's content found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Duration">How long a video runs; null for everything else, and where the file does not say.</param>
public sealed record Looked(FileKind Kind, TimeSpan? Duration = null);
