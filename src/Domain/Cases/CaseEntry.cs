using System.Text.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.Cases;

/// <summary>
/// One act in the append-only history of a case, chained like a meeting's record: <c>Hash</c> is that of a <see cref="ChainEntry"/> whose
/// kind is the step and whose payload holds the case, the role, both states, the clause and the note.
/// </summary>
/// <param name="Case">The case's reference.</param>
/// <param name="Sequence">1 for the first entry, then without gaps.</param>
/// <param name="PreviousHash">The hash of the entry before; <see cref="ChainEntry.Genesis"/> for the first.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Actor">The person's id, <c>system</c>, or the meeting's id for the committee.</param>
/// <param name="By">The role acted in.</param>
/// <param name="Step">What was done: a step of the case's workflow, or another word for an act that moves nothing.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; the same where nothing moved.</param>
/// <param name="Clause">The clause it rests on, or null.</param>
/// <param name="Note">The reason or explanation, or null.</param>
/// <param name="Hash">The hash of this entry.</param>
public sealed record CaseEntry(
    string Case, long Sequence, string PreviousHash, DateTimeOffset At, string Actor, Role By,
    string Step, string From, string To, string? Clause, string? Note, string Hash)
{
    /// <summary>Makes the entry that follows <paramref name="previousHash"/>. <paramref name="at"/> is cut to the millisecond.</summary>
    public static CaseEntry Following(
        string @case, long sequence, string previousHash, DateTimeOffset at, string actor, Role by, string step, string from, string to, string? clause, string? note)
    {
        var chained = ChainEntry.Following(sequence, previousHash, at, actor, step, Payload(@case, by, from, to, clause, note));
        return new(@case, sequence, previousHash, chained.At, actor, by, step, from, to, clause, note, chained.Hash);
    }

    /// <summary>True when the hash is that of the content.</summary>
    public bool IsIntact => string.Equals(Hash, ChainEntry.HashOf(Sequence, PreviousHash, At, Actor, Step, Payload(Case, By, From, To, Clause, Note)), StringComparison.Ordinal);

    private static string Payload(string @case, Role by, string from, string to, string? clause, string? note) =>
        CanonicalJson.Of(JsonSerializer.SerializeToElement(new { by = by.ToString(), @case, clause, from, note, to }));
}
