using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>The words of a certificate, in the three languages at once.</summary>
public static class CertificateWords
{
    /// <summary>A text of a key; a key without one is a bug.</summary>
    public static Trilingual All(string key) => Trilingual.Make(language => CertificateText.ResourceManager.GetString(key, language.Culture()) ?? throw new InvalidOperationException($"Certificates have no text {key}"));

    /// <summary>What the label is given for.</summary>
    public static Trilingual For(LabelKind label) => All($"For_{label}");
}
