using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CleanerProduction.Meetings;

/// <summary>
/// A meeting's record as it leaves the portal: every entry up to its end, or, where the reader may not see some yet, up to the first of those.
/// </summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Sequence">The number of the last entry in it.</param>
/// <param name="Head">The hash of the last entry in it.</param>
/// <param name="Complete">False where later entries exist that the reader may not see yet.</param>
/// <param name="Entries">The entries.</param>
public sealed record MeetingRecord(string Meeting, long Sequence, string Head, bool Complete, IReadOnlyList<ChainEntry> Entries)
{
    /// <summary>What the file says it is.</summary>
    public const string Format = "cleaner-production-meeting-record/1";

    /// <summary>The record of those entries the reader may see, which end before the first that <paramref name="visible"/> refuses.</summary>
    public static MeetingRecord Of(string meeting, IReadOnlyList<ChainEntry> entries, Func<ChainEntry, bool> visible)
    {
        var shown = entries.TakeWhile(visible).ToList();
        return new(meeting, shown.Count, shown.Count == 0 ? ChainEntry.Genesis : shown[^1].Hash, shown.Count == entries.Count, shown);
    }

    /// <summary>Writes the file: one entry a line, payloads as JSON.</summary>
    public void Write(Stream to)
    {
        using var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("meeting", Meeting);
        writer.WriteNumber("sequence", Sequence);
        writer.WriteString("head", Head);
        writer.WriteBoolean("complete", Complete);
        writer.WriteStartArray("entries");
        foreach (var entry in Entries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", entry.Sequence);
            writer.WriteString("previousHash", entry.PreviousHash);
            writer.WriteString("at", ChainEntry.Instant(entry.At));
            writer.WriteString("actor", entry.Actor);
            writer.WriteString("kind", entry.Kind);
            writer.WritePropertyName("payload");
            writer.WriteRawValue(entry.Payload, skipInputValidation: true);
            writer.WriteString("hash", entry.Hash);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The file's text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads a file. Throws FormatException where it is not one of ours.</summary>
    public static MeetingRecord Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format) throw new FormatException("This is not a meeting record of this portal");
            Only(root, 6);
            var entries = root.GetProperty("entries").EnumerateArray().Select(ReadEntry).ToImmutableArray();
            return new(Text(root, "meeting"), root.GetProperty("sequence").GetInt64(), Text(root, "head"), root.GetProperty("complete").GetBoolean(), entries);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            throw new FormatException($"The record cannot be read: {wrong.Message}", wrong);
        }
    }

    private static ChainEntry ReadEntry(JsonElement json) => new(
        Only(json, 7).GetProperty("sequence").GetInt64(),
        Text(json, "previousHash"),
        DateTimeOffset.ParseExact(Text(json, "at"), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        Text(json, "actor"),
        Text(json, "kind"),
        CanonicalJson.Of(json.GetProperty("payload")),
        Text(json, "hash"));

    // Each member is asked for by name; one more, or one twice, is something a reader would see and no hash covers.
    private static JsonElement Only(JsonElement json, int members) =>
        json.EnumerateObject().Count() == members ? json : throw new FormatException("A member stands twice or is not known");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
