using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CleanerProduction;

/// <summary>
/// Makes texts comparable whatever script they are written in: traditional and simplified characters, variants used side by side (伙 and 夥, 台 and 臺), full and half width, capitals and accents
/// become one. What is neither letter nor digit parts two runs. Found are pieces of a run, by the pairs of characters in it: most Chinese words have two.
/// </summary>
public sealed class Folding
{
    private readonly FrozenDictionary<char, char> table;

    private Folding(FrozenDictionary<char, char> table) => this.table = table;

    /// <summary>Reads the table of characters, each with the one it stands for.</summary>
    public static Folding Parse(string csv) => new(Csv.Read(csv, "character", "folded").ToFrozenDictionary(row => row[0][0], row => row[1][0]));

    /// <summary>The folded runs of a text, parted by one space.</summary>
    public string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var open = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetterOrDigit(c))
            {
                open = false;
                continue;
            }
            if (!open && folded.Length > 0) folded.Append(' ');
            open = true;
            folded.Append(table.TryGetValue(c, out var other) ? other : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>Every pair of neighbours in the runs, and the last character of each run alone, in order: what an index of words holds.</summary>
    public string Pairs(string text)
    {
        var pairs = new StringBuilder();
        foreach (var run in Runs(text))
        {
            for (var i = 0; i + 1 < run.Length; i++) pairs.Append(run, i, 2).Append(' ');
            pairs.Append(run[^1]).Append(' ');
        }
        return pairs.ToString().TrimEnd();
    }

    /// <summary>The pieces a reader looks for: the folded runs of what was typed; all of them must occur.</summary>
    public string[] Runs(string typed) => Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The pairs of one run, in order; empty for a single character.</summary>
    public static IEnumerable<string> PairsOf(string run)
    {
        for (var i = 0; i + 1 < run.Length; i++) yield return run.Substring(i, 2);
    }
}
