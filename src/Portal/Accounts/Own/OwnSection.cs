namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>One kind of thing that is held about a person.</summary>
/// <param name="Key">Its word; its title is <c>S_…</c>.</param>
/// <param name="Columns">The words of its columns; their titles are <c>C_…</c>.</param>
/// <param name="Rows">Text, days, instants and numbers, in the order of the columns; null for nothing.</param>
public sealed record OwnSection(string Key, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);
