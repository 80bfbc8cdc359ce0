using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>How the portal supports a clause.</summary>
public enum ClauseKind
{
    /// <summary>It can be tested: code answers with a finding.</summary>
    Rule,
    /// <summary>People act on it: a page, a record, a timer or a letter supports them.</summary>
    Procedure,
    /// <summary>It sets a number or a name: a row of seeds.</summary>
    Parameter,
    /// <summary>It tells or defines: nothing but its text.</summary>
    Note,
}

/// <summary>A clause with its heading in the product's own words and where the portal supports it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Kind">How it is supported.</param>
/// <param name="Phases">The phases it is in force for, by code; empty where it stands outside the phases.</param>
/// <param name="Place">
/// Where: for a rule the member under <c>CleanerProduction.Guidelines</c>, for a parameter a file below <c>seeds/</c> and the path in it, for a
/// procedure <c>page</c>, <c>record</c>, <c>timer</c> or <c>letter</c> and its name; empty for a note.
/// </param>
/// <param name="Title">The heading.</param>
/// <param name="Readings">The readings it rests on (A-nn), in order.</param>
public sealed record ClauseTitle(Clause Clause, ClauseKind Kind, ImmutableArray<string> Phases, string Place, Trilingual Title, ImmutableArray<string> Readings)
{
    /// <summary>True where the heading stands in all three languages and may be shown.</summary>
    public bool IsWritten => !Title.IsIncomplete;
}

/// <summary>The clauses of the five guides, in their order.</summary>
public sealed class Clauses
{
    private readonly FrozenDictionary<string, ClauseTitle> byId;

    private Clauses(ImmutableArray<ClauseTitle> all) => (All, byId) = (all, all.ToFrozenDictionary(c => c.Clause.Id));

    /// <summary>All of them.</summary>
    public ImmutableArray<ClauseTitle> All { get; }

    /// <summary>The clause with this id, or null.</summary>
    public ClauseTitle? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>Reads <c>seeds/clauses.csv</c>. An unknown kind or an id twice is an error of the file.</summary>
    public static Clauses Parse(string csv) => new([.. Csv.Read(csv, "id", "kind", "phases", "place", "zh_hant", "zh_hans", "en", "readings")
        .Select(row => new ClauseTitle(new(row[0]), KindOf(row[1]), Words(row[2]), row[3], new(row[4], row[5], row[6]), Words(row[7])))]);

    private static ClauseKind KindOf(string word) => word switch
    {
        "rule" => ClauseKind.Rule,
        "procedure" => ClauseKind.Procedure,
        "parameter" => ClauseKind.Parameter,
        "note" => ClauseKind.Note,
        _ => throw new FormatException($"'{word}' is no kind of clause"),
    };

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
