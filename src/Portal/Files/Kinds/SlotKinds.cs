using CleanerProduction.Files;

namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>The kinds a slot takes as the portal knows them.</summary>
public static class SlotKinds
{
    /// <summary>The kind of this word.</summary>
    public static FileKind Known(this SlotKind kind) => kind switch
    {
        SlotKind.Pdf => FileKind.Pdf,
        SlotKind.Jpeg => FileKind.Jpeg,
        SlotKind.Png => FileKind.Png,
        SlotKind.Word => FileKind.Docx,
        SlotKind.Excel => FileKind.Xlsx,
        SlotKind.Mp4 => FileKind.Mp4,
        SlotKind.QuickTime => FileKind.Mov,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word of this kind.</summary>
    public static SlotKind Word(this FileKind kind) => Enum.GetValues<SlotKind>().First(k => k.Known() == kind);

    /// <summary>True where it can be shown as a picture.</summary>
    public static bool IsPicture(this SlotKind kind) => kind is SlotKind.Jpeg or SlotKind.Png;
}
