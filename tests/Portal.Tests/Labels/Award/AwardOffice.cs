using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Award;
using CleanerProduction.Portal.Labels.Find;
using CleanerProduction.Portal.Labels.Hold;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.PortalTests.Complaints;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Award;

/// <summary>The demonstration's database with rounds of their own for each test, decided by the panel.</summary>
public abstract class AwardOffice(DemonstrationStores stores)
{
    private static int years = 2030;

    protected static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat);
    protected static readonly ClaimsPrincipal Director = Person("p-director", Role.Director);
    protected static readonly ClaimsPrincipal Applicant = Person("p-applicant", Role.Applicant);

    private readonly MovingDay clock = new(new(2026, 11, 23));

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    protected DateOnly Today { get => clock.Day; set => clock.Day = value; }

    protected TimeProvider Clock => clock;

    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    protected static Operation Demonstration => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Mode"] = "Demonstration" }).Build());

    protected AwardLetters Letters => new(new CleanerProduction.Portal.Notices.Letters.CaseLetters(Reference, Demonstration), Reference);

    protected LabelDesk Desk => new(Databases, Reference, clock);

    protected RoundDesk Rounds => new(Databases, Reference, clock);

    protected Releasing Releasing => new(Rounds, Letters);

    protected Objecting Objecting => new(Databases, Desk, clock);

    protected Rechecking Rechecking => new(Rounds, Desk);

    protected Revoking Revoking => new(Databases, Letters, clock);

    protected ProposedBook Proposed => new(Databases, Reference);

    protected HeldLabels Held => new(Databases, clock);

    protected HolderBook Holders => new(Databases, Reference, new ListingNews(), clock);

    protected Task<PortalDb> Open() => Databases.CreateDbContextAsync(Test);

    protected static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))], "test"));

    /// <summary>A round of its own: <paramref name="awards"/> applications for manufacturing the panel decided to award, one it did not, and the company of p-applicant among the former.</summary>
    protected async Task<int> Decided(int awards = 3)
    {
        await Employed();
        var year = Interlocked.Increment(ref years);
        await using var db = await Open();
        var at = HongKongTime.StartOf(Today.AddDays(-30));
        var round = Reference.LabelRounds[0] with { Year = year };
        var @case = new RoundCase(year);
        db.Add(new LabelRoundVersion { Year = year, Version = 1, Content = round.ToJson(), Reason = "test", At = at, By = "test" });
        foreach (var step in new[] { RoundStep.Announce, RoundStep.OpenJudging, RoundStep.Decide }) db.Add(@case.Step(step, Role.Secretariat, "test", at).Value);
        db.Add(@case);
        var mine = await db.Set<Representative>().Where(r => r.PersonId == "p-applicant" && r.CompanyId != null).Select(r => r.CompanyId).FirstAsync(Test);
        var factories = await db.Set<Factory>().OrderByDescending(f => f.CompanyId == mine).ThenBy(f => f.Id).Take(awards + 1).ToListAsync(Test);
        for (var i = 0; i <= awards; i++)
        {
            var application = new LabelApplication(CaseReference.Of(LabelKind.Manufacturing, year, i + 1), year, false, factories[i].CompanyId, factories[i].Id, null) { Channel = LabelChannel.Electronic };
            (LabelStep Step, Role By)[] way =
            [
                (LabelStep.Submit, Role.Applicant), (LabelStep.ReceiveOriginal, Role.Secretariat), (LabelStep.Check, Role.Secretariat), (LabelStep.VerifySite, Role.Secretariat), (LabelStep.Table, Role.Secretariat),
                (i < awards ? LabelStep.Propose : LabelStep.Decline, Role.Panel),
            ];
            foreach (var (step, by) in way)
            {
                var taken = application.Step(step, by, "test", at, "The measures were not carried out.");
                Assert.True(taken.Ok, $"{step}");
                db.Add(taken.Value);
            }
            db.Add(application);
        }
        await db.SaveChangesAsync(Test);
        return year;
    }

    /// <summary>The same, with its list published, the days of objections over and the records looked up.</summary>
    protected async Task<int> Ready(int awards = 3)
    {
        var year = await Decided(awards);
        Assert.Null(await Releasing.Invite(Secretary, year, null, new(7, false), Test));
        Today = Today.AddDays(8);
        Assert.Null(await Rechecking.Clean(Secretary, year, [.. Enumerable.Range(1, awards).Select(n => Ref(year, n))], Today.AddDays(-1), "Lists of both departments", Test));
        return year;
    }

    protected static string Ref(int year, int number) => CaseReference.Of(LabelKind.Manufacturing, year, number).ToString();

    protected async Task<List<Certificate>> Certificates(int year)
    {
        await using var db = await Open();
        return await db.Set<Certificate>().AsNoTracking().Where(c => c.Round == year).OrderBy(c => c.Number).ToListAsync(Test);
    }

    private async Task Employed()
    {
        await using var db = await Open();
        if (await db.Roles.AnyAsync(r => r.Name == nameof(Role.Secretariat), Test)) return;
        var held = new IdentityRole(nameof(Role.Secretariat));
        db.Add(held);
        db.Add(new CleanerProduction.Portal.Accounts.Person { Id = "p-secretary", UserName = "p-secretary", NameHant = "a", NameHans = "a", NameEn = "a" });
        db.Add(new IdentityUserRole<string> { RoleId = held.Id, UserId = "p-secretary" });
        await db.SaveChangesAsync(Test);
    }
}
