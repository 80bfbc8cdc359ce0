using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>
/// Recovery codes as they are kept: stretched, with a salt of the person's own, so that whoever reads the database has none (ASVS 6.5.2: 45 bits are too few for a bare hash). One salt for the
/// set, so that a code that is tried costs one round of work and not one for each that is left.
/// </summary>
internal static class RecoveryCodes
{
    private const string Kind = "pbkdf2-sha512";
    private const int Rounds = AccountsExtensions.HashRounds, SaltBytes = 16, HashBytes = 32;

    /// <summary>The codes as they are kept: <c>kind$rounds$salt;hash;hash…</c>; empty for none.</summary>
    public static string Keep(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return Written(Rounds, salt, codes.Select(code => Hash(code, Rounds, salt)));
    }

    /// <summary>True for what was kept before codes were hashed.</summary>
    public static bool IsPlain(string kept) => kept.Length > 0 && !kept.StartsWith(Kind, StringComparison.Ordinal);

    /// <summary>How many are left.</summary>
    public static int Count(string kept) => kept.Length == 0 ? 0 : kept.Split(';').Length - (IsPlain(kept) ? 0 : 1);

    /// <summary>What is left once <paramref name="code"/> is struck off; null where it is none of them.</summary>
    public static string? Without(string kept, string code)
    {
        if (kept.Length == 0) return null;
        if (IsPlain(kept)) return kept.Split(';') is var codes && codes.Contains(code, StringComparer.Ordinal) ? Keep(codes.Where(c => c != code)) : null;
        var parts = kept.Split(';');
        var (rounds, salt) = parts[0].Split('$') is [_, var written, var salted] ? (int.Parse(written, CultureInfo.InvariantCulture), Convert.FromBase64String(salted)) : throw new InvalidDataException("Recovery codes are kept in a form nobody knows.");
        var hash = Hash(code, rounds, salt);
        return parts[1..].Any(h => Same(h, hash)) ? Written(rounds, salt, parts[1..].Where(h => !Same(h, hash))) : null;
    }

    private static string Written(int rounds, byte[] salt, IEnumerable<string> hashes) => string.Join(';', hashes.Prepend(string.Create(CultureInfo.InvariantCulture, $"{Kind}${rounds}${Convert.ToBase64String(salt)}")));

    private static string Hash(string code, int rounds, byte[] salt) => Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(code, salt, rounds, HashAlgorithmName.SHA512, HashBytes));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
