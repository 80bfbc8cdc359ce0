using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>Records changed by somebody who can write hashes but has nobody's receipt.</summary>
internal static class Forgery
{
    /// <summary>The record with these entries as they are, hashes and all, under a heading that fits them.</summary>
    public static MeetingRecord Of(IReadOnlyList<ChainEntry> entries) =>
        new("67", entries.Count, entries.Count == 0 ? ChainEntry.Genesis : entries[^1].Hash, Complete: true, entries);

    /// <summary>The entries numbered, linked and hashed anew from the first to the last.</summary>
    public static List<ChainEntry> Rehashed(IEnumerable<ChainEntry> entries)
    {
        var chain = new List<ChainEntry>();
        foreach (var e in entries) chain.Add(ChainEntry.Following(chain.Count + 1, chain.Count == 0 ? ChainEntry.Genesis : chain[^1].Hash, e.At, e.Actor, e.Kind, e.Payload));
        return chain;
    }

    /// <summary>The record with the acts of one type changed, consistently.</summary>
    public static MeetingRecord With<T>(IEnumerable<ChainEntry> entries, Func<T, Act> change) where T : Act => Of(Rehashed(entries.Select(e =>
        ActJson.Read(e.Kind, e.Payload) is T act && change(act) is var other ? e with { Kind = ActJson.KindOf(other), Payload = ActJson.Write(other) } : e)));

    /// <summary>The codes of what is wrong with a record.</summary>
    public static IEnumerable<string> Faults(MeetingRecord record, IEnumerable<Receipt>? receipts = null, (long, string)? published = null) =>
        RecordCheck.Of(record, receipts, published).Faults.Select(f => f.Code);
}
