using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The append-only record of the meetings. The database is the judge of who was first: a sequence number is taken once, a ballot's
/// revision once per seat and division, and nothing is ever changed or removed, by anyone. (A ballot's id needs no guard of its own: whoever
/// takes the next number has decided on all entries before it. Ids are random, and an index of them had to be written all over with each commit.)
/// </summary>
public interface IChainStore
{
    /// <summary>The entries of a meeting with a sequence greater than <paramref name="after"/> (0: all), in order.</summary>
    Task<IReadOnlyList<ChainEntry>> Read(string meeting, long after, CancellationToken cancellation);

    /// <summary>All entries of a meeting in order, one by one, however many there are.</summary>
    IAsyncEnumerable<ChainEntry> Stream(string meeting, CancellationToken cancellation);

    /// <summary>
    /// Adds <paramref name="rows"/>, all or none. Completes only when they are durable. Throws <see cref="ChainConflictException"/> when
    /// the record already holds one of them; after any other exception it is unknown whether they stand: read again. The token counts
    /// only until the rows are queued.
    /// </summary>
    Task Append(string meeting, IReadOnlyList<ChainRow> rows, CancellationToken cancellation);

    /// <summary>The ids of all meetings with a record, in ordinal order.</summary>
    Task<IReadOnlyList<string>> Meetings(CancellationToken cancellation);
}
