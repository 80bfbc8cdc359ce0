using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CleanerProduction.Cases;

/// <summary>What an act changed in one field.</summary>
/// <param name="Field">The field's name: <c>ApprovedGrant</c>, or <c>CaseQuery/2/Answer</c> of a row beside the case.</param>
/// <param name="Was">What stood there, or its digest; null for nothing.</param>
/// <param name="Now">What stands there, or its digest; null for nothing.</param>
/// <param name="Digest">True where not the values stand here but what they can be recognised by (<see cref="DigestOf"/>).</param>
public sealed record Difference(string Field, string? Was, string? Now, bool Digest = false);

/// <summary>Differences as an entry of a history holds them.</summary>
public static class Differences
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The canonical text that is hashed; null for none.</summary>
    public static string? Write(ImmutableArray<Difference> differences) =>
        differences.IsDefaultOrEmpty ? null : Meetings.CanonicalJson.Of(JsonSerializer.SerializeToElement(differences, Json));

    /// <summary>Reads that text. Throws JsonException where it is another.</summary>
    public static ImmutableArray<Difference> Read(string? text) => text is null ? [] : JsonSerializer.Deserialize<ImmutableArray<Difference>>(text, Json);

    /// <summary>
    /// What a personal or a long value is recognised by: SHA-256 over case, field and value with line feeds between. Who knows the value can show that it stood there; who does not reads nothing.
    /// </summary>
    public static string DigestOf(string @case, string field, string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{@case}\n{field}\n{value}")));
}
