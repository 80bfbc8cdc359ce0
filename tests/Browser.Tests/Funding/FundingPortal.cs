using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>One portal for all walks: each walk has companies and cases of its own, and says which day it is.</summary>
public sealed class FundingPortal : IAsyncLifetime
{
    private ServiceProvider? node;
    private bool runs, hasData;

    private ServiceProvider Node => node ?? throw new InvalidOperationException("Say first which day it is");

    /// <summary>The portal.</summary>
    public PortalProcess Portal { get; } = new();

    /// <summary>Makes it that day in Hong Kong; people sign in again, as after any longer pause.</summary>
    public async Task On(DateOnly day)
    {
        if (runs && Portal.Day == day) return;
        await Stop();
        Portal.Day = day;
        await Portal.Start();
        (runs, hasData) = (true, true);
        await Write(day);
    }

    /// <summary>Makes it that day for what only leads to where a walk begins: nobody is at a screen, so no portal runs until <see cref="On"/>.</summary>
    public async Task Before(DateOnly day)
    {
        if (!hasData || (runs && Portal.Day == day))
        {
            await On(day);
            return;
        }
        await Stop();
        await Write(day);
    }

    private async Task Stop()
    {
        if (runs) await Portal.Kill();
        runs = false;
    }

    private async Task Write(DateOnly day)
    {
        if (node is not null) await node.DisposeAsync();
        node = new ServiceCollection().AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Data"] = Portal.Data, ["Portal:Day"] = day.Iso(), ["Portal:Hours"] = PortalProcess.Hours }).Build())
            .AddPortalData(Portal.Data).BuildServiceProvider();
    }

    /// <summary>The portal's database, for what only leads to where a walk begins.</summary>
    public IDbContextFactory<PortalDb> Databases => Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    /// <summary>Seeds and parameters.</summary>
    public ReferenceData Reference => Node.GetRequiredService<ReferenceData>();

    /// <summary>The portal's clock.</summary>
    public TimeProvider Clock => Node.GetRequiredService<TimeProvider>();

    /// <summary>Opens the database.</summary>
    public Task<PortalDb> Open() => Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (node is not null) await node.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Portal.DisposeAsync();
    }
}

/// <summary>The walks that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SharesFundingPortal : ICollectionFixture<FundingPortal>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "funding";
}
