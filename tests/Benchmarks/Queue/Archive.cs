using System.Diagnostics;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Many applications in a database of their own, stored through the portal's tables so that the queue's rows and indexes are as the portal makes them; gone afterwards.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private const int Batch = 1_000;
    private readonly ServiceProvider services;
    private readonly PostgresServer? server;

    private Archive(string folder, PostgresServer? server, string? postgres)
    {
        (Folder, this.server) = (folder, server);
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder), new("ConnectionStrings:Postgres", postgres)]).Build());
        all.AddLogging();
        all.AddSingleton<TimeProvider>(new Noon());
        all.AddPortalData(folder);
        all.AddSingleton<QueueBook>();
        all.AddSingleton<TallyBook>();
        all.AddSingleton<OfficeFiguresBook>();
        services = all.BuildServiceProvider();
    }

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    /// <summary>The queue as the pages ask it.</summary>
    public QueueBook Book => services.GetRequiredService<QueueBook>();

    /// <summary>Another of the portal's own.</summary>
    public T Service<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Seeds.</summary>
    public ReferenceData Reference => services.GetRequiredService<ReferenceData>();

    /// <summary>How long the loading took.</summary>
    public TimeSpan Loading { get; private set; }

    /// <summary>Bytes the database takes.</summary>
    public async Task<long> Size()
    {
        await using var db = Db();
        return await db.Database.SqlQueryRaw<long>(server is null ? "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()" : "SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync();
    }

    /// <summary>A context of the database.</summary>
    public PortalDb Db() => services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>A new database with that many applications.</summary>
    public static async Task<Archive> Make(int applications, bool onPostgres)
    {
        var own = onPostgres ? new PostgresServer() : null;
        if (own is not null) await own.InitializeAsync();
        var archive = new Archive(Directory.CreateTempSubdirectory("cleaner-production-queue-").FullName, own, own is null ? null : await own.NewDatabase());
        try
        {
            await Migrating.Apply(archive.services, CancellationToken.None);
            var started = Stopwatch.GetTimestamp();
            await archive.Fill(applications);
            archive.Loading = Stopwatch.GetElapsedTime(started);
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
        await using var db = archive.Db();
        // As a server does by itself from time to time.
        await db.Database.ExecuteSqlRawAsync(onPostgres ? "VACUUM ANALYZE" : "PRAGMA optimize");
        return archive;
    }

    private async Task Fill(int applications)
    {
        var titles = Csv.Rows(await File.ReadAllTextAsync(Path.Combine(Reference.Folder, "demo", "technologies.csv"))).Skip(1).Select(r => new Trilingual(r[1], r[2], r[3])).ToArray();
        var drawing = new Drawing(Reference, titles);
        var plants = await Plants(drawing, Math.Max(1, applications / 8));
        for (var done = 0; done < applications; done += Batch)
        {
            await using var db = Db();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = done; i < Math.Min(applications, done + Batch); i++)
            {
                var drawn = drawing.Next(plants);
                db.Add(drawn.Case);
                foreach (var more in new object?[] { drawn.Complete, drawn.Deadline, drawn.Query })
                    if (more is not null) db.Add(more);
            }
            await db.SaveChangesAsync();
        }
    }

    private async Task<List<(int Company, int Factory, string Sector)>> Plants(Drawing drawing, int companies)
    {
        var plants = new List<(int, int, string)>();
        foreach (var chunk in drawing.Companies(companies).Chunk(Batch))
        {
            await using var db = Db();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRange(chunk.Select(c => c.Company));
            await db.SaveChangesAsync();
            var factories = chunk.SelectMany(c => Enumerable.Range(0, c.Factories).Select(_ => drawing.Factory(c.Company, c.Sector))).ToList();
            db.AddRange(factories);
            await db.SaveChangesAsync();
            plants.AddRange(factories.Select(f => (f.CompanyId, f.Id, f.Sector)));
        }
        return plants;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(Drawing.Today).AddHours(12);
    }
}
