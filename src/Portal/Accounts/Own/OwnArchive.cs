using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>What is held about a person as an archive: one page to read in three languages, and the same for programs.</summary>
public static class OwnArchive
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The archive.</summary>
    public static byte[] Of(string person, IReadOnlyList<OwnSection> sections, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "index.html", Encoding.UTF8.GetBytes(Html(sections, at)));
            Put(zip, "data.json", Json(person, sections, at));
        }
        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var to = zip.CreateEntry(name).Open();
        to.Write(content);
    }

    private static byte[] Json(string person, IReadOnlyList<OwnSection> sections, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("person", person);
            json.WriteString("made", at);
            foreach (var section in sections)
            {
                json.WriteStartArray(section.Key);
                foreach (var row in section.Rows)
                {
                    json.WriteStartObject();
                    foreach (var (column, value) in section.Columns.Zip(row)) Write(json, column, value);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case DateTimeOffset at: json.WriteString(name, at); break;
            case DateOnly day: json.WriteString(name, day.Iso()); break;
            case int or long: json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static string Html(IReadOnlyList<OwnSection> sections, DateTimeOffset at)
    {
        var page = new StringBuilder("""<!DOCTYPE html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">""");
        page.Append("<style>body{font-family:sans-serif;line-height:1.5;max-width:76rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}.scroll{overflow-x:auto}p span,h1 span,h2 span{display:block}th span{display:block;font-weight:normal}</style>");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Plain(nameof(OwnText.Title), Language.ZhHant)} · {Plain(nameof(OwnText.Title), Language.En)}</title></head><body><h1>{Thrice(nameof(OwnText.Title))}</h1><p>{Thrice(nameof(OwnText.ArchiveLead))}</p><p>{Shown(at)}</p><nav><ul>");
        foreach (var section in sections) page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Key}\">{string.Join(" · ", Languages.All.Select(l => Plain($"S_{section.Key}", l)))}</a> ({section.Rows.Count})</li>");
        page.Append("</ul></nav>");
        foreach (var section in sections) Append(page, section);
        return page.Append("</body></html>").ToString();
    }

    private static void Append(StringBuilder page, OwnSection section)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Key}\"><h2>{Thrice($"S_{section.Key}")}</h2>");
        if (section.Rows.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Thrice(nameof(OwnText.Nothing))}</p></section>");
            return;
        }
        page.Append("<div class=\"scroll\"><table><thead><tr>").AppendJoin("", section.Columns.Select(c => $"<th scope=\"col\">{Thrice($"C_{c}")}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in section.Rows) page.Append("<tr>").AppendJoin("", row.Select(v => $"<td>{WebUtility.HtmlEncode(Shown(v))}</td>")).Append("</tr>");
        page.Append("</tbody></table></div></section>");
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        DateTimeOffset at => HongKongTime.At(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " HKT",
        DateOnly day => day.Iso(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Thrice(string key) => string.Concat(Languages.All.Select(l => $"<span lang=\"{l.Tag()}\">{Plain(key, l)}</span>"));

    private static string Plain(string key, Language language) => WebUtility.HtmlEncode(OwnText.ResourceManager.GetString(key, language.Culture()) ?? throw new InvalidOperationException($"OwnText has no {key}"));
}
