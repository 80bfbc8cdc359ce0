using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Complaints;
using CleanerProduction.Portal.Complaints.Answer;
using CleanerProduction.Portal.Complaints.Handle;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Complaints.Lodge;
using CleanerProduction.Portal.Complaints.Read;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>A day that moves on when told.</summary>
internal sealed class MovingDay(DateOnly day) : TimeProvider
{
    private int minutes;

    public DateOnly Day { get; set; } = day;

    // No two things happen at the same moment.
    public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(Day).AddHours(10).AddMinutes(minutes++);
}

/// <summary>The demonstration's database, providers and companies of their own for each test, and the people of a complaint on days the test says.</summary>
public abstract class ComplaintOffice(DemonstrationStores stores)
{
    private static int numbers = 100;

    protected static readonly ClaimsPrincipal Complainant = Person("p-applicant", Role.Applicant);
    protected static readonly ClaimsPrincipal Provider = Person("p-provider", Role.Provider);
    protected static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat);
    protected static readonly ClaimsPrincipal Technical = Person("p-technical", Role.TechnicalSupport);

    private readonly MovingDay clock = new(new(2026, 11, 23));

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>The day it is.</summary>
    protected DateOnly Today { get => clock.Day; set => clock.Day = value; }

    protected TimeProvider Clock => clock;

    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    protected ComplaintDesk Desk => new(Databases, Reference, clock);

    protected ComplaintLetters Letters => new(new CleanerProduction.Portal.Notices.Letters.CaseLetters(Reference, Demonstration));

    protected LodgingDesk Lodging => new(Databases, Reference, Letters, clock);

    protected Investigations Investigations => new(Desk, Letters);

    protected Followings Followings => new(Desk);

    protected Proposals Proposals => new(Desk, Letters);

    protected Answers Answers => new(Desk);

    protected ComplaintTimer Timer => new(Databases, Followings, Reference, clock);

    protected ComplaintBook Book => new(Databases, Reference, clock);

    private static Operation Demonstration => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Mode"] = "Demonstration" }).Build());

    protected Task<PortalDb> Open() => Databases.CreateDbContextAsync(Test);

    protected static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))], "test"));

    /// <summary>The people of the office have accounts, and are told.</summary>
    protected async Task Employed()
    {
        await using var db = await Open();
        if (await db.Roles.AnyAsync(r => r.Name == nameof(Role.Secretariat), Test)) return;
        foreach (var (role, people) in new[] { (Role.Secretariat, new[] { "p-secretary", "p-secretary-2" }), (Role.TechnicalSupport, ["p-technical"]) })
        {
            var held = new IdentityRole(role.ToString());
            db.Add(held);
            foreach (var person in people)
            {
                db.Add(new CleanerProduction.Portal.Accounts.Person { Id = person, UserName = person, NameHant = person, NameHans = person, NameEn = person });
                db.Add(new IdentityUserRole<string> { RoleId = held.Id, UserId = person });
            }
        }
        await db.SaveChangesAsync(Test);
    }

    /// <summary>A provider that is listed in both categories, for which these people act.</summary>
    protected async Task<string> Listed(params string[] people)
    {
        var number = $"2026-{Interlocked.Increment(ref numbers):000}";
        await using var db = await Open();
        db.Add(new Provider(number, Trilingual.Same($"Provider {number}")) { Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "x@example.test" });
        db.Add(Registration.Continued(number, ProviderCategory.Category1, new(2026, 1, 5)));
        db.Add(Registration.Continued(number, ProviderCategory.Category2, new(2026, 1, 5)));
        foreach (var person in people) db.Add(new Representative { PersonId = person, ProviderNumber = number, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return number;
    }

    /// <summary>The company of the complainant, which takes part.</summary>
    protected async Task<Company> Company(string person = "p-applicant")
    {
        await using var db = await Open();
        return await db.Set<Company>().Where(c => db.Set<Representative>().Any(r => r.PersonId == person && r.CompanyId == c.Id)).OrderBy(c => c.Id).FirstAsync(Test);
    }

    /// <summary>A complaint lodged about a provider.</summary>
    protected async Task<string> Lodged(string provider, string what = "The boiler was not installed.")
    {
        var written = new WrittenComplaint(provider, null, "No boiler", what, "the boiler");
        var begun = await Lodging.Begin(Complainant, (await Company()).Id, written, Test);
        Assert.Null(await Lodging.Lodge(Complainant, begun.Value, null, written, Test));
        return begun.Value;
    }

    /// <summary>The same, told and investigated, with a report of these verdicts.</summary>
    protected async Task<string> Reported(string provider, ServiceReview? review = null)
    {
        var @case = await Lodged(provider);
        Assert.Null(await Investigations.Notify(Secretary, @case, null, Test));
        Assert.Null(await Investigations.Begin(Technical, @case, null, Test));
        Assert.Null(await Investigations.Report(Technical, @case, null, "It stands in its crate.", review ?? new(ScopeCompleted: new(false, "not installed")), null, null, Test));
        return @case;
    }

    /// <summary>The same, established.</summary>
    protected async Task<string> Established(string provider)
    {
        var @case = await Reported(provider);
        Assert.Null(await Investigations.Find(Secretary, @case, null, "Seen on site.", "Install the boiler.", Test));
        return @case;
    }

    /// <summary>The same, corrected today and before the committee with a penalty.</summary>
    protected async Task<string> Proposed(string provider, Penalty penalty = Penalty.Warning, string? whyOther = null)
    {
        var @case = await Established(provider);
        Assert.Null(await Answers.Measure(Provider, @case, null, "Install it", Test));
        Assert.Null(await Answers.Complete(Provider, @case, null, 1, Today, Test));
        Assert.Null(await Followings.Call(Secretary, @case, null, Test));
        Assert.Null(await Followings.Assess(Secretary, @case, null, new(true, "It runs."), Test));
        Assert.Null(await Proposals.Propose(Secretary, @case, null, new("Not installed.", "Installed, and it runs.", penalty, "Because.", whyOther), Test));
        return @case;
    }

    /// <summary>The committee's declared result on a case, carried out as the meeting does.</summary>
    protected async Task Voted(string @case, bool carried, string division, ICarriesOut? subject = null)
    {
        var item = await new ReadyCases(Databases, Reference, clock).ItemFor(new(AgendaKind.Penalty, @case, Trilingual.Same("x"), Trilingual.Same("x"), null, true, null), Test);
        var carrying = new CarryingOut(Databases, [subject ?? new CarriesOutPenalty()], Reference, Demonstration, clock, NullLogger<CarryingOut>.Instance);
        await carrying.Do(new("67", 1, division, item!, carried ? Outcome.Carried : Outcome.NotCarried, clock.GetUtcNow(), new('a', 64), []), null, Test);
    }

    protected async Task<(Complaint Case, ComplaintFile File)> Read(string @case)
    {
        await using var db = await Open();
        var found = await db.Set<Complaint>().AsNoTracking().SingleAsync(c => c.Reference == @case, Test);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(@case, history, found.Head).Ok, $"the history of {@case} holds");
        return (found, (await db.Papers(@case, Test)).File);
    }

    protected async Task<ComplaintState> State(string @case) => (await Read(@case)).Case.State;

    protected async Task<List<CaseDeadline>> Running(string @case)
    {
        await using var db = await Open();
        return await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == @case && d.MetOn == null && d.EndedOn == null).ToListAsync(Test);
    }

    protected async Task<List<string>> LetterKinds(string @case)
    {
        await using var db = await Open();
        return await db.Set<LetterDraft>().Where(l => l.Case == @case).OrderBy(l => l.Number).Select(l => l.Kind + (l.CompanyId == null ? " provider" : " complainant")).ToListAsync(Test);
    }

    protected async Task<List<string>> Told(string @case, string person)
    {
        await using var db = await Open();
        return await db.Set<Notice>().Where(n => n.Case == @case && n.PersonId == person).OrderBy(n => n.Id).Select(n => n.Title.En).ToListAsync(Test);
    }

    protected static Judgement No(string why = "no") => new(false, why);
}
