using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>A receipt as it is downloaded: the receipt, with the whole entry it stands for, so that its hash can be computed again by hand.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Entry">The entry in the form its hash is taken of, with the hash left out.</param>
public sealed record ReceiptFile(Receipt Receipt, JsonElement Entry)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The file for a ballot and its entry.</summary>
    public static ReceiptFile Of(Receipt receipt, ChainEntry entry)
    {
        var payload = JsonDocument.Parse(entry.Payload).RootElement;
        var form = new { actor = entry.Actor, at = ChainEntry.Instant(entry.At), kind = entry.Kind, payload, previousHash = entry.PreviousHash, sequence = entry.Sequence };
        return new(receipt, JsonSerializer.SerializeToElement(form, Options));
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads a file. Throws FormatException where it is not one of ours.</summary>
    public static ReceiptFile Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return JsonSerializer.Deserialize<ReceiptFile>(file, Options) is { Receipt: not null } read ? read : throw new FormatException("This is not a receipt of this portal");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The receipt cannot be read: {wrong.Message}", wrong);
        }
    }
}
