using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>A page of what was found.</summary>
/// <param name="Rows">The certificates.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="Kinds">Of each label, how many there would be.</param>
public sealed record HolderPage(ImmutableArray<PublicCertificate> Rows, int Total, ImmutableArray<(LabelKind Kind, int Count)> Kinds);

/// <summary>
/// The certificates of released rounds, looked through as a whole: a programme has a few hundred a year. Revoked ones stand in no list; they are answered by number (LG-11.2).
/// </summary>
public sealed class HolderIndex
{
    // One label of two wordings is found by either.
    private const string ExcellentWords = "優越 卓越 优越 excellent";

    private readonly Folding folding;
    private readonly ImmutableArray<Line> lines;
    private readonly FrozenDictionary<string, PublicCertificate> byNumber;
    private readonly ILookup<string, PublicCertificate> byProvider;

    /// <summary>An index of these: the newest round first, in it by the holders' English names.</summary>
    /// <param name="certificates">Every certificate of a released round, revoked ones too.</param>
    /// <param name="folding">How texts are made comparable.</param>
    /// <param name="aliases">Other words for the same.</param>
    public HolderIndex(IReadOnlyCollection<PublicCertificate> certificates, Folding folding, Aliases aliases)
    {
        this.folding = folding;
        byNumber = certificates.ToFrozenDictionary(c => c.Number, StringComparer.Ordinal);
        byProvider = certificates.Where(c => c.Certificate.ProviderNumber is not null).OrderBy(c => c.Number, StringComparer.Ordinal).ToLookup(c => c.Certificate.ProviderNumber!, StringComparer.Ordinal);
        lines = [.. certificates.Where(c => c.Certificate.RevokedOn is null).OrderByDescending(c => c.Certificate.Round)
            .ThenBy(c => c.Certificate.Holder.En, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Number, StringComparer.Ordinal).Select(c => Of(c, folding, aliases))];
        Counts = LabelCounts.Of(certificates.Where(c => c.Certificate.Application is not null).Select(c => (c.Certificate.Round, c.Certificate.Label)));
        Years = [.. certificates.Select(c => c.Certificate.Round).Distinct().OrderDescending()];
    }

    /// <summary>How many are listed.</summary>
    public int Count => lines.Length;

    /// <summary>The years of released rounds, the newest first.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>How many labels were awarded through the portal, by year; whatever became of them.</summary>
    public ImmutableArray<LabelCounts> Counts { get; }

    /// <summary>One by its number, revoked or not; null where no released round has it.</summary>
    public PublicCertificate? Of(string number) => byNumber.GetValueOrDefault(number);

    /// <summary>Those a provider holds on a day.</summary>
    public IEnumerable<PublicCertificate> Of(string provider, DateOnly today) => byProvider[provider].Where(c => c.Certificate.On(today) == CertificateStanding.Valid);

    /// <summary>What is asked, a page of it, with how many there would be of another label.</summary>
    public HolderPage Find(HolderAsk ask, DateOnly today)
    {
        var found = Matching(ask, today).ToList();
        var rows = found.Where(c => ask.Kinds.IsEmpty || ask.Kinds.Contains(c.Certificate.Label)).ToList();
        return new([.. rows.Skip((ask.Page - 1) * HolderAsk.PageSize).Take(HolderAsk.PageSize)], rows.Count,
            [.. PublicCertificate.InOrder.Select(kind => (kind, found.Count(c => c.Certificate.Label == kind)))]);
    }

    /// <summary>All that is asked, by number of the newest round first.</summary>
    public IReadOnlyList<PublicCertificate> All(HolderAsk ask, DateOnly today) =>
        [.. Matching(ask, today).Where(c => ask.Kinds.IsEmpty || ask.Kinds.Contains(c.Certificate.Label)).OrderByDescending(c => c.Certificate.Round).ThenBy(c => c.Number, StringComparer.Ordinal)];

    private IEnumerable<PublicCertificate> Matching(HolderAsk ask, DateOnly today) =>
        Typed(ask.Text).Where(c => (ask.Year is not { } year || c.Certificate.Round == year) && (ask.Valid is not { } valid || valid == (c.Certificate.On(today) != CertificateStanding.Expired)));

    // All where nothing was typed, none where only marks were.
    private IEnumerable<PublicCertificate> Typed(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return lines.Select(l => l.Certificate);
        if (CertificateNumber.Parse(text) is { Ok: true } number) return lines.Where(l => l.Certificate.Number == number.Value.ToString()).Select(l => l.Certificate);
        var runs = folding.Runs(text);
        return runs.Length == 0 ? [] : lines.Where(l => Array.TrueForAll(runs, run => l.Folded.Contains(run, StringComparison.Ordinal))).Select(l => l.Certificate);
    }

    private static Line Of(PublicCertificate one, Folding folding, Aliases aliases)
    {
        string[] texts = [.. Names(one.Certificate.Holder), .. Names(one.Certificate.Factory), one.Number, one.Certificate.Label == LabelKind.Excellent ? ExcellentWords : ""];
        var folded = folding.Fold(string.Join('\n', texts.Distinct(StringComparer.Ordinal)));
        return new(one, string.Join(' ', aliases.Beside(folded).Prepend(folded)));
    }

    private static string[] Names(Trilingual? names) => names is null ? [] : [names.Hant, names.Hans, names.En];

    private sealed record Line(PublicCertificate Certificate, string Folded);
}
