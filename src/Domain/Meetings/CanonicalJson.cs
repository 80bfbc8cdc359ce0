using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CleanerProduction.Meetings;

/// <summary>
/// One byte form for one value: object keys in ordinal order, no white space, UTF-8 without escapes but the ones JSON requires.
/// Only strings, whole numbers, booleans, null, arrays and objects occur in a record.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The canonical text of <paramref name="json"/>. Throws FormatException on a fraction or a doubled key.</summary>
    public static string Of(JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing)) Write(writer, json);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The canonical text of any JSON text.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                string? last = null;
                foreach (var property in json.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    if (string.Equals(last, property.Name, StringComparison.Ordinal)) throw new FormatException($"'{last}' stands twice");
                    writer.WritePropertyName(last = property.Name);
                    Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                if (!json.TryGetInt64(out var number)) throw new FormatException($"{json.GetRawText()} is not a whole number");
                writer.WriteNumberValue(number);
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(json.GetString());
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
