using System.Globalization;
using CleanerProduction.Portal.Parts.OpenData;
using CsvHelper;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>Rows of figures as a file for spreadsheets, never kept on the way.</summary>
internal static class FiguresTable
{
    private static readonly CsvWriterOptions Careful = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Answers with them as CSV.</summary>
    public static async Task Csv(HttpContext http, IReadOnlyList<object?[]> rows, string name)
    {
        Head(http, "text/csv; charset=utf-8", name);
        using var held = new MemoryStream();
        using (var csv = CsvWriter.Create(held, Careful, leaveOpen: true))
            foreach (var row in rows)
            {
                foreach (var value in row) csv.WriteField(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
                csv.EndRecord();
            }
        await http.Response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), http.RequestAborted);
    }

    /// <summary>Answers with them as a workbook whose sheet is called <paramref name="title"/>.</summary>
    public static async Task Xlsx(HttpContext http, IReadOnlyList<object?[]> rows, string title, string name)
    {
        Head(http, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
        using var sheet = new SheetWriter(http.Response.Body, title);
        foreach (var row in rows) await sheet.Row(row, http.RequestAborted);
        await sheet.End(http.RequestAborted);
    }

    private static void Head(HttpContext http, string type, string name)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
    }
}
