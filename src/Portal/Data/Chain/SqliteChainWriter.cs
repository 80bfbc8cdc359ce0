using CleanerProduction.Meetings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CleanerProduction.Portal.Data;

/// <summary>A connection of its own with prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteChainWriter(string connectionString, LocalChainNews news) : IChainWriter
{
    private readonly SemaphoreSlim turn = SqliteTurn.At(connectionString);
    private readonly SqliteCheckpoint checkpoint = new(connectionString);
    private readonly List<SqliteStatement> statements = [];
    private sqlite3? database;
    private SqliteStatement begin = null!, commit = null!, save = null!, back = null!, before = null!, insert = null!, empty = null!;

    public bool AtOnce => true;

    /// <summary>One commit for the batch. What conflicts is left out and says so.</summary>
    public void Write(List<Waiting> batch)
    {
        turn.Wait();
        try
        {
            if (database is null) Open();
            begin.Run();
            foreach (var waiting in batch) Insert(waiting);
            commit.Run();
        }
        catch
        {
            // A connection in an unknown state is not used again; closing it rolls back.
            Dispose();
            throw;
        }
        finally
        {
            turn.Release();
        }
        foreach (var waiting in batch)
            if (waiting.Refused is null) news.Publish(new(waiting.Meeting, waiting.Last));
        checkpoint.Written(batch.Sum(waiting => waiting.Rows.Count), empty);
    }

    public void Dispose()
    {
        foreach (var statement in statements) statement.Dispose();
        statements.Clear();
        database?.Dispose();
        database = null;
    }

    private void Insert(Waiting waiting)
    {
        if (!Follows(waiting))
        {
            waiting.Refused = new ChainConflictException($"Meeting {waiting.Meeting}: {AppendOnly.Gap}");
            return;
        }
        // A refused statement undoes itself; only several rows need a mark to go back to.
        var several = waiting.Rows.Count > 1;
        if (several) save.Run();
        try
        {
            foreach (var row in waiting.Rows) Insert(waiting.Meeting, row);
        }
        catch (SqliteException told) when (told.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            if (several) back.Run();
            waiting.Refused = ChainConflictException.In(waiting.Meeting, told);
        }
    }

    private bool Follows(Waiting waiting)
    {
        var first = waiting.Rows[0].Entry;
        if (!waiting.IsRow()) return false;
        if (first.Sequence == 1) return first.PreviousHash == ChainEntry.Genesis;
        return before.Set(1, waiting.Meeting).Set(2, first.Sequence - 1).Text() == first.PreviousHash;
    }

    private void Insert(string meeting, ChainRow row)
    {
        var (entry, ballot) = (row.Entry, row.Ballot);
        insert.Set(1, meeting).Set(2, entry.Sequence).Set(3, entry.PreviousHash).Set(4, entry.At.ToUnixTimeMilliseconds())
            .Set(5, entry.Actor).Set(6, entry.Kind).Set(7, entry.Payload).Set(8, entry.Hash)
            .Set(9, ballot?.Division).Set(10, ballot?.Seat).Set(11, ballot?.Revision).Run();
    }

    private void Open()
    {
        Batteries_V2.Init();
        var opened = raw.sqlite3_open_v2(new SqliteConnectionStringBuilder(connectionString).DataSource, out database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null);
        SqliteFailure.Check(database, opened);
        foreach (var pragma in SqlitePragmas.Text.Split(';')) Prepared(pragma).Text();
        Prepared($"PRAGMA wal_autocheckpoint={SqliteCheckpoint.Pages}").Text();
        // The pages two hundred meetings touch at once stay in memory until their commit.
        Prepared("PRAGMA cache_size=-16000").Text();
        begin = Prepared("BEGIN IMMEDIATE");
        commit = Prepared("COMMIT");
        save = Prepared("SAVEPOINT before");
        back = Prepared("ROLLBACK TO before");
        empty = Prepared(SqliteCheckpoint.Statement);
        before = Prepared($"SELECT \"Hash\" FROM \"{AppendOnly.Chain}\" WHERE \"Meeting\" = ?1 AND \"Sequence\" = ?2");
        insert = Prepared($"INSERT INTO \"{AppendOnly.Chain}\" ({ChainSql.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    }

    private SqliteStatement Prepared(string text)
    {
        statements.Add(new(database!, text));
        return statements[^1];
    }
}
