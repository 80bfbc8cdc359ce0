using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>What only one of several nodes does at a time.</summary>
public enum LoneWork
{
    /// <summary>Sending notices by e-mail.</summary>
    Mail = 0x4350_0001,
    /// <summary>Sending e-mail to those who signed up for events.</summary>
    EventMail = 0x4350_0002,
}

/// <summary>Gives the turn at work whose effect outside the database no unique key keeps from happening twice.</summary>
public static class Alone
{
    /// <summary>The turn, until it is disposed of; null where another node has it. It ends with the connection of <paramref name="db"/> as well, so that no node that died keeps it. An embedded database has one node.</summary>
    public static async Task<IAsyncDisposable?> Turn(this PortalDb db, LoneWork work, CancellationToken cancellation)
    {
        if (db is not PostgresPortalDb) return new Held(null, 0);
        var key = (long)work;
        await db.Database.OpenConnectionAsync(cancellation);
        if (await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({key}) AS "Value" """).SingleAsync(cancellation)) return new Held(db, key);
        await db.Database.CloseConnectionAsync();
        return null;
    }

    private sealed class Held(PortalDb? db, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db is null) return;
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({key})");
            await db.Database.CloseConnectionAsync();
        }
    }
}
