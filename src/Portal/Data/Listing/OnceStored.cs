using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>Remembers what a save concerns and tells it once it is stored: after the whole transaction, since whoever reads before would keep what was there until then. What fails or is rolled back is not told.</summary>
/// <typeparam name="TWhat">What there is to tell.</typeparam>
internal abstract class OnceStored<TWhat> : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentDictionary<DbContextId, TWhat> concerned = new();

    /// <summary>To be told with whatever the same transaction concerned before.</summary>
    protected void Remember(DbContext db, TWhat what) => concerned.AddOrUpdate(db.ContextId, what, (_, before) => Both(before, what));

    /// <summary>What two saves of one transaction concern.</summary>
    protected abstract TWhat Both(TWhat before, TWhat more);

    /// <summary>It is stored.</summary>
    protected abstract void Tell(TWhat what);

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } db) Tell(db);
        return ValueTask.FromResult(result);
    }

    /// <summary>Committed, by hand or with a save.</summary>
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db) Tell(db);
        return Task.CompletedTask;
    }

    /// <summary>Rolled back.</summary>
    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData.Context);

    /// <inheritdoc />
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData.Context);

    /// <inheritdoc />
    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData.Context);

    private void Tell(DbContext db)
    {
        if (concerned.TryRemove(db.ContextId, out var what)) Tell(what);
    }

    private Task Forget(DbContext? db)
    {
        if (db is not null) concerned.TryRemove(db.ContextId, out _);
        return Task.CompletedTask;
    }
}
