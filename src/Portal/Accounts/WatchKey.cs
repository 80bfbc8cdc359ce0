using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.Portal.Accounts;

/// <summary>The key a monitoring program shows (<c>Authorization: Bearer …</c>): <c>Portal:WatchKey</c>, at least 20 characters. Without one only administrators look.</summary>
public sealed class WatchKey
{
    private const int Shortest = 20;
    private const string Scheme = "Bearer ";
    private readonly byte[]? digest;

    /// <summary>Reads it. Throws <see cref="InvalidOperationException"/> where it is too short to be a secret.</summary>
    public WatchKey(IConfiguration settings)
    {
        if (settings["Portal:WatchKey"] is not { Length: > 0 } key) return;
        if (key.Length < Shortest) throw new InvalidOperationException($"Portal:WatchKey has fewer than {Shortest} characters.");
        digest = SHA256.HashData(Encoding.UTF8.GetBytes(key));
    }

    /// <summary>True where the request shows it. Takes as long for a wrong key as for the right one.</summary>
    public bool Opens(HttpRequest request) => digest is not null && request.Headers.Authorization.ToString() is { } shown && shown.StartsWith(Scheme, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown[Scheme.Length..])), digest);
}
