using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CleanerProduction.Applications.Past;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Files that are not what they seem: of every kind somebody can send.</summary>
internal static class Broken
{
    // Within what may be sent; unpacked it is a hundred times as much.
    private const int Bomb = 24 << 20;

    /// <summary>One of any kind, by a name it could have.</summary>
    public static (string Name, byte[] Content) File(Dice dice)
    {
        var (name, content) = dice.Below(9) switch
        {
            0 => ("past.csv", Table(dice)),
            1 or 2 => ("past.xlsx", Workbook(dice)),
            3 => ("contract.docx", Packed(dice)),
            4 => ("a.pdf", Pdf(dice)),
            5 => ("photo.png", Picture(dice)),
            6 => ("film.mp4", Film(dice)),
            7 => ("record.json", Encoding.UTF8.GetBytes(Json.Any(dice, 0))),
            _ => ("holidays.ics", Calendar(dice)),
        };
        return dice.Below(12) switch
        {
            0 => (name, content[..dice.Below(content.Length + 1)]),
            1 => (name, [.. content, .. dice.Bytes(dice.Below(2_000))]),
            2 when content.Length > 0 => (name, Flipped(content, dice)),
            3 => (name, [.. Pdf(dice), .. content]),
            4 => (name, dice.Bytes(dice.Below(5_000))),
            5 => (name, []),
            6 when dice.OneIn(3) => (name, "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-"u8.ToArray()),
            _ => (name, content),
        };
    }

    private static byte[] Flipped(byte[] content, Dice dice)
    {
        for (var i = 1 + dice.Below(8); i > 0; i--) content[dice.Below(content.Length)] ^= (byte)(1 << dice.Below(8));
        return content;
    }

    private static byte[] Table(Dice dice)
    {
        var rows = new StringBuilder(dice.OneIn(8) ? dice.Text() : string.Join(',', PastRecord.Columns)).Append(dice.Of("\n", "\r\n", "\r", "\n\n\n"));
        for (var row = dice.Of(0, 1, 3, 20, 400); row > 0; row--) rows.AppendJoin(dice.OneIn(30) ? ';' : ',', Enumerable.Range(0, dice.OneIn(10) ? dice.Below(60) : PastRecord.Columns.Length).Select(_ => Cell(dice))).Append('\n');
        var text = rows.ToString();
        return dice.Below(12) switch { 0 => Encoding.Unicode.GetBytes(text), 1 => Encoding.Latin1.GetBytes(text), 2 => [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)], 3 => [.. Encoding.UTF8.GetBytes(text), 0xff, 0xc0], _ => Encoding.UTF8.GetBytes(text) };
    }

    private static string Cell(Dice dice)
    {
        var text = dice.OneIn(3) ? dice.Of("DP1-2026-0001", "P4", "2024-05-01", "50000", "Hang Fung", "") : dice.OneIn(40) ? new string('x', 40_000) : dice.Of(Nasty.Texts);
        return dice.OneIn(12) ? text : $"\"{text.Replace("\"", dice.OneIn(12) ? "\"" : "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A workbook like one with past records, but for something in it.</summary>
    public static byte[] Workbook(Dice dice)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        var sheet = new StringBuilder($"<worksheet xmlns=\"{main}\"><sheetData>");
        if (!dice.OneIn(3)) sheet.Append("<row r=\"1\">").AppendJoin("", PastRecord.Columns.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>")).Append("</row>");
        for (var row = dice.Below(5); row >= 0; row--)
            sheet.Append("<row>").AppendJoin("", Enumerable.Range(0, 1 + dice.Below(30)).Select(_ => XmlCell(dice))).Append(dice.OneIn(20) ? "" : "</row>");
        sheet.Append(dice.OneIn(20) ? "" : "</sheetData></worksheet>");
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"{(dice.OneIn(15) ? dice.Of("none.xml", "../../x", "http://elsewhere.example/", "") : "xl/workbook.xml")}\"/></Relationships>"),
            ("xl/workbook.xml", $"{(dice.OneIn(15) ? "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" : "")}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"x\" sheetId=\"{(dice.OneIn(15) ? "x" : "1")}\" {(dice.OneIn(15) ? "" : $"r:id=\"{(dice.OneIn(15) ? dice.Of("none", "r3", "") : "r1")}\"")}/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", sheet.ToString()),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts>{(dice.OneIn(5) ? dice.Of("<numFmt numFmtId=\"164\" formatCode=\"yyyy\"/><numFmt numFmtId=\"164\" formatCode=\"yy\"/>", "<numFmt/>", "<numFmt numFmtId=\"-1\"/>") : "")}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{(dice.OneIn(10) ? dice.Of("x", "-1", "99999999999") : "14")}\"/></cellXfs></styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\"><si><t>x</t></si></sst>"),
        ];
        if (dice.OneIn(8)) parts.RemoveAt(dice.Below(parts.Count));
        return Zip([.. parts.Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2)))]);
    }

    private static string XmlCell(Dice dice)
    {
        var reference = dice.OneIn(4) ? $" r=\"{dice.Of("A1", "ZZZ1", "XFD1048576", "ZZZZZZ1", "ZZZZZZZ1", "ZZZZZZZZZZZZZ1", "1", "", "a1", "-", "長")}\"" : "";
        var value = dice.OneIn(3) ? System.Security.SecurityElement.Escape(dice.Of(Nasty.Numbers)) : dice.Of("0", "1", "45000", "1e300", "-99999999", "2958466");
        return dice.Below(5) switch
        {
            0 => $"<c{reference} t=\"s\"><v>{value}</v></c>",
            1 => $"<c{reference} s=\"1\"><v>{value}</v></c>",
            2 => $"<c{reference} s=\"{dice.Of("99999", "-1", "x")}\"><v>{value}</v></c>",
            3 => $"<c{reference} t=\"{dice.Of("b", "e", "str", "n", "d", "x")}\"><v>{value}</v></c>",
            _ => $"<c{reference} t=\"inlineStr\"><is><t>{value}</t></is></c>",
        };
    }

    private static byte[] Packed(Dice dice) => dice.Below(6) switch
    {
        0 => Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", new byte[Bomb])),
        1 => Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", new byte[Bomb])),
        2 => Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))]),
        3 => Zip(("../../../tmp/x", [1]), ("/etc/passwd", [2]), ("C:\\x", [3]), ("word/document.xml", [4])),
        4 => Zip(("a.zip", Zip(("b.zip", Zip(("c", new byte[1 << 20])))))),
        _ => Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<document/>"u8.ToArray()), ("word/vbaProject.bin", [1, 2, 3])),
    };

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return file.ToArray();
    }

    private static byte[] Pdf(Dice dice) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog{dice.Of("", "/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "/Encrypt 9 0 R", "/Names<</EmbeddedFiles 3 0 R>>", "/Pages 1 0 R", "/Pages 2 0 R/Kids[1 0 R]/Count 99999999")}>>endobj\n{(dice.OneIn(4) ? "2 0 obj<</Length 99999999999/Filter/FlateDecode>>stream\nx\nendstream endobj\n" : "")}trailer<</Root {dice.Of("1", "1", "9")} 0 R{(dice.OneIn(5) ? "/Encrypt 2 0 R" : "")}>>\nstartxref\n{dice.Of("9", "-1", "99999999999")}\n%%EOF\n");

    private static byte[] Picture(Dice dice)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, dice.Of(0, 1, -1, int.MaxValue, 65_536));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), dice.Of(0, 1, -1, int.MaxValue, 65_536));
        (head[8], head[9]) = ((byte)dice.Below(256), (byte)dice.Below(256));
        return dice.OneIn(3)
            ? [0xff, 0xd8, 0xff, (byte)dice.Below(256), (byte)dice.Below(256), (byte)dice.Below(256), .. dice.Bytes(dice.Below(200)), 0xff, 0xd9]
            : [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Box("IHDR", head, dice, 0), 0, 0, 0, 0, .. Box("IDAT", dice.Bytes(20), dice, 0), 0, 0, 0, 0, .. Box("IEND", [], dice, 0), 0, 0, 0, 0];
    }

    private static byte[] Film(Dice dice) => [.. Box("ftyp", "isom\0\0\u0002\0"u8.ToArray(), dice, 8), .. Box("mdat", new byte[64], dice, 8), .. Box("moov", [.. Box("mvhd", dice.Bytes(100), dice, 8), .. Box("trak", dice.Bytes(dice.Below(60)), dice, 8)], dice, 8)];

    private static byte[] Box(string kind, byte[] content, Dice dice, int own)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, dice.OneIn(8) ? dice.Of(0, 1, 7, -1, int.MaxValue, int.MinValue) : content.Length + own);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content];
    }

    private static byte[] Calendar(Dice dice) => Encoding.UTF8.GetBytes(dice.OneIn(2)
        ? $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{dice.Of("20270101", "20271301", "99991231", "00010101", "x", "")}\r\nDTEND;VALUE=DATE:{dice.Of("20270102", "99991231", "00010101", "")}\r\nSUMMARY{dice.Of("", ";LANGUAGE=", ";X=\"")}:{dice.Text()}\r\n{dice.Of("END:VEVENT\r\n", "")}END:VCALENDAR"
        : $"{{\"vcalendar\":[{{\"vevent\":[{{\"dtstart\":[\"{dice.Of("20270101", "99991231", "20271301", "")}\",{Json.Any(dice, 3)}],\"dtend\":[{Json.Any(dice, 3)}],\"summary\":{Json.Any(dice, 2)}}}]}}]}}");
}
