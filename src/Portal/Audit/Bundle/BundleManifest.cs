using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>One file of a bundle.</summary>
/// <param name="Path">Its path in the archive.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record BundledFile(string Path, long Length, string Sha256);

/// <summary>What a bundle says of itself.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Case">The case.</param>
/// <param name="Entries">How many entries its history has; the last says that this bundle was taken.</param>
/// <param name="Head">The hash of the last.</param>
/// <param name="Phase">The phase whose rules the case keeps; null where it has none.</param>
/// <param name="Guide">The versions of the guides it was made by.</param>
/// <param name="Portal">The version of the portal.</param>
/// <param name="MadeAt">When it was made, UTC, as entries write it.</param>
/// <param name="MadeBy">Who took it.</param>
/// <param name="Missing">Files the portal knows and could not put in: kept back by the scanner, or no longer on its disk.</param>
/// <param name="Files">Everything else in the archive, in its order.</param>
public sealed record BundleManifest(
    string Format, string Case, long Entries, string Head, string? Phase, string Guide, string Portal, string MadeAt, string MadeBy, ImmutableArray<string> Missing, ImmutableArray<BundledFile> Files)
{
    /// <summary>What the manifest says it is.</summary>
    public const string Known = "cleaner-production-evidence/1";

    /// <summary>Where it lies.</summary>
    public const string Path = "manifest.json";

    /// <summary>Where its own hash lies.</summary>
    public const string HashPath = "manifest.sha256";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The manifest's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Json));

    /// <summary>Reads one. Throws JsonException where it is none.</summary>
    public static BundleManifest Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<BundleManifest>(bytes, Json) is { Format: Known } read ? read : throw new JsonException("This is not the manifest of an evidence bundle of this portal");
}
