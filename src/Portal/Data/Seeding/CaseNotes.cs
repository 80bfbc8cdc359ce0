namespace CleanerProduction.Portal.Data;

/// <summary>The note of a case's history in the languages there are: a note of three lines is one text in 繁體, 简体 and English.</summary>
public static class CaseNotes
{
    /// <summary>Three lines of one text.</summary>
    public static string Of(Trilingual text) => string.Join('\n', text.Hant, text.Hans, text.En);

    /// <summary>The note as written; in one language it is the same for every reader. Null for none.</summary>
    public static Trilingual? Read(string? note) => string.IsNullOrWhiteSpace(note)
        ? null
        : note.Split('\n') is [var hant, var hans, var en] ? new(hant, hans, en) : Trilingual.Same(note);
}
