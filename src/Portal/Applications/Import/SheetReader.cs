using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CleanerProduction.Portal.Applications.Import;

/// <summary>Reads a table of texts from a file: comma-separated values in UTF-8, or the first sheet of an Excel workbook.</summary>
internal static class SheetReader
{
    private const int Letters = 26;
    // Far beyond any table that is taken: a cell may say that it stands in column ZZZZZZZ, and a workbook unpack to hundreds of times its size.
    private const int MostColumns = 256;
    private const long MostUnpacked = 128L * 1024 * 1024;
    // Days a workbook can name: 1 January 1900 to 31 December 9999.
    private const double FirstDay = 1, DayAfterLast = 2_958_466;

    /// <summary>Its rows, at most <paramref name="most"/> and one more; refused where it is neither.</summary>
    public static Result<List<IReadOnlyList<string>>> Read(Stream content, int most)
    {
        try
        {
            var first = content.ReadByte();
            content.Position = 0;
            return first == 'P' ? Workbook(content, most) : Text(content);
        }
        catch (Exception e) when (e is FormatException or OverflowException or DecoderFallbackException or OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException)
        {
            return new Refusal("table-not-readable");
        }
    }

    private static List<IReadOnlyList<string>> Text(Stream content)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), leaveOpen: true);
        return [.. Csv.Rows(reader.ReadToEnd()).Where(row => row.Any(f => f.Length > 0))];
    }

    private static List<IReadOnlyList<string>> Workbook(Stream content, int most)
    {
        // A part is read no further than the directory says it goes.
        using (var parts = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
            if (parts.Entries.Sum(e => e.Length) > MostUnpacked) throw new InvalidDataException("unpacks to more than a table of that many rows");
        content.Position = 0;
        using var document = Opened(content);
        var book = document.WorkbookPart?.Workbook is null ? throw new InvalidDataException() : document.WorkbookPart;
        if (book.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is not { } sheet || !book.TryGetPartById(sheet, out var part)) throw new InvalidDataException();
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        var dates = Dates(book);
        List<IReadOnlyList<string>> rows = [];
        using var reader = OpenXmlReader.Create(part);
        while (rows.Count <= most && reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var fields = new List<string>();
            foreach (var cell in ((Row)reader.LoadCurrentElement()!).Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? fields.Count;
                if (column >= MostColumns) throw new InvalidDataException("wider than any table that is taken");
                while (fields.Count < column) fields.Add("");
                fields.Add(TextOf(cell, shared, dates));
            }
            if (fields.Exists(f => f.Length > 0)) rows.Add(fields);
        }
        return rows;
    }

    // The library takes what a broken package names, or names and lacks, for a mistake of its caller's.
    private static SpreadsheetDocument Opened(Stream content)
    {
        try
        {
            return SpreadsheetDocument.Open(content, isEditable: false);
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    private static string TextOf(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        var text = cell.CellValue?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < shared.Count ? shared[number] : throw new InvalidDataException("a text that is not among the workbook's");
        return cell.StyleIndex is { } style && dates.Contains(style.Value) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstDay and < DayAfterLast
            ? DateOnly.FromDateTime(DateTime.FromOADate(serial)).Iso()
            : text;
    }

    // Workbooks keep days as numbers, told apart only by how they are shown.
    private static HashSet<uint> Dates(WorkbookPart book)
    {
        var formats = new Dictionary<uint, string>();
        foreach (var format in book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format.NumberFormatId is { } id) formats[id.Value] = format.FormatCode?.Value ?? "";
        return book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().Select((format, index) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
            .Where(f => f.Id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 58 || formats.GetValueOrDefault(f.Id, "").Contains("yy", StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Index).ToHashSet() ?? [];
    }

    // Where a cell does not say, or says no column, it follows the one before.
    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(column * Letters + letter - 'A' + 1, MostColumns + 1);
        return column == 0 ? null : column - 1;
    }
}
