using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Raw prepared SQL over the queue's rows: what the database itself takes, without anything of the portal's.</summary>
internal sealed class Bare : IAsyncDisposable
{
    private static readonly StoreObjectIdentifier Table = StoreObjectIdentifier.Table("QueueRows");
    private readonly PortalDb db;
    private readonly List<DbCommand> commands = [];

    private Bare(PortalDb db, string columns) => (this.db, Columns) = (db, columns);

    /// <summary>The columns a page shows: all but what is searched.</summary>
    public string Columns { get; }

    /// <summary>A connection of its own.</summary>
    public static async Task<Bare> Open(Archive archive)
    {
        var own = archive.Db();
        await own.Database.OpenConnectionAsync();
        var columns = own.Model.FindEntityType(typeof(QueueRow))!.GetFlattenedProperties().Select(p => p.GetColumnName(Table)!).Where(c => c is not (nameof(QueueRow.Folded) or nameof(QueueRow.Pairs)));
        return new(own, string.Join(", ", columns.Select(c => $"\"{c}\"")));
    }

    /// <summary>A statement that is asked often.</summary>
    public DbCommand Prepare(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        commands.Add(command);
        return command;
    }

    /// <summary>Reads every field of every row; how many rows.</summary>
    public static async Task<int> Read(DbCommand command)
    {
        var (rows, fields) = (0, new object[64]);
        await using var reader = await command.ExecuteReaderAsync();
        for (; await reader.ReadAsync(); rows++) reader.GetValues(fields);
        return rows;
    }

    /// <summary>The single number it answers with.</summary>
    public static async Task<int> Number(DbCommand command) => Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);

    /// <summary>How long it takes, milliseconds.</summary>
    public static async Task<double> Milliseconds(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands) await command.DisposeAsync();
        await db.DisposeAsync();
    }
}
