using Microsoft.Data.Sqlite;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// Moves the write-ahead log into the database's file beside the writer. Left to itself SQLite does it inside whichever commit comes
/// 1,000 pages later, and that one takes a hundred times as long as the others. What the writer added meanwhile is little, and it
/// takes that along itself: then the log starts again from its beginning instead of growing, and growing is slow.
/// </summary>
internal sealed class SqliteCheckpoint(string connection)
{
    /// <summary>Pages in the log after which it is worth while.</summary>
    private const int Enough = 2_000;

    /// <summary>Pages a commit writes however few rows it holds: the table's last and those of its indexes.</summary>
    private const int OfCommit = 4;

    /// <summary>Rows of the record on a page.</summary>
    private const int RowsOnPage = 6;

    /// <summary>The writer's own limit in pages, should this one never catch up.</summary>
    public const int Pages = 16_000;

    /// <summary>Waits for nobody.</summary>
    public const string Statement = "PRAGMA wal_checkpoint(PASSIVE)";

    private int since;
    private int running;
    private volatile bool nearlyDone;

    /// <summary>To be told the rows of each commit after it, by the writer, with its own <c>wal_checkpoint(PASSIVE)</c>.</summary>
    public void Written(int rows, SqliteStatement own)
    {
        if (nearlyDone)
        {
            nearlyDone = false;
            own.Text();
        }
        since += OfCommit + rows / RowsOnPage;
        if (since < Enough || Interlocked.CompareExchange(ref running, 1, 0) != 0) return;
        since = 0;
        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Run(), this, preferLocal: false);
    }

    private void Run()
    {
        try
        {
            using var database = new SqliteConnection(connection);
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = Statement;
            command.ExecuteNonQuery();
            nearlyDone = true;
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log stays, and the next one takes it along.
        }
        finally
        {
            Interlocked.Exchange(ref running, 0);
        }
    }
}
