using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Applications.Import;

/// <summary>The taking over of records in words.</summary>
internal static class ImportWords
{
    public static string Of(Refusal refusal, Language language)
    {
        var sentence = ImportText.ResourceManager.GetString(refusal.Code.Replace('-', '_'), language.Culture()) ?? throw new InvalidOperationException($"{refusal.Code} has no sentence");
        foreach (var (name, value) in refusal.Figures) sentence = sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return sentence;
    }

    public static string State(ImportState state) => state switch
    {
        ImportState.Checked => ImportText.StateChecked,
        ImportState.Running => ImportText.StateRunning,
        _ => ImportText.StateDone,
    };

    public static string Outcome(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Ready => ImportText.OutcomeReady,
        ImportOutcome.Faulty => ImportText.OutcomeFaulty,
        ImportOutcome.There => ImportText.OutcomeThere,
        _ => ImportText.OutcomeTaken,
    };

    public static Tone Tone(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Ready => Parts.Tone.Plain,
        ImportOutcome.Faulty => Parts.Tone.Bad,
        ImportOutcome.There => Parts.Tone.Wait,
        _ => Parts.Tone.Ok,
    };
}
