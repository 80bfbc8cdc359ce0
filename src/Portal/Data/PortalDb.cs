using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Everything the portal keeps, whatever the database. Made by a pooled factory, one short context per operation.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<Person, IdentityRole, string>(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Configure(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
