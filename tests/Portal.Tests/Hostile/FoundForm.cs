using System.Net;
using System.Text.RegularExpressions;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>A field of a form, as it stands on the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The type of an input, or textarea, select, button.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Choices">What may be chosen in a select; empty for all else.</param>
/// <param name="Longest">The most characters a browser lets somebody type; null where it says none.</param>
internal sealed record FoundField(string Name, string Kind, string Value, IReadOnlyList<string> Choices, int? Longest = null);

/// <summary>A form as it stands on a page.</summary>
/// <param name="Target">Where it is sent.</param>
/// <param name="Posts">False where it only asks.</param>
/// <param name="WithFiles">True for multipart.</param>
/// <param name="Fields">Its fields, hidden ones and buttons as well.</param>
internal sealed partial record FoundForm(string Target, bool Posts, bool WithFiles, IReadOnlyList<FoundField> Fields)
{
    /// <summary>Its handler's name, where the page has several; else where it is sent.</summary>
    public string Name => Fields.FirstOrDefault(f => f.Name == "_handler")?.Value ?? Target;

    /// <summary>The forms of a page.</summary>
    public static IReadOnlyList<FoundForm> Of(string html, string address) =>
    [
        .. Forms().Matches(html).Select(m => new FoundForm(
            Attribute(m.Groups["head"].Value, "action") is { Length: > 0 } action && action[0] == '/' ? action : address,
            Attribute(m.Groups["head"].Value, "method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true,
            Attribute(m.Groups["head"].Value, "enctype") == "multipart/form-data",
            [.. Inputs().Matches(m.Groups["body"].Value).Select(Field).OfType<FoundField>()])),
    ];

    /// <summary>Where the links of a page lead within the portal.</summary>
    public static IEnumerable<string> Links(string html) =>
        Hrefs().Matches(html).Concat(Whole().Matches(html)).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value).Split('#')[0]).Where(l => l.Length > 0 && l[0] == '/' && !l.StartsWith("//", StringComparison.Ordinal));

    private static FoundField? Field(Match field)
    {
        var head = field.Groups["head"].Value;
        if (Attribute(head, "name") is not { Length: > 0 } name) return null;
        return field.Groups["tag"].Value.ToLowerInvariant() switch
        {
            "textarea" => new(name, "textarea", WebUtility.HtmlDecode(field.Groups["text"].Value), [], Longest(head)),
            "select" => new(name, "select", "", [.. Options().Matches(field.Groups["text"].Value).Select(o => Attribute(o.Value, "value") ?? "")]),
            "button" => new(name, "button", Attribute(head, "value") ?? "", []),
            _ => new(name, Attribute(head, "type") ?? "text", Attribute(head, "value") ?? "", [], Longest(head)),
        };
    }

    private static int? Longest(string head) => int.TryParse(Attribute(head, "maxlength"), System.Globalization.CultureInfo.InvariantCulture, out var most) ? most : null;

    private static string? Attribute(string head, string name) =>
        Regex.Match(head, $"(?:^|\\s){name}=\"(?<value>[^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Forms();

    [GeneratedRegex("<(?<tag>input)(?<head>[^>]*)>|<(?<tag>textarea|select|button)(?<head>[^>]*)>(?<text>.*?)</\\k<tag>>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<option[^>]*>", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Options();

    // As it is given to be copied elsewhere.
    [GeneratedRegex("(?:https?|webcal)://[\\w.:-]+(?<to>/[^\\s\"<]*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?:href|action|src)=\"(?<to>[^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hrefs();
}
