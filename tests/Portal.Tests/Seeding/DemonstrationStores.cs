using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Seeding;

/// <summary>A clock that stands.</summary>
internal sealed class StandingDay(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(day).AddHours(10);
}

/// <summary>An embedded database with the demonstration of a day in it.</summary>
public sealed class DemonstrationStores : IAsyncLifetime
{
    private readonly List<string> folders = [];
    private readonly List<ServiceProvider> nodes = [];

    /// <summary>The day the others count from.</summary>
    public static readonly DateOnly Day = new(2026, 11, 21);

    /// <summary>The portal whose demonstration the tests read.</summary>
    public ServiceProvider Node { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Node = await Begun(Day);

    /// <summary>A portal on a new database, migrated and with the demonstration as of that day.</summary>
    public async Task<ServiceProvider> Begun(DateOnly day, string mode = "Demonstration")
    {
        var folder = Directory.CreateTempSubdirectory("demonstration-").FullName;
        folders.Add(folder);
        var settings = new Dictionary<string, string?> { ["Portal:Data"] = folder, ["Portal:Mode"] = mode };
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var node = services.AddSingleton<TimeProvider>(new StandingDay(day)).AddPortalData(folder).BuildServiceProvider();
        nodes.Add(node);
        await Migrating.Apply(node, CancellationToken.None);
        var before = TimeProvider.System.GetTimestamp();
        await DemonstrationCases.Seed(node, CancellationToken.None);
        await node.GetRequiredService<ParameterBook>().Refresh(CancellationToken.None);
        TestContext.Current.SendDiagnosticMessage($"Demonstration of {day.Iso()} made in {TimeProvider.System.GetElapsedTime(before).TotalMilliseconds:0} ms");
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var folder in folders) Directory.Delete(folder, recursive: true);
    }
}
