using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Files;

/// <summary>Why a file is not taken, and what to do.</summary>
public static class FileWords
{
    private const decimal BytesInMegabyte = 1024 * 1024;

    /// <summary>The sentence of a refusal, in the reader's language.</summary>
    public static string Of(Refusal refusal, Language language)
    {
        var sentence = FilesText.ResourceManager.GetString(KeyOf(refusal.Code), language.Culture()) ?? throw new InvalidOperationException($"{refusal.Code} has no sentence");
        foreach (var (name, value) in refusal.Figures) sentence = sentence.Replace($"{{{name}}}", name == "most" ? Megabytes(value) : value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>The key of a code's sentence.</summary>
    public static string KeyOf(string code) => code.Replace('-', '_');

    private static string Megabytes(string bytes) => (decimal.Parse(bytes, CultureInfo.InvariantCulture) / BytesInMegabyte).ToString("0.#", CultureInfo.InvariantCulture);
}
