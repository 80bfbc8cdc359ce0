using System.Buffers;
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
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new InstantJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortKeys, Require } },
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(Act).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Act)) && !t.IsAbstract)
        .ToFrozenDictionary(t => JsonNamingPolicy.KebabCaseLower.ConvertName(t.Name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Kinds = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    /// <summary>Every kind of act there is.</summary>
    public static IEnumerable<string> AllKinds => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>The kind an entry of this act carries.</summary>
    public static string KindOf(Act act) => Kinds[act.GetType()];

    /// <summary>The canonical payload. Keys are sorted by the contract itself; only where the serializer escaped something is a second pass needed.</summary>
    public static string Write(Act act)
    {
        if (act is BallotCast { RollCallOfficers: null } cast && Ballot(cast) is { } written) return written;
        var payload = JsonSerializer.Serialize(act, act.GetType(), Options);
        return payload.Contains("\\u", StringComparison.Ordinal) ? CanonicalJson.Of(payload) : payload;
    }

    /// <summary>The act of an entry. Throws FormatException where kind or payload is not one of ours.</summary>
    public static Act Read(string kind, string payload)
    {
        if (!Types.TryGetValue(kind, out var type)) throw new FormatException($"No act is called '{kind}'");
        try
        {
            return (Act?)JsonSerializer.Deserialize(payload, type, Options) ?? throw new FormatException($"The payload of '{kind}' is null");
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException($"The payload of '{kind}' cannot be read: {wrong.Message}", wrong);
        }
    }

    // A ballot is the one act that comes by the hundred: written by hand, byte for byte as the serializer does where nothing needs escaping.
    private static string? Ballot(BallotCast cast)
    {
        var choice = cast.Choice switch { Choice.For => "for", Choice.Against => "against", Choice.Abstain => "abstain", _ => null };
        if (choice is null || !IsPlain(cast.Ballot) || !IsPlain(cast.Division) || !IsPlain(cast.Nonce) || !IsPlain(cast.Seat)) return null;
        return string.Create(CultureInfo.InvariantCulture, stackalloc char[512],
            $"{{\"ballot\":\"{cast.Ballot}\",\"choice\":\"{choice}\",\"division\":\"{cast.Division}\",\"item\":{cast.Item},\"nonce\":\"{cast.Nonce}\",\"revision\":{cast.Revision},\"seat\":\"{cast.Seat}\"}}");
    }

    private static bool IsPlain(string? text) => text is not null && !text.AsSpan().ContainsAnyExcept(Plain);

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:._@/");

    private static void SortKeys(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        // What is computed from the rest (a get-only property) does not belong in a record.
        var kept = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in kept) type.Properties.Add(property);
    }

    // Only what may be null is left out by the writer: a payload without a choice must not read as the first of them.
    private static void Require(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties) property.IsRequired = property.AssociatedParameter is { IsNullable: false };
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
