using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings;

/// <summary>The sentence for a meeting's refusal.</summary>
public static class RefusalText
{
    /// <summary>In the reader's language; every code of <see cref="MeetingRefusals"/> has its own.</summary>
    public static string Of(Refusal refusal, Language language)
    {
        var culture = language.Culture();
        var sentence = MeetingsText.ResourceManager.GetString(KeyOf(refusal.Code), culture) ?? MeetingsText.ResourceManager.GetString("Refusal_other", culture)!;
        sentence = refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Value, StringComparison.Ordinal));
        return sentence.Replace("{code}", refusal.Code, StringComparison.Ordinal);
    }

    /// <summary>The key of a code's sentence.</summary>
    public static string KeyOf(string code) => $"Refusal_{code.Replace('-', '_')}";
}
