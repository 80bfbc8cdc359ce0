using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>What SQLite forgets between connections: commits reach the disk, a busy file is waited for.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>The statements, to be run on every connection that writes.</summary>
    public static readonly string Text = $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={DataPlace.BusySeconds * 1000}; PRAGMA foreign_keys=ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }
}
