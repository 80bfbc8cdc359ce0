using System.Text.Json.Nodes;
using CsvHelper;

namespace CleanerProduction.Portal.Api;

/// <summary>Rows as comma-separated values for spreadsheets: one column for each leaf of the schema, lists joined with a semicolon.</summary>
internal static class CsvRows
{
    // The mark is how spreadsheets know UTF-8; what they would take for a formula is escaped.
    private static readonly CsvWriterOptions Careful = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>The header and a line for each row.</summary>
    public static byte[] Of(JsonObject schema, IReadOnlyList<JsonObject> rows)
    {
        var columns = Leaves(schema, []).ToList();
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Careful, leaveOpen: true))
        {
            foreach (var column in columns) csv.WriteField(string.Join('.', column));
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns) csv.WriteField(Plain(column.Aggregate((JsonNode?)row, (node, name) => node?[name])));
                csv.EndRecord();
            }
        }
        return bytes.ToArray();
    }

    private static IEnumerable<string[]> Leaves(JsonObject schema, string[] path) => schema["properties"] is JsonObject properties
        ? properties.SelectMany(p => Leaves(p.Value!.AsObject(), [.. path, p.Key]))
        : [path];

    private static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list => string.Join("; ", list.Select(Plain)),
        JsonObject parts => string.Join(" ", parts.Select(p => Plain(p.Value))),
        _ => node.ToString(),
    };
}
