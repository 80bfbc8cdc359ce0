using System.Text.RegularExpressions;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Api;

/// <summary>What each address and each name of a query does, in a sentence; one that lacks it stops the description from being made.</summary>
public static partial class ApiWords
{
    /// <summary>What an address below <c>/api/v1</c> does.</summary>
    public static string Does(string path, Language language) => Of($"Does{Other().Replace(path, "_")}".TrimEnd('_'), language);

    /// <summary>What a name of a query does.</summary>
    public static string Parameter(string name, Language language) => Of($"Parameter_{name}", language).Replace("{most}", Written.Number(OpenQueries.MostRows), StringComparison.Ordinal);

    private static string Of(string key, Language language) => ApiText.ResourceManager.GetString(key, language.Culture()) ?? throw new InvalidOperationException($"ApiText lacks {key}");

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
