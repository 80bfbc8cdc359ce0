using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>What happens after the panel's decision, in words.</summary>
public static class AwardWords
{
    /// <summary>A text of a key in the three languages, its places filled: days and texts as each language writes them.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(language.Culture(), Found(key, language.Culture()),
        [.. with.Select(w => w switch { Trilingual text => text.In(language), DateOnly day => Written.Day(day, language), _ => w })]));

    /// <summary>Where a round stands.</summary>
    public static string State(RoundState state) => Found($"Round_{state}", CultureInfo.CurrentUICulture);

    /// <summary>What became of an objection.</summary>
    public static string Outcome(ObjectionOutcome outcome) => Found($"Outcome_{outcome}", CultureInfo.CurrentUICulture);

    /// <summary>Why something was not done, or is still missing.</summary>
    public static string Refused(Refusal refusal)
    {
        var sentence = AwardText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? Found("Refusal_other", CultureInfo.CurrentUICulture).Replace("{code}", refusal.Code, StringComparison.Ordinal);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}",
            Dates.Parse(figure.Value) is { Ok: true, Value: var day } ? Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)) : figure.Value, StringComparison.Ordinal));
    }

    private static string Found(string key, CultureInfo culture) => AwardText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"Awards have no text {key}");
}
