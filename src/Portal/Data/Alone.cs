using System.Collections.Concurrent;
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

/// <summary>Gives the turn at work whose effect no unique key keeps from happening twice, or that must not happen in the middle of other work. An embedded database has one node: the turn is among its own work.</summary>
public static class Alone
{
    private static readonly ConcurrentDictionary<(string Database, LoneWork Work), SemaphoreSlim> Gates = new();

    /// <summary>The turn, until it is disposed of; null where another node has it. It ends with the connection of <paramref name="db"/> as well, so that no node that died keeps it.</summary>
    public static async Task<IAsyncDisposable?> Turn(this PortalDb db, LoneWork work, CancellationToken cancellation) => db is PostgresPortalDb
        ? await Take(db, work, "SELECT pg_try_advisory_lock(@key)", cancellation)
        : Gate(db, work) is var gate && await gate.WaitAsync(TimeSpan.Zero, cancellation) ? new Passed(gate) : null;

    /// <summary>The same, however long another has it.</summary>
    public static async Task<IAsyncDisposable> WaitTurn(this PortalDb db, LoneWork work, CancellationToken cancellation)
    {
        // It answers with nothing once it is there.
        if (db is PostgresPortalDb) return await Take(db, work, "SELECT pg_advisory_lock(@key) IS NOT NULL", cancellation) ?? throw new UnreachableException();
        var gate = Gate(db, work);
        await gate.WaitAsync(cancellation);
        return new Passed(gate);
    }

    private static SemaphoreSlim Gate(PortalDb db, LoneWork work) => Gates.GetOrAdd((db.Database.GetConnectionString() ?? "", work), _ => new(1, 1));

    private static async Task<IAsyncDisposable?> Take(PortalDb db, LoneWork work, string sql, CancellationToken cancellation)
    {
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

    private sealed class Passed(SemaphoreSlim gate) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            gate.Release();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Held(PortalDb db, LoneWork work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // Given back to the pool, the connection would keep it.
            await Ask(db, "SELECT pg_advisory_unlock(@key)", work, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
