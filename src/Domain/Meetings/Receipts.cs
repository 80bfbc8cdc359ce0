namespace CleanerProduction.Meetings;

/// <summary>
/// Every acknowledged ballot of a division: the same client id again gives the same receipt. Found by seat and id, and by whoever cast it
/// with their own hand, who may have left the seat since.
/// </summary>
/// <remarks>
/// Nobody sees one of these change: each knows how much of a common list is its own. Adding to the newest goes on in the same list and costs
/// alike however many there are; adding to an older one, whose continuation was given up, copies what is its own.
/// </remarks>
public sealed class Receipts
{
    /// <summary>None yet.</summary>
    public static readonly Receipts None = new(null, 0);

    private readonly Book? book;

    private Receipts(Book? book, int count)
    {
        this.book = book;
        Count = count;
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>All, the oldest first, with the ids they were asked with.</summary>
    public IEnumerable<((string Seat, string Id) Key, Receipt Value)> All => Lines.Select(l => ((l.Receipt.Seat, l.Id), l.Receipt));

    /// <summary>The receipts alone.</summary>
    public IEnumerable<Receipt> Values => Lines.Select(l => l.Receipt);

    /// <summary>The receipt of that seat's ballot, which must be there.</summary>
    public Receipt this[(string Seat, string Id) key] => Of(key.Seat, key.Id) ?? throw new KeyNotFoundException();

    /// <summary>The receipt of that seat's ballot, whoever cast it, or null.</summary>
    public Receipt? Of(string seat, string id) => book?.Find(id, Count, seat, null);

    /// <summary>The receipt of the ballot that person cast with that id, in whatever seat they sat, or null.</summary>
    public Receipt? By(string person, string id) => book?.Find(id, Count, null, person);

    /// <summary>These and one more. <paramref name="person"/> is null where the seat was called and officers wrote.</summary>
    public Receipts With(string id, string? person, Receipt receipt)
    {
        if (book?.TryAdd(Count, id, person, receipt) == true) return new(book, Count + 1);
        var own = new Book();
        foreach (var line in Lines) own.TryAdd(line.Index, line.Id, line.Person, line.Receipt);
        own.TryAdd(Count, id, person, receipt);
        return new(own, Count + 1);
    }

    private IEnumerable<Line> Lines => Enumerable.Range(0, Count).Select(i => book!.At(i));

    /// <param name="Index">Its place in the book.</param>
    /// <param name="Id">The client's id.</param>
    /// <param name="Person">Who cast it, or null.</param>
    /// <param name="Receipt">The receipt.</param>
    /// <param name="Earlier">The place of the last one before it with the same id; −1 where there is none.</param>
    private readonly record struct Line(int Index, string Id, string? Person, Receipt Receipt, int Earlier);

    private sealed class Book
    {
        private readonly Lock gate = new();
        private readonly List<Line> lines = [];
        private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

        /// <summary>The line at an index.</summary>
        public Line At(int index)
        {
            lock (gate) return lines[index];
        }

        /// <summary>Only at the end: what lies there already belongs to another continuation.</summary>
        public bool TryAdd(int at, string id, string? person, Receipt receipt)
        {
            lock (gate)
            {
                if (lines.Count != at) return false;
                lines.Add(new(at, id, person, receipt, last.GetValueOrDefault(id, -1)));
                last[id] = at;
                return true;
            }
        }

        /// <summary>The latest receipt of an id among the first so many lines, of a seat or of a person.</summary>
        public Receipt? Find(string id, int count, string? seat, string? person)
        {
            lock (gate)
            {
                for (var i = last.GetValueOrDefault(id, -1); i >= 0; i = lines[i].Earlier)
                    if (i < count && (seat is null ? lines[i].Person == person : lines[i].Receipt.Seat == seat)) return lines[i].Receipt;
                return null;
            }
        }
    }
}
