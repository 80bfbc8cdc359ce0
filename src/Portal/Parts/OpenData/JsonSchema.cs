using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>Schemas of answers, written shortly.</summary>
public static class JsonSchema
{
    /// <summary>An object; a name that ends with ? may be null or absent.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Name, JsonObject Schema)> properties)
    {
        var names = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in properties)
        {
            if (!name.EndsWith('?')) required.Add(name);
            names[name.TrimEnd('?')] = schema;
        }
        return new() { ["type"] = "object", ["required"] = required, ["properties"] = names };
    }

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>A text.</summary>
    public static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>A day.</summary>
    public static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    /// <summary>A moment with its offset.</summary>
    public static JsonObject Moment() => new() { ["type"] = "string", ["format"] = "date-time" };

    /// <summary>One of several words.</summary>
    public static JsonObject Word(params ReadOnlySpan<string> words)
    {
        var list = new JsonArray();
        foreach (var word in words) list.Add(word);
        return new() { ["type"] = "string", ["enum"] = list };
    }

    /// <summary>The word of a value of code: <c>no-cost</c>.</summary>
    public static string WordOf<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>One of the words of an enumeration's values.</summary>
    public static JsonObject WordsOf<T>(params IEnumerable<T> values) where T : struct, Enum => Word([.. values.Select(WordOf)]);

    /// <summary>A number, money among them.</summary>
    public static JsonObject Number() => new() { ["type"] = "number" };

    /// <summary>A whole number.</summary>
    public static JsonObject Whole() => new() { ["type"] = "integer" };

    /// <summary>Yes or no.</summary>
    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    /// <summary>A text in the three languages.</summary>
    public static JsonObject Trilingual() => Of(("zh-Hant", Text()), ("zh-Hans", Text()), ("en", Text()));

    /// <summary>A text in the three languages, as the API writes it.</summary>
    public static JsonObject Write(CleanerProduction.Trilingual text) => new() { ["zh-Hant"] = text.Hant, ["zh-Hans"] = text.Hans, ["en"] = text.En };
}
