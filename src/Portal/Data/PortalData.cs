using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>Puts the database into the portal: SQLite unless <c>ConnectionStrings:Postgres</c> is set.</summary>
public static class PortalData
{
    /// <summary>Registers contexts, the record of meetings and its news. Settings are read when first needed.</summary>
    public static WebApplicationBuilder AddPortalData(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalData(builder.Environment.ContentRootPath);
        return builder;
    }

    /// <summary>The same without a web application, for commands and tests.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, string contentRoot)
    {
        services.AddSingleton(provider => DataPlace.Of(provider.GetRequiredService<IConfiguration>(), contentRoot));
        services.AddPooledDbContextFactory<SqlitePortalDb>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<DataPlace>().Sqlite).AddInterceptors(new SqlitePragmas()));
        services.AddSingleton(provider => new NpgsqlDataSourceBuilder(provider.GetRequiredService<DataPlace>().Postgres).Build());
        services.AddPooledDbContextFactory<PostgresPortalDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));

        services.AddSingleton<IDbContextFactory<PortalDb>>(provider => OnPostgres(provider)
            ? new AnyFactory<PostgresPortalDb>(provider.GetRequiredService<IDbContextFactory<PostgresPortalDb>>())
            : new AnyFactory<SqlitePortalDb>(provider.GetRequiredService<IDbContextFactory<SqlitePortalDb>>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        return services;
    }

    /// <summary>Brings the database to the newest shape. Several nodes may do so at once.</summary>
    public static Task MigratePortal(this WebApplication app) => Migrating.Apply(app.Services, app.Lifetime.ApplicationStopping);

    private static bool OnPostgres(IServiceProvider provider) => provider.GetRequiredService<DataPlace>().Postgres is not null;

    private sealed class AnyFactory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<PortalDb> where TDb : PortalDb
    {
        public PortalDb CreateDbContext() => inner.CreateDbContext();

        public async Task<PortalDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
