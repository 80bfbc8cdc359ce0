using System.Collections.Concurrent;
using System.Text;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>The styles a printed page carries in itself, and what stands in its margins.</summary>
public static class PrintStyle
{
    private static readonly ConcurrentDictionary<string, string> Sheets = new(StringComparer.Ordinal);

    /// <summary>A style sheet of wwwroot-assets/css/print, or one of the screen’s that paper shares (the project names them), by name without ending.</summary>
    public static string Sheet(string name) => Sheets.GetOrAdd(name, static sheet =>
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream($"print/{sheet}.css") ?? throw new InvalidOperationException($"There is no print style '{sheet}'");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    });

    /// <summary>
    /// An @page rule that writes into the margins of every page of one language: <paramref name="left"/> and 'page n of m' at the foot,
    /// <paramref name="head"/> at the top left and the marks (draft, specimen, rehearsal) at the top right.
    /// </summary>
    /// <param name="page">The named page, or empty for all.</param>
    /// <param name="language">Whose fonts are used.</param>
    /// <param name="pageOf">A text with {0} for the page and {1} for the number of pages.</param>
    /// <param name="left">What stands at the foot of every page.</param>
    /// <param name="head">What stands at the head of every page; nothing where empty.</param>
    /// <param name="marks">The words that say what the document is not yet, or not at all.</param>
    public static string Margins(string page, Language language, string pageOf, string left, string head = "", params IReadOnlyList<string> marks)
    {
        var font = language switch
        {
            Language.ZhHant => "\"Noto Sans CJK HK\", \"Noto Sans HK\", sans-serif",
            Language.ZhHans => "\"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif",
            _ => "\"Noto Sans\", \"Noto Sans CJK HK\", sans-serif",
        };
        var numbers = Quote(pageOf).Replace("{0}", "\" counter(page) \"", StringComparison.Ordinal).Replace("{1}", "\" counter(pages) \"", StringComparison.Ordinal);
        var rule = new StringBuilder();
        rule.Append("@page ").Append(page).Append(" {");
        Box("bottom-left", Quote(left), "font-size: 8pt; color: #444; vertical-align: top; padding-top: 4mm");
        Box("bottom-right", numbers, "font-size: 8pt; color: #444; vertical-align: top; padding-top: 4mm");
        if (head.Length > 0) Box("top-left", Quote(head), "font-size: 8pt; color: #444; vertical-align: bottom; padding-bottom: 4mm");
        if (marks.Count > 0) Box("top-right", Quote(string.Join("    ", marks)), "font-size: 10pt; font-weight: 700; color: #951a28; vertical-align: bottom; padding-bottom: 3mm");
        return rule.Append(" }\n").ToString();

        void Box(string place, string content, string style) =>
            rule.Append(" @").Append(place).Append(" { content: ").Append(content).Append("; white-space: pre; font-family: ").Append(font).Append("; ").Append(style).Append("; }");
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            // Escaped by code point, so that no text can end the string or the style element.
            if (letter is '"' or '\\' or '<' or '>' or '&' || char.IsControl(letter)) quoted.Append('\\').Append(((int)letter).ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
            else quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
