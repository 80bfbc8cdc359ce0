using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>For several nodes.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options)
{
    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }
            catch (DbUpdateException taken) when (Database.CurrentTransaction is null && IsListing(taken))
            {
                // Another node entered something in the public register at the same moment: this one takes the next number.
                foreach (var entry in ChangeTracker.Entries<ListingRow>().Where(e => e.State == EntityState.Added).ToList()) entry.State = EntityState.Detached;
            }
        }
    }

    private static bool IsListing(DbUpdateException failed) =>
        failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: AppendOnly.Listings };
}
