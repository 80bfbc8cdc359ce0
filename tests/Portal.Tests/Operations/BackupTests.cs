using System.IO.Compression;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Operations.Backup;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Operations;

/// <summary>A backup of a running portal, put back and checked; and what is wrong with one is found before anything is touched.</summary>
public sealed class BackupTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "portal.backup");

    private string Running => portal.Host.Services.GetRequiredService<DataPlace>().Folder;

    /// <inheritdoc />
    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Made_while_others_write_it_is_put_back_whole_with_all_that_was_acknowledged_before_and_a_portal_starts_on_it()
    {
        var services = portal.Host.Services;
        var (chain, files) = (services.GetRequiredService<IChainStore>(), services.GetRequiredService<FileStore>());
        var (meeting, acknowledged) = (Acts.NewMeeting(), new List<ChainEntry>());
        using var enough = new CancellationTokenSource();
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7)).ToArray();
        var hash = (await files.Put(new MemoryStream(content), content.Length, Test)).Value.Hash;
        var writing = Task.Run(async () =>
        {
            for (ChainEntry? last = null; !enough.IsCancellationRequested;)
            {
                last = Acts.Held(meeting, last);
                await chain.Append(meeting, [new(last)], CancellationToken.None);
                lock (acknowledged) acknowledged.Add(last);
            }
        }, Test);
        while (Count() < 20) await Task.Delay(5, Test);
        // On a busy machine a backup may be over before anybody wrote.
        var (before, after, made, said) = (0, 0, 1, "");
        for (var turn = 0; turn < 20 && after == before; turn++)
        {
            System.IO.File.Delete(File);
            before = Count();
            (made, said) = await Run(BackupCommand.Backup, File, $"--Portal:Data={Running}");
            after = Count();
        }
        await enough.CancelAsync();
        await writing;

        Assert.True(made == 0, said);
        Assert.True(after > before, "nothing was written meanwhile");
        var to = Path.Combine(folder, "restored");
        var (put, told) = await Run(BackupCommand.Restore, File, $"--Portal:Data={to}");
        Assert.True(put == 0, told);
        Assert.Contains("All of it is whole.", told, StringComparison.Ordinal);

        await using var other = portal.Host.WithWebHostBuilder(host => host.UseSetting("Portal:Data", to));
        var read = await other.Services.GetRequiredService<IChainStore>().Read(meeting, 0, Test);
        Assert.InRange(read.Count, before, acknowledged.Count);
        Assert.Equal(acknowledged.Take(read.Count), read);
        await using (var kept = other.Services.GetRequiredService<FileStore>().Open(hash)!)
        {
            using var copy = new MemoryStream();
            await kept.CopyToAsync(copy, Test);
            Assert.Equal(content, copy.ToArray());
        }
        using var browser = other.CreateClient();
        Assert.True((await browser.GetAsync("/providers", Test)).IsSuccessStatusCode);
        await using var db = await other.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        Assert.True(await db.Set<CleanerProduction.Applications.Application>().AnyAsync(Test));

        int Count()
        {
            lock (acknowledged) return acknowledged.Count;
        }
    }

    [Fact]
    public async Task Whatever_is_altered_left_out_added_or_cut_off_is_refused_and_nothing_is_put_anywhere()
    {
        Assert.Equal(0, (await Run(BackupCommand.Backup, File, $"--Portal:Data={Running}")).Code);
        List<string> names;
        using (var whole = ZipFile.OpenRead(File)) names = [.. whole.Entries.Select(e => e.FullName)];
        var some = names.Take(2).Append(names[^2]).Append(names[^1]).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(some.Count >= 3);
        foreach (var name in some)
        {
            await Refused($"{name} altered", zip => Flip(zip, name));
            await Refused($"{name} left out", zip => zip.GetEntry(name)!.Delete());
        }
        await Refused("one more", zip => zip.CreateEntry("files/00/more"));
        await Refused("one that leads out", zip => zip.CreateEntry("../out"));
        var length = new FileInfo(File).Length;
        foreach (var cut in new[] { 0, 1, length / 2, length - 1 })
            await RefusedFile($"cut at {cut}", file =>
            {
                using var stream = System.IO.File.OpenWrite(file);
                stream.SetLength(cut);
            });
        await RefusedFile("no archive", file => System.IO.File.WriteAllText(file, "nothing"));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        Assert.Equal(0, (await Run(BackupCommand.Backup, File, $"--Portal:Data={Running}")).Code);
        // It holds secrets.
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Test);
        Assert.Equal(1, (await Run(BackupCommand.Backup, File, $"--Portal:Data={Running}")).Code);
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File, Test));
        var (code, said) = await Run(BackupCommand.Restore, File, $"--Portal:Data={Running}");
        Assert.Equal(1, code);
        Assert.Contains("already", said, StringComparison.Ordinal);
        Assert.Equal(1, (await Run(BackupCommand.Backup)).Code);
        var (none, told) = await Run(BackupCommand.Backup, Path.Combine(folder, "of-nothing"), $"--Portal:Data={Path.Combine(folder, "mistyped")}");
        Assert.True(none == 1 && told.Contains("holds no portal", StringComparison.Ordinal) && !System.IO.File.Exists(Path.Combine(folder, "of-nothing")), told);
        Assert.Equal(1, (await Run(BackupCommand.Restore, Path.Combine(folder, "none"), $"--Portal:Data={Path.Combine(folder, "new")}")).Code);
        Assert.Empty(Directory.GetFiles(folder, "*.partial"));
    }

    [Theory]
    [InlineData("meetings", "DROP TRIGGER \"ChainEntries_no_update\"; UPDATE \"ChainEntries\" SET \"Payload\" = 'null' WHERE \"Sequence\" = 2")]
    [InlineData("histories", "DROP TRIGGER \"CaseHistories_no_update\"; UPDATE \"CaseHistories\" SET \"Note\" = 'forged' WHERE \"Sequence\" = 1 AND \"Step\" = 'Submit'")]
    [InlineData("histories", "UPDATE \"Applications\" SET \"HistoryEntries\" = \"HistoryEntries\" + 1 WHERE \"HistoryEntries\" > 2")]
    [InlineData("register", "DROP TRIGGER \"Listings_no_update\"; UPDATE \"Listings\" SET \"Telephone\" = '999' WHERE \"Sequence\" = 2")]
    public async Task What_was_altered_before_the_backup_is_told_after_it(string rule, string alter)
    {
        await using var host = new AccountHost("Demonstration");
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test))
            Assert.True(await db.Database.ExecuteSqlRawAsync(alter, Test) > 0);
        Assert.Equal(0, (await Run(BackupCommand.Backup, File, $"--Portal:Data={host.Folder}")).Code);
        var (code, said) = await Run(BackupCommand.Restore, File, $"--Portal:Data={Path.Combine(folder, "restored")}");
        Assert.Equal(1, code);
        Assert.Contains($"FAULT {rule} ", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n').Where(l => l.StartsWith("FAULT", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).Distinct());
    }

    private Task Refused(string what, Action<ZipArchive> alter) => RefusedFile(what, file =>
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        alter(zip);
    });

    private async Task RefusedFile(string what, Action<string> alter)
    {
        var (altered, to) = (File + ".altered", Path.Combine(folder, "nowhere"));
        System.IO.File.Copy(File, altered, overwrite: true);
        alter(altered);
        var (code, said) = await Run(BackupCommand.Restore, altered, $"--Portal:Data={to}");
        Assert.True(code == 1, $"{what}: {said}");
        Assert.False(System.IO.File.Exists(Path.Combine(to, "portal.db")) || Directory.Exists(Path.Combine(to, "files")), what);
    }

    private static void Flip(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        stream.Position = stream.Length / 2;
        var one = stream.ReadByte();
        stream.Position = stream.Length / 2;
        stream.WriteByte((byte)(one ^ 1));
    }

    internal static async Task<(int Code, string Said)> Run(Func<string[], TextWriter, Task<int>> command, params string[] args)
    {
        await using var output = new StringWriter();
        return (await command(args, output), output.ToString());
    }
}

/// <summary>The same on PostgreSQL, by its own tools.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresBackupTests(PostgresStores stores, PostgresCluster cluster) : IClassFixture<PostgresStores>
{
    [Fact]
    public async Task It_is_put_back_into_an_empty_database_and_into_no_other()
    {
        var test = TestContext.Current.CancellationToken;
        var (meeting, folder) = (Acts.NewMeeting(), Directory.CreateTempSubdirectory("backup-").FullName);
        try
        {
            await stores.Chain.Append(meeting, Acts.Held(meeting, 50), test);
            var (file, database) = (Path.Combine(folder, "portal.backup"), await cluster.NewDatabase());
            var (made, said) = await BackupTests.Run(BackupCommand.Backup, file, $"--Portal:Data={stores.Folder}", $"--ConnectionStrings:Postgres={stores.Connection}");
            Assert.True(made == 0, said);
            Assert.Equal(1, (await BackupTests.Run(BackupCommand.Restore, file, $"--Portal:Data={Path.Combine(folder, "embedded")}")).Code);
            var (put, told) = await BackupTests.Run(BackupCommand.Restore, file, $"--Portal:Data={Path.Combine(folder, "restored")}", $"--ConnectionStrings:Postgres={database}");
            Assert.True(put == 0, told);
            await using var db = Npgsql.NpgsqlDataSource.Create(database);
            await using var count = db.CreateCommand($"SELECT count(*) FROM \"ChainEntries\" WHERE \"Meeting\" = '{meeting}'");
            Assert.Equal(50L, await count.ExecuteScalarAsync(test));
            // What is there already stays as it is.
            Assert.Equal(1, (await BackupTests.Run(BackupCommand.Restore, file, $"--Portal:Data={Path.Combine(folder, "again")}", $"--ConnectionStrings:Postgres={database}")).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
