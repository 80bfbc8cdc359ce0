using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>A database with the portal's tables, and as many portals on it as a test likes.</summary>
public abstract class Stores : IAsyncLifetime
{
    private readonly List<ServiceProvider> nodes = [];

    /// <summary>The first node.</summary>
    public ServiceProvider Node { get; private set; } = null!;

    /// <summary>The folder of files and, on SQLite, of the database.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-").FullName;

    public async ValueTask InitializeAsync()
    {
        await MakeDatabase();
        Node = NewNode();
        await Migrating.Apply(Node, CancellationToken.None);
    }

    /// <summary>One more portal on the same database.</summary>
    public ServiceProvider NewNode()
    {
        var settings = new Dictionary<string, string?> { ["Portal:Data"] = Folder, ["ConnectionStrings:Postgres"] = Postgres };
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var node = services.AddPortalData(Folder).BuildServiceProvider();
        nodes.Add(node);
        return node;
    }

    /// <summary>The first node's contexts.</summary>
    public PortalDb Db() => Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>The first node's record.</summary>
    public IChainStore Chain => Node.GetRequiredService<IChainStore>();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in nodes) await node.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The connection string, or null for SQLite.</summary>
    protected abstract string? Postgres { get; }

    /// <summary>Makes the empty database where one is needed.</summary>
    protected virtual Task MakeDatabase() => Task.CompletedTask;
}

/// <summary>The embedded database.</summary>
public sealed class SqliteStores : Stores
{
    protected override string? Postgres => null;
}

/// <summary>PostgreSQL.</summary>
public sealed class PostgresStores(PostgresCluster cluster) : Stores
{
    private string? connection;

    protected override string? Postgres => connection;

    /// <summary>The connection string.</summary>
    public string Connection => connection!;

    protected override async Task MakeDatabase() => connection = await cluster.NewDatabase();
}
