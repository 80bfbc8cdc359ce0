using System.Collections.Immutable;

namespace CleanerProduction.Portal.Parts;

/// <summary>A finding as it is read: the outcome, the sentence in the reader's language, what follows from it, and the clauses behind it.</summary>
/// <param name="Outcome">What the clause says.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Then">What to do, or who decides; null where there is nothing to add.</param>
/// <param name="Clauses">The ids of the clauses, at most three.</param>
public sealed record FindingLine(Guidelines.FindingOutcome Outcome, string Sentence, string? Then, ImmutableArray<string> Clauses);
