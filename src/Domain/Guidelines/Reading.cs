using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>How the portal reads what the guides leave open.</summary>
/// <param name="Number">A-28; C-1 for a convention that holds everywhere.</param>
/// <param name="Clauses">Where it is open; empty where it holds everywhere.</param>
/// <param name="Doubt">What is open.</param>
/// <param name="Read">How it is read, and why.</param>
/// <param name="CanBeSet">True where the Secretariat can set it otherwise.</param>
public sealed record Reading(string Number, ImmutableArray<Clause> Clauses, Trilingual Doubt, Trilingual Read, bool CanBeSet)
{
    /// <summary>Reads <c>seeds/readings.csv</c>. A missing text or a number twice is a FormatException.</summary>
    public static ImmutableArray<Reading> Parse(string csv)
    {
        ImmutableArray<Reading> readings = [.. Csv.Read(csv, "number", "clauses", "doubt_hant", "doubt_hans", "doubt_en", "reading_hant", "reading_hans", "reading_en", "setting")
            .Select(r => new Reading(r[0], [.. r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new Clause(id))], new(r[2], r[3], r[4]), new(r[5], r[6], r[7]), r[8] == "yes"))];
        if (readings.FirstOrDefault(r => r.Doubt.IsIncomplete || r.Read.IsIncomplete) is { } silent) throw new FormatException($"readings.csv: {silent.Number} lacks a language");
        return readings.DistinctBy(r => r.Number).Count() == readings.Length ? readings : throw new FormatException("readings.csv: a number stands twice");
    }
}
