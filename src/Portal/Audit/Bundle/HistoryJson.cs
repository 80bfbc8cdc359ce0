using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Cases;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>A case's history as a file: every member of every entry that its hash covers, and no other.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Case">The case.</param>
/// <param name="Entries">The entries in order.</param>
public sealed record HistoryJson(string Format, string Case, ImmutableArray<CaseEntry> Entries)
{
    /// <summary>What the file says it is.</summary>
    public const string Known = "cleaner-production-case-history/1";

    /// <summary>Where it lies in a bundle.</summary>
    public const string Path = "history.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Json));

    /// <summary>Reads one. Throws JsonException where it is none.</summary>
    public static HistoryJson Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<HistoryJson>(bytes, Json) is { Format: Known } read ? read : throw new JsonException("This is not a history of a case of this portal");
}
