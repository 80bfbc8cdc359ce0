using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>The whole of a meeting's state as text, so that two can be compared.</summary>
internal static class Portrait
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, Converters = { new JsonStringEnumConverter(), new ReceiptsJson() } };

    public static string Of(Meeting meeting) => JsonSerializer.Serialize(meeting, Options);

    private sealed class ReceiptsJson : JsonConverter<ImmutableDictionary<(string Seat, string Id), Receipt>>
    {
        public override ImmutableDictionary<(string Seat, string Id), Receipt> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ImmutableDictionary<(string Seat, string Id), Receipt> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.OrderBy(r => r.Key), options);
    }
}
