using Microsoft.Extensions.Caching.Memory;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>How far a download is.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="Of">Rows there are; 0 where nothing is known of the download.</param>
/// <param name="Ended">True once the last row was written or the download broke off.</param>
public sealed record ExportProgress(int Rows, int Of, bool Ended);

/// <summary>How far the downloads are that go out from this node. Each is known to its own person alone, by a ticket the page chose, and forgotten two minutes after it was last asked about.</summary>
public sealed class Exports(IMemoryCache kept)
{
    private const int LongestTicket = 40;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    /// <summary>The rows as they are taken, counted; without a ticket they are only passed on.</summary>
    public async IAsyncEnumerable<T> Counted<T>(IAsyncEnumerable<T> rows, string person, string? ticket, Func<Task<int>> of)
    {
        if (ticket is null or "" || ticket.Length > LongestTicket)
        {
            await foreach (var row in rows) yield return row;
            yield break;
        }
        var going = kept.Set(Key(person, ticket), new Going { Of = await of() }, new MemoryCacheEntryOptions { SlidingExpiration = Remembered });
        try
        {
            await foreach (var row in rows)
            {
                yield return row;
                going.Rows++;
            }
        }
        finally
        {
            going.Ended = true;
        }
    }

    /// <summary>How far one's own download is.</summary>
    public ExportProgress Of(string person, string? ticket) => kept.TryGetValue(Key(person, ticket), out Going? going) && going is not null ? new(going.Rows, going.Of, going.Ended) : new(0, 0, Ended: false);

    private static (string, string, string?) Key(string person, string? ticket) => (nameof(Exports), person, ticket);

    // Written by the download, read by whoever asks: a number a moment old is good enough.
    private sealed class Going
    {
        public volatile int Rows;
        public volatile bool Ended;

        public required int Of { get; init; }
    }
}
