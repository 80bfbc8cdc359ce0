using System.Globalization;
using CleanerProduction.Meetings;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.Portal.Data;

/// <summary>A connection of its own with prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteChainWriter(string connectionString, LocalChainNews news) : IDisposable
{
    private const int Constraint = 19;
    private readonly SemaphoreSlim turn = SqliteTurn.At(connectionString);
    private SqliteConnection? connection;
    private SqliteCommand begin = null!, commit = null!, save = null!, back = null!, before = null!, insert = null!;

    /// <summary>One commit for the batch. What conflicts is left out and says so.</summary>
    public void Write(List<Waiting> batch)
    {
        turn.Wait();
        try
        {
            if (connection is null) Open();
            begin.ExecuteNonQuery();
            foreach (var waiting in batch) Insert(waiting);
            commit.ExecuteNonQuery();
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
    }

    public void Dispose()
    {
        connection?.Dispose();
        connection = null;
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
        if (several) save.ExecuteNonQuery();
        try
        {
            foreach (var row in waiting.Rows) Insert(waiting.Meeting, row);
        }
        catch (SqliteException told) when (told.SqliteErrorCode == Constraint)
        {
            if (several) back.ExecuteNonQuery();
            waiting.Refused = ChainConflictException.In(waiting.Meeting, told);
        }
    }

    private bool Follows(Waiting waiting)
    {
        var first = waiting.Rows[0].Entry;
        if (!waiting.IsRow()) return false;
        if (first.Sequence == 1) return first.PreviousHash == ChainEntry.Genesis;
        before.Parameters[0].Value = waiting.Meeting;
        before.Parameters[1].Value = first.Sequence - 1;
        return before.ExecuteScalar() is string hash && hash == first.PreviousHash;
    }

    private void Insert(string meeting, ChainRow row)
    {
        var (entry, ballot, to) = (row.Entry, row.Ballot, insert.Parameters);
        to[0].Value = meeting;
        to[1].Value = entry.Sequence;
        to[2].Value = entry.PreviousHash;
        to[3].Value = entry.At.ToUnixTimeMilliseconds();
        to[4].Value = entry.Actor;
        to[5].Value = entry.Kind;
        to[6].Value = entry.Payload;
        to[7].Value = entry.Hash;
        to[8].Value = ballot?.Division ?? (object)DBNull.Value;
        to[9].Value = ballot?.Seat ?? (object)DBNull.Value;
        to[10].Value = ballot?.Revision ?? (object)DBNull.Value;
        to[11].Value = ballot?.BallotId ?? (object)DBNull.Value;
        insert.ExecuteNonQuery();
    }

    private void Open()
    {
        connection = new(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using (var pragmas = Prepared(SqlitePragmas.Text + "; PRAGMA wal_autocheckpoint=4000")) pragmas.ExecuteNonQuery();
        begin = Prepared("BEGIN IMMEDIATE");
        commit = Prepared("COMMIT");
        save = Prepared("SAVEPOINT before");
        back = Prepared("ROLLBACK TO before");
        before = Prepared($"SELECT \"Hash\" FROM \"{AppendOnly.Chain}\" WHERE \"Meeting\" = @0 AND \"Sequence\" = @1", 2);
        insert = Prepared($"INSERT INTO \"{AppendOnly.Chain}\" ({ChainSql.Columns}) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)", 12);
    }

    private SqliteCommand Prepared(string text, int parameters = 0)
    {
        var command = connection!.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < parameters; i++) command.Parameters.AddWithValue("@" + i.ToString(CultureInfo.InvariantCulture), DBNull.Value);
        return command;
    }
}
