using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>Who took along what is held about whom: written down before it is handed out.</summary>
public sealed class Takings(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>For so long what was written down can be fetched.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromHours(1);

    /// <summary>Writes it down; its number.</summary>
    public async Task<int> Add(string person, string by, string? why, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var taking = new DataTaking { PersonId = person, At = clock.GetUtcNow(), By = by, Why = why?.Trim() };
        db.Add(taking);
        await db.SaveChangesAsync(cancellation);
        return taking.Id;
    }

    /// <summary>One that <paramref name="by"/> may still fetch; null else.</summary>
    public async Task<DataTaking?> Find(int id, string by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var since = clock.GetUtcNow() - Open;
        return await db.Set<DataTaking>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.By == by && t.At >= since, cancellation);
    }
}
