using System.Text;
using System.Text.Json;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>JSON nobody should send, and bodies that fit the portal's own description but for one thing.</summary>
internal static class Json
{
    /// <summary>Any value, well formed or not.</summary>
    public static string Any(Dice dice, int depth) => dice.Below(depth > 4 ? 8 : 13) switch
    {
        0 => "null",
        1 => dice.Of("true", "false"),
        2 => dice.Of("0", "-0", "-1", "1e400", "-1e-400", "1E+2", "0.1", "01", "+1", ".5", "1.", "NaN", "Infinity", new string('9', 400), "9223372036854775808", "79228162514264337593543950336", "0." + new string('0', 300) + "1"),
        3 or 4 => Text(dice.Text()),
        5 => dice.Of("\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"", "\"\t\"", "'x'", "\"\\", "//x", "/*", "undefined"),
        6 => Text(dice.Of(Nasty.Days)),
        7 => dice.Of("", " ", "[", "{", "]", "}", "{\"a\"", "[1,", ",", ":"),
        8 => string.Concat(Enumerable.Repeat(dice.Of("[", "{\"a\":", "[[", "[{\"a\":"), dice.Of(20, 65, 200, 5_000))),
        9 => dice.Of("{\"a\":1,\"a\":2}", "{\"\":1}", "{\"$ref\":\"#\"}", "{\"$type\":\"System.IO.FileInfo\"}", "{\"__proto__\":{}}"),
        10 => $"[{string.Join(',', Enumerable.Repeat(Any(dice, 5), dice.Of(1, 3, 300)))}]",
        11 => $"[{string.Join(',', Enumerable.Range(0, dice.Below(4)).Select(_ => Any(dice, depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, dice.Below(4)).Select(i => $"{Text(dice.OneIn(4) ? dice.Text() : $"k{i}")}:{Any(dice, depth + 1)}"))}}}",
    };

    /// <summary>A body as a schema describes it, in which about one value in <paramref name="spoilt"/> is another.</summary>
    public static string Of(JsonElement schema, JsonElement root, Dice dice, int spoilt, int depth = 0)
    {
        if (depth > 8 || dice.OneIn(spoilt)) return Any(dice, depth);
        if (schema.TryGetProperty("$ref", out var reference)) return Of(Found(root, reference.GetString()!), root, dice, spoilt, depth + 1);
        foreach (var choice in (string[])["oneOf", "anyOf", "allOf"])
            if (schema.TryGetProperty(choice, out var all)) return Of(dice.Of([.. all.EnumerateArray()]), root, dice, spoilt, depth + 1);
        if (schema.TryGetProperty("enum", out var words)) return dice.Of([.. words.EnumerateArray()]).GetRawText();
        if (schema.TryGetProperty("example", out var example) && dice.OneIn(2)) return example.GetRawText();
        return Type(schema, dice) switch
        {
            "object" => Object(schema, root, dice, spoilt, depth),
            "array" => $"[{string.Join(',', Enumerable.Range(0, schema.TryGetProperty("items", out _) ? dice.OneIn(40) ? 300 : dice.Below(4) : 0).Select(_ => Of(schema.GetProperty("items"), root, dice, spoilt, depth + 1)))}]",
            "integer" => dice.Of("0", "1", "2", "40", "2022"),
            "number" => dice.Of("0", "0.5", "1200000", "450000.01", "1"),
            "boolean" => dice.Of("true", "false"),
            "null" => "null",
            _ => schema.TryGetProperty("format", out var format) && format.GetString() == "date" ? Text(dice.OneIn(6) ? dice.Of(Nasty.Days) : dice.Of("2023-05-01", "2026-02-13", "2010-01-01")) : Text(dice.OneIn(6) ? dice.Text() : dice.Of("x", "EPD", "A", "FG-3.1.2")),
        };
    }

    private static string Object(JsonElement schema, JsonElement root, Dice dice, int spoilt, int depth)
    {
        var members = new List<string>();
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                if (!dice.OneIn(5)) members.Add($"{Text(property.Name)}:{Of(property.Value, root, dice, spoilt, depth + 1)}");
        if (members.Count > 0 && dice.OneIn(25)) members.Add(dice.Of(members));
        if (dice.OneIn(40)) members.Add($"{Text(dice.Text())}:{Any(dice, depth + 1)}");
        return $"{{{string.Join(',', members)}}}";
    }

    private static string? Type(JsonElement schema, Dice dice) =>
        !schema.TryGetProperty("type", out var type) ? schema.TryGetProperty("properties", out _) ? "object" : "string" : type.ValueKind == JsonValueKind.Array ? dice.Of([.. type.EnumerateArray()]).GetString() : type.GetString();

    private static JsonElement Found(JsonElement root, string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(root, (at, name) => at.GetProperty(name));

    // As most write it, without a word on what may not be written so.
    private static string Text(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var sign in text.Length > 80_000 ? text[..80_000] : text)
            if (sign is '"' or '\\' || sign < ' ' || char.IsSurrogate(sign)) json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            else json.Append(sign);
        return json.Append('"').ToString();
    }
}
