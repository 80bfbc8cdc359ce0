using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CleanerProduction.Meetings;

/// <summary>
/// One byte form for one value (RFC 8785 for what occurs in a record): object keys in ordinal order, no white space, UTF-8 without escapes
/// but the ones JSON requires. Only strings, whole numbers, booleans, null, arrays and objects occur in a record.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of <paramref name="json"/>. Throws FormatException on a fraction or a doubled key.</summary>
    public static string Of(JsonElement json)
    {
        var text = new StringBuilder();
        Write(text, json);
        return text.ToString();
    }

    /// <summary>The canonical text of any JSON text.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>A text as it stands in a record, its quotes included.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        Quote(quoted, text);
        return quoted.ToString();
    }

    private static void Write(StringBuilder to, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(to, json);
                break;
            case JsonValueKind.Array:
                to.Append('[');
                var first = true;
                foreach (var item in json.EnumerateArray())
                {
                    if (!first) to.Append(',');
                    first = false;
                    Write(to, item);
                }
                to.Append(']');
                break;
            case JsonValueKind.Number:
                if (!json.TryGetInt64(out var number)) throw new FormatException($"{json.GetRawText()} is not a whole number");
                to.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case JsonValueKind.String:
                Quote(to, json.GetString()!);
                break;
            default:
                to.Append(json.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder to, JsonElement json)
    {
        to.Append('{');
        string? last = null;
        foreach (var property in json.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (string.Equals(last, property.Name, StringComparison.Ordinal)) throw new FormatException($"'{last}' stands twice");
            if (last is not null) to.Append(',');
            Quote(to, last = property.Name);
            to.Append(':');
            Write(to, property.Value);
        }
        to.Append('}');
    }

    // Not the framework's encoders: what they escape (an ideographic space, every character beyond the first plane, whatever their tables
    // do not know yet) changes with the runtime, and a record must hash alike for ever and in any language.
    private static void Quote(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\b': to.Append("\\b"); break;
                case '\t': to.Append("\\t"); break;
                case '\n': to.Append("\\n"); break;
                case '\f': to.Append("\\f"); break;
                case '\r': to.Append("\\r"); break;
                case < ' ': to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: to.Append(c); break;
            }
        }
        to.Append('"');
    }
}
