using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Where a portal keeps what it keeps: a folder, and a database of PostgreSQL where it is not the embedded one.</summary>
internal sealed record Place(string Folder, string? Postgres = null)
{
    private const char Mark = '|';

    /// <summary>It as an argument of a command.</summary>
    public string Argument => Postgres is null ? Folder : $"{Folder}{Mark}{Postgres}";

    /// <summary>The place of an argument.</summary>
    public static Place Of(string argument) => argument.Split(Mark, 2) is [var folder, var postgres] ? new(folder, postgres) : new(argument);
}

/// <summary>The portal's own stores on one folder or database, as the process that is killed has them and as who looks afterwards does.</summary>
internal sealed class Yard : IAsyncDisposable
{
    private readonly ServiceProvider node;

    /// <summary>In that place.</summary>
    public Yard(Place place)
    {
        var (folder, postgres) = place;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Data", folder), new("ConnectionStrings:Postgres", postgres)]).Build();
        node = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddSingleton<TimeProvider>(new Standing()).AddSingleton(new FileStore(Path.Combine(folder, "files")))
            .AddPortalData(folder).BuildServiceProvider();
    }

    /// <summary>The day on which everything happens: of the fifth phase.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 20);

    /// <summary>Its databases.</summary>
    public IDbContextFactory<PortalDb> Databases => Of<IDbContextFactory<PortalDb>>();

    /// <summary>Seeds and parameters.</summary>
    public ReferenceData Reference => Of<ReferenceData>();

    /// <summary>The clock, which stands.</summary>
    public TimeProvider Clock => Of<TimeProvider>();

    /// <summary>Where applications are acted on.</summary>
    public CaseDesk Desk => Of<CaseDesk>();

    /// <summary>Where letters of cases are drafted.</summary>
    public CaseLetters Letters => new(Reference, Of<Operation>());

    /// <summary>All of it.</summary>
    public IServiceProvider Services => node;

    /// <summary>One of its services.</summary>
    public T Of<T>() where T : notnull => node.GetRequiredService<T>();

    /// <summary>A logger that says nothing.</summary>
    public ILogger<T> Log<T>() => Of<ILogger<T>>();

    /// <summary>A context.</summary>
    public PortalDb Open() => Databases.CreateDbContext();

    /// <summary>Somebody signed in.</summary>
    public static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))], "killed"));

    /// <summary>A number as it stands in keys.</summary>
    public static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the nightly checks find, all of them over everything.</summary>
    public async Task<IReadOnlyList<string>> BrokenInvariants()
    {
        var found = new List<string>();
        foreach (var rule in typeof(IInvariant).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IInvariant))))
        {
            await using var db = Open();
            found.AddRange((await ((IInvariant)ActivatorUtilities.CreateInstance(node, rule)).Check(db, whole: true, null, CancellationToken.None)).Broken.Select(b => $"{rule.Name} {b.Place}: {b.Detail}"));
        }
        return found;
    }

    /// <summary>Lets go of everything, so that the next to come finds the database as it was left.</summary>
    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(Day).AddHours(10);
    }
}
