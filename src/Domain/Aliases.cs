using System.Collections.Immutable;

namespace CleanerProduction;

/// <summary>Words that people use for the same thing: who looks for one finds what is called by another. Folded like everything that is searched.</summary>
public sealed class Aliases
{
    private readonly ImmutableArray<ImmutableArray<string>> groups;

    private Aliases(ImmutableArray<ImmutableArray<string>> groups) => this.groups = groups;

    /// <summary>No words.</summary>
    public static readonly Aliases None = new([]);

    /// <summary>Reads <c>seeds/aliases.csv</c>: a row is a group, its words in Chinese (either script) and English parted by semicolons.</summary>
    public static Aliases Parse(string csv, Folding folding) => new(
    [
        .. Csv.Read(csv, "chinese", "english").Select(row => row.SelectMany(field => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(folding.Fold).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray()),
    ]);

    /// <summary>The other words for what a folded text names.</summary>
    public IEnumerable<string> Beside(string folded)
    {
        foreach (var group in groups)
            if (group.Any(word => Names(folded, word)))
                foreach (var word in group)
                    if (!Names(folded, word)) yield return word;
    }

    // An English word begins where a word begins; a Chinese one stands anywhere.
    private static bool Names(string folded, string word) => char.IsAscii(word[0])
        ? folded.StartsWith(word, StringComparison.Ordinal) || folded.Contains(" " + word, StringComparison.Ordinal)
        : folded.Contains(word, StringComparison.Ordinal);
}
