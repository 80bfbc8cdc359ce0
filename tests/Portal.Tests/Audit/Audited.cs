using System.Security.Claims;
using CleanerProduction.Portal.Audit.Bundle;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Audit;

/// <summary>The demonstration with those who audit it.</summary>
public sealed class Audited : IAsyncLifetime
{
    private readonly DemonstrationStores stores = new();
    private readonly string folder = Directory.CreateTempSubdirectory("audited-").FullName;

    /// <summary>Where files are kept.</summary>
    public FileStore Files { get; private set; } = null!;

    /// <summary>The histories.</summary>
    public HistoryBook Book => new(Databases, Sight, new(Databases), Reference);

    /// <summary>Bundles.</summary>
    public BundleMaking Making => new(Databases, Sight, Get<IChainStore>(), Files, Get<TimeProvider>());

    /// <summary>Every rule.</summary>
    public Checking Checking => CheckingAt(Get<TimeProvider>());

    /// <summary>Every rule, by another clock.</summary>
    public Checking CheckingAt(TimeProvider clock) => new(Databases, Rules, clock, NullLogger<Checking>.Instance);

    /// <summary>An administrator.</summary>
    public static ClaimsPrincipal Administrator => Person("p-administrator", Role.Administrator);

    private static ReferenceData Of(IServiceProvider node) => node.GetRequiredService<ReferenceData>();

    private IEnumerable<IInvariant> Rules =>
    [
        new BudgetInvariant(Reference), new TotalsInvariant(), new PaymentInvariant(), new DecisionInvariant(), new ClauseInvariant(Reference), new CertificateInvariant(), new LetterInvariant(),
        new HistoryInvariant(), new MeetingInvariant(Get<IChainStore>()), new FileInvariant(Files), new QueueInvariant(), new RegisterInvariant(),
    ];

    private ReferenceData Reference => Of(stores.Node);

    private HistorySight Sight => new(Get<IChainStore>(), Get<TimeProvider>());

    private IDbContextFactory<PortalDb> Databases => Get<IDbContextFactory<PortalDb>>();

    /// <summary>Somebody in a role.</summary>
    public static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    /// <summary>A context.</summary>
    public Task<PortalDb> Open() => Databases.CreateDbContextAsync();

    public T Get<T>() where T : notnull => stores.Node.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await stores.InitializeAsync();
        Files = new(folder);
        await using var db = await Open();
        var role = new Microsoft.AspNetCore.Identity.IdentityRole(nameof(Role.Administrator));
        db.Add(role);
        db.Add(new CleanerProduction.Portal.Accounts.Person { Id = "p-administrator", UserName = "p-administrator", NameHant = "x", NameHans = "x", NameEn = "x" });
        db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { RoleId = role.Id, UserId = "p-administrator" });
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
