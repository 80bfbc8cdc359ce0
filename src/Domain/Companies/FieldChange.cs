using System.Collections.Immutable;
using System.Text.Json;

namespace CleanerProduction.Companies;

/// <summary>That a field changed.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Was">What stood there; empty for nothing.</param>
/// <param name="Now">What stands there; empty for nothing.</param>
public sealed record FieldChange(string Field, string Was, string Now);

/// <summary>What changed, as a history keeps it, and two people's changes put together.</summary>
public static class FieldChanges
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The note of a history's entry.</summary>
    public static string Note(this ImmutableArray<FieldChange> changes) => JsonSerializer.Serialize(changes, Json);

    /// <summary>Reads such a note; empty where it is another.</summary>
    public static ImmutableArray<FieldChange> Read(string? note)
    {
        if (note is not ['[', ..]) return [];
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<FieldChange>>(note, Json);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>
    /// Two people began from the same texts and one of them has saved: what the later one typed put together with what stands now. A field that only
    /// the other changed takes the other's text; a field that both changed keeps what was typed and is returned as a clash.
    /// </summary>
    /// <param name="since">What was changed since the later one began, the oldest first.</param>
    /// <param name="stands">What stands now.</param>
    /// <param name="typed">What the later one typed.</param>
    public static Merged Merge(IEnumerable<FieldChange> since, IReadOnlyDictionary<string, string> stands, IReadOnlyDictionary<string, string> typed)
    {
        var began = since.GroupBy(c => c.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Was, StringComparer.Ordinal);
        var (texts, clashes, taken) = (ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<FieldChange>(), ImmutableArray.CreateBuilder<FieldChange>());
        foreach (var (field, raw) in typed)
        {
            var (mine, now) = (raw.ReplaceLineEndings("\n").Trim(), stands.GetValueOrDefault(field) ?? "");
            texts[field] = mine;
            if (!began.TryGetValue(field, out var was) || mine == now || was == now) continue;
            if (mine == was)
            {
                texts[field] = now;
                taken.Add(new(field, was, now));
            }
            else clashes.Add(new(field, now, mine));
        }
        return new(texts.ToImmutable(), clashes.ToImmutable(), taken.ToImmutable());
    }
}

/// <summary>Two people's changes put together.</summary>
/// <param name="Texts">What the form shows on: what was typed, with what only the other changed.</param>
/// <param name="Clashes">Fields that both changed: what stands now, and what was typed.</param>
/// <param name="Taken">Fields that only the other changed: what stood, and what stands now.</param>
public sealed record Merged(ImmutableDictionary<string, string> Texts, ImmutableArray<FieldChange> Clashes, ImmutableArray<FieldChange> Taken);
