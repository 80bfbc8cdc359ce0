using System.Text;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>Finds in a text, as it is written, the pieces that were looked for in folded form.</summary>
public static class Marking
{
    /// <summary>The text in pieces, those that were looked for marked.</summary>
    public static IReadOnlyList<(string Text, bool Found)> Of(string text, Folding folding, string[] runs)
    {
        if (runs.Length == 0) return [(text, false)];
        var (folded, places) = Folded(text, folding);
        var marked = new bool[text.Length];
        foreach (var run in runs)
            for (var at = folded.IndexOf(run, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(run, at + 1, StringComparison.Ordinal))
                for (var i = at; i < at + run.Length; i++) marked.AsSpan(places[i].From, places[i].Length).Fill(true);
        List<(string, bool)> pieces = [];
        for (int from = 0, to; from < text.Length; from = to)
        {
            for (to = from + 1; to < text.Length && marked[to] == marked[from];) to++;
            pieces.Add((text[from..to], marked[from]));
        }
        return pieces;
    }

    // Of every folded character, which of the text it came from; what is neither letter nor digit parts runs.
    private static (string Folded, List<(int From, int Length)> Places) Folded(string text, Folding folding)
    {
        var (folded, places, at) = (new StringBuilder(text.Length), new List<(int, int)>(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var one = folding.Fold(rune.ToString());
            foreach (var c in one.Length == 0 ? " " : one)
            {
                folded.Append(c);
                places.Add((at, rune.Utf16SequenceLength));
            }
            at += rune.Utf16SequenceLength;
        }
        return (folded.ToString(), places);
    }
}
