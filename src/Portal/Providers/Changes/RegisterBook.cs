using CleanerProduction.Portal.Data;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Changes;

/// <summary>The public register as pages and programs read it: kept in memory, what was entered since is added.</summary>
public sealed class RegisterBook(IDbContextFactory<PortalDb> databases, ListingNews news, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>The register as it stands. An entry that is not as it was entered is a fault that nothing may be built on.</summary>
    public async ValueTask<PublicRegister> Now(CancellationToken cancellation) => (await Read(cancellation)).Register;

    /// <summary>The entries of one provider, the oldest first.</summary>
    public async ValueTask<IEnumerable<ListingEntry>> Of(string number, CancellationToken cancellation) => (await Read(cancellation)).ByNumber[number];

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private async ValueTask<Kept> Read(CancellationToken cancellation)
    {
        if (Fresh() is { } there) return there;
        await reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile;
            var (version, register) = (news.Version, kept?.Register ?? PublicRegister.None);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var last = register.Entries.Count;
            foreach (var row in await db.Set<ListingRow>().AsNoTracking().Where(r => r.Sequence > last).OrderBy(r => r.Sequence).ToListAsync(cancellation))
            {
                var entry = row.Entry();
                var next = register.With(entry);
                if (!next.Ok || entry.Hash != row.Hash) throw new InvalidOperationException($"Entry {row.Sequence} of the public register is not as it was entered: {next.Refusal?.Code ?? "its hash differs"}");
                register = next.Value;
            }
            return kept = new(version, clock.GetTimestamp(), register, register.Entries.ToLookup(e => e.Number, StringComparer.Ordinal));
        }
        finally
        {
            reading.Release();
        }
    }

    private Kept? Fresh() => kept is { } now && now.Version == news.Version && clock.GetElapsedTime(now.At) < Longest ? now : null;

    private sealed record Kept(long Version, long At, PublicRegister Register, ILookup<string, ListingEntry> ByNumber);
}
