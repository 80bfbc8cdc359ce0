using System.Text.RegularExpressions;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>A way into the portal as tests/House.Tests/EntryPoints.txt lists it.</summary>
/// <param name="Verb">page, hub, any, or the method of an endpoint.</param>
/// <param name="Pattern">Its address with its parameters.</param>
/// <param name="Method">A hub's method; null for all else.</param>
/// <param name="IsOpen">True where everybody may use it.</param>
internal sealed partial record WayIn(string Verb, string Pattern, string? Method, bool IsOpen)
{
    private readonly Regex fits = new("^" + Hole().Replace(Regex.Escape(Pattern).Replace("\\{", "{", StringComparison.Ordinal).Replace("\\*", "*", StringComparison.Ordinal), hole => hole.Groups["all"].Length > 0 ? ".*" : hole.Groups["kind"].Value is "int" or "long" ? "\\d+" : "[^/]+") + "$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private readonly string start = Pattern.Split('{')[0];

    /// <summary>The names of its parameters, in their order.</summary>
    public IReadOnlyList<string> Holes { get; } = [.. Hole().Matches(Pattern).Select(m => m.Groups["name"].Value)];

    /// <summary>True for what is looked at; else it is sent to.</summary>
    public bool IsRead => Verb is "page" or "GET" or "any";

    /// <summary>True where a browser prints, a picture is drawn or much is packed for an answer.</summary>
    public bool IsCostly => Regex.IsMatch(Pattern, @"\.(pdf|png|zip|xlsx|\{format\})$|^/(audit/bundle|queue/export|health/browser|operations)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>The ways in of the list; what runs by itself is none.</summary>
    public static IReadOnlyList<WayIn> Read(IEnumerable<string> lines) =>
    [
        .. lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" : ")).Select(l => (Words: l[0].Split(' '), Rule: l[1])).Where(l => l.Words[0] is not ("job" or "background"))
            .Select(l => new WayIn(l.Words[0], l.Words[1], l.Words.ElementAtOrDefault(2), l.Rule == "everybody")),
    ];

    /// <summary>True where a path leads here, perhaps among others.</summary>
    public bool Fits(string path) => Holes.Count == 0 ? path.Equals(Pattern, StringComparison.OrdinalIgnoreCase) : path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && fits.IsMatch(path);

    /// <summary>What stands in a path that fits for each parameter, decoded.</summary>
    public IReadOnlyDictionary<string, string> Values(string path)
    {
        var (pattern, given) = (Pattern.Split('/'), path.Split('/'));
        return pattern.Zip(given).Where(p => Hole().Match(p.First) is { Success: true } hole && hole.Length == p.First.Length)
            .ToDictionary(p => Hole().Match(p.First).Groups["name"].Value, p => Uri.UnescapeDataString(p.Second), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The address with values in it, which are written as they are.</summary>
    public string With(Func<string, string> value) => Hole().Replace(Pattern, hole => value(hole.Groups["name"].Value));

    /// <inheritdoc />
    public override string ToString() => $"{Verb} {Pattern}{(Method is null ? "" : " " + Method)}";

    [GeneratedRegex(@"\{(?<all>\**)(?<name>\w+)(:(?<kind>\w+))?\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();
}
