using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CleanerProduction.Portal.Guides.Checks.Asking;

/// <summary>What an address carries, as a tree: <c>purchases[0].quotes[1].amount</c> is a text below an entry of a list below an entry of a list.</summary>
public sealed class Typed
{
    // No check asks for anything deeper.
    private const int Deepest = 8;
    private const int LongestNumber = 4;
    private readonly OrderedDictionary<string, Typed> parts = new(StringComparer.Ordinal);
    private SortedDictionary<int, Typed> entries = [];

    /// <summary>The text that stands here; null where none does.</summary>
    public string? Text { get; private set; }

    /// <summary>The entries of the list that stands here, in their order.</summary>
    public IReadOnlyList<Typed> Entries => [.. entries.Values];

    /// <summary>True where nothing was typed here or below.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && parts.Values.All(p => p.IsBlank) && entries.Values.All(e => e.IsBlank);

    /// <summary>The texts of an address whose paths can be read; the first where one path stands twice.</summary>
    public static Typed Of(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var root = new Typed();
        foreach (var (path, texts) in values)
            if (root.At(path, make: true) is { Text: null } place) place.Text = texts.Count > 0 ? texts[0] ?? "" : "";
        return root;
    }

    /// <summary>What stands at a path; null where nothing does.</summary>
    public Typed? At(string path) => At(path, make: false);

    /// <summary>The text at a path; null where none stands there.</summary>
    public string? this[string path] => At(path)?.Text;

    /// <summary>Puts a text at a path, in place of any other.</summary>
    public void Put(string path, string text)
    {
        if (At(path, make: true) is { } place) place.Text = text;
    }

    /// <summary>Takes away what stands at a path and below it.</summary>
    public void Drop(string path)
    {
        if (At(path) is { } gone) Drop(gone);
    }

    /// <summary>Numbers the entries of every list from 0 without gaps, as a body of the API is numbered; entries without a text go, unless they are kept.</summary>
    public void Close(bool keepBlank)
    {
        var kept = entries.Values.Where(e => keepBlank || !e.IsBlank).ToList();
        entries = new(Enumerable.Range(0, kept.Count).ToDictionary(i => i, i => kept[i]));
        foreach (var below in parts.Values.Concat(kept)) below.Close(keepBlank);
    }

    /// <summary>Every text by its path.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Texts() => Below("");

    private IEnumerable<KeyValuePair<string, StringValues>> Below(string path)
    {
        if (Text is not null) yield return new(path, Text);
        foreach (var (name, part) in parts)
            foreach (var text in part.Below(path.Length == 0 ? name : $"{path}.{name}")) yield return text;
        foreach (var (number, entry) in entries)
            foreach (var text in entry.Below(string.Create(CultureInfo.InvariantCulture, $"{path}[{number}]"))) yield return text;
    }

    private Typed? At(string path, bool make)
    {
        var (place, steps) = (this, path.Split('.'));
        if (steps.Length > Deepest) return null;
        foreach (var step in steps)
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            if (name.Length == 0 || name.Contains(']', StringComparison.Ordinal)) return null;
            if (!place.parts.TryGetValue(name, out var part))
            {
                if (!make) return null;
                place.parts[name] = part = new();
            }
            place = part;
            if (bracket < 0) continue;
            if (step[^1] != ']' || step.Length - bracket > LongestNumber + 2 || !int.TryParse(step.AsSpan(bracket + 1, step.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            if (!place.entries.TryGetValue(number, out var entry))
            {
                if (!make) return null;
                place.entries[number] = entry = new();
            }
            place = entry;
        }
        return place;
    }

    private void Drop(Typed gone)
    {
        foreach (var name in parts.Where(p => p.Value == gone).Select(p => p.Key).ToList()) parts.Remove(name);
        foreach (var number in entries.Where(e => e.Value == gone).Select(e => e.Key).ToList()) entries.Remove(number);
        foreach (var below in parts.Values.Concat(entries.Values)) below.Drop(gone);
    }
}
