using System.Data.Common;
using System.Text.Json;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>A place in the database where something of a person stands.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record Trace(string Table, string Column, long Rows);

/// <summary>Looks through every text column of every table for what a person is known by.</summary>
public static class Traces
{
    /// <summary>The names, address and number of a person, none of them empty.</summary>
    public static IReadOnlyList<string> WordsOf(Person person) =>
        [.. new[] { person.NameHant, person.NameHans, person.NameEn, person.Email, person.UserName, person.PhoneNumber }.OfType<string>().Where(w => w.Trim().Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Where any of the words stands, as text or in JSON, whatever its case.</summary>
    public static async Task<IReadOnlyList<Trace>> Find(PortalDb db, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        List<Trace> found = [];
        if (words.Count == 0) return found;
        var patterns = words.SelectMany(w => new[] { w, JsonEncodedText.Encode(w).ToString() }).Distinct(StringComparer.OrdinalIgnoreCase).Select(w => $"%{Escaped(w.ToLowerInvariant())}%").ToList();
        await db.Database.OpenConnectionAsync(cancellation);
        foreach (var (table, columns) in TextColumns(db))
        {
            var counts = await Count(db, table, columns, patterns, cancellation);
            found.AddRange(columns.Zip(counts).Where(c => c.Second > 0).Select(c => new Trace(table, c.First, c.Second)));
        }
        return found;
    }

    /// <summary>The text columns of every mapped table.</summary>
    internal static IEnumerable<(string Table, IReadOnlyList<string> Columns)> TextColumns(PortalDb db) =>
        db.Model.GetRelationalModel().Tables.Select(t => (t.Name, (IReadOnlyList<string>)[.. t.Columns.Where(IsText).Select(c => c.Name)])).Where(t => t.Item2.Count > 0);

    private static bool IsText(IColumn column) => column.StoreTypeMapping.StoreType is var type && (type.StartsWith("TEXT", StringComparison.OrdinalIgnoreCase) || type.StartsWith("character varying", StringComparison.Ordinal) || type.StartsWith("json", StringComparison.Ordinal));

    private static async Task<long[]> Count(PortalDb db, string table, IReadOnlyList<string> columns, List<string> patterns, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction is { } current ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current) : null;
        var any = patterns.Select((pattern, i) => (Name: $"@p{i}", pattern)).ToList();
        foreach (var (name, pattern) in any)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, pattern);
            command.Parameters.Add(parameter);
        }
        // Names of tables and columns are the model's own; what is looked for goes as parameters.
        var sums = columns.Select(column => $"COALESCE(SUM(CASE WHEN {string.Join(" OR ", any.Select(a => $"LOWER(CAST(\"{column}\" AS TEXT)) LIKE {a.Name} ESCAPE '!'"))} THEN 1 ELSE 0 END), 0)");
#pragma warning disable CA2100
        command.CommandText = $"SELECT {string.Join(", ", sums)} FROM \"{table}\"";
#pragma warning restore CA2100
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return [.. Enumerable.Range(0, columns.Count).Select(row.GetInt64)];
    }

    private static string Escaped(string word) => word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
