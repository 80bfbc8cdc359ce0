using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>Of several nodes that start at once on one PostgreSQL, one makes what a start makes and the others wait; and a database stays what it was made as.</summary>
public static class StartingAlone
{
    // Any number nothing else of the database locks by; the lock ends with its connection, however that ends.
    private const long Turn = 0x436C65616E;

    /// <summary>Waits for the turn and holds it until disposed; with the embedded database nobody else is there.</summary>
    public static async Task<IAsyncDisposable> StartAlone(this WebApplication app)
    {
        var place = app.Services.GetRequiredService<DataPlace>();
        if (place.Postgres is null) return new Held(null);
        // Outside the pool: given back to it, a connection would keep the lock.
        var line = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(place.Postgres) { Pooling = false, CommandTimeout = 0 }.ToString());
        try
        {
            await line.OpenAsync(app.Lifetime.ApplicationStopping);
            await using var taking = new NpgsqlCommand($"SELECT pg_advisory_lock({Turn})", line);
            await taking.ExecuteNonQueryAsync(app.Lifetime.ApplicationStopping);
            return new Held(line);
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Stops a start that would put invented people, whose password everybody knows, among real ones, or would serve invented ones in production. Throws <see cref="InvalidOperationException"/>.
    /// </summary>
    internal static async Task HoldMode(IServiceProvider services, CancellationToken cancellation)
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

    private sealed class Held(NpgsqlConnection? line) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => line?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
