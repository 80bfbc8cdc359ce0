using CleanerProduction.Portal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>The portal's own store on an embedded database in a folder of its own, which goes when the test ends.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool owns;
    private readonly ServiceProvider services;

    private TestStore(string folder, bool owns)
    {
        this.folder = folder;
        this.owns = owns;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder)]).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddPortalData(folder)
            .BuildServiceProvider();
    }

    /// <summary>The record of the meetings.</summary>
    public IChainStore Chain => services.GetRequiredService<IChainStore>();

    /// <summary>What tells that a record has grown.</summary>
    public IChainNews News => services.GetRequiredService<IChainNews>();

    /// <summary>A new, empty store.</summary>
    public static async Task<TestStore> Make()
    {
        var store = new TestStore(Directory.CreateTempSubdirectory("portal-room-").FullName, owns: true);
        await Migrating.Apply(store.services, CancellationToken.None);
        return store;
    }

    /// <summary>The same database opened again, with nothing shared but the file: what another process would see.</summary>
    public TestStore OpenedAgain() => new(folder, owns: false);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!owns) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
