using CleanerProduction.Labels;
using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Verification;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// Enters in the public register whatever brings a registration into the directory or takes it out: in the same transaction, whoever saves and by whatever step. What counts is what the register says
/// and what is about to be stored; where the two agree nothing is entered.
/// </summary>
internal sealed class ListingKeeping(ListingNews news, TimeProvider clock) : OnceStored<bool>
{
    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is PortalDb db && Moved(db).Count > 0 ? throw new InvalidOperationException("The register is written with registrations: save them asynchronously.") : result;

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not PortalDb db) return result;
        var moved = Moved(db);
        if (moved.Count > 0) await Enter(db, moved, cancellationToken);
        if (moved.Count > 0 || IsPublic(db)) Remember(db, true);
        return result;
    }

    /// <inheritdoc />
    protected override bool Both(bool before, bool more) => true;

    /// <inheritdoc />
    protected override void Tell(bool what) => news.Stored();

    private static List<EntityEntry<Registration>> Moved(PortalDb db) => [.. db.ChangeTracker.Entries<Registration>().Where(IsChanged)];

    private static bool IsPublic(PortalDb db) => db.ChangeTracker.Entries<Provider>().Any(IsChanged) || db.ChangeTracker.Entries<ListingRow>().Any(IsChanged)
        || db.ChangeTracker.Entries<Certificate>().Any(IsChanged) || db.ChangeTracker.Entries<RoundCase>().Any(IsChanged)
        || db.ChangeTracker.Entries<PublishedResult>().Any(IsChanged) || db.ChangeTracker.Entries<ProgrammeEvent>().Any(IsChanged) || db.ChangeTracker.Entries<VerificationRecord>().Any(IsChanged);

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private async Task Enter(PortalDb db, List<EntityEntry<Registration>> moved, CancellationToken cancellation)
    {
        var added = db.ChangeTracker.Entries<ListingRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).OrderBy(r => r.Sequence).ToList();
        ListingRow? last = added.LastOrDefault();
        foreach (var entry in moved.OrderBy(e => e.Entity.Reference, StringComparer.Ordinal))
        {
            var registration = entry.Entity;
            var (listed, said) = (entry.State != EntityState.Deleted && registration.IsListed, await Said(db, added, registration, cancellation) == ListingAct.Added);
            if (listed == said) continue;
            last ??= await db.Set<ListingRow>().AsNoTracking().OrderByDescending(r => r.Sequence).FirstOrDefaultAsync(cancellation);
            var provider = await db.Set<Provider>().FindAsync([registration.ProviderNumber], cancellation) ?? throw new InvalidOperationException($"{registration.Reference} has no provider");
            // Clocks of two nodes differ: an entry is never earlier than the one before it.
            var at = clock.GetUtcNow() is var now && last?.At > now ? last.At : now;
            last = ListingRow.Of(ListingEntry.Of((last?.Sequence ?? 0) + 1, at, listed ? ListingAct.Added : ListingAct.Removed, provider, registration.Category));
            added.Add(last);
            db.Add(last);
        }
    }

    private static async Task<ListingAct?> Said(PortalDb db, List<ListingRow> added, Registration registration, CancellationToken cancellation) =>
        added.FindLast(r => r.Number == registration.ProviderNumber && r.Category == registration.Category)?.Act
        ?? await db.Set<ListingRow>().Where(r => r.Number == registration.ProviderNumber && r.Category == registration.Category)
            .OrderByDescending(r => r.Sequence).Select(r => (ListingAct?)r.Act).FirstOrDefaultAsync(cancellation);
}
