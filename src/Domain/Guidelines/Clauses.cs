using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>A clause with its heading in the product's own words.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Kind">What kind of rule it is: eligibility, limit, deadline …</param>
/// <param name="Title">The heading; a note in English alone where it was not yet written in all three.</param>
/// <param name="Readings">The readings it rests on (A-nn), in order.</param>
public sealed record ClauseTitle(Clause Clause, string Kind, Trilingual Title, ImmutableArray<string> Readings)
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

    /// <summary>Reads <c>seeds/clauses.csv</c>.</summary>
    public static Clauses Parse(string csv) => new([.. Csv.Read(csv, "id", "kind", "checkable", "zh_hant", "zh_hans", "en", "readings")
        .Select(row => new ClauseTitle(new(row[0]), row[1], new(row[3], row[4], row[5]), [.. row[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)]))]);
}
