using System.Collections.Immutable;

namespace CleanerProduction.CleanerIndex;

/// <summary>What is known of one indicator at a factory.</summary>
/// <param name="Applies">False where the factory has nothing of the kind.</param>
/// <param name="Met">The best level met; null where none is. Means nothing where it does not apply.</param>
public readonly record struct IndicatorAnswer(bool Applies, IndexLevel? Met)
{
    /// <summary>The indicator does not apply.</summary>
    public static readonly IndicatorAnswer NotApplicable;

    /// <summary>The indicator meets that level at best, or none.</summary>
    public static IndicatorAnswer Of(IndexLevel? met) => new(true, met);

    /// <summary>True where it meets that level: whoever meets a better one meets it too.</summary>
    public bool Meets(IndexLevel level) => Applies && Met is { } met && met <= level;
}

/// <summary>The scores of a group, 0 to 100; null where nothing of the group applies.</summary>
/// <param name="Group">The group.</param>
/// <param name="Scores">At levels I, II, III.</param>
public sealed record GroupScore(IndicatorGroup Group, ImmutableArray<decimal>? Scores);

/// <summary>An indicator that keeps a factory from the next level.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Met">What it meets now; null where none.</param>
/// <param name="Next">The level it should meet.</param>
/// <param name="Points">By how many points the index of that level would rise, 0 to 100.</param>
public sealed record IndexGap(Indicator Indicator, IndexLevel? Met, IndexLevel Next, decimal Points);

/// <summary>
/// The cleaner production index of a factory: the general formula of the national evaluation systems. Y at a level is the weighted part of what meets it; an indicator that does not apply shares its
/// weight out in its group, a group of which nothing applies among the groups.
/// </summary>
public sealed class FactoryIndex
{
    /// <summary>What the index must reach for levels I and II, inclusive.</summary>
    public const decimal Threshold = 85m;

    /// <summary>What it must reach for level III: all of it.</summary>
    public const decimal Whole = 100m;

    private const int Places = 10;
    private readonly IReadOnlyDictionary<string, IndicatorAnswer> answers;

    private FactoryIndex(IndicatorSet set, IReadOnlyDictionary<string, IndicatorAnswer> answers)
    {
        (Set, this.answers) = (set, answers);
        Groups = [.. set.Groups.Select(g => new GroupScore(g, ScoresOf(g)))];
        Scores = [.. Enum.GetValues<IndexLevel>().Select(Score)];
        Level = LevelOf();
        Gaps = [.. GapsOf()];
    }

    /// <summary>The set it was made with.</summary>
    public IndicatorSet Set { get; }

    /// <summary>The groups with their scores.</summary>
    public ImmutableArray<GroupScore> Groups { get; }

    /// <summary>Y at levels I, II and III, 0 to 100.</summary>
    public ImmutableArray<decimal> Scores { get; }

    /// <summary>The level reached; null where none is.</summary>
    public IndexLevel? Level { get; }

    /// <summary>What keeps from the next level, limiting indicators first, then by what each would bring; empty at level I.</summary>
    public ImmutableArray<IndexGap> Gaps { get; }

    /// <summary>The level after the one reached; level I where it is reached.</summary>
    public IndexLevel Next => Level is { } level ? (IndexLevel)Math.Max((int)level - 1, (int)IndexLevel.I) : IndexLevel.III;

    /// <summary>Y at a level.</summary>
    public decimal At(IndexLevel level) => Scores[(int)level - 1];

    /// <summary>
    /// The index of those answers by code. Refused where an indicator has no answer (<c>index-not-whole</c>: unknown is not 0) or where none applies (<c>index-of-nothing</c>).
    /// </summary>
    public static Result<FactoryIndex> Of(IndicatorSet set, IReadOnlyDictionary<string, IndicatorAnswer> answers)
    {
        var missing = set.Indicators.Where(i => !answers.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        if (missing.Count > 0) return new Refusal("index-not-whole").With("missing", string.Join(' ', missing));
        if (!set.Indicators.Any(i => answers[i.Code].Applies)) return new Refusal("index-of-nothing");
        return new FactoryIndex(set, answers);
    }

    /// <summary>What a factory answered to an indicator.</summary>
    public IndicatorAnswer AnswerTo(Indicator indicator) => answers[indicator.Code];

    private ImmutableArray<decimal>? ScoresOf(IndicatorGroup group)
    {
        var applies = group.Indicators.Where(i => answers[i.Code].Applies).ToList();
        return applies.Count == 0 ? null : [.. Enum.GetValues<IndexLevel>().Select(level => Rounded(Whole * applies.Where(i => answers[i.Code].Meets(level)).Sum(i => i.Weight) / applies.Sum(i => i.Weight)))];
    }

    private decimal Score(IndexLevel level)
    {
        var counted = Groups.Where(g => g.Scores is not null).ToList();
        return Rounded(counted.Sum(g => g.Group.Weight * g.Scores!.Value[(int)level - 1]) / counted.Sum(g => g.Group.Weight));
    }

    private IndexLevel? LevelOf()
    {
        var applies = Set.Indicators.Where(i => answers[i.Code].Applies).ToList();
        if (At(IndexLevel.I) >= Threshold && applies.TrueForAll(i => answers[i.Code].Meets(i.Limiting ? IndexLevel.I : IndexLevel.II))) return IndexLevel.I;
        if (At(IndexLevel.II) >= Threshold && applies.TrueForAll(i => !i.Limiting || answers[i.Code].Meets(IndexLevel.II))) return IndexLevel.II;
        return At(IndexLevel.III) == Whole ? IndexLevel.III : null;
    }

    private IEnumerable<IndexGap> GapsOf() => Level == IndexLevel.I ? [] : Set.Groups
        .SelectMany(g => g.Indicators.Where(i => answers[i.Code].Applies && !answers[i.Code].Meets(Next)).Select(i => new IndexGap(i, answers[i.Code].Met, Next, PointsOf(g, i))))
        .OrderByDescending(g => g.Indicator.Limiting).ThenByDescending(g => g.Points).ThenBy(g => g.Indicator.Code, StringComparer.Ordinal);

    private decimal PointsOf(IndicatorGroup group, Indicator indicator) => Rounded(
        Whole * group.Weight / Groups.Where(g => g.Scores is not null).Sum(g => g.Group.Weight)
        * indicator.Weight / group.Indicators.Where(i => answers[i.Code].Applies).Sum(i => i.Weight));

    // Thirds do not end: what the order of adding leaves behind must not decide at a threshold.
    private static decimal Rounded(decimal value) => Math.Round(value, Places, MidpointRounding.AwayFromZero);
}
