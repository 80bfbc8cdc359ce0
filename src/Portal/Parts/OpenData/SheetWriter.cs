using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>A workbook of one sheet, written row by row to a stream that only goes forward: what is written is gone, so a hundred thousand rows take no more memory than one.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int Chunk = 64 * 1024;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Begin = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly Stream to;
    private readonly Ahead ahead = new();
    private readonly ZipArchive zip;
    private readonly StringBuilder held = new(Chunk + Chunk / 4);
    private readonly Stream sheet;

    /// <summary>Begins a workbook whose sheet has that name.</summary>
    public SheetWriter(Stream to, string name)
    {
        (this.to, zip) = (to, new(ahead, ZipArchiveMode.Create, leaveOpen: true));
        Part("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{Escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        held.Append(CultureInfo.InvariantCulture, $"""{Begin}<worksheet xmlns="{Main}"><sheetData>""");
    }

    /// <summary>One row: numbers as numbers, anything else as text, which no spreadsheet takes for a formula.</summary>
    public async ValueTask Row(IEnumerable<object?> values, CancellationToken cancellation)
    {
        held.Append("<row>");
        foreach (var value in values)
            if (value is int or decimal) held.Append(CultureInfo.InvariantCulture, $"<c><v>{value}</v></c>");
            else held.Append("""<c t="inlineStr"><is><t xml:space="preserve">""").Append(Escaped(value?.ToString() ?? "")).Append("</t></is></c>");
        held.Append("</row>");
        if (held.Length > Chunk) await Send(cancellation);
    }

    /// <summary>Ends the workbook; without it the file is cut off, and readers say so.</summary>
    public async Task End(CancellationToken cancellation)
    {
        held.Append("</sheetData></worksheet>");
        await Send(cancellation);
        await sheet.DisposeAsync();
        await zip.DisposeAsync();
        await ahead.SendTo(to, cancellation);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        sheet.Dispose();
        zip.Dispose();
        ahead.Dispose();
    }

    private async Task Send(CancellationToken cancellation)
    {
        sheet.Write(Encoding.UTF8.GetBytes(held.ToString()));
        held.Clear();
        await ahead.SendTo(to, cancellation);
    }

    private void Part(string name, string xml)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(Begin + xml));
    }

    // Marks of control are no part of XML: whoever typed one gets a blank.
    private static string Escaped(string text) => SecurityElement.Escape(string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++) to[i] = System.Xml.XmlConvert.IsXmlChar(from[i]) || char.IsSurrogate(from[i]) ? from[i] : ' ';
    }));

    // The archive writes without waiting, which an answer does not let happen: what it wrote is held until it is sent on.
    private sealed class Ahead : Stream
    {
        private readonly MemoryStream written = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public async Task SendTo(Stream to, CancellationToken cancellation)
        {
            await to.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), cancellation);
            written.SetLength(0);
        }

        public override void Write(byte[] buffer, int offset, int count) => written.Write(buffer, offset, count);

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
