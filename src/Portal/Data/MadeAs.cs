using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>A database stays what it was made as: a demonstration, or in production.</summary>
internal static class MadeAs
{
    /// <summary>
    /// Stops a start that would put invented people, whose password everybody knows, among real ones, or would serve invented ones in production. Throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public static async Task Hold(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellation);
        if (!await db.Users.AnyAsync(cancellation)) return;
        var invented = Demonstration.People.Select(p => p.Id).ToList();
        var (demonstration, place) = (await db.Users.AnyAsync(p => invented.Contains(p.Id), cancellation), services.GetRequiredService<DataPlace>());
        if (demonstration == services.GetRequiredService<Operation>().IsDemonstration) return;
        throw new InvalidOperationException(demonstration
            ? $"The database in {place} holds the demonstration's invented people, whose password is known: production begins with an empty Portal:Data folder or database."
            : $"The database in {place} was made in production: set Portal:Mode to Production, or name an empty Portal:Data folder or database.");
    }
}
