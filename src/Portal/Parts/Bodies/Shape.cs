using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>A body, or an object in one: its fields. One description reads it, refuses what is wrong, fills it from a form and documents it.</summary>
public sealed class Shape(params ImmutableArray<Field> fields)
{
    // Deeper or longer than any question anybody asks.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The fields in the order of the contract.</summary>
    public ImmutableArray<Field> Fields => fields;

    /// <summary>Reads a whole body. Everything that is wrong is told at once; the result is null where anything is.</summary>
    public Filled? Read(ReadOnlyMemory<byte> utf8, Faults faults)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return Read(document.RootElement, faults);
        }
        catch (JsonException fault)
        {
            faults.Add("", BodiesText.NotJson, (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Every kind is asked before it is read, so this is a text with half a character in it (\ud800 alone).
            faults.Add("", BodiesText.NotUnicode);
        }
        return null;
    }

    /// <summary>Reads what a form or an address carries.</summary>
    public Filled? Read(FormValues form, Faults faults)
    {
        using var document = JsonDocument.Parse(ToJson("", form).ToJsonString());
        return Read(document.RootElement, faults);
    }

    /// <summary>The JSON schema of the object. Nothing but its fields may stand in it.</summary>
    public JsonObject Schema => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]),
        ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Name, f.Schema))),
        ["additionalProperties"] = false,
    };

    internal JsonObject ToJson(string path, FormValues form) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.FromForm(Below(path, f.Name), form))).Where(f => f.Value is not null));

    internal Filled? ReadObject(JsonElement json, string path, Faults faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, BodiesText.NotAnObject);
            return null;
        }
        Dictionary<Field, object?> values = new(fields.Length);
        foreach (var property in json.EnumerateObject())
            if (!fields.Any(f => property.NameEquals(f.Name)))
                faults.Add(Below(path, Readable(property.Name)), BodiesText.UnknownField, string.Join(", ", fields.Select(f => f.Name)));
        foreach (var field in fields)
        {
            var isThere = json.TryGetProperty(field.Name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (isThere) values[field] = field.Read(value, Below(path, field.Name), faults);
            else if (field.IsRequired) faults.Add(Below(path, field.Name), BodiesText.Missing);
        }
        return new(values);
    }

    private Filled? Read(JsonElement root, Faults faults)
    {
        var filled = ReadObject(root, "", faults);
        return faults.Any ? null : filled;
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Readable(string name) => name.Length <= 40 ? name : name[..40] + "…";
}

/// <summary>A body that was read: the values of its fields.</summary>
public sealed class Filled
{
    private readonly Dictionary<Field, object?> values;

    internal Filled(Dictionary<Field, object?> values) => this.values = values;

    /// <summary>The value of a field; null where it was left out. A field the shape does not have is the same as one left out.</summary>
    public T Of<T>(Field<T> field) => values.TryGetValue(field, out var value) && value is not null ? (T)value : default!;
}
