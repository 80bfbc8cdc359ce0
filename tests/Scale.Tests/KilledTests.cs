using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.ScaleTests;

/// <summary>
/// An acknowledged row of the record, several in one commit and to several meetings at once, survives kill −9. The acknowledgements are kept here, outside the process that dies; it dies at a
/// moment nobody chose, while it writes.
/// </summary>
public abstract class KilledTests(Stores stores, Func<string?> postgres, int cycles, int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<(string Meeting, long Sequence), string> acknowledged = [];

    [Fact]
    public async Task What_was_acknowledged_stands_after_every_kill()
    {
        var seen = 0;
        for (var cycle = 1; cycle <= cycles; cycle++)
        {
            await WriteAndDie(acknowledgements: random.Next(1, 30));
            Assert.True(acknowledged.Count > seen, "a process that acknowledges nothing proves nothing");
            seen = acknowledged.Count;
            // Not every time, so that the dead process's log is mostly taken up by the next process and not by this one.
            if (cycle % 25 == 0 || cycle == cycles) await EverythingIsThere();
        }
    }

    private async Task WriteAndDie(int acknowledgements)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Command()) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["Portal__Data"] = stores.Folder;
        if (postgres() is { } connection) start.Environment["ConnectionStrings__Postgres"] = connection;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput;
        for (var i = 0; i < acknowledgements; i++) Acknowledge(await said.ReadLineAsync() ?? throw new InvalidOperationException("it died by itself"));
        process.Kill();
        // What it managed to say before it died counts as well; a line cut short does not.
        var rest = (await said.ReadToEndAsync()).Split('\n');
        foreach (var line in rest.Take(rest.Length - 1)) Acknowledge(line);
        await process.WaitForExitAsync();
    }

    private void Acknowledge(string line)
    {
        var words = line.Split(' ');
        Assert.True(acknowledged.TryAdd((words[0], long.Parse(words[1], CultureInfo.InvariantCulture)), words[2]), "acknowledged twice: " + line);
    }

    private async Task EverythingIsThere()
    {
        await using var node = stores.NewNode();
        var store = node.GetRequiredService<IChainStore>();
        var found = 0;
        foreach (var meeting in await store.Meetings(CancellationToken.None))
        {
            var entries = await store.Read(meeting, 0, CancellationToken.None);
            Assert.True(Acts.IsUnbroken(entries));
            found += entries.Count(e => acknowledged.TryGetValue((meeting, e.Sequence), out var hash) && hash == e.Hash);
        }
        Assert.Equal(acknowledged.Count, found);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    // A test process may be the program itself or the host of its library.
    private static string[] Command() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Appender).Assembly.Location, Appender.Word] : [Appender.Word];
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteKilledTests(SqliteStores stores) : KilledTests(stores, () => null, cycles: 60, seed: 1), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL, where the server lives on.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresKilledTests(PostgresStores stores) : KilledTests(stores, () => stores.Connection, cycles: 20, seed: 3), IClassFixture<PostgresStores>;
