namespace CleanerProduction.Meetings;

/// <summary>What is wrong with a record, and where.</summary>
/// <param name="Code">One of <see cref="Chain"/>'s codes.</param>
/// <param name="Sequence">The entry it shows at.</param>
/// <param name="Detail">What was found against what was expected, as data.</param>
public sealed record Fault(string Code, long Sequence, string Detail);

/// <summary>The chain's own integrity: numbers without gaps, each entry tied to the one before, each hash that of its content.</summary>
public static class Chain
{
    /// <summary>The entry's hash is not that of its content.</summary>
    public const string Altered = "altered";

    /// <summary>An entry is missing, doubled or out of place.</summary>
    public const string Gap = "gap";

    /// <summary>The entry does not name the hash of the one before it.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>The record does not end where it says, or lacks an entry a receipt names.</summary>
    public const string Truncated = "truncated";

    /// <summary>A receipt or a published head does not agree with the record.</summary>
    public const string Contradicted = "contradicted";

    /// <summary>The first fault of a chain that starts at entry 1, or null where it is whole. Streams: keeps one entry in hand.</summary>
    public static Fault? FirstFault(IEnumerable<ChainEntry> entries)
    {
        long expected = 1;
        var previous = ChainEntry.Genesis;
        foreach (var entry in entries)
        {
            if (entry.Sequence != expected) return new(Gap, expected, $"found {entry.Sequence}");
            if (!string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal)) return new(Unlinked, entry.Sequence, entry.PreviousHash);
            if (!entry.IsIntact) return new(Altered, entry.Sequence, entry.Hash);
            previous = entry.Hash;
            expected++;
        }
        return null;
    }

    /// <summary>The next entry after a head.</summary>
    public static ChainEntry Next(long sequence, string head, DateTimeOffset at, string actor, Act act) =>
        ChainEntry.Following(sequence + 1, head, at, actor, ActJson.KindOf(act), ActJson.Write(act));
}
