using System.Text;
using System.Text.Json;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>The minutes as paper in three languages one after the other, as a page in one, and as JSON: the same facts.</summary>
public sealed class MinutesPress(LetterRenderer renderer, IPrinter printer)
{
    private static readonly Language[] InOrder = [Language.ZhHant, Language.ZhHans, Language.En];

    /// <summary>繁體, 简体 and English in one PDF, each complete; pages are numbered through.</summary>
    public async Task<byte[]> Pdf(MinutesFacts facts, CancellationToken stop = default) => await printer.Pdf(await Paper(facts, InOrder), stop);

    /// <summary>One language as a PDF.</summary>
    public async Task<byte[]> Pdf(MinutesFacts facts, Language language, CancellationToken stop = default) => await printer.Pdf(await Paper(facts, language), stop);

    /// <summary>A self-contained page with the minutes in the languages named, in that order.</summary>
    public async Task<string> Paper(MinutesFacts facts, params IReadOnlyList<Language> languages)
    {
        var margins = new StringBuilder();
        var articles = new StringBuilder();
        foreach (var language in languages)
        {
            margins.Append(Margins(facts, language));
            articles.Append(await renderer.Html<Minutes>(facts, language));
        }
        return $"""
            <!doctype html>
            <html lang="{PrintFormat.Tag(languages[0])}">
            <head>
              <meta charset="utf-8">
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{System.Net.WebUtility.HtmlEncode(facts.DocumentNumber)}</title>
              <style>{PrintStyle.Sheet("paper")}{PrintStyle.Sheet("minutes")}{margins}</style>
            </head>
            <body class="record">{articles}</body>
            </html>
            """;
    }

    /// <summary>The facts as JSON, for machines.</summary>
    public static string Json(MinutesFacts facts) => JsonSerializer.Serialize(facts, LetterPress.Json);

    private static string Margins(MinutesFacts facts, Language language)
    {
        var culture = language.Culture();
        string Word(string key) => MinutesText.ResourceManager.GetString(key, culture)!;
        List<string> marks = [];
        if (facts.Rehearsal) marks.Add(Word(nameof(MinutesText.RehearsalMark)));
        if (facts.State == "draft") marks.Add(Word(nameof(MinutesText.StateDraft)));
        else if (facts.State != "confirmed") marks.Add(Word(nameof(MinutesText.StateCirculated)));
        var title = string.Format(culture, Word(facts.Rehearsal ? nameof(MinutesText.TitleOfRehearsal) : nameof(MinutesText.Title)), facts.Meeting);
        return PrintStyle.Margins(language switch { Language.ZhHant => "hant", Language.ZhHans => "hans", _ => "en" }, language,
            Word(nameof(MinutesText.PageOf)), facts.DocumentNumber, $"{Word(nameof(MinutesText.Committee))}    {title}", marks);
    }
}
