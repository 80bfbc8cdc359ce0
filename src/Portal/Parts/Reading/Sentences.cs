namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>Sentences that follow one another: English parts them by a space, Chinese by nothing; one without its stop is given it.</summary>
public static class Sentences
{
    private const string Ends = ".!?:;…。！？：；";
    private const string Closing = "\"'”’」』)）";

    /// <summary>What stands between two sentences.</summary>
    public static string Between(Language language) => language == Language.En ? " " : "";

    /// <summary>One text of them; empty ones are left out.</summary>
    public static string Joined(Language language, params ReadOnlySpan<string?> sentences)
    {
        var said = new List<string>(sentences.Length);
        foreach (var sentence in sentences)
            if (!string.IsNullOrWhiteSpace(sentence)) said.Add(Ended(language, sentence.Trim()));
        return string.Join(Between(language), said);
    }

    // What somebody typed often has no stop of its own.
    private static string Ended(Language language, string sentence) =>
        sentence.TrimEnd([.. Closing]) is [.., var last] && Ends.Contains(last, StringComparison.Ordinal) ? sentence : sentence + (language == Language.En ? "." : "。");
}
