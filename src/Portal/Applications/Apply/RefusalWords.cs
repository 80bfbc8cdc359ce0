using CleanerProduction.Applications;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Why an act was refused, in the reader's language.</summary>
public static class RefusalWords
{
    /// <summary>The sentence of a refusal.</summary>
    public static string Of(Refusal refusal, Language language)
    {
        var sentence = ApplyText.ResourceManager.GetString("Refused_" + refusal.Code.Replace('-', '_'), language.Culture()) ?? ApplyText.ResourceManager.GetString("Refused_other", language.Culture())!;
        foreach (var (name, value) in refusal.Figures) sentence = sentence.Replace($"{{{name}}}", Shown(name, value, language), StringComparison.Ordinal);
        return sentence;
    }

    private static string Shown(string name, string value, Language language) =>
        name == "project" && Enum.TryParse<ProjectType>(value, out var project) ? project.Name().In(language)
        : name is "on" or "next" && Dates.Parse(value) is { Ok: true, Value: var day } ? Written.Day(day, language)
        : value;
}
