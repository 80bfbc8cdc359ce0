using System.Runtime.CompilerServices;
using CleanerProduction.Meetings;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.Portal.Data;

/// <summary>The record in the embedded database.</summary>
internal sealed class SqliteChainStore : IChainStore, IAsyncDisposable
{
    private readonly string connection;
    private readonly SqliteChainWriter writer;
    private readonly GroupCommit commits;

    public SqliteChainStore(string connection, LocalChainNews news)
    {
        this.connection = connection;
        writer = new(connection, news);
        commits = new(writer.Write, atOnce: true);
    }

    public async Task<IReadOnlyList<ChainEntry>> Read(string meeting, long after, CancellationToken cancellation)
    {
        var entries = new List<ChainEntry>();
        await foreach (var entry in Rows(meeting, after, cancellation)) entries.Add(entry);
        return entries;
    }

    public IAsyncEnumerable<ChainEntry> Stream(string meeting, CancellationToken cancellation) => Rows(meeting, 0, cancellation);

    public async Task<IReadOnlyList<string>> Meetings(CancellationToken cancellation)
    {
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = ChainSql.Meetings;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var meetings = new List<string>();
        while (await rows.ReadAsync(cancellation)) meetings.Add(rows.GetString(0));
        return meetings;
    }

    public Task Append(string meeting, IReadOnlyList<ChainRow> rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return rows.Count == 0 ? Task.CompletedTask : commits.Add(meeting, rows);
    }

    public async ValueTask DisposeAsync()
    {
        await commits.DisposeAsync();
        writer.Dispose();
    }

    private async IAsyncEnumerable<ChainEntry> Rows(string meeting, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = ChainSql.Read;
        command.Parameters.AddWithValue("@meeting", meeting);
        command.Parameters.AddWithValue("@after", after);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) yield return ChainSql.Entry(rows);
    }
}
