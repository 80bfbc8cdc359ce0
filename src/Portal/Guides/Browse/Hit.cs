using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Browse;

/// <summary>A clause in which a word was found, with the passage.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Language">The language of the passage: the reader's where the word stands there, else the one it stands in.</param>
/// <param name="Before">The passage before the word.</param>
/// <param name="Word">The word as it stands there.</param>
/// <param name="After">The passage after it.</param>
public sealed record Hit(ClauseTitle Clause, Language Language, string Before, string Word, string After)
{
    private const int Around = 60;

    /// <summary>
    /// The clauses that hold a text in their number, heading or words, in any of the three languages, in the guides' order; those whose number or heading
    /// holds it first. Nothing for a single letter or digit.
    /// </summary>
    public static IReadOnlyList<Hit> Find(ReferenceData reference, string text, Language reader)
    {
        if (text.Length == 0 || (text.Length == 1 && char.IsAscii(text[0]))) return [];
        Language[] languages = [reader, .. Languages.All.Where(l => l != reader)];
        var hits = new List<(bool InHeading, Hit Hit)>();
        foreach (var clause in reference.Clauses.All)
            foreach (var language in languages)
            {
                var told = reference.GuideTexts[clause.Clause.Guide.Code].In(language)[clause.Clause.Id]!;
                var inHeading = Holds(clause.Clause.Id, text) || Holds(clause.Title.In(language), text);
                var passage = told.Paragraphs.FirstOrDefault(p => Holds(p, text)) ?? (told.Check is { } check && Holds(check, text) ? check : null);
                if (!inHeading && passage is null) continue;
                hits.Add((inHeading, Cut(clause, language, passage ?? told.Paragraphs[0], text)));
                break;
            }
        return [.. hits.OrderBy(h => h.InHeading ? 0 : 1).Select(h => h.Hit)];
    }

    private static bool Holds(string where, string text) => where.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static Hit Cut(ClauseTitle clause, Language language, string passage, string text)
    {
        var at = passage.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return new(clause, language, Opening(passage), "", "");
        var from = Whole(passage, Math.Max(0, at - Around), step: -1);
        var until = Whole(passage, Math.Min(passage.Length, at + text.Length + Around), step: 1);
        return new(clause, language, (from > 0 ? "…" : "") + passage[from..at], passage.Substring(at, text.Length), passage[(at + text.Length)..until] + (until < passage.Length ? "…" : ""));
    }

    private static string Opening(string passage) => passage.Length <= 2 * Around ? passage : passage[..Whole(passage, 2 * Around, step: 1)] + "…";

    // An English word or a number is not cut in two.
    private static int Whole(string passage, int at, int step)
    {
        while (at > 0 && at < passage.Length && InWord(passage[at - 1]) && InWord(passage[at])) at += step;
        return at;
    }

    private static bool InWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ',' or '.' or '’' or '-';
}
