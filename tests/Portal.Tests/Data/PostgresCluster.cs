using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>A PostgreSQL of the tests' own.</summary>
public sealed class PostgresCluster : PostgresServer, IAsyncLifetime;

/// <summary>Tests that share the one cluster.</summary>
[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}
