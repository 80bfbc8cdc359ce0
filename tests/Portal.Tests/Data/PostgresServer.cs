using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CleanerProduction.PortalTests.Data;

/// <summary>
/// A PostgreSQL of its own on a free loopback port, in a temporary folder. It stops and its folder goes when whoever started it ends, however
/// that ends: the shell that started it waits for the end of its standard input.
/// </summary>
public class PostgresServer : IAsyncDisposable
{
    // Locale C.UTF-8, as a server for this portal should have it; commits need not reach the disk, unless the session asks for it, which is tested.
    private const string Script = """
        set -e
        bin=$1 port=$2 folder=$3 sync=$4
        trap 'cd / && rm -rf "$folder"' EXIT
        as=()
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
        cd "$folder"
        "${as[@]}" "$bin/initdb" -D "$folder/data" -A trust -U postgres --locale=C.UTF-8 --encoding=UTF8 --no-sync >/dev/null
        begin() { "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=$sync -c synchronous_commit=$sync -c max_connections=300" start; }
        end() { "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -s -m immediate stop || true; }
        begin
        echo ready
        while read -r word; do "$word"; echo ready; done
        end
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private Process? shell;
    private int port;
    private int databases;

    /// <summary>True where commits reach the disk, as on a server that is not only tested with.</summary>
    public bool Durable { get; init; }

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync()
    {
        port = FreePort();
        shell = Process.Start(new ProcessStartInfo("bash", ["-c", Script, "postgres", Binaries(), $"{port}", folder, Durable ? "on" : "off"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        if (await shell.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("PostgreSQL did not start: " + await shell.StandardError.ReadToEndAsync());
    }

    /// <summary>Breaks it off in the middle of whatever it does; <see cref="Begin"/> starts it again on the same port, with what it had committed.</summary>
    public Task End() => Tell("end");

    /// <summary>Starts it again.</summary>
    public Task Begin() => Tell("begin");

    /// <summary>A new, empty database's connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"portal{Interlocked.Increment(ref databases)}";
        await using var server = NpgsqlDataSource.Create(To("postgres"));
        await using var create = server.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return To(name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (shell is null) return;
        NpgsqlConnection.ClearAllPools();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task Tell(string word)
    {
        await shell!.StandardInput.WriteLineAsync(word);
        if (await shell.StandardOutput.ReadLineAsync() != "ready") throw new InvalidOperationException($"PostgreSQL, {word}: " + await shell.StandardError.ReadToEndAsync());
    }

    private string To(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}";

    private static string Binaries()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var folders = versions.OrderByDescending(v => v, StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")))
            ?? throw new InvalidOperationException("PostgreSQL is missing. As root: apt-get update && apt-get install -y --no-install-recommends postgresql");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
