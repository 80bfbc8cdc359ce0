using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.PortalTests.Data;

/// <summary>Every text of every table as an embedded database has it, whatever the mappings say; bytes are read as text. The search's own pairs of characters are left out.</summary>
internal static class EveryValue
{
    /// <summary>Reads that database's file; it may be in use.</summary>
    public static async IAsyncEnumerable<(string Table, string Column, string Value)> Of(string file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var sqlite = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await sqlite.OpenAsync(cancellation);
        var tables = new List<string>();
        await using (var list = sqlite.CreateCommand())
        {
            list.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%Pairs%'";
            await using var read = await list.ExecuteReaderAsync(cancellation);
            while (await read.ReadAsync(cancellation)) tables.Add(read.GetString(0));
        }
        foreach (var table in tables)
        {
            await using var all = sqlite.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{table}\"";
            await using var row = await all.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
                for (var i = 0; i < row.FieldCount; i++)
                    if (row.GetValue(i) is var value && (value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value as string) is { } text) yield return (table, row.GetName(i), text);
        }
    }
}
