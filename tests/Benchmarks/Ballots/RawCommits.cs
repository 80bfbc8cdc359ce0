using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>The probe: one prepared row a commit, write-ahead log, synchronous FULL, a table with nothing but its key, on the same disk.</summary>
internal sealed class RawCommits : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly string payload = new('x', 230);
    private readonly string hash = new('a', 64);
    private long next;

    public RawCommits(string folder)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "probe.db"), Pooling = false }.ToString());
        connection.Open();
        using (var make = connection.CreateCommand())
        {
            make.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE probe (meeting TEXT, sequence INTEGER, previous TEXT, at INTEGER, actor TEXT, kind TEXT, payload TEXT, hash TEXT, PRIMARY KEY (meeting, sequence))";
            make.ExecuteNonQuery();
        }
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO probe VALUES ($0, $1, $2, $3, $4, $5, $6, $7)";
        object[] values = ["99", 0L, hash, 0L, "bench-member-1", "ballot-cast", payload, hash];
        for (var i = 0; i < values.Length; i++) insert.Parameters.AddWithValue($"${i}", values[i]);
        insert.Prepare();
    }

    /// <summary>Writes so many rows, one after another; the milliseconds each commit took.</summary>
    public async Task<double[]> Write(int rows)
    {
        var times = new double[rows];
        // Each is handed to the pool, as a request's is (the handing over is not counted). In one tight loop on a busy machine the probe
        // loses its turn at the processor after every wait for the disk, looks ten times as slow, and flatters the product.
        for (var i = 0; i < rows; i++) times[i] = await Task.Run(One);
        return times;
    }

    private double One()
    {
        var started = Stopwatch.GetTimestamp();
        insert.Parameters[1].Value = ++next;
        insert.Parameters[3].Value = started;
        insert.ExecuteNonQuery();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }
}
