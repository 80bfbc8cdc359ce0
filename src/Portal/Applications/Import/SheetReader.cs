using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CleanerProduction.Portal.Applications.Import;

/// <summary>Reads a table of texts from a file: comma-separated values in UTF-8, or the first sheet of an Excel workbook.</summary>
internal static class SheetReader
{
    private const int Letters = 26;

    /// <summary>Its rows; refused where it is neither.</summary>
    public static Result<List<IReadOnlyList<string>>> Read(Stream content)
    {
        try
        {
            var first = content.ReadByte();
            content.Position = 0;
            return first == 'P' ? Workbook(content) : Text(content);
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException or OpenXmlPackageException or InvalidDataException or FileFormatException)
        {
            return new Refusal("table-not-readable");
        }
    }

    private static List<IReadOnlyList<string>> Text(Stream content)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return [.. Csv.Rows(reader.ReadToEnd()).Where(row => row.Any(f => f.Length > 0))];
    }

    private static List<IReadOnlyList<string>> Workbook(Stream content)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var sheet = book.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException();
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        var dates = Dates(book);
        List<IReadOnlyList<string>> rows = [];
        using var reader = OpenXmlReader.Create(book.GetPartById(sheet));
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var fields = new List<string>();
            foreach (var cell in ((Row)reader.LoadCurrentElement()!).Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? fields.Count;
                while (fields.Count < column) fields.Add("");
                fields.Add(TextOf(cell, shared, dates));
            }
            if (fields.Exists(f => f.Length > 0)) rows.Add(fields);
        }
        return rows;
    }

    private static string TextOf(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        var text = cell.CellValue?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString) return shared[int.Parse(text, CultureInfo.InvariantCulture)];
        return cell.StyleIndex is { } style && dates.Contains(style.Value) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            ? DateOnly.FromDateTime(DateTime.FromOADate(serial)).Iso()
            : text;
    }

    // Workbooks keep days as numbers, told apart only by how they are shown.
    private static HashSet<uint> Dates(WorkbookPart book)
    {
        var formats = book.WorkbookStylesPart?.Stylesheet.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        return book.WorkbookStylesPart?.Stylesheet.CellFormats?.Elements<CellFormat>().Select((format, index) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
            .Where(f => f.Id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 58 || formats.GetValueOrDefault(f.Id, "").Contains("yy", StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Index).ToHashSet() ?? [];
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * Letters + letter - 'A' + 1;
        return column - 1;
    }
}
