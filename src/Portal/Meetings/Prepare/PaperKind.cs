using System.Collections.Immutable;
using CleanerProduction.Portal.Files.Kinds;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>What may be laid as a paper.</summary>
public static class PaperKind
{
    /// <summary>The largest paper that is taken, in bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    /// <summary>The kinds every member can open on any device.</summary>
    public static readonly ImmutableArray<FileKind> Taken = [FileKind.Pdf, FileKind.Png, FileKind.Jpeg];

    /// <summary>The ending a downloaded paper gets.</summary>
    public static string Ending(string mediaType) => mediaType == "text/plain" ? ".txt" : FileKind.All.FirstOrDefault(k => k.MediaType == mediaType) is { } kind ? $".{kind.Endings[0]}" : ".bin";
}
