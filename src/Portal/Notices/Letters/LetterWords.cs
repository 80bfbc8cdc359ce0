using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Letters in words.</summary>
public static class LetterWords
{
    /// <summary>The kind of a letter in the three languages.</summary>
    public static Trilingual Kind(string kind) => All($"Kind_{kind.Replace('-', '_')}");

    /// <summary>A sentence of the letters' texts in the three languages, its places filled.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language =>
        string.Format(language.Culture(), LettersText.ResourceManager.GetString(key, language.Culture())!, with));

    /// <summary>Where a letter stands.</summary>
    public static string State(LetterState state) => state switch
    {
        LetterState.Draft => LettersText.State_Draft,
        LetterState.Issued => LettersText.State_Issued,
        _ => LettersText.State_Withdrawn,
    };

    /// <summary>How that is felt.</summary>
    public static Tone Tone(LetterState state) => state switch
    {
        LetterState.Draft => Parts.Tone.Wait,
        LetterState.Issued => Parts.Tone.Ok,
        _ => Parts.Tone.Plain,
    };

    /// <summary>A language in its own words.</summary>
    public static string Name(Language language) => language switch { Language.ZhHant => "繁體", Language.ZhHans => "简体", _ => "English" };

    /// <summary>Why a letter did not go out, in the reader's language; <paramref name="names"/> are those of officers by id.</summary>
    public static string Of(Refusal refusal, Reader reader, IReadOnlyDictionary<string, Trilingual> names) => refusal.Code switch
    {
        LetterRefusals.Issued => LettersText.Refusal_letter_issued.With(
            reader.Moment(DateTimeOffset.Parse(refusal.Figures["at"], System.Globalization.CultureInfo.InvariantCulture)),
            names.TryGetValue(refusal.Figures["by"], out var name) ? reader.Read(name) : LettersText.AnOfficer),
        LetterRefusals.Withdrawn => LettersText.Refusal_letter_withdrawn,
        LetterRefusals.DecisionOpen => LettersText.Refusal_decision_open,
        LetterRefusals.NoPrinter => LettersText.Refusal_no_printer,
        _ => LettersText.Refusal_letter_unknown,
    };
}
