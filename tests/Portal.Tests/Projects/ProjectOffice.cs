using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Portal.Projects.Procure;
using CleanerProduction.Portal.Projects.Report;
using CleanerProduction.Portal.Projects.Run;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

/// <summary>The demonstration's projects, and the people who act on them.</summary>
public abstract class ProjectOffice(DemonstrationStores stores)
{
    protected static readonly ClaimsPrincipal Secretary = Person("p-secretary", "容靜嵐", Role.Secretariat);
    protected static readonly ClaimsPrincipal Director = Person("p-director", "簡慕儀", Role.Director);
    protected static readonly ClaimsPrincipal Owner = Person("p-applicant", "梁綺雯", Role.Applicant);
    protected static readonly ClaimsPrincipal OwnerOfTwo = Person("p-applicant-2", "黎詠珊", Role.Applicant);

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    protected ProjectDesk Desk => new(stores.Node.GetRequiredService<CaseDesk>());

    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    protected Agreements Agreements => new(Desk, Reference);

    protected Events Events => new(Desk);

    protected Changes Changes => new(Desk, Reference, new(new CaseLetters(Reference, new(new ConfigurationBuilder().Build()))));

    protected Purchases Purchases => new(Desk);

    protected Reports Reports => new(Desk, Reference);

    protected ProjectBook Book => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), Reference, stores.Node.GetRequiredService<TimeProvider>());

    protected ReadyCases Ready => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), Reference, stores.Node.GetRequiredService<TimeProvider>());

    protected static DateOnly Today => DemonstrationStores.Day;

    protected async Task<PortalDb> Open() => await stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);

    protected async Task<ProjectFile> File(string @case)
    {
        await using var db = await Open();
        var found = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == @case, Test);
        var file = await ProjectBook.Read(db, found, Test);
        Assert.True(CaseHistory.Verify(@case, file.History, found.Head).Ok, $"the history of {@case} holds");
        return file;
    }

    /// <summary>A file of a case, as if it had just been sent.</summary>
    protected async Task Put(string @case, string slot, int? seconds = null, string name = "a", DateTimeOffset? at = null)
    {
        await using var db = await Open();
        db.Add(new CaseFile { Holder = @case, Slot = slot, Line = name, Version = 1, Name = name, Hash = new string('a', 64), Length = 1, Seconds = seconds, Scan = FileScan.NotScanned, By = "p-applicant", At = at ?? stores.Node.GetRequiredService<TimeProvider>().GetUtcNow() });
        await db.SaveChangesAsync(Test);
    }

    /// <summary>The files of cases as their people get at them.</summary>
    protected FilesOfCases Door => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), Reference, stores.Node.GetRequiredService<TimeProvider>());

    /// <summary>The reference whose letters and number these are: the year moves with the first start.</summary>
    protected async Task<string> Case(string letters, string number)
    {
        await using var db = await Open();
        return await db.Set<Application>().Where(a => a.Reference.StartsWith(letters + "-") && a.Reference.EndsWith("-" + number)).Select(a => a.Reference).SingleAsync(Test);
    }

    protected static ClaimsPrincipal Person(string id, string name, params Role[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id), new("name-hant", name), new("name-hans", name), new("name-en", name), .. roles.Select(r => new System.Security.Claims.Claim(ClaimTypes.Role, r.ToString()))], "test"));
}
