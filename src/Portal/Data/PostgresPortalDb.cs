using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>For several nodes.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options);
