using Microsoft.Extensions.Primitives;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>What a form or an address carries: texts by path (<c>quotes[0].amount</c>).</summary>
public sealed class FormValues(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    private readonly Dictionary<string, string> byPath = values
        .Select(v => (v.Key, Text: v.Value.ToString().Trim())).Where(v => v.Text.Length > 0)
        .GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);

    /// <summary>What stands at a path; null where nothing was typed.</summary>
    public string? this[string path] => byPath.GetValueOrDefault(path);

    /// <summary>True where anything stands at the path or below it.</summary>
    public bool Has(string path) => byPath.Keys.Any(key => key == path || Below(key, path));

    private static bool Below(string key, string path) => key.Length > path.Length && key.StartsWith(path, StringComparison.Ordinal) && (key[path.Length] is '.' or '[');

    /// <summary>True where nothing was typed at all.</summary>
    public bool IsEmpty => byPath.Count == 0;
}
