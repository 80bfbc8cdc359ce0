using System.Text.Json;
using System.Text.Json.Serialization;

namespace CleanerProduction;

/// <summary>
/// Reads seed data without mercy: a name that is unknown, misspelt, doubled or absent, or a null where none may stand, is a
/// FormatException that stops the start. Money is a number of dollars, a share a text such as <c>50%</c>, an enumeration its words with hyphens.
/// </summary>
public static class StrictJson
{
    private static readonly JsonSerializerOptions Options = With(new(JsonSerializerOptions.Strict));

    // What was kept by an earlier version lacks what came later, and holds what went.
    private static readonly JsonSerializerOptions Kept = With(new()
    {
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The value in <paramref name="json"/>; <paramref name="name"/> says in errors where it came from.</summary>
    public static T Read<T>(string name, string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException($"{name}: nothing in it");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>The value in the form that <see cref="Read"/> reads.</summary>
    public static string Write<T>(T value) where T : class => JsonSerializer.Serialize(value, Options);

    /// <summary>A value the portal kept itself, today or earlier: what is absent has its beginning value, what is unknown is passed over.</summary>
    public static T ReadKept<T>(string json) where T : class => JsonSerializer.Deserialize<T>(json, Kept) ?? throw new FormatException("nothing in it");

    /// <summary>The value in the form that <see cref="ReadKept"/> reads.</summary>
    public static string WriteKept<T>(T value) where T : class => JsonSerializer.Serialize(value, Kept);

    private static JsonSerializerOptions With(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new HkdConverter());
        options.Converters.Add(new TextConverter<Share>(text => Share.Parse(text)));
        options.Converters.Add(new TextConverter<Schemes.Source>(text => Schemes.Source.Parse(text)));
        return options;
    }

    private sealed class HkdConverter : JsonConverter<Hkd>
    {
        public override Hkd Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Hkd.Of(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Hkd value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Dollars);
    }

    private sealed class TextConverter<T>(Func<string?, Result<T>> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var result = read(reader.GetString());
            return result.Ok ? result.Value : throw new JsonException(result.Refusal.Code);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
