using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace CleanerProduction.Portal.Data;

/// <summary>Tells failures of what the portal stores in – a full or read-only disk, a locked database, a server that is down or starts again, maintenance – from faults of its own.</summary>
public static class Unstored
{
    // errno of Linux: no space left, read-only file system, quota exceeded.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int Quota = 122;

    /// <summary>True where <paramref name="fault"/>, or what it came from, is such a failure: nothing was stored, and the same may be done again later.</summary>
    public static bool Is(Exception? fault) => fault switch
    {
        null => false,
        MaintenanceException => true,
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN } => true,
        // Connection lost, resources short, told to stop, read-only.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or "25006" } => true,
        PostgresException => false,
        NpgsqlException { IsTransient: true } => true,
        IOException { HResult: NoSpace or ReadOnly or Quota } => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => Is(fault.InnerException),
    };
}
