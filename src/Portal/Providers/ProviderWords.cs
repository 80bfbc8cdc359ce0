using System.Globalization;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Providers;

/// <summary>What providers, their registrations and applications are told in, in the reader's language or in all three.</summary>
public static class ProviderWords
{
    /// <summary>A text in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        CultureInfo.InvariantCulture, ProvidersText.ResourceManager.GetString(key, language.Culture()) ?? throw new InvalidOperationException($"{key} has no text"), [.. with.Select(w => Shown(w, language))]));

    /// <summary>Where a registration stands.</summary>
    public static string Of(RegistrationState state) => Say($"State_{state}");

    /// <summary>How a state looks.</summary>
    public static Tone ToneOf(RegistrationState state) => state switch
    {
        RegistrationState.Confirmed => Tone.Ok,
        RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Submitted or RegistrationState.Complete => Tone.Info,
        RegistrationState.InfoRequested or RegistrationState.ReferredToCommittee => Tone.Wait,
        RegistrationState.Rejected or RegistrationState.CancelledNotCompleted or RegistrationState.CancelledQuality or RegistrationState.Delisted => Tone.Bad,
        _ => Tone.Plain,
    };

    /// <summary>The name of a category.</summary>
    public static string Of(ProviderCategory category) => Say($"{category}");

    /// <summary>What was done, by the word of the history.</summary>
    public static string Act(string step) => ProvidersText.ResourceManager.GetString($"Act_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>What comes next in a state, and who does it.</summary>
    public static string Next(RegistrationState state) => Say($"Next_{state}");

    /// <summary>Why an act was refused.</summary>
    public static string Of(Refusal refusal, Language language)
    {
        var sentence = ProvidersText.ResourceManager.GetString($"Refused_{refusal.Code.Replace('-', '_')}", language.Culture()) ?? ProvidersText.ResourceManager.GetString("Refused_other", language.Culture())!;
        foreach (var (name, value) in refusal.Figures) sentence = sentence.Replace($"{{{name}}}", Dates.Parse(value) is { Ok: true, Value: var day } ? Written.Day(day, language) : value, StringComparison.Ordinal);
        return sentence;
    }

    internal static string Say(string key) => ProvidersText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"{key} has no text");

    private static object Shown(object with, Language language) => with switch
    {
        Trilingual text => text.In(language),
        DateOnly day => Written.Day(day, language),
        _ => with,
    };
}
