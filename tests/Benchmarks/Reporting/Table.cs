using System.Text;

namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>Rows as a table that reads on a terminal and is Markdown as well.</summary>
internal static class Table
{
    private static readonly string[] Heads = ["measured", "probe", "product", "unit", "ratio", "goal", "", "note"];

    /// <summary>The table's text; for a file its columns need not stand below one another.</summary>
    public static string Of(IEnumerable<Row> rows, bool aligned = true)
    {
        var lines = new List<string[]> { Heads };
        lines.AddRange(rows.Select(Cells));
        var widths = Enumerable.Range(0, Heads.Length).Select(i => aligned ? lines.Max(l => Width(l[i])) : 1).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append("| ").AppendJoin(" | ", lines[i].Select((cell, c) => cell + new string(' ', Math.Max(0, widths[c] - Width(cell))))).AppendLine(" |");
            if (i == 0) text.Append('|').AppendJoin('|', widths.Select((w, c) => c is 1 or 2 or 4 ? new string('-', w + 1) + ":" : new string('-', w + 2))).AppendLine("|");
        }
        return text.ToString();
    }

    private static string[] Cells(Row row) =>
    [
        row.What,
        row.Probe is { } probe ? Figure.Of(probe) : "",
        Figure.Of(row.Product),
        row.Unit,
        row.Ratio is { } ratio ? Figure.Of(ratio) : "",
        row.Goal?.ToString() ?? "",
        row.Met switch { true => "met", false => "**missed**", null => "" },
        string.Join("; ", new[] { row.Noisy ? "noisy" : "", row.Note }.Where(n => n.Length > 0)),
    ];

    private static int Width(string text) => text.EnumerateRunes().Count();
}
