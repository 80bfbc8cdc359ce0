using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>The whole of a meeting's state as text, so that two can be compared.</summary>
internal static class Portrait
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, Converters = { new JsonStringEnumConverter(), new ReceiptsJson() } };

    public static string Of(Meeting meeting) => JsonSerializer.Serialize(meeting, Options);

    private sealed class ReceiptsJson : JsonConverter<Receipts>
    {
        public override Receipts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Receipts value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.All.OrderBy(r => r.Key), options);
    }
}
