using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>The directory as pages and programs read it: kept in memory, read anew when this node stored something, and from time to time for what another did.</summary>
public sealed class DirectoryBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, ListingNews news, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly RegistrationState[] Listed = [RegistrationState.Provisional, RegistrationState.ProvisionalPendingExam, RegistrationState.Confirmed];
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>The directory as it stands.</summary>
    public async ValueTask<DirectoryIndex> Now(CancellationToken cancellation)
    {
        if (Fresh() is { } there) return there;
        await reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile;
            // Asked before it is read: what is stored in between is read again.
            var version = news.Version;
            var index = await Read(cancellation);
            kept = new(version, clock.GetTimestamp(), index);
            return index;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private DirectoryIndex? Fresh() => kept is { } now && now.Version == news.Version && clock.GetElapsedTime(now.At) < Longest ? now.Index : null;

    private async Task<DirectoryIndex> Read(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => Listed.Contains(r.State))
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (r, p) => new { r.Category, p.Number, p.Name, p.Address, p.Telephone, p.Email, p.Website }).ToListAsync(cancellation);
        // What a company was called when it was listed, where it is called something else now.
        var names = await db.Set<ListingRow>().AsNoTracking().Join(db.Set<Provider>(), r => r.Number, p => p.Number, (r, p) => new { r.Number, r.Name, Now = p.Name })
            .Where(n => n.Name.Hant != n.Now.Hant || n.Name.Hans != n.Now.Hans || n.Name.En != n.Now.En).Select(n => new { n.Number, n.Name }).ToListAsync(cancellation);
        var providers = rows.GroupBy(r => r.Number, StringComparer.Ordinal).Select(of => of.First() is var p
            ? new PublicProvider(p.Number, p.Name, p.Address, p.Telephone, p.Email, p.Website, [.. of.Select(r => r.Category).Order()], ListingPlace.Of(p.Address, reference.Cities))
            : null!);
        return new(providers, reference.Folding, reference.Aliases, names.Distinct().ToLookup(n => n.Number, n => n.Name, StringComparer.Ordinal), kept?.Index);
    }

    private sealed record Kept(long Version, long At, DirectoryIndex Index);
}
