namespace CleanerProduction.Portal.Data;

/// <summary>What pages and programs read of the database, kept in memory: read anew when this node stored something of it, and from time to time for what another did.</summary>
/// <typeparam name="TIndex">What is kept; it is shared by all readers and never changes.</typeparam>
public abstract class KeptBook<TIndex>(ListingNews news, TimeProvider clock) : IDisposable where TIndex : class
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>Today, in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>It as it stands.</summary>
    public async ValueTask<TIndex> Now(CancellationToken cancellation)
    {
        if (Fresh() is { } there) return there;
        await reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile;
            // Asked before it is read: what is stored in between is read again.
            var version = news.Version;
            var index = await Read(kept?.Index, cancellation);
            kept = new(version, Mark(), index);
            return index;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Reads it; <paramref name="before"/> is what was kept until now, null at first.</summary>
    protected abstract Task<TIndex> Read(TIndex? before, CancellationToken cancellation);

    /// <summary>This moment, for <see cref="IsLongAgo"/>.</summary>
    protected long Mark() => clock.GetTimestamp();

    /// <summary>True where so much time went by that what another node stored must be read.</summary>
    protected bool IsLongAgo(long mark) => clock.GetElapsedTime(mark) >= Longest;

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what it holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) reading.Dispose();
    }

    private TIndex? Fresh() => kept is { } now && now.Version == news.Version && !IsLongAgo(now.At) ? now.Index : null;

    private sealed record Kept(long Version, long At, TIndex Index);
}
