using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>Puts the database into the portal: SQLite unless <c>ConnectionStrings:Postgres</c> is set.</summary>
public static class PortalData
{
    /// <summary>Registers contexts, the record of meetings and its news. Settings are read when first needed.</summary>
    public static WebApplicationBuilder AddPortalData(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalData(builder.Environment.ContentRootPath);
        builder.SealKeys();
        return builder;
    }

    /// <summary>The same without a web application, for commands and tests.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, string contentRoot)
    {
        services.AddMetrics();
        services.TryAddSingleton<PortalMeter>();
        services.TryAddSingleton<Operation>();
        services.TryAddSingleton(provider => DemonstrationClock.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<Operation>()));
        services.Configure<IdentityOptions>(IdentitySchema.Set);
        services.AddSingleton(provider => DataPlace.Of(provider.GetRequiredService<IConfiguration>(), contentRoot));
        services.AddPooledDbContextFactory<SqlitePortalDb>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<DataPlace>().Sqlite).AddInterceptors(new SqlitePragmas(), provider.GetRequiredService<HistoryKeeping>(), provider.GetRequiredService<QueueKeeping>(), provider.GetRequiredService<ListingKeeping>(), provider.GetRequiredService<MaintenanceGuard>()));
        services.AddSingleton(provider => Postgres(provider.GetRequiredService<DataPlace>().Postgres!));
        services.AddPooledDbContextFactory<PostgresPortalDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(provider.GetRequiredService<HistoryKeeping>(), provider.GetRequiredService<QueueKeeping>(), provider.GetRequiredService<ListingKeeping>(), provider.GetRequiredService<MaintenanceGuard>()));

        services.AddSingleton<IDbContextFactory<PortalDb>>(provider => OnPostgres(provider)
            ? new AnyFactory<PostgresPortalDb>(provider.GetRequiredService<IDbContextFactory<PostgresPortalDb>>())
            : new AnyFactory<SqlitePortalDb>(provider.GetRequiredService<IDbContextFactory<SqlitePortalDb>>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());

        services.AddDataProtection().SetApplicationName("CleanerProduction.Portal");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<PortalDb>>((keys, database) => keys.XmlRepository = new ProtectionKeys(database));

        services.AddSingleton(_ => ReferenceData.BesideProgram());
        services.AddHttpContextAccessor();
        services.AddSingleton<MaintenanceState>();
        services.AddSingleton<MaintenanceGuard>();
        services.AddSingleton<MaintenanceBook>();
        services.AddSingleton<Whence>();
        services.AddSingleton<HistoryKeeping>();
        services.AddSingleton<QueueKeeping>();
        services.AddSingleton<ListingNews>();
        services.AddSingleton<CountingNews>();
        services.AddSingleton<ListingKeeping>();
        services.AddSingleton<ParameterBook>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<FactsBook>();
        services.AddSingleton<IReadyCases, ReadyCases>();
        services.AddSingleton<LocalChainNews>();
        services.AddSingleton<IChainNews>(provider => OnPostgres(provider)
            ? ActivatorUtilities.CreateInstance<PostgresChainNews>(provider)
            : provider.GetRequiredService<LocalChainNews>());
        services.AddSingleton<IChainStore>(provider => OnPostgres(provider) ? OnServer(provider) : Embedded(provider));
        return services;
    }

    /// <summary>Brings the database to the newest shape, and in demonstration mode makes the demonstration where nothing is there. One node at a time: <see cref="LoneWork.Start"/>.</summary>
    public static async Task MigratePortal(this WebApplication app)
    {
        await Migrating.Apply(app.Services, app.Lifetime.ApplicationStopping);
        await MadeAs.Hold(app.Services, app.Lifetime.ApplicationStopping);
        await SeededRounds.Put(app.Services, app.Lifetime.ApplicationStopping);
        await DemonstrationCases.Seed(app.Services, app.Lifetime.ApplicationStopping);
        await DemonstrationLabelChecks.Seed(app.Services, app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<ParameterBook>().Refresh(app.Lifetime.ApplicationStopping);
    }

    // Commits wait for the disk whatever the server's default; statements asked often are prepared.
    private static NpgsqlDataSource Postgres(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        var settings = builder.ConnectionStringBuilder;
        settings.Options = $"{settings.Options} -c synchronous_commit=on".Trim();
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 100;
        return builder.Build();
    }

    private static ChainStore OnServer(IServiceProvider provider)
    {
        var database = provider.GetRequiredService<NpgsqlDataSource>();
        return new(database, new PostgresChainWriter(database), provider.GetRequiredService<PortalMeter>(), provider.GetRequiredService<MaintenanceState>());
    }

    private static ChainStore Embedded(IServiceProvider provider)
    {
        var connection = provider.GetRequiredService<DataPlace>().Sqlite;
        return new(SqliteFactory.Instance.CreateDataSource(connection), new SqliteChainWriter(connection, provider.GetRequiredService<LocalChainNews>()), provider.GetRequiredService<PortalMeter>(), provider.GetRequiredService<MaintenanceState>());
    }

    private static bool OnPostgres(IServiceProvider provider) => provider.GetRequiredService<DataPlace>().Postgres is not null;

    private sealed class AnyFactory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<PortalDb> where TDb : PortalDb
    {
        public PortalDb CreateDbContext() => inner.CreateDbContext();

        public async Task<PortalDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
