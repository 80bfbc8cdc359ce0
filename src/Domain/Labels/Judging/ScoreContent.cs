using System.Collections.Immutable;

namespace CleanerProduction.Labels.Judging;

/// <summary>What a judge wrote on one application: scores and notes by the key of their criterion; what is not scored yet is absent.</summary>
/// <param name="Scores">From 0 to 4.</param>
/// <param name="Notes">In the judge's words and language.</param>
public sealed record ScoreContent(ImmutableSortedDictionary<string, int> Scores, ImmutableSortedDictionary<string, string> Notes)
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>Nothing written.</summary>
    public static readonly ScoreContent Blank = Of([], []);

    /// <summary>Of scores and notes; blank notes are none.</summary>
    public static ScoreContent Of(IEnumerable<KeyValuePair<string, int>> scores, IEnumerable<KeyValuePair<string, string>> notes) => new(
        scores.ToImmutableSortedDictionary(StringComparer.Ordinal),
        notes.Where(n => !string.IsNullOrWhiteSpace(n.Value)).ToImmutableSortedDictionary(n => n.Key, n => n.Value.Trim(), StringComparer.Ordinal));

    /// <summary>True where both say the same.</summary>
    public bool SaysTheSame(ScoreContent other) => Scores.SequenceEqual(other.Scores) && Notes.SequenceEqual(other.Notes);

    /// <summary>What is wrong with it under a rubric, or null; what is still missing is not wrong.</summary>
    public Refusal? Against(Rubric rubric) =>
        Scores.Any(s => rubric.Of(s.Key) is null || s.Value is < 0 or > Rubric.Best) || Notes.Keys.Any(k => rubric.Of(k) is null) ? new("score-unknown")
        : Notes.Values.Any(n => n.Length > LongestNote) ? new Refusal("note-too-long").With("longest", LongestNote.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : null;
}
