using System.Collections.Immutable;

namespace CleanerProduction;

/// <summary>
/// Why something may not be done: a code the reader's language has a sentence for, the figures that sentence needs, and the clause
/// it rests on where a guide says so. A refusal is a value; a bug is an exception.
/// </summary>
public sealed record Refusal(string Code, string? Clause = null)
{
    /// <summary>Named figures for the sentence, already in the form of data (invariant numbers, codes, ISO dates).</summary>
    public ImmutableDictionary<string, string> Figures { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The same refusal with one more figure.</summary>
    public Refusal With(string name, string value) => this with { Figures = Figures.SetItem(name, value) };
}
