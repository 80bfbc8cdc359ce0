using Bogus;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Changes;
using CleanerProduction.Portal.Providers.Find;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.Benchmarks.Providers;

/// <summary>A portal's data folder with the demonstration and thousands of providers more, stored as the portal stores them; gone afterwards.</summary>
internal sealed class Large : IAsyncDisposable
{
    private const int Batch = 500;
    private readonly ServiceProvider services;

    private Large(string folder)
    {
        Folder = folder;
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder)]).Build());
        all.AddLogging();
        all.AddPortalData(folder);
        all.AddSingleton<DirectoryBook>();
        all.AddSingleton<RegisterBook>();
        services = all.BuildServiceProvider();
    }

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    /// <summary>The directory as pages read it.</summary>
    public DirectoryBook Directory => services.GetRequiredService<DirectoryBook>();

    /// <summary>The register as pages read it.</summary>
    public RegisterBook Register => services.GetRequiredService<RegisterBook>();

    /// <summary>Seeds.</summary>
    public ReferenceData Reference => services.GetRequiredService<ReferenceData>();

    /// <summary>Makes both be read anew.</summary>
    public void Change() => services.GetRequiredService<ListingNews>().Stored();

    /// <summary>A context of the database.</summary>
    public PortalDb Db() => services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>That many providers besides the demonstration's, which is in the folder already.</summary>
    public static async Task<Large> Make(string folder, int providers)
    {
        var large = new Large(folder);
        var random = new Randomizer(20261121);
        foreach (var chunk in Enumerable.Range(0, providers).Chunk(Batch))
        {
            await using var db = large.Db();
            foreach (var i in chunk)
            {
                var provider = Drawn(random, large.Reference, i);
                db.Add(provider);
                foreach (var category in random.WeightedRandom(new[] { 1, 2, 3 }, [0.4f, 0.4f, 0.2f]) switch { 1 => [ProviderCategory.Category1], 2 => [ProviderCategory.Category2], _ => Enum.GetValues<ProviderCategory>() })
                    db.Add(Registration.Continued(provider.Number, category, new(2010, 1, 1)));
            }
            await db.SaveChangesAsync();
        }
        return large;
    }

    private static Provider Drawn(Randomizer random, ReferenceData reference, int i)
    {
        var (name, _) = Queue.Names.Company(random);
        var trade = random.ArrayElement([new Trilingual("環境工程", "环境工程", "Environmental Engineering"), new("節能顧問", "节能顾问", "Energy Consultants"), new("水處理技術", "水处理技术", "Water Technology"), new("環保科技", "环保科技", "Environmental Technology")]);
        var city = random.Bool(0.3f) ? random.ArrayElement([.. reference.Cities]) : null;
        var (number, floor) = (random.Int(1, 300), random.Int(1, 30));
        return new Provider(Provider.NumberOf(1980 + i / 900, i % 900 + 1), new(name.Hant.Replace("有限公司", trade.Hant + "有限公司", StringComparison.Ordinal), name.Hans.Replace("有限公司", trade.Hans + "有限公司", StringComparison.Ordinal), name.En.Replace("Limited", trade.En + " Limited", StringComparison.Ordinal)))
        {
            Address = city is null
                ? new($"九龍觀塘開源道{number}號{floor}樓", $"九龙观塘开源道{number}号{floor}楼", $"{floor}/F, {number} Hoi Yuen Road, Kwun Tong, Kowloon")
                : new($"廣東省{city.Name.Hant}市科苑路{number}號{floor}樓", $"广东省{city.Name.Hans}市科苑路{number}号{floor}楼", $"{floor}/F, {number} Keyuan Road, {city.Name.En}, Guangdong"),
            Telephone = $"2{random.Int(0, 9_999_999):0000000}", Email = $"info{i}@drawn.example", Website = random.Bool() ? $"https://drawn{i}.example" : null,
        };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Folder, recursive: true);
    }
}
