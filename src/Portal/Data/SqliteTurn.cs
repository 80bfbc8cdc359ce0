using System.Collections.Concurrent;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// Whose turn it is to write to an embedded database. SQLite has one writer at a time; left to its busy handler those who wait are
/// served by chance and may starve, so the writers of one file queue here.
/// </summary>
internal static class SqliteTurn
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    /// <summary>The turn at the file of this connection string, the same for the whole process.</summary>
    public static SemaphoreSlim At(string connection) => Turns.GetOrAdd(connection, _ => new SemaphoreSlim(1, 1));
}
