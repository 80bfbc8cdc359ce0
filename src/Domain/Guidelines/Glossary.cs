using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>A word of the programme in its three languages.</summary>
/// <param name="Slug">Its word in addresses.</param>
/// <param name="Name">The word; variants parted by ／ or by brackets.</param>
/// <param name="Clauses">Where the guides use it.</param>
/// <param name="Note">Whether the English is a translation of ours, or the word one of the interface; empty for a word of the guides.</param>
public sealed record Term(string Slug, Trilingual Name, ImmutableArray<Clause> Clauses, string Note);

/// <summary>The programme's own words.</summary>
public sealed class Glossary
{
    // The buttons' own words (for, complete, expired) mean in a sentence what they mean everywhere.
    private const string Interface = "interface";

    private readonly FrozenDictionary<Language, ImmutableArray<(string Word, Term Term)>> words;

    private Glossary(ImmutableArray<Term> terms)
    {
        Terms = terms;
        words = Enum.GetValues<Language>().ToFrozenDictionary(l => l, l => terms.Where(t => t.Note != Interface)
            .SelectMany(t => Forms(t.Name.In(l)).Select(word => (word, t))).OrderByDescending(w => w.word.Length).ToImmutableArray());
    }

    /// <summary>Every term, in the order of the file.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Reads <c>seeds/glossary.csv</c>. A term without one of the languages, or an address twice, is a FormatException.</summary>
    public static Glossary Parse(string csv)
    {
        ImmutableArray<Term> terms = [.. Csv.Read(csv, "slug", "zh_hant", "zh_hans", "en", "clauses", "note")
            .Select(r => new Term(r[0], new(r[1], r[2], r[3]), [.. r[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new Clause(id))], r[5]))];
        if (terms.FirstOrDefault(t => t.Name.IsIncomplete) is { } nameless) throw new FormatException($"glossary.csv: {nameless.Slug} lacks a language");
        if (terms.GroupBy(t => t.Slug, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormatException($"glossary.csv: {twice.Key} stands twice");
        return new(terms);
    }

    /// <summary>
    /// A text cut at the programme's words: each piece with its term, or with null where it is plain. Of words that overlap the longest is taken; each term is
    /// marked where it stands first, and no more. <paramref name="seen"/> carries what was marked before.
    /// </summary>
    public ImmutableArray<(string Piece, Term? Term)> Cut(string text, Language language, ISet<string> seen)
    {
        var found = new List<(int At, int Length, Term? Term)>();
        foreach (var (word, term) in words[language])
            foreach (var at in Places(text, word, language))
            {
                if (found.Exists(f => at < f.At + f.Length && f.At < at + word.Length)) continue;
                // A word marked before is left plain, and so is every shorter word within it.
                found.Add((at, word.Length, seen.Add(term.Slug) ? term : null));
            }
        var pieces = ImmutableArray.CreateBuilder<(string, Term?)>(2 * found.Count + 1);
        var end = 0;
        foreach (var (at, length, term) in found.OrderBy(f => f.At))
        {
            if (at > end) pieces.Add((text[end..at], null));
            pieces.Add((text.Substring(at, length), term));
            end = at + length;
        }
        if (end < text.Length) pieces.Add((text[end..], null));
        return pieces.ToImmutable();
    }

    private static IEnumerable<int> Places(string text, string word, Language language)
    {
        var how = language == Language.En ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(word, how); at >= 0; at = text.IndexOf(word, at + word.Length, how))
        {
            var end = at + word.Length;
            if (language != Language.En || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))) yield return at;
        }
    }

    // 項目管理委員會（項目委員會） are two words for one thing. A single character, a numeral (II) or a short English word (no) is none to mark.
    private static IEnumerable<string> Forms(string name) =>
        name.Split(['（', '）', '／', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(w => w.Length > 3 || (w.Length > 1 && !char.IsAscii(w[^1])) || (w.Length == 3 && char.IsAsciiLetterUpper(w[0])));
}
