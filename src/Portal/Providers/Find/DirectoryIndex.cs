using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>A page of the directory.</summary>
/// <param name="Rows">The companies of the page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Categories">How many there would be in each category, the other filters as they are.</param>
/// <param name="Places">The same of each place that has any.</param>
/// <param name="Suggested">A company whose name is nearest to what was typed, where nothing was found.</param>
public sealed record DirectoryPage(
    ImmutableArray<PublicProvider> Rows, int Total, ImmutableArray<(ProviderCategory Category, int Count)> Categories, ImmutableArray<(string Place, int Count)> Places, PublicProvider? Suggested);

/// <summary>
/// Everyone in the directory, to be found by any piece of name, address or number in either script, in English, or by another word for the same. It is at most some thousand
/// companies: looking through their folded texts takes a fraction of what drawing the page does, and nothing has to be kept in step.
/// </summary>
public sealed class DirectoryIndex
{
    // A name that shares so many of its pairs of characters with what was typed is near.
    private const double Near = 0.4;

    private readonly Folding folding;
    private static readonly ImmutableArray<ProviderCategory> CategoriesThere = [.. Enum.GetValues<ProviderCategory>()];

    private readonly ImmutableArray<Line> lines;
    private readonly ImmutableArray<string> placesThere;
    private readonly FrozenDictionary<string, Line> byNumber;

    /// <summary>An index of these, by their English names.</summary>
    /// <param name="providers">Everyone.</param>
    /// <param name="folding">How texts are made comparable.</param>
    /// <param name="aliases">Other words for the same.</param>
    /// <param name="formerly">Names a company was listed under before, by its number.</param>
    /// <param name="before">The index there was: who is called and addressed as before need not be folded again.</param>
    public DirectoryIndex(IEnumerable<PublicProvider> providers, Folding folding, Aliases aliases, ILookup<string, Trilingual> formerly, DirectoryIndex? before = null)
    {
        this.folding = folding;
        var everyone = providers.ToList();
        placesThere = [.. everyone.Select(p => p.Place).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        // Neutral: no company stands before another for what it did (RG-3.4.1).
        lines = [.. everyone.OrderBy(p => p.Name.En, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Number, StringComparer.Ordinal).Select(p => Of(p, aliases, [.. formerly[p.Number]], before?.byNumber.GetValueOrDefault(p.Number)))];
        byNumber = lines.ToFrozenDictionary(l => l.Provider.Number, StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Count => lines.Length;

    /// <summary>Everyone, by number.</summary>
    public IEnumerable<PublicProvider> ByNumber => lines.Select(l => l.Provider).OrderBy(p => p.Number, StringComparer.Ordinal);

    /// <summary>One of them; null where the directory has none of that number.</summary>
    public PublicProvider? Of(string number) => byNumber.GetValueOrDefault(number)?.Provider;

    /// <summary>What is asked, a page of it, with how many there would be by other filters.</summary>
    public DirectoryPage Find(DirectoryAsk ask)
    {
        var (rows, total, first) = (new List<PublicProvider>(DirectoryAsk.PageSize), 0, (ask.Page - 1) * DirectoryAsk.PageSize);
        var (inCategory, atPlace) = (new int[CategoriesThere.Length], new int[placesThere.Length]);
        var (categories, places) = Wanted(ask);
        // By numbers alone: a page of five thousand is counted in less time than one of its cards is drawn.
        foreach (var line in Matching(ask.Text))
        {
            var (of, at) = (In(line, categories), At(line, places));
            if (of && at && total++ is var number && number >= first && rows.Count < DirectoryAsk.PageSize) rows.Add(line.Provider);
            if (at)
                foreach (var category in line.Categories) inCategory[category]++;
            if (of && line.Place >= 0) atPlace[line.Place]++;
        }
        return new([.. rows], total, [.. CategoriesThere.Select((c, i) => (c, inCategory[i]))],
            // A place that was chosen is shown even where it has nothing left.
            [.. placesThere.Select((p, i) => (Place: p, Count: atPlace[i], Number: i)).Where(p => p.Count > 0 || places?.Contains(p.Number) == true).Select(p => (p.Place, p.Count))],
            total == 0 && ask.Text.Length > 0 ? Nearest(ask.Text) : null);
    }

    /// <summary>The same for programs: all of them, by number.</summary>
    public IReadOnlyList<PublicProvider> All(DirectoryAsk ask)
    {
        var (categories, places) = Wanted(ask);
        return [.. Matching(ask.Text).Where(l => In(l, categories) && At(l, places)).Select(l => l.Provider).OrderBy(p => p.Number, StringComparer.Ordinal)];
    }

    // All where nothing was typed, none where only marks were.
    private IEnumerable<Line> Matching(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return lines;
        if (byNumber.TryGetValue(typed.Trim(), out var one)) return [one];
        var runs = folding.Runs(typed);
        return runs.Length == 0 ? [] : lines.Where(l => Array.TrueForAll(runs, run => l.Folded.Contains(run, StringComparison.Ordinal)));
    }

    // By number, null where any will do; a place that nobody has is nobody's.
    private (int[]? Categories, int[]? Places) Wanted(DirectoryAsk ask) =>
        (ask.Categories.IsEmpty ? null : Numbers(ask.Categories), ask.Places.IsEmpty ? null : [.. ask.Places.Select(NumberOf).Where(p => p >= 0)]);

    private static bool In(Line line, int[]? categories) => categories is null || categories.AsSpan().ContainsAny(line.Categories);

    private static bool At(Line line, int[]? places) => places is null || places.AsSpan().Contains(line.Place);

    private static int[] Numbers(ImmutableArray<ProviderCategory> categories) => [.. categories.Select(c => CategoriesThere.IndexOf(c))];

    // Below zero for a place the address does not tell, and for one nobody has.
    private int NumberOf(string? place) => place is null ? -1 : placesThere.BinarySearch(place, StringComparer.Ordinal);

    private PublicProvider? Nearest(string typed)
    {
        var asked = PairsOf(typed).ToHashSet();
        if (asked.Count == 0) return null;
        var (best, most) = ((Line?)null, Near);
        foreach (var line in lines)
            if (Math.Max(Likeness(asked, line.Chinese), Likeness(asked, line.English)) is var like && (like > most || (like == most && best is null))) (best, most) = (line, like);
        return best?.Provider;
    }

    private int[] PairsOf(string text) => [.. folding.Runs(text).SelectMany(Folding.PairsOf).Select(pair => (pair[0] << 16) | pair[1]).Distinct()];

    private static double Likeness(HashSet<int> asked, int[] name)
    {
        var both = 0;
        foreach (var pair in name)
            if (asked.Contains(pair)) both++;
        // What was typed is often the beginning of a name only.
        return Math.Max(2.0 * both / (asked.Count + name.Length), asked.Count >= 3 ? 0.8 * both / asked.Count : 0);
    }

    private Line Of(PublicProvider provider, Aliases aliases, ImmutableArray<Trilingual> formerly, Line? before)
    {
        if (before is not null && before.Provider.Name == provider.Name && before.Provider.Address == provider.Address && before.Formerly.SequenceEqual(formerly)) return before with { Provider = provider, Categories = Numbers(provider.Categories), Place = NumberOf(provider.Place) };
        Trilingual[] texts = [provider.Name, provider.Address, .. formerly];
        var folded = folding.Fold(string.Join('\n', texts.SelectMany(t => new[] { t.Hant, t.Hans, t.En }).Append(provider.Number).Distinct(StringComparer.Ordinal)));
        return new(provider, string.Join(' ', aliases.Beside(folded).Prepend(folded)), PairsOf(provider.Name.Hant), PairsOf(provider.Name.En), formerly, Numbers(provider.Categories), NumberOf(provider.Place));
    }

    private sealed record Line(PublicProvider Provider, string Folded, int[] Chinese, int[] English, ImmutableArray<Trilingual> Formerly, int[] Categories, int Place);
}
