using System.Text.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.Cases;

/// <summary>
/// One act in the append-only history of a case, chained like a meeting's record: <c>Hash</c> is that of a <see cref="ChainEntry"/> whose
/// kind is the step and whose payload holds the case, the role, both states, the clause and the note; from <see cref="Format"/> 2 on also
/// from where it was done and what it changed.
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
    /// <summary>1 for an entry without network and changes, as all were once and as the domain makes them; 2 with them.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The network it was done from, never a whole address: <c>203.0.113.0/24</c>; null for what the portal did by itself.</summary>
    public string? Network { get; init; }

    /// <summary>What it changed, as <see cref="Differences.Write"/> writes it; null for nothing.</summary>
    public string? Changes { get; init; }

    /// <summary>Makes the entry that follows <paramref name="previousHash"/>. <paramref name="at"/> is cut to the millisecond.</summary>
    public static CaseEntry Following(
        string @case, long sequence, string previousHash, DateTimeOffset at, string actor, Role by, string step, string from, string to, string? clause, string? note)
    {
        var chained = ChainEntry.Following(sequence, previousHash, at, actor, step, Payload(1, @case, by, from, to, clause, note, null, null));
        return new(@case, sequence, previousHash, chained.At, actor, by, step, from, to, clause, note, chained.Hash);
    }

    /// <summary>The same act after <paramref name="previousHash"/>, with where it came from and what it changed: as it is stored.</summary>
    public CaseEntry Sealed(string previousHash, string? network, string? changes)
    {
        var made = this with { PreviousHash = previousHash, Format = 2, Network = network, Changes = changes };
        return made with { Hash = made.HashOfContent() };
    }

    /// <summary>True when the hash is that of the content; never for changes that cannot be read.</summary>
    public bool IsIntact
    {
        get
        {
            try
            {
                return string.Equals(Hash, HashOfContent(), StringComparison.Ordinal);
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    private string HashOfContent() => ChainEntry.HashOf(Sequence, PreviousHash, At, Actor, Step, Payload(Format, Case, By, From, To, Clause, Note, Network, Changes));

    // What an entry of the first format does not cover it must not carry.
    private static string Payload(int format, string @case, Role by, string from, string to, string? clause, string? note, string? network, string? changes) => CanonicalJson.Of(format switch
    {
        1 when network is null && changes is null => JsonSerializer.SerializeToElement(new { by = by.ToString(), @case, clause, from, note, to }),
        2 => JsonSerializer.SerializeToElement(new { by = by.ToString(), @case, changes = changes is null ? (JsonElement?)null : JsonElement.Parse(changes), clause, format, from, network, note, to }),
        _ => throw new JsonException("Not a format of histories"),
    });
}
