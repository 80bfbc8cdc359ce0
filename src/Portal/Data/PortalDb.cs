using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Everything the portal keeps, whatever the database. Made by a pooled factory, one short context per operation.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<Person, IdentityRole, string>(options)
{
    /// <inheritdoc />
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    // The base asks the registered identity options, which design time has not: without this, migrations lack the passkeys.
    /// <inheritdoc />
    protected override void OnModelCreatingVersion(ModelBuilder builder, Version schemaVersion) => base.OnModelCreatingVersion(builder, SchemaVersion);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Configure(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
