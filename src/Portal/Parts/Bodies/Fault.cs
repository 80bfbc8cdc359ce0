using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>What is wrong with one field of a body.</summary>
/// <param name="Path">Where: <c>purchases[0].value</c>; empty for the whole.</param>
/// <param name="Message">What to do, in the reader's language.</param>
public sealed record Fault(string Path, string Message);

/// <summary>Everything that is wrong with a body, collected in one reading.</summary>
public sealed class Faults
{
    private readonly List<Fault> all = [];

    /// <summary>In the order of the body.</summary>
    public IReadOnlyList<Fault> All => all;

    /// <summary>True where something is wrong.</summary>
    public bool Any => all.Count > 0;

    /// <summary>Adds one: a sentence with its figures.</summary>
    public void Add(string path, string sentence, params ReadOnlySpan<object?> figures) => all.Add(new(path, sentence.With(figures)));

    /// <summary>By path, as problem+json lists them.</summary>
    public Dictionary<string, string[]> ByPath() => all.GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray(), StringComparer.Ordinal);
}
