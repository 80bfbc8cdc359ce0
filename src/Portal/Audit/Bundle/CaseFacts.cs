using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>A case's records as JSON, one file for each table: as they stand, in the order of their keys.</summary>
internal static class CaseFacts
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files: the case itself first, then every table whose rows lie beside it and of which it has any.</summary>
    public static async Task<List<(string Path, byte[] Content)>> Of(PortalDb db, IHasHistory holder, CancellationToken cancellation)
    {
        var files = new List<(string, byte[])> { ("facts/case.json", Bytes(Row(db.Entry(holder)))) };
        foreach (var type in db.Model.GetEntityTypes().Where(t => CaseRows.LiesBesideCases(t.ClrType) && t.FindProperty("Case")?.ClrType == typeof(string)).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
        {
            var rows = await CaseRows.RowsOf(db, type.ClrType, holder.HistoryCase, cancellation);
            var list = rows.Select(r => Row(db.Entry(r))).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Row).ToArray<JsonNode>();
            if (list.Length > 0) files.Add(($"facts/{type.ClrType.Name}.json", Encoding.UTF8.GetBytes(new JsonArray(list).ToJsonString(Json) + "\n")));
        }
        return files;
    }

    private static byte[] Bytes((string Key, JsonObject Row) row) => Encoding.UTF8.GetBytes(row.Row.ToJsonString(Json) + "\n");

    private static (string Key, JsonObject Row) Row(EntityEntry entry)
    {
        var row = new JsonObject();
        foreach (var property in entry.Properties) row[Camel(property.Metadata.Name)] = Node(property.CurrentValue);
        foreach (var part in entry.ComplexProperties)
            row[Camel(part.Metadata.Name)] = part.CurrentValue is null ? null : JsonNode.Parse(StrictJson.WriteKept(part.CurrentValue));
        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue is int number ? number.ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture) : CaseRows.Said(entry.Property(p).CurrentValue)));
        return (key, row);
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        _ => CaseRows.Said(value),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
