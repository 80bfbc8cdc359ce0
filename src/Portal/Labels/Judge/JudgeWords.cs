using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>Judging in words of the reader's language.</summary>
public static class JudgeWords
{
    /// <summary>What a label is called.</summary>
    public static string Of(LabelKind label) => Lookup($"Label_{label}");

    /// <summary>How far a judge is with a sheet.</summary>
    public static string Of(SheetState state) => Lookup($"State_{state}");

    /// <summary>What an audit or a title is called.</summary>
    public static string Of(CleanerProduction.Labels.Forms.TitleKind? title) => title is null ? JudgeText.NotStated : Lookup($"Title_{title}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(SheetState state) => state switch { SheetState.HandedIn => Tone.Ok, SheetState.Aside => Tone.Flat, _ => Tone.Wait };

    /// <summary>A seat where room is short: the body in Chinese, in English its letters.</summary>
    public static string Brief(string seat, Language language) => language == Language.En ? seat.Replace(PanelBodies.Prefix, "", StringComparison.Ordinal) : PanelBodies.Of(seat)!.Name.In(language);

    /// <summary>Several words one after another, as the language parts them.</summary>
    public static string Listed(IEnumerable<string> words, Language language) => string.Join(Between(language), words);

    /// <summary>What stands between two of several.</summary>
    public static string Between(Language language) => JudgeText.Comma + Sentences.Between(language);

    /// <summary>Why something was refused.</summary>
    public static string Of(Refusal refusal)
    {
        var sentence = JudgeText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? JudgeText.Refusal_other.With(refusal.Code);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Value, StringComparison.Ordinal));
    }

    /// <summary>Every reason judging can refuse something for, for the test that each has its sentences.</summary>
    public static readonly ImmutableArray<string> Refusals =
    [
        "score-unknown", "note-too-long", "scores-missing", "sheet-not-draft", "sheet-aside", "scores-open", "reason-missing", "judge-conflicted", "case-unknown", "case-moved-on", "round-not-judging",
        "scoring-closed", "scoring-open", "seed-missing", "per-side-wrong", "nothing-to-assign", "nothing-assigned", "nothing-to-list", "award-criteria-not-met", "award-criteria-open", "round-unknown",
    ];

    /// <summary>A text in three languages, for notices.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => language.Say(() =>
        string.Format(CultureInfo.InvariantCulture, Lookup(key), [.. with.Select(w => w is Trilingual text ? text.In(language) : w)])));

    private static string Lookup(string key) => JudgeText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"There is no text {key}");
}
