using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace CleanerProduction.BrowserTests.Portal;

/// <summary>A phone's authenticator app.</summary>
internal static class AuthenticatorApp
{
    // A clock a step ahead is let through; one further ahead is not.
    private const int Ahead = 1;

    private static readonly ConcurrentDictionary<string, long> Shown = new(StringComparer.Ordinal);

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    /// <summary>What an authenticator app shows now, and never the same twice, as a person waits for the next code (RFC 6238: SHA-1, 30 seconds, six digits).</summary>
    public static string Code(string key)
    {
        var next = Shown.AddOrUpdate(key, _ => Now, (_, last) => Math.Max(Now, last + 1));
        while (next > Now + Ahead) Thread.Sleep(200);
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, next);
#pragma warning disable CA5350 // the algorithm authenticator apps use
        var hash = HMACSHA1.HashData(Base32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        var (bits, value) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            value = (value << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal);
            if ((bits += 5) < 8) continue;
            bytes.Add((byte)(value >> (bits -= 8)));
            value &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
