using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>
/// The holders of labels as pages and programs read them: kept in memory, read anew when this node stored something, and from time to time for what another did. Only certificates of rounds whose results are
/// released are read at all, so no page can show another.
/// </summary>
public sealed class HolderBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, ListingNews news, TimeProvider clock) : KeptBook<HolderIndex>(news, clock), ILabelRegister
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<HeldLabel>> HeldBy(string provider, CancellationToken cancellation) =>
        [.. (await Now(cancellation)).Of(provider, Today).Select(c => new HeldLabel(c.Number, LabelNames.Of(reference, c.Certificate.Label), c.Certificate.Until))];

    /// <inheritdoc />
    protected override async Task<HolderIndex> Read(HolderIndex? before, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var certificates = await db.Released().ToListAsync(cancellation);
        var addresses = await db.Set<Provider>().AsNoTracking().Where(p => db.Set<Certificate>().Any(c => c.ProviderNumber == p.Number)).ToDictionaryAsync(p => p.Number, p => p.Address, cancellation);
        return new([.. certificates.Select(c => new PublicCertificate(c, Script(c), CertificateDigest.Of(c, reference.SigningBodies.On(c.From))))], reference.Folding, reference.Aliases);

        // A company of the Mainland is called in the script it is registered in.
        Language Script(Certificate of) =>
            of.ProviderNumber is { } number && addresses.GetValueOrDefault(number) is { } address && ListingPlace.Of(address, reference.Cities) is { } place && place != ListingPlace.HongKong ? Language.ZhHans : Language.ZhHant;
    }
}
