using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>What officers do with applications for labels, in words.</summary>
public static class CheckWords
{
    /// <summary>A text of a key in the reader's language; a key without one is a bug.</summary>
    public static string Say(string key, params object[] with) => string.Format(CultureInfo.CurrentCulture, Found(key, CultureInfo.CurrentUICulture), with);

    /// <summary>The same in the three languages; days as each writes them.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()), [.. with.Select(w => w switch { Trilingual text => text.In(language), DateOnly day => Parts.Reading.Written.Day(day, language), _ => w })]));

    /// <summary>The label.</summary>
    public static string Label(LabelKind label) => Say($"Label_{label}");

    /// <summary>Where it stands.</summary>
    public static string State(LabelState state) => Say($"State_{state}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(LabelState state) => state switch
    {
        LabelState.AwaitingOriginal or LabelState.Submitted => Tone.Info,
        LabelState.Checked or LabelState.SiteVerified or LabelState.BeforePanel or LabelState.Proposed => Tone.Wait,
        LabelState.Awarded => Tone.Ok,
        LabelState.Void => Tone.Bad,
        _ => Tone.Plain,
    };

    /// <summary>What a history calls an act.</summary>
    public static string Act(string step) => CheckText.ResourceManager.GetString($"Step_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>The note of an entry as it is read: of a fact recorded its kind in words, of an assignment nothing.</summary>
    public static string? NoteOf(CaseEntry entry) => entry.Step switch
    {
        "Assign" => null,
        "RecordFact" when entry.Note?.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at => Say("Recorded", Say($"Fact_{entry.Note[..at]}"), entry.Note[(at + 2)..]),
        _ => entry.Note,
    };

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal)
    {
        if (CheckText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) is not { } sentence) return Say("Refusal_other", refusal.Code);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", Written(figure.Value), StringComparison.Ordinal));
    }

    private static string Written(string figure) => Dates.Parse(figure) is { Ok: true, Value: var day } ? Parts.Reading.Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)) : figure;

    private static string Found(string key, CultureInfo culture) => CheckText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"The check of labels has no text {key}");
}
