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
    private readonly Folding folding;
    private readonly ImmutableArray<Line> lines;
    private readonly FrozenDictionary<string, Line> byNumber;

    /// <summary>An index of these, by their English names.</summary>
    /// <param name="providers">Everyone.</param>
    /// <param name="folding">How texts are made comparable.</param>
    /// <param name="aliases">Other words for the same.</param>
    /// <param name="formerly">Names a company was listed under before, by its number.</param>
    public DirectoryIndex(IEnumerable<PublicProvider> providers, Folding folding, Aliases aliases, ILookup<string, Trilingual> formerly)
    {
        this.folding = folding;
        // Neutral: no company stands before another for what it did (RG-3.4.1).
        lines = [.. providers.OrderBy(p => p.Name.En, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Number, StringComparer.Ordinal).Select(p => Of(p, aliases, formerly[p.Number]))];
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
        var found = Matching(ask.Text).ToList();
        var rows = found.FindAll(l => In(l, ask.Categories) && At(l, ask.Places));
        var categories = Enum.GetValues<ProviderCategory>().Select(c => (c, found.Count(l => At(l, ask.Places) && l.Provider.Categories.Contains(c))));
        var places = found.Where(l => l.Provider.Place is not null && (In(l, ask.Categories) || ask.Places.Contains(l.Provider.Place)))
            .GroupBy(l => l.Provider.Place!, (place, of) => (place, of.Count(l => In(l, ask.Categories))), StringComparer.Ordinal);
        return new([.. rows.Skip((ask.Page - 1) * DirectoryAsk.PageSize).Take(DirectoryAsk.PageSize).Select(l => l.Provider)], rows.Count, [.. categories], [.. places],
            rows.Count == 0 && ask.Text.Length > 0 ? Nearest(ask.Text) : null);
    }

    /// <summary>The same for programs: all of them, by number.</summary>
    public IReadOnlyList<PublicProvider> All(DirectoryAsk ask) =>
        [.. Matching(ask.Text).Where(l => In(l, ask.Categories) && At(l, ask.Places)).Select(l => l.Provider).OrderBy(p => p.Number, StringComparer.Ordinal)];

    // All where nothing was typed, none where only marks were.
    private IEnumerable<Line> Matching(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return lines;
        if (byNumber.TryGetValue(typed.Trim(), out var one)) return [one];
        var runs = folding.Runs(typed);
        return runs.Length == 0 ? [] : lines.Where(l => Array.TrueForAll(runs, run => l.Folded.Contains(run, StringComparison.Ordinal)));
    }

    private static bool In(Line line, ImmutableArray<ProviderCategory> categories) => categories.IsEmpty || categories.Any(c => line.Provider.Categories.Contains(c));

    private static bool At(Line line, ImmutableArray<string> places) => places.IsEmpty || (line.Provider.Place is { } place && places.Contains(place));

    // By the pairs of characters both have, of all either has; half of them is near.
    private PublicProvider? Nearest(string typed)
    {
        const double Near = 0.4;
        var asked = PairsOf(typed);
        if (asked.Count == 0) return null;
        var best = lines.Select(l => (l.Provider, Like: new[] { l.Provider.Name.Hant, l.Provider.Name.En }.Max(name => Likeness(asked, PairsOf(name))))).OrderByDescending(l => l.Like).FirstOrDefault();
        return best.Like >= Near ? best.Provider : null;
    }

    private HashSet<string> PairsOf(string text) => folding.Runs(text).SelectMany(Folding.PairsOf).ToHashSet(StringComparer.Ordinal);

    private static double Likeness(HashSet<string> asked, HashSet<string> name)
    {
        var both = asked.Count(name.Contains);
        // What was typed is often the beginning of a name only.
        return Math.Max(2.0 * both / (asked.Count + name.Count), asked.Count >= 3 ? 0.8 * both / asked.Count : 0);
    }

    private Line Of(PublicProvider provider, Aliases aliases, IEnumerable<Trilingual> formerly)
    {
        Trilingual[] texts = [provider.Name, provider.Address, .. formerly];
        var folded = folding.Fold(string.Join('\n', texts.SelectMany(t => new[] { t.Hant, t.Hans, t.En }).Append(provider.Number).Distinct(StringComparer.Ordinal)));
        return new(provider, string.Join(' ', aliases.Beside(folded).Prepend(folded)));
    }

    private sealed record Line(PublicProvider Provider, string Folded);
}
