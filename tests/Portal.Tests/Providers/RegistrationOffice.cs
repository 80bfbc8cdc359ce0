using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Desk;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Providers;

/// <summary>The desks of registrations on a day that a test sets, and the people who act at them.</summary>
public abstract class RegistrationOffice : IClassFixture<DemonstrationStores>, IAsyncLifetime
{
    protected const string Applicant = "n-newcomer", Stranger = "n-stranger";

    protected static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat);
    protected static readonly ClaimsPrincipal Technical = Person("p-technical", Role.TechnicalSupport);
    private static int companies = 10000000;

    private readonly DemonstrationStores stores;

    protected RegistrationOffice(DemonstrationStores stores)
    {
        this.stores = stores;
        (Desk, Book) = (new(Databases, Reference, Clock), new(Databases, Reference, Clock));
        var letters = new CleanerProduction.Portal.Providers.Letters.RegistrationLetters(new CleanerProduction.Portal.Notices.Letters.CaseLetters(Reference, new Operation(new ConfigurationBuilder().Build())));
        (Beginning, Saving, Submitting) = (new(Databases, Clock), new(Databases, Book, Clock), new(Desk));
        Handling = new(Desk, letters);
        (Settling, Watching, List, Contacts) = (new(Handling, letters), new(Databases, Desk, Reference, Clock), new(Databases, Reference, Clock), new(Desk, letters));
    }

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    protected SetDay Clock { get; } = new(new(2026, 9, 1));
    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();
    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();
    protected RegistrationDesk Desk { get; }
    protected FilingBook Book { get; }
    protected Beginning Beginning { get; }
    protected PageSaving Saving { get; }
    protected Submitting Submitting { get; }
    protected Handling Handling { get; }
    protected Settling Settling { get; }
    protected Watching Watching { get; }
    protected RegistrationList List { get; }
    protected ContactDesk Contacts { get; }

    public async ValueTask InitializeAsync()
    {
        await using var db = await Open();
        if (await db.Roles.AnyAsync(Test)) return;
        foreach (var role in Enum.GetNames<Role>()) db.Roles.Add(new IdentityRole(role) { NormalizedName = role.ToUpperInvariant() });
        await db.SaveChangesAsync(Test);
        foreach (var (person, role) in new[] { ("p-secretary", Role.Secretariat), (Applicant, Role.Applicant), (Stranger, Role.Applicant) })
        {
            db.Users.Add(new Person { Id = person, UserName = person, NormalizedUserName = person.ToUpperInvariant(), NameHant = person, NameHans = person, NameEn = person });
            db.UserRoles.Add(new() { UserId = person, RoleId = await db.Roles.Where(r => r.Name == role.ToString()).Select(r => r.Id).SingleAsync(Test) });
        }
        await db.SaveChangesAsync(Test);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected async Task<PortalDb> Open() => await Databases.CreateDbContextAsync(Test);

    /// <summary>A business registration number nobody has.</summary>
    protected static string Number() => Interlocked.Increment(ref companies).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A form that meets the criteria of both categories exactly: three staff of two years, two years and three projects.</summary>
    protected static RegistrationForm Form(params ProviderCategory[] categories) => new()
    {
        WrittenIn = Language.En, Name = new("清研顧問有限公司", "清研顾问有限公司", "Clear Study Consultants Limited"), Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "info@clear.example",
        ContactName = "Chan", ContactTelephone = "23456789", ContactEmail = "chan@clear.example", Categories = [.. categories],
        Staff = categories.Contains(ProviderCategory.Category1) ? [.. Enumerable.Range(1, 3).Select(i => new FormStaff($"S{i}", $"Staff {i}", "", 2m, WorkField.CleanerProduction, "cv.pdf"))] : [],
        EngineeringYears = categories.Contains(ProviderCategory.Category2) ? 2m : null,
        Projects = [.. Enumerable.Range(1, 3).Select(i => new FormProject($"P{i}", $"Client {i}", "Lee", "23456780", "", "Work", WorkField.CleanerProduction, true, new(2025, 1, 1), new(2025, 6, i)))],
    };

    /// <summary>Begun and filled in, with the proofs in their slots; not handed in.</summary>
    protected async Task<string> Draft(string number, RegistrationForm form, string person = Applicant)
    {
        var begun = await Beginning.Begin(person, new(number, form.Name, form.Categories), Language.En, Test);
        Assert.True(begun.Ok, begun.Ok ? "" : begun.Refusal.Code);
        await using var db = await Open();
        var filing = await db.Set<RegistrationFiling>().SingleAsync(f => f.Reference == begun.Value, Test);
        var whole = form with { Identifier = number };
        db.Add(new FormRevision { Case = filing.Reference, Revision = 2, Moment = FormMoment.Draft, Content = whole.ToJson(), Hash = whole.Hash, At = Clock.GetUtcNow(), By = person });
        foreach (var slot in (string[])["staff-experience", "project-record"])
            db.Add(new CaseFile { Holder = ProviderFiles.Holder(filing.ProviderNumber), Slot = slot, Line = filing.Reference, Version = 1, Name = "cv.pdf", Hash = new('a', 64), Scan = FileScan.NotScanned, By = person, At = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Test);
        return filing.Reference;
    }

    /// <summary>Handed in.</summary>
    protected async Task<string> Filed(string number, RegistrationForm form, string person = Applicant)
    {
        var filing = await Draft(number, form, person);
        Assert.Null(await Submitting.Submit(person, filing, 2, new(true, true, true, true, true), Test));
        return filing;
    }

    /// <summary>Found complete today, its evidence found to prove what is stated.</summary>
    protected async Task<string> Complete(string number, RegistrationForm form)
    {
        var filing = await Filed(number, form);
        Assert.Null(await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test));
        foreach (var category in form.Categories) Assert.Null(await Handling.Judge(Secretary, filing, await Seen(filing), category, true, "Read", Test));
        return filing;
    }

    /// <summary>Registered provisionally today.</summary>
    protected async Task<string> Registered(string number, RegistrationForm form)
    {
        var filing = await Complete(number, form);
        foreach (var category in form.Categories) Assert.Null(await Handling.Register(Secretary, filing, await Seen(filing), category, Test));
        return filing;
    }

    protected async Task<long> Seen(string filing) => (await Cases(filing)).Sum(c => c.HistoryEntries);

    protected async Task<List<Registration>> Cases(string filing)
    {
        await using var db = await Open();
        var cases = await db.Set<Registration>().AsNoTracking().Where(r => r.Filing == filing).OrderBy(r => r.Category).ToListAsync(Test);
        foreach (var one in cases)
        {
            var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == one.Reference).OrderBy(e => e.Sequence).ToListAsync(Test);
            Assert.True(CaseHistory.Verify(one.Reference, history, one.Head).Ok, $"the history of {one.Reference} holds");
        }
        return cases;
    }

    protected async Task<Registration> Case(string filing) => Assert.Single(await Cases(filing));

    /// <summary>A new technology project of a provider, agreed on and reported on these days, its report accepted where said.</summary>
    protected async Task Project(string provider, DateOnly agreedOn, DateOnly? reported, bool accepted = false)
    {
        await using var db = await Open();
        var taken = await db.Set<Application>().CountAsync(Test);
        var application = new Application(CaseReference.Of(ProjectType.NewTechnology, 2031, taken + 1), "P5", (await db.Set<CleanerProduction.Companies.Company>().FirstAsync(Test)).Id, (await db.Set<CleanerProduction.Companies.Factory>().FirstAsync(Test)).Id) { ProviderNumber = provider, ProjectCost = Hkd.Of(900_000) };
        void Step(ApplicationStep step, Role by, DateOnly on, string? note = null)
        {
            var done = application.Step(step, by, "x", HongKongTime.StartOf(on).AddHours(12), note);
            Assert.True(done.Ok, $"{step}");
            db.Add(done.Value);
        }
        Step(ApplicationStep.Submit, Role.Applicant, agreedOn.AddDays(-20));
        Step(ApplicationStep.FindComplete, Role.Secretariat, agreedOn.AddDays(-19));
        Assert.Null(application.RecommendApproval(Hkd.Of(100_000), Reference.Phases["P5"].GrantFor(ProjectType.NewTechnology, application.ProjectCost, agreedOn, false).Value, null));
        Step(ApplicationStep.Recommend, Role.Director, agreedOn.AddDays(-18), "x");
        Step(ApplicationStep.Table, Role.Secretariat, agreedOn.AddDays(-17));
        Step(ApplicationStep.Approve, Role.Committee, agreedOn.AddDays(-16), "x");
        Step(ApplicationStep.OfferAgreement, Role.Secretariat, agreedOn.AddDays(-1));
        Step(ApplicationStep.Sign, Role.Secretariat, agreedOn);
        if (reported is { } on) Step(ApplicationStep.SubmitReport, Role.Applicant, on);
        if (accepted) Step(ApplicationStep.AcceptReport, Role.Secretariat, Clock.Today, "x");
        db.Add(application);
        await db.SaveChangesAsync(Test);
    }

    protected static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new System.Security.Claims.Claim(ClaimTypes.Role, r.ToString()))], "test"));
}

/// <summary>A clock that stands on a day until it is set to another.</summary>
public sealed class SetDay(DateOnly day) : TimeProvider
{
    private long minutes;

    /// <summary>The day.</summary>
    public DateOnly Today { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(Today).AddHours(10).AddMinutes(Interlocked.Increment(ref minutes) % 600);
}
