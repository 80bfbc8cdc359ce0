using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Rounds;

/// <summary>Rounds in words.</summary>
public static class RoundWords
{
    /// <summary>The same text in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()), [.. with.Select(w => w is DateOnly day ? Written.Day(day, language) : w)]));

    /// <summary>What a figure is called.</summary>
    public static string Of(RoundFigure figure) => Say($"Figure_{figure.Name}");

    /// <summary>Its value as it is read.</summary>
    public static string Value(RoundFigure figure, LabelRound round) =>
        figure.Kind == RoundFigureKind.Day ? Written.Day(Dates.Parse(figure.Of(round)).Value, Languages.Of(CultureInfo.CurrentUICulture)) : figure.Of(round);

    /// <summary>Where a round stands.</summary>
    public static string Of(RoundState state) => Say($"State_{state}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(RoundState state) => state switch { RoundState.Planned => Tone.Plain, RoundState.Announced => Tone.Ok, RoundState.Closed => Tone.Plain, _ => Tone.Info };

    /// <summary>What the history calls an act.</summary>
    public static string Act(string step) => RoundsText.ResourceManager.GetString($"Step_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal)
    {
        var key = $"Refusal_{refusal.Code.Replace('-', '_')}";
        if (RoundsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) is not { } sentence) return Say("Refusal_other").With(refusal.Code);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Key == "figure" ? Say($"Figure_{figure.Value}") : figure.Value, StringComparison.Ordinal));
    }

    private static string Say(string key) => Found(key, CultureInfo.CurrentUICulture);

    private static string Found(string key, CultureInfo culture) => RoundsText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"Rounds have no text {key}");
}
