using System.Collections.Immutable;
using System.Text;

namespace CleanerProduction;

/// <summary>Reads comma-separated seed tables (RFC 4180, first row the names of the columns). Anything irregular is a FormatException.</summary>
public static class Csv
{
    /// <summary>The rows below the header, which must be exactly <paramref name="columns"/>; every row has as many fields.</summary>
    public static ImmutableArray<ImmutableArray<string>> Read(string text, params ReadOnlySpan<string> columns)
    {
        var rows = Rows(text);
        if (rows.Count == 0 || !rows[0].AsSpan().SequenceEqual(columns))
            throw new FormatException($"The columns must be {string.Join(',', columns!)}");
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].Length != columns.Length)
                throw new FormatException($"Row {i + 1} has {rows[i].Length} fields, not {columns.Length}");
        return [.. rows.Skip(1)];
    }

    /// <summary>Every row as it stands, whatever its length; only a quotation mark that is not closed is a FormatException.</summary>
    public static IReadOnlyList<ImmutableArray<string>> Rows(string text)
    {
        List<ImmutableArray<string>> rows = [];
        var row = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) EndField();
            else if (c == '\n' && !quoted) EndRow();
            else if (c != '\r' || quoted) field.Append(c);
        }
        if (quoted) throw new FormatException("A quotation mark is not closed");
        if (field.Length > 0 || row.Count > 0) EndRow();
        return rows;

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }

        void EndRow()
        {
            EndField();
            rows.Add(row.ToImmutable());
            row.Clear();
        }
    }
}
