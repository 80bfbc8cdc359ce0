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
    public bool IsIntact
    {
        get
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            Digest(Sequence, PreviousHash, At, Actor, Kind, Payload, hash);
            Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
            return Convert.TryToHexStringLower(hash, hex, out _) && hex.SequenceEqual(Hash);
        }
    }

    /// <summary>The instant as a record can hold it: UTC, cut (not rounded) to the millisecond.</summary>
    public static DateTimeOffset ToMillisecond(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    /// <summary>The instant as it stands in the record: <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 over the canonical form: keys at, actor… in ordinal order (actor, at, kind, payload, previousHash, sequence).</summary>
    public static string HashOf(long sequence, string previousHash, DateTimeOffset at, string actor, string kind, string payload)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(sequence, previousHash, at, actor, kind, payload, hash);
        return Convert.ToHexStringLower(hash);
    }

    // A million entries are verified in one go: nothing is allocated for an entry of usual length.
    private static void Digest(long sequence, string previousHash, DateTimeOffset at, string actor, string kind, string payload, Span<byte> hash)
    {
        var needed = 256 + 3 * (payload.Length + 2 * (actor.Length + kind.Length) + previousHash.Length);
        var rented = needed <= OnStack ? null : ArrayPool<byte>.Shared.Rent(needed);
        try
        {
            var bytes = rented is null ? stackalloc byte[OnStack] : rented;
            var end = 0;
            end += Put(bytes[end..], "{\"actor\":"u8);
            end += PutText(bytes[end..], actor);
            end += Put(bytes[end..], ",\"at\":\""u8);
            end += PutInstant(bytes[end..], at.UtcDateTime);
            end += Put(bytes[end..], "\",\"kind\":"u8);
            end += PutText(bytes[end..], kind);
            end += Put(bytes[end..], ",\"payload\":"u8);
            end += Encoding.UTF8.GetBytes(payload, bytes[end..]);
            end += Put(bytes[end..], ",\"previousHash\":\""u8);
            end += Encoding.UTF8.GetBytes(previousHash, bytes[end..]);
            end += Put(bytes[end..], "\",\"sequence\":"u8);
            sequence.TryFormat(bytes[end..], out var written, default, CultureInfo.InvariantCulture);
            end += written;
            end += Put(bytes[end..], "}"u8);
            SHA256.HashData(bytes[..end], hash);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private const int OnStack = 2048;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:._@");

    private static int Put(Span<byte> to, ReadOnlySpan<byte> text)
    {
        text.CopyTo(to);
        return text.Length;
    }

    // Ids and kinds are plain almost always; only else is each character looked at.
    private static int PutText(Span<byte> to, string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain)) return Encoding.UTF8.GetBytes(CanonicalJson.Quoted(text), to);
        to[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, to[1..]);
        to[length + 1] = (byte)'"';
        return length + 2;
    }

    // As Instant writes it; a format text read anew for each entry would take as long as half the hash.
    private static int PutInstant(Span<byte> to, DateTime at)
    {
        "0000-00-00T00:00:00.000Z"u8.CopyTo(to);
        PutNumber(to[..4], at.Year);
        PutNumber(to[5..7], at.Month);
        PutNumber(to[8..10], at.Day);
        PutNumber(to[11..13], at.Hour);
        PutNumber(to[14..16], at.Minute);
        PutNumber(to[17..19], at.Second);
        PutNumber(to[20..23], at.Millisecond);
        return 24;
    }

    private static void PutNumber(Span<byte> to, int number)
    {
        for (var i = to.Length - 1; i >= 0; i--, number /= 10) to[i] = (byte)('0' + number % 10);
    }
}
