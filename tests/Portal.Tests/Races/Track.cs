using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Scanning;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Races;

/// <summary>The demonstration on a database, and two portals on it that people use at the same moment.</summary>
public abstract class Track : IAsyncLifetime
{
    private readonly List<ServiceProvider> nodes = [];

    /// <summary>The folder of files and, on SQLite, of the database.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("races-").FullName;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>One of the two portals.</summary>
    public T Of<T>(int node) where T : notnull => nodes[node % 2].GetRequiredService<T>();

    public ReferenceData Reference => Of<ReferenceData>(0);

    public async ValueTask InitializeAsync()
    {
        var postgres = await MakeDatabase();
        var settings = new Dictionary<string, string?> { ["Portal:Data"] = Folder, ["Portal:Mode"] = "Demonstration", ["ConnectionStrings:Postgres"] = postgres };
        for (var i = 0; i < 2; i++)
        {
            var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            nodes.Add(services.AddSingleton<TimeProvider>(new StandingDay(DemonstrationStores.Day)).AddPortalData(Folder).BuildServiceProvider());
        }
        await Migrating.Apply(nodes[0], CancellationToken.None);
        await DemonstrationCases.Seed(nodes[0], CancellationToken.None);
    }

    public async Task<PortalDb> Open() => await Of<IDbContextFactory<PortalDb>>(0).CreateDbContextAsync(Test);

    /// <summary>Several do it in the same moment, on one portal and the other; what each is answered.</summary>
    public static async Task<T[]> AtOnce<T>(int many, Func<int, Task<T>> act)
    {
        using var line = new Barrier(many);
        return await Task.WhenAll(Enumerable.Range(0, many).Select(i => Task.Factory.StartNew(() =>
        {
            line.SignalAndWait(Test);
            return act(i);
        }, Test, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }

    /// <summary>The first case of a state that nobody raced for yet.</summary>
    public async Task<Application> Case(ApplicationState state, Func<Application, bool>? also = null)
    {
        await using var db = await Open();
        return (await db.Set<Application>().AsNoTracking().Where(a => a.State == state).OrderBy(a => a.Reference).ToListAsync(Test)).First(a => (also?.Invoke(a) ?? true) && taken.Add(a.Reference));
    }

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The case as it stands; its history must hold.</summary>
    public async Task<(Application Case, List<CaseEntry> History)> Now(string @case)
    {
        await using var db = await Open();
        var found = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == @case, Test);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(@case, history, found.Head).Ok, $"the history of {@case} holds");
        return (found, history);
    }

    /// <summary>Somebody acts for a company.</summary>
    public async Task Acts(string person, int company)
    {
        await using var db = await Open();
        db.Add(new Representative { PersonId = person, CompanyId = company, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
    }

    /// <summary>Somebody signed in.</summary>
    public static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id), new("name-hant", id), new("name-hans", id), new("name-en", id), .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))], "test"));

    /// <summary>Files on one of the portals.</summary>
    public CaseFiles Files(int node) => new(Of<IDbContextFactory<PortalDb>>(node), new FileStore(Path.Combine(Folder, "files")), Of<ReferenceData>(node), new FileBell(), TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in nodes) await node.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Makes the database; its connection string, or null for SQLite.</summary>
    protected virtual Task<string?> MakeDatabase() => Task.FromResult<string?>(null);
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteTrack : Track;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresTrack(PostgresCluster cluster) : Track
{
    protected override async Task<string?> MakeDatabase() => await cluster.NewDatabase();
}
