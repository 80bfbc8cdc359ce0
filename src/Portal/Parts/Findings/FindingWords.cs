using System.Globalization;
using System.Resources;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Findings;

/// <summary>The sentence of a finding: one for each code, in the texts of the clause's guide or, where several guides share a test, of another.</summary>
public static class FindingWords
{
    private static readonly ResourceManager[] All =
        [FindingsText.ResourceManager, .. Guide.All.Select(TextsOf)];

    /// <summary>In the reader's language, what it mentions put in.</summary>
    public static string Of(Finding finding, Language language)
    {
        var (key, culture) = (KeyOf(finding.Code), language.Culture());
        // A test that several guides share keeps its sentences with the guide that was written first.
        var sentence = TextsOf(finding.Clause.Guide).GetString(key, culture)
            ?? All.Select(texts => texts.GetString(key, culture)).FirstOrDefault(text => text is not null)
            ?? throw new InvalidOperationException($"{finding.Code} of {finding.Clause} has no sentence");
        foreach (var mention in finding.Mentions) sentence = sentence.Replace($"{{{mention.Name}}}", Written(mention.Value, language), StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>The key of a code's sentence.</summary>
    public static string KeyOf(string code) => code.Replace('-', '_');

    /// <summary>Where a guide's sentences stand.</summary>
    public static ResourceManager TextsOf(Guide guide) => guide.Code switch
    {
        "FG" => FundingFindingsText.ResourceManager,
        "RG" => RegistrationFindingsText.ResourceManager,
        "LG" => LabelFindingsText.ResourceManager,
        "PP" => PaperFindingsText.ResourceManager,
        _ => PassFindingsText.ResourceManager,
    };

    private static string Written(object value, Language language) => value switch
    {
        DateOnly day => Reading.Written.Day(day, language),
        int number => Reading.Written.Number(number),
        Trilingual text => text.In(language),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
