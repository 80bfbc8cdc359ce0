using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.Meetings;

/// <summary>
/// One act in a meeting's append-only record. <c>Hash</c> is the lower-case hexadecimal SHA-256 of the canonical JSON of everything
/// but itself; <c>PreviousHash</c> ties it to the entry before it (<see cref="Genesis"/> for the first).
/// </summary>
/// <param name="Sequence">1 for the first entry of a meeting, then without gaps.</param>
/// <param name="PreviousHash">The hash of entry <c>Sequence − 1</c>.</param>
/// <param name="At">When the server wrote it, UTC, to the millisecond.</param>
/// <param name="Actor">The person's id, or <c>system</c>.</param>
/// <param name="Kind">The kind of act, as in <see cref="Act"/>.</param>
/// <param name="Payload">Canonical JSON object (<see cref="CanonicalJson"/>).</param>
/// <param name="Hash">The hash of this entry.</param>
public sealed record ChainEntry(long Sequence, string PreviousHash, DateTimeOffset At, string Actor, string Kind, string Payload, string Hash)
{
    /// <summary>What stands before the first entry: 64 zeros.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>The longest payload that is accepted, in characters.</summary>
    public const int LongestPayload = 1 << 20;

    /// <summary>Makes the entry that follows <paramref name="previousHash"/>. <paramref name="at"/> is cut to the millisecond.</summary>
    public static ChainEntry Following(long sequence, string previousHash, DateTimeOffset at, string actor, string kind, string payload)
    {
        var cut = ToMillisecond(at);
        return new(sequence, previousHash, cut, actor, kind, payload, HashOf(sequence, previousHash, cut, actor, kind, payload));
    }

    /// <summary>True when the hash is that of the content.</summary>
    public bool IsIntact => string.Equals(Hash, HashOf(Sequence, PreviousHash, At, Actor, Kind, Payload), StringComparison.Ordinal);

    /// <summary>The instant as a record can hold it: UTC, cut (not rounded) to the millisecond.</summary>
    public static DateTimeOffset ToMillisecond(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    /// <summary>The instant as it stands in the record: <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 over the canonical form: keys at, actor… in ordinal order (actor, at, kind, payload, previousHash, sequence).</summary>
    public static string HashOf(long sequence, string previousHash, DateTimeOffset at, string actor, string kind, string payload)
    {
        var needed = 256 + 3 * (payload.Length + 2 * (actor.Length + kind.Length) + previousHash.Length);
        var rented = ArrayPool<byte>.Shared.Rent(needed);
        try
        {
            Span<byte> bytes = rented;
            var end = 0;
            end += Put(bytes[end..], "{\"actor\":");
            end += PutText(bytes[end..], actor);
            end += Put(bytes[end..], ",\"at\":\"");
            at.UtcDateTime.TryFormat(bytes[end..], out var written, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            end += written;
            end += Put(bytes[end..], "\",\"kind\":");
            end += PutText(bytes[end..], kind);
            end += Put(bytes[end..], ",\"payload\":");
            end += Put(bytes[end..], payload);
            end += Put(bytes[end..], ",\"previousHash\":\"");
            end += Put(bytes[end..], previousHash);
            end += Put(bytes[end..], "\",\"sequence\":");
            sequence.TryFormat(bytes[end..], out written, default, CultureInfo.InvariantCulture);
            end += written;
            end += Put(bytes[end..], "}");
            Span<byte> hash = stackalloc byte[32];
            SHA256.HashData(bytes[..end], hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:._@");

    private static int Put(Span<byte> to, string text) => Encoding.UTF8.GetBytes(text, to);

    // Ids and kinds are plain almost always; only else is each character looked at.
    private static int PutText(Span<byte> to, string text) =>
        Encoding.UTF8.GetBytes(text.AsSpan().ContainsAnyExcept(Plain) ? CanonicalJson.Quoted(text) : $"\"{text}\"", to);
}
