using System.Collections.Immutable;

namespace CleanerProduction.Labels.Judging;

/// <summary>One thing judges score from 0 to 4.</summary>
/// <param name="Key">Its key within the rubric; small letters and hyphens.</param>
/// <param name="Name">What is judged.</param>
/// <param name="Weight">Points it is worth at a score of 4.</param>
/// <param name="Clause">The clause of the guide that what is judged rests on.</param>
/// <param name="Anchors">What each score means, from 0 to 4.</param>
public sealed record Criterion(string Key, Trilingual Name, int Weight, string Clause, ImmutableArray<Trilingual> Anchors)
{
    /// <summary>The points of a score.</summary>
    public Points At(int score) => new(Weight * score);
}

/// <summary>
/// What judges score a label by, in one version. Scores order and explain; they award nothing: that follows from the criteria of the guide and from the panel's division.
/// </summary>
/// <param name="Label">The label.</param>
/// <param name="Version">Counted from 1. A sheet keeps the version it was begun with.</param>
/// <param name="Criteria">What is judged; the weights come to 100.</param>
public sealed record Rubric(LabelKind Label, int Version, ImmutableArray<Criterion> Criteria)
{
    /// <summary>The best score of a criterion.</summary>
    public const int Best = 4;

    /// <summary>What all weights come to.</summary>
    public const int Whole = 100;

    /// <summary>The criterion of that key, or null.</summary>
    public Criterion? Of(string key) => Criteria.FirstOrDefault(c => c.Key == key);

    /// <summary>The points of scores by criterion; those not scored count nothing.</summary>
    public Points Total(IReadOnlyDictionary<string, int> scores) => new(Criteria.Sum(c => scores.TryGetValue(c.Key, out var score) ? c.At(score).Quarters : 0));

    /// <summary>True where every criterion has a score and nothing else has.</summary>
    public bool IsWhole(IReadOnlyDictionary<string, int> scores) => scores.Count == Criteria.Length && Criteria.All(c => scores.ContainsKey(c.Key)) && scores.Values.All(s => s is >= 0 and <= Best);

    /// <summary>Reads <c>seeds/labels/rubric-LABEL-VERSION.json</c>; anything missing or contradictory stops the start.</summary>
    public static Rubric Parse(string name, string json)
    {
        var rubric = StrictJson.Read<Rubric>(name, json);
        if (rubric.Version < 1) throw new FormatException($"{name}: versions are counted from 1");
        if (rubric.Criteria.IsDefaultOrEmpty || rubric.Criteria.Sum(c => c.Weight) != Whole || rubric.Criteria.Any(c => c.Weight < 1)) throw new FormatException($"{name}: the weights do not come to {Whole}");
        if (rubric.Criteria.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count() != rubric.Criteria.Length) throw new FormatException($"{name}: a key stands twice");
        foreach (var criterion in rubric.Criteria)
        {
            if (criterion.Anchors.IsDefault || criterion.Anchors.Length != Best + 1) throw new FormatException($"{name}: {criterion.Key} needs a sentence for each of 0 to {Best}");
            if (criterion.Name.IsIncomplete || criterion.Anchors.Any(a => a.IsIncomplete)) throw new FormatException($"{name}: {criterion.Key} lacks a text");
            if (!criterion.Clause.StartsWith("LG-", StringComparison.Ordinal)) throw new FormatException($"{name}: {criterion.Key} rests on no clause of the guide");
        }
        return rubric;
    }
}
