using CleanerProduction.Portal.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>A data folder of its own on this disk, with the portal's database in it; gone afterwards.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Scratch(string folder)
    {
        Folder = folder;
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder)]).Build());
        all.AddLogging();
        all.AddPortalData(folder);
        services = all.BuildServiceProvider();
    }

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    /// <summary>The portal's store of records in this folder.</summary>
    public IChainStore Store => services.GetRequiredService<IChainStore>();

    /// <summary>The portal's database file.</summary>
    public string Database => services.GetRequiredService<DataPlace>().File;

    /// <summary>A new folder with an empty database of the newest shape.</summary>
    public static async Task<Scratch> Make()
    {
        var scratch = new Scratch(Directory.CreateTempSubdirectory("cleaner-production-benchmarks-").FullName);
        await Migrating.Apply(scratch.services, CancellationToken.None);
        return scratch;
    }

    /// <summary>Closes the database; the folder stays until disposed of by whoever goes on with it.</summary>
    public async Task Close()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }
}
