using CleanerProduction.Portal.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>A data folder of its own on this disk, with the portal's database in it; gone afterwards.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Scratch(string folder, string? postgres)
    {
        Folder = folder;
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder), new("ConnectionStrings:Postgres", postgres)]).Build());
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

    /// <summary>A new folder with an empty database of the newest shape, or with that one on PostgreSQL.</summary>
    public static async Task<Scratch> Make(string? postgres = null)
    {
        var scratch = new Scratch(NewFolder(), postgres);
        await Migrating.Apply(scratch.services, CancellationToken.None);
        return scratch;
    }

    /// <summary>A data folder that is there already, and that goes with this.</summary>
    public static Scratch In(string folder, string? postgres = null) => new(folder, postgres);

    /// <summary>A new, empty folder.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("cleaner-production-benchmarks-").FullName;

    /// <summary>A copy of a folder that nobody writes to.</summary>
    public static string Copy(string folder)
    {
        var copy = NewFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
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
