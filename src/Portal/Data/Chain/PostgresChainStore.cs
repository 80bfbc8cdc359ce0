using System.Runtime.CompilerServices;
using CleanerProduction.Meetings;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>The record on PostgreSQL, shared by several nodes.</summary>
internal sealed class PostgresChainStore : IChainStore, IAsyncDisposable
{
    private readonly NpgsqlDataSource database;
    private readonly PostgresChainWriter writer;
    private readonly GroupCommit commits;

    public PostgresChainStore(NpgsqlDataSource database)
    {
        this.database = database;
        writer = new(database);
        commits = new(writer.Write, atOnce: false);
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
        await using var command = database.CreateCommand(ChainSql.Meetings);
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
        await using var command = database.CreateCommand(ChainSql.Read);
        command.Parameters.Add(new NpgsqlParameter<string>("meeting", meeting));
        command.Parameters.Add(new NpgsqlParameter<long>("after", after));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) yield return ChainSql.Entry(rows);
    }
}
