using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>
/// Every acknowledged ballot of a division by seat and client id. Immutable, and as cheap to add to after a hundred thousand ballots as after ten: the
/// young ones lie in a small tree, the older ones in tables that are never changed, each at least twice as large as the next.
/// </summary>
public sealed class Receipts
{
    /// <summary>None yet.</summary>
    public static readonly Receipts None = new(ImmutableDictionary<(string, string), Receipt>.Empty, [], 0);

    private const int MostYoung = 64;
    private readonly ImmutableDictionary<(string Seat, string Id), Receipt> young;
    private readonly ImmutableArray<Dictionary<(string Seat, string Id), Receipt>> old;

    private Receipts(ImmutableDictionary<(string, string), Receipt> young, ImmutableArray<Dictionary<(string, string), Receipt>> old, int count) =>
        (this.young, this.old, Count) = (young, old, count);

    /// <summary>How many ballots were acknowledged.</summary>
    public int Count { get; }

    /// <summary>The receipt of a ballot; one that was never acknowledged is a bug.</summary>
    public Receipt this[(string Seat, string Id) ballot] => Find(ballot.Seat, ballot.Id) ?? throw new KeyNotFoundException($"{ballot.Seat} cast no ballot {ballot.Id}");

    /// <summary>The receipt of a ballot, or null where it was never acknowledged.</summary>
    public Receipt? Find(string seat, string id)
    {
        if (young.TryGetValue((seat, id), out var receipt)) return receipt;
        foreach (var table in old)
            if (table.TryGetValue((seat, id), out receipt)) return receipt;
        return null;
    }

    /// <summary>With one more. The same seat and id twice in one division cannot be: the second is a repeat and writes nothing.</summary>
    public Receipts With(string id, Receipt receipt)
    {
        var more = young.Add((receipt.Seat, id), receipt);
        if (more.Count < MostYoung) return new(more, old, Count + 1);
        Dictionary<(string, string), Receipt> table = new(more);
        var tables = old;
        while (!tables.IsEmpty && tables[^1].Count < 2 * table.Count)
        {
            table.EnsureCapacity(table.Count + tables[^1].Count);
            foreach (var (ballot, kept) in tables[^1]) table.Add(ballot, kept);
            tables = tables.RemoveAt(tables.Length - 1);
        }
        return new(ImmutableDictionary<(string, string), Receipt>.Empty, tables.Add(table), Count + 1);
    }

    /// <summary>Each with the id it was cast under, in no order.</summary>
    public IEnumerable<(string Id, Receipt Receipt)> All => old.SelectMany(table => table).Concat(young).Select(r => (r.Key.Id, r.Value));
}
