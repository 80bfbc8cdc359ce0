using System.Text.Json;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path in the archive, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its content, lower-case hexadecimal.</param>
public sealed record BackedUp(string Name, long Bytes, string Sha256);

/// <summary>What a backup holds: the archive's entry <c>manifest.json</c>.</summary>
/// <param name="Format">1.</param>
/// <param name="At">When the database was read, UTC; files that came later may be in it as well.</param>
/// <param name="Version">The portal's version that made it.</param>
/// <param name="Database"><see cref="Embedded"/> or <see cref="Postgres"/>.</param>
/// <param name="Migrations">The database's shape.</param>
/// <param name="Files">All that is in it besides this.</param>
public sealed record BackupManifest(int Format, DateTimeOffset At, string Version, string Database, IReadOnlyList<string> Migrations, IReadOnlyList<BackedUp> Files)
{
    /// <summary>The entry it is written to.</summary>
    public const string Name = "manifest.json";

    /// <summary>An SQLite database.</summary>
    public const string Embedded = "sqlite";

    /// <summary>A dump of PostgreSQL in its own format.</summary>
    public const string Postgres = "postgres";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <summary>The entry the database is in.</summary>
    public string DatabaseFile => Database == Embedded ? "database/portal.db" : "database/portal.dump";

    /// <summary>As it is written.</summary>
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, Written);

    /// <summary>Reads it. Throws <see cref="InvalidDataException"/> where it is no manifest of a format this version knows.</summary>
    public static BackupManifest Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json) is { Format: 1, Files: not null, Migrations: not null, Database: Embedded or Postgres } read
                ? read
                : throw new InvalidDataException("The manifest is of a format this version of the portal does not know.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("The manifest cannot be read.", wrong);
        }
    }
}
