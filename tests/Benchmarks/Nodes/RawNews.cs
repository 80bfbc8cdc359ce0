using System.Diagnostics;
using Npgsql;

namespace CleanerProduction.Benchmarks.Nodes;

/// <summary>The probe: PostgreSQL alone, a prepared row a commit, and news of it on another connection.</summary>
internal sealed class RawNews : IAsyncDisposable
{
    private const string Channel = "probe";
    private readonly NpgsqlDataSource server;
    private readonly NpgsqlConnection writing;
    private readonly NpgsqlConnection hearing;
    private readonly NpgsqlCommand insert;
    private readonly NpgsqlCommand one;
    private readonly NpgsqlCommand notify;
    private TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ending = new();
    private Task listening = Task.CompletedTask;
    private long next;

    private RawNews(NpgsqlDataSource server, NpgsqlConnection writing, NpgsqlConnection hearing)
    {
        (this.server, this.writing, this.hearing) = (server, writing, hearing);
        const string row = "INSERT INTO probe VALUES ('99', $1, repeat('a', 64), 0, 'bench-member-1', 'ballot-cast', repeat('x', 230), repeat('a', 64))";
        insert = Numbered(row);
        notify = Numbered($"WITH added AS ({row}) SELECT pg_notify('{Channel}', '1 99')");
        one = new("SELECT 1", writing);
    }

    /// <summary>Two connections to that database, with a table of its own.</summary>
    public static async Task<RawNews> Open(string database)
    {
        // As the portal asks for it.
        var pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Options = "-c synchronous_commit=on" }.ToString());
        await using (var make = pool.CreateCommand("CREATE TABLE probe (meeting text, sequence bigint, previous text, at bigint, actor text, kind text, payload text, hash text, PRIMARY KEY (meeting, sequence))")) await make.ExecuteNonQueryAsync();
        var raw = new RawNews(pool, await pool.OpenConnectionAsync(), await pool.OpenConnectionAsync());
        foreach (var command in new[] { raw.insert, raw.notify, raw.one }) await command.PrepareAsync();
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", raw.hearing)) await listen.ExecuteNonQueryAsync();
        raw.hearing.Notification += (_, _) => Volatile.Read(ref raw.heard).TrySetResult();
        raw.listening = raw.Listen();
        return raw;
    }

    /// <summary>A row durable and a question answered after it, milliseconds.</summary>
    public async Task<double> Commit()
    {
        var started = Stopwatch.GetTimestamp();
        insert.Parameters[0].Value = ++next;
        await insert.ExecuteNonQueryAsync();
        await one.ExecuteScalarAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A row durable and its news heard on the other connection, milliseconds.</summary>
    public async Task<double> Notice()
    {
        var news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref heard, news);
        var started = Stopwatch.GetTimestamp();
        notify.Parameters[0].Value = ++next;
        await notify.ExecuteNonQueryAsync();
        await news.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task Listen()
    {
        try
        {
            while (true) await hearing.WaitAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            // Measured enough.
        }
    }

    private NpgsqlCommand Numbered(string sql)
    {
        var command = new NpgsqlCommand(sql, writing);
        command.Parameters.Add(new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        return command;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await listening;
        foreach (var command in new[] { insert, notify, one }) await command.DisposeAsync();
        await writing.DisposeAsync();
        await hearing.DisposeAsync();
        await server.DisposeAsync();
        ending.Dispose();
    }
}
