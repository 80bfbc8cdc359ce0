using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Platform;

namespace CleanerProduction.Portal.Data;

/// <summary>The record in either database: read as rows, written only by that database's own writer.</summary>
internal sealed class ChainStore : IChainStore, IAsyncDisposable
{
    private readonly DbDataSource database;
    private readonly IChainWriter writer;
    private readonly GroupCommit commits;
    private readonly MaintenanceState maintenance;

    public ChainStore(DbDataSource database, IChainWriter writer, PortalMeter meter, MaintenanceState maintenance)
    {
        (this.database, this.writer, this.maintenance) = (database, writer, maintenance);
        commits = new(batch =>
        {
            var started = Stopwatch.GetTimestamp();
            writer.Write(batch);
            meter.Committed(Stopwatch.GetElapsedTime(started));
        }, writer.AtOnce);
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
        // What the clock does in a circulation it does at its time.
        if (maintenance.IsOn && rows.Any(r => r.Entry.Actor != Actor.System.Person)) maintenance.Refuse();
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
        Add(command, "@meeting", meeting);
        Add(command, "@after", after);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) yield return ChainSql.Entry(rows);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
