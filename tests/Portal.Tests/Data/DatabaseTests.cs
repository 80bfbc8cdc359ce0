using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>What holds for every table, on both databases by the same tests.</summary>
public abstract class DatabaseTests(Stores stores)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        await using var db = stores.Db();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Test));
    }

    [Fact]
    public async Task Several_nodes_may_start_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrating.Apply(stores.NewNode(), Test), Test)));
    }

    [Fact]
    public async Task A_database_of_an_unknown_version_is_left_alone()
    {
        await using var db = stores.Db();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('2_Later', '99')", Test);
        try
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrating.Apply(stores.Node, Test));
            Assert.Contains("2_Later", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '2_Later'", Test);
        }
    }

    [Fact]
    public async Task Instants_sort_and_compare_in_the_database_whatever_their_offset()
    {
        var noon = new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.FromHours(8));
        DateTimeOffset[] instants = [noon, noon.AddMilliseconds(-1), noon.ToOffset(TimeSpan.Zero).AddMilliseconds(1), noon.AddHours(-3).ToOffset(TimeSpan.FromHours(-11)), new(1969, 7, 20, 20, 17, 40, TimeSpan.Zero)];
        await using var db = stores.Db();
        db.Users.AddRange(instants.Select((at, i) => new Person { Id = $"instant-{i}", UserName = $"instant-{i}", LockoutEnd = at, Language = Language.ZhHans }));
        await db.SaveChangesAsync(Test);
        db.ChangeTracker.Clear();

        var people = db.Users.Where(p => p.Id.StartsWith("instant-"));
        Assert.Equal(instants.Order(), await people.OrderBy(p => p.LockoutEnd).Select(p => p.LockoutEnd!.Value).ToListAsync(Test));
        Assert.Equal(3, await people.CountAsync(p => p.LockoutEnd < noon, Test));
        Assert.Equal(5, await people.CountAsync(p => p.Language == Language.ZhHans, Test));
    }

    [Fact]
    public async Task Money_sorts_and_sums_in_the_database_to_the_cent()
    {
        Hkd[] costs = [Hkd.Of(9.99m), Hkd.Of(1_000_000m), Hkd.Of(10m), Hkd.Of(-0.01m), Hkd.Of(90_071_992_547_409.93m)];
        await using var db = stores.Db();
        db.AddRange(costs.Select((cost, i) => new Application(CaseReference.Of(ProjectType.NewTechnology, 2099, i + 1), "P5", 1, 1) { ProjectCost = cost }));
        await db.SaveChangesAsync(Test);
        db.ChangeTracker.Clear();

        var applications = db.Set<Application>().Where(a => a.Reference.StartsWith("NTP-2099-"));
        Assert.Equal(costs.Order(), await applications.OrderBy(a => a.ProjectCost).Select(a => a.ProjectCost).ToListAsync(Test));
        var total = await applications.SumAsync(a => (long)(object)a.ProjectCost, Test);
        Assert.Equal(Hkd.Sum(costs), new Hkd(total));
        Assert.Equal(2, await applications.CountAsync(a => a.ProjectCost > new Hkd(1000), Test));
    }

    [Fact]
    public async Task A_history_of_a_case_only_grows_too()
    {
        var application = new Application(CaseReference.Of(ProjectType.NewTechnology, 2098, 1), "P5", 1, 1);
        await using var db = stores.Db();
        db.AddRange(application, application.Step(ApplicationStep.Submit, Role.Applicant, "p-applicant", Acts.At).Value);
        await db.SaveChangesAsync(Test);
        foreach (var statement in new[] { "UPDATE \"CaseHistories\" SET \"Note\" = 'x'", "DELETE FROM \"CaseHistories\"" })
            Assert.Contains("only grows", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Test))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_node_protects_another_reads_and_the_same_after_a_restart()
    {
        var secret = stores.NewNode().GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies").Protect("p-chair");
        Assert.Equal("p-chair", stores.NewNode().GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies").Unprotect(secret));
        await using var db = stores.Db();
        Assert.NotEmpty(await db.Set<ProtectionKey>().ToListAsync(Test));
    }

    [Fact]
    public async Task Writers_of_rows_and_of_the_record_do_not_stop_each_other()
    {
        var factory = stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();
        var meeting = Acts.NewMeeting();
        var people = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var db = await factory.CreateDbContextAsync(Test);
                db.Users.Add(new Person { Id = $"both-{writer}-{i}", UserName = $"both-{writer}-{i}" });
                await db.SaveChangesAsync(Test);
            }
        }, Test));
        var record = Task.Run(async () =>
        {
            foreach (var row in Acts.Row(80)) await stores.Chain.Append(meeting, [row], Test);
        }, Test);
        await Task.WhenAll(people.Append(record));
        await using var read = stores.Db();
        Assert.Equal(80, await read.Users.CountAsync(p => p.Id.StartsWith("both-"), Test));
        Assert.Equal(80, (await stores.Chain.Read(meeting, 0, Test)).Count);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteDatabaseTests(SqliteStores stores) : DatabaseTests(stores), IClassFixture<SqliteStores>
{
    private readonly SqliteStores stores = stores;

    [Fact]
    public async Task Commits_wait_for_the_disk_and_readers_for_nobody()
    {
        await using var db = stores.Db();
        var test = TestContext.Current.CancellationToken;
        Assert.Equal(2, await db.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync(test));
        Assert.Equal(1, await db.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync(test));
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(test));
    }

    [Fact]
    public async Task A_start_killed_while_migrating_does_not_block_the_next()
    {
        await using var fresh = new SqliteStores();
        await using (var database = new SqliteConnection(new DataPlace(fresh.Folder).Sqlite))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var killed = database.CreateCommand();
            killed.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-05')";
            await killed.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await fresh.InitializeAsync();
        await using var db = fresh.Db();
        Assert.Empty(await db.Users.ToListAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresDatabaseTests(PostgresStores stores) : DatabaseTests(stores), IClassFixture<PostgresStores>
{
    private readonly PostgresStores stores = stores;

    [Fact]
    public async Task Commits_wait_for_the_disk_even_where_the_server_would_not()
    {
        await using var db = stores.Db();
        Assert.Equal("on", await db.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").SingleAsync(TestContext.Current.CancellationToken));
    }
}
