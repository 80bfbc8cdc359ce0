using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Xunit;

namespace CleanerProduction.BrowserTests.Portal;

/// <summary>A phone's authenticator app.</summary>
internal static class AuthenticatorApp
{
    // A phone's clock may be two steps ahead or behind; two behind would be three when it is read a moment later.
    private static readonly long[] LetThrough = [0, 1, -1, 2];

    private static readonly ConcurrentDictionary<(string Key, long Step), bool> Shown = new();

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    /// <summary>
    /// What an authenticator app shows now (RFC 6238: SHA-1, 30 seconds, six digits), and never the same twice: where that was asked for, what an app shows whose clock goes a little wrong, and where
    /// all of those were shown, what it shows next.
    /// </summary>
    public static async Task<string> Code(string key)
    {
        while (true)
        {
            var now = Now;
            foreach (var step in LetThrough.Select(off => now + off))
                if (Shown.TryAdd((key, step), true)) return At(key, step);
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private static string At(string key, long time)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, time);
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
