using System.Diagnostics;
using Npgsql;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, found on the PATH or where Debian keeps them.</summary>
internal static class PostgresTools
{
    /// <summary>Writes the whole database as it stood at one moment. Throws <see cref="IOException"/>.</summary>
    public static Task Dump(string connection, string file, CancellationToken cancellation) => Run(connection, "pg_dump", ["--format=custom", "--no-owner", $"--file={file}"], cancellation);

    /// <summary>Fills an empty database, all or nothing. Throws <see cref="IOException"/>.</summary>
    public static Task Restore(string connection, string file, CancellationToken cancellation) =>
        Run(connection, "pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", $"--dbname={new NpgsqlConnectionStringBuilder(connection).Database}", file], cancellation);

    private static async Task Run(string connection, string tool, string[] arguments, CancellationToken cancellation)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardError = true, UseShellExecute = false };
        // Not on the command line, where every process of the machine could read it.
        foreach (var (name, value) in new[] { ("PGHOST", to.Host), ("PGPORT", $"{to.Port}"), ("PGUSER", to.Username), ("PGPASSWORD", to.Password), ("PGDATABASE", to.Database) })
            if (value is { Length: > 0 }) start.Environment[name] = value;
        using var running = Process.Start(start) ?? throw new IOException($"{tool} does not start.");
        try
        {
            var said = await running.StandardError.ReadToEndAsync(cancellation);
            await running.WaitForExitAsync(cancellation);
            if (running.ExitCode != 0) throw new IOException($"{tool} ended with {running.ExitCode}: {said.Trim()}");
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Find(string tool)
    {
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [];
        return path.Concat(debian).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new IOException($"{tool} is not on this machine: apt-get install -y postgresql-client");
    }
}
