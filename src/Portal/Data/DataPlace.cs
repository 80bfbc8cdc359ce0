using Microsoft.Data.Sqlite;

namespace CleanerProduction.Portal.Data;

/// <summary>Where the portal keeps what it keeps: a folder for files, and in it the embedded database unless PostgreSQL is named.</summary>
/// <param name="Folder">Absolute path of the <c>Portal:Data</c> folder.</param>
/// <param name="Postgres">The connection string of PostgreSQL, or null for the embedded database.</param>
public sealed record DataPlace(string Folder, string? Postgres = null)
{
    /// <summary>How long, in seconds, a writer waits for another before it gives up.</summary>
    public const int BusySeconds = 15;

    /// <summary>The embedded database's file.</summary>
    public string File => Path.Combine(Folder, "portal.db");

    /// <summary>The embedded database's connection string.</summary>
    public string Sqlite => new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString();

    /// <summary>Reads <c>Portal:Data</c> and <c>ConnectionStrings:Postgres</c>; makes the folder.</summary>
    public static DataPlace Of(IConfiguration settings, string contentRoot)
    {
        var postgres = settings.GetConnectionString("Postgres");
        var folder = settings["Portal:Data"] is { Length: > 0 } named ? Path.GetFullPath(named, contentRoot) : Default(contentRoot);
        Directory.CreateDirectory(folder);
        return new(folder, string.IsNullOrWhiteSpace(postgres) ? null : postgres);
    }

    /// <summary>Throws <see cref="IOException"/> where the embedded database is not there: SQLite would make an empty one of a folder that was mistyped.</summary>
    public void HoldThere()
    {
        if (Postgres is null && !System.IO.File.Exists(File)) throw new IOException($"{Folder} holds no portal's data: name its folder as Portal:Data.");
    }

    // Beside the sources 'data' would be taken for 'Data' on a disk that does not tell case, so it stands at the top of the repository.
    private static string Default(string contentRoot)
    {
        var top = Path.GetFullPath("../..", contentRoot);
        return Path.Combine(System.IO.File.Exists(Path.Combine(top, "global.json")) ? top : contentRoot, "data");
    }

    /// <summary>True where the line to PostgreSQL leaves this machine without a certificate being asked for and checked.</summary>
    public bool IsPlain => Postgres is not null && new Npgsql.NpgsqlConnectionStringBuilder(Postgres) is { SslMode: not (Npgsql.SslMode.VerifyCA or Npgsql.SslMode.VerifyFull) } line && (line.Host ?? "").Split(',').Any(host => !IsHere(host.Split(':')[0].Trim()));

    /// <summary>True for a host that is this machine: the loopback or the folder of a socket.</summary>
    public static bool IsHere(string host) => host is "" or "localhost" || host[0] is '/' or '@' || System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address);

    /// <summary>The folder or the server's database, without a secret.</summary>
    public override string ToString() => Postgres is null ? File : Named(new(Postgres));

    private static string Named(Npgsql.NpgsqlConnectionStringBuilder to) => $"{to.Host}:{to.Port}/{to.Database}";
}
