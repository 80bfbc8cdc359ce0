namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>The scripts every page loads, each a function by itself; pages that need another name it themselves.</summary>
public static class Scripts
{
    /// <summary>The name of their bundle.</summary>
    public const string Bundle = "scripts";

    /// <summary>In their order, without folder and ending.</summary>
    public static IReadOnlyList<string> OnEveryPage { get; } = ["portal", "passkeys", "share", "upload", "queue", "export", "judge", "line"];
}
