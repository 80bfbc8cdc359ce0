using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CleanerProduction.Meetings;

/// <summary>Acts as canonical JSON payloads and back.</summary>
public static class ActJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new InstantJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortKeys } },
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(Act).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Act)) && !t.IsAbstract)
        .ToFrozenDictionary(t => JsonNamingPolicy.KebabCaseLower.ConvertName(t.Name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Kinds = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    /// <summary>Every kind of act there is.</summary>
    public static IEnumerable<string> AllKinds => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>The kind an entry of this act carries.</summary>
    public static string KindOf(Act act) => Kinds[act.GetType()];

    /// <summary>The canonical payload. Keys are sorted by the contract itself, so no second pass is needed.</summary>
    public static string Write(Act act) => JsonSerializer.Serialize(act, act.GetType(), Options);

    /// <summary>The act of an entry. Throws FormatException where kind or payload is not one of ours.</summary>
    public static Act Read(string kind, string payload)
    {
        if (!Types.TryGetValue(kind, out var type)) throw new FormatException($"No act is called '{kind}'");
        try
        {
            return (Act?)JsonSerializer.Deserialize(payload, type, Options) ?? throw new FormatException($"The payload of '{kind}' is null");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The payload of '{kind}' cannot be read: {wrong.Message}", wrong);
        }
    }

    private static void SortKeys(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        // What is computed from the rest (a get-only property) does not belong in a record.
        var kept = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in kept) type.Properties.Add(property);
    }

    private sealed class InstantJson : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? at
                : throw new JsonException("not an instant");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(ChainEntry.Instant(value));
    }
}
