using System.Globalization;
using System.Text;

namespace CleanerProduction.Portal.Files;

/// <summary>Names of files as people send them.</summary>
public static class FileName
{
    /// <summary>The longest name in characters, inclusive.</summary>
    public const int Longest = 200;

    /// <summary>The name without folders, control characters and marks that turn the direction of writing; a long one keeps its ending.</summary>
    public static string Clean(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
                && rune != Rune.ReplacementChar)
                kept.Append(rune);
        var name = kept.ToString().Normalize(NormalizationForm.FormC).Trim().TrimStart('.');
        if (name.Length == 0) return "file";
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name) is { Length: <= 10 } known ? known : "";
        var cut = Longest - ending.Length;
        // Never through the middle of a character.
        if (char.IsHighSurrogate(name[cut - 1])) cut--;
        return name[..cut] + ending;
    }
}
