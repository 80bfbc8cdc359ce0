using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>What only one of several nodes does at a time; the number is that of the lock on the server, any that nothing else locks by.</summary>
public enum LoneWork
{
    /// <summary>Sending notices by e-mail.</summary>
    Mail = 0x4350_0001,
    /// <summary>Sending e-mail to those who signed up for events.</summary>
    EventMail = 0x4350_0002,
    /// <summary>What a start makes: tables, seeds, the demonstration.</summary>
    Start = 0x4350_0003,
}

/// <summary>Gives the turn at work whose effect no unique key keeps from happening twice. An embedded database has one node, whose turn it always is.</summary>
public static class Alone
{
    /// <summary>The turn, until it is disposed of; null where another node has it. It ends with the connection of <paramref name="db"/> as well, so that no node that died keeps it.</summary>
    public static async Task<IAsyncDisposable?> Turn(this PortalDb db, LoneWork work, CancellationToken cancellation) => await Take(db, work, "SELECT pg_try_advisory_lock(@key)", cancellation);

    /// <summary>The same, however long another node has it.</summary>
    public static async Task<IAsyncDisposable> WaitTurn(this PortalDb db, LoneWork work, CancellationToken cancellation) =>
        // It answers with nothing once it is there.
        await Take(db, work, "SELECT pg_advisory_lock(@key) IS NOT NULL", cancellation) ?? throw new UnreachableException();

    private static async Task<IAsyncDisposable?> Take(PortalDb db, LoneWork work, string sql, CancellationToken cancellation)
    {
        if (db is not PostgresPortalDb) return new Held(null, work);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (await Ask(db, sql, work, cancellation)) return new Held(db, work);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
        await db.Database.CloseConnectionAsync();
        return null;
    }

    private static async Task<bool> Ask(PortalDb db, string sql, LoneWork work, CancellationToken cancellation)
    {
        // As long as it takes.
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("key", (long)work);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private sealed class Held(PortalDb? db, LoneWork work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db is null) return;
            // Given back to the pool, the connection would keep it.
            await Ask(db, "SELECT pg_advisory_unlock(@key)", work, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
