using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits at that moment.</summary>
    public static string Code(string key, DateTimeOffset at)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // apps know no other hash
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        return (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue).ToString(CultureInfo.InvariantCulture).PadLeft(10, '0')[^6..];
    }
}
