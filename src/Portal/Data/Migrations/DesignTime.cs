using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CleanerProduction.Portal.Data.Migrations;

/// <summary>Lets <c>tools/migrations</c> see the SQLite model without starting the portal; nothing is opened.</summary>
internal sealed class SqliteAtDesignTime : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(IdentitySchema.AtDesignTime).Options);
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class PostgresAtDesignTime : IDesignTimeDbContextFactory<PostgresPortalDb>
{
    public PostgresPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql("Host=localhost").UseApplicationServiceProvider(IdentitySchema.AtDesignTime).Options);
}
