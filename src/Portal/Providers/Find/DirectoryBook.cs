using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>The directory as pages and programs read it: kept in memory, read anew when this node stored something, and from time to time for what another did.</summary>
public sealed class DirectoryBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, ListingNews news, TimeProvider clock) : KeptBook<DirectoryIndex>(news, clock)
{
    private static readonly RegistrationState[] Listed = [RegistrationState.Provisional, RegistrationState.ProvisionalPendingExam, RegistrationState.Confirmed];

    /// <inheritdoc />
    protected override async Task<DirectoryIndex> Read(DirectoryIndex? before, CancellationToken cancellation)
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
        return new(providers, reference.Folding, reference.Aliases, names.Distinct().ToLookup(n => n.Number, n => n.Name, StringComparer.Ordinal), before);
    }
}
