using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>What was acknowledged against what the database holds.</summary>
internal static class Count
{
    /// <summary>Receipts without their row, rows without a receipt, and faults of the chain; 0 where nothing was lost or doubled.</summary>
    public static async Task<long> Differences(Scratch scratch, string meeting, IReadOnlyCollection<Receipt> receipts)
    {
        var stored = new HashSet<(string Seat, long Sequence, string Hash)>();
        var rows = 0L;
        // By a connection of its own, so that nothing the portal keeps in memory is asked.
        await using (var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = scratch.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = """SELECT "Seat", "Sequence", "Hash" FROM "ChainEntries" WHERE "Meeting" = $meeting AND "Kind" = 'ballot-cast'""";
            command.Parameters.AddWithValue("$meeting", meeting);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows++;
                stored.Add((reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
            }
        }
        var told = receipts.Select(r => (r.Seat, r.Sequence, r.Hash)).ToHashSet();
        var chain = await scratch.Store.Read(meeting, 0, CancellationToken.None);
        return told.Except(stored).Count() + (rows - stored.Count) + stored.Except(told).Count() + (receipts.Count - told.Count) + (Chain.FirstFault(chain) is null ? 0 : 1);
    }
}
