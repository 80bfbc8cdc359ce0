using System.Text;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Programme.Reports;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>What is printed of a report.</summary>
/// <param name="Content">All it says.</param>
/// <param name="Hash">The hash of that; null for a draft.</param>
/// <param name="Origin">The address people know the portal by.</param>
public sealed record ReportPrint(ReportContent Content, string? Hash, Uri Origin);

/// <summary>Reports on paper: three languages one after the other, each complete, pages numbered through.</summary>
public sealed class ReportPress(LetterRenderer renderer, IPrinter printer, Operation operation)
{
    private static readonly Language[] InOrder = [Language.ZhHant, Language.ZhHans, Language.En];

    /// <summary>The paper.</summary>
    public async Task<byte[]> Pdf(ReportContent content, string hash, CancellationToken stop)
    {
        var facts = new ReportPrint(content, hash, operation.Origin);
        StringBuilder margins = new(), articles = new();
        foreach (var language in InOrder)
        {
            margins.Append(Margins(content, language));
            articles.Append(await renderer.Html<ReportPaper>(facts, language));
        }
        return await printer.Pdf($"""
            <!doctype html>
            <html lang="{PrintFormat.Tag(InOrder[0])}">
            <head>
              <meta charset="utf-8">
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
              <title>{System.Net.WebUtility.HtmlEncode(Word($"Kind_{content.Kind}", InOrder[0]))}</title>
              <style>{PrintStyle.Sheet("paper")}{PrintStyle.Sheet("yearly")}{margins}</style>
            </head>
            <body>{articles}</body>
            </html>
            """, stop);
    }

    private static string Margins(ReportContent content, Language language) =>
        PrintStyle.Margins(language switch { Language.ZhHant => "hant", Language.ZhHans => "hans", _ => "en" }, language, Head(nameof(LetterheadText.PageOf), language),
            $"{Word($"Kind_{content.Kind}", language)}    {content.From.Iso()} – {content.Until.Iso()}", "", [.. content.Demonstration ? [Head(nameof(LetterheadText.Specimen), language)] : Array.Empty<string>()]);

    private static string Head(string key, Language language) => LetterheadText.ResourceManager.GetString(key, language.Culture())!;

    private static string Word(string key, Language language) => ReportsText.ResourceManager.GetString(key, language.Culture())!;
}
