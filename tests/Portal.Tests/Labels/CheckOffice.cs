using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Past;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Check;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.Portal.Labels.Nominate;
using CleanerProduction.Portal.Labels.Verify;
using CleanerProduction.PortalTests.Complaints;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>The scheme's secretariat over the demonstration's database, in the round that is open, with a factory or a provider of its own for each test.</summary>
public abstract class CheckOffice(DemonstrationStores stores)
{
    protected const int Round = 2027;

    protected static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat), Other = Person("p-secretary-2", Role.Secretariat);
    protected static readonly ClaimsPrincipal Technical = Person("p-technical", Role.TechnicalSupport), Director = Person("p-director", Role.Director);

    private static int numbers = 500;
    private readonly MovingDay clock = new(new(2026, 11, 23));

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>The day it is.</summary>
    protected DateOnly Today { get => clock.Day; set => clock.Day = value; }

    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    protected DemonstrationStores Stores => stores;

    protected LabelFactsBook Facts => new(Reference, clock);

    protected LabelDesk Desk => new(Databases, Reference, clock);

    protected Checking Checking => new(Desk, Facts);

    protected Posting Posting => new(Databases, Reference, clock);

    protected EntryBook Entries => new(Databases, clock);

    protected SiteVerifying Verifying => new(Desk, Facts);

    protected Nominating Nominating => new(Databases, Facts, Posting);

    protected LapseTimer Timer => new(Databases, Desk, clock);

    protected CheckBook Book => new(Databases, Facts);

    protected Task<PortalDb> Open() => Databases.CreateDbContextAsync(Test);

    protected async Task<LabelRound> Numbers() => (await new RoundBook(Databases).Of(Round, Test))!.Round;

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    /// <summary>A company with a factory in Hong Kong.</summary>
    protected async Task<Factory> Works()
    {
        var number = Interlocked.Increment(ref numbers);
        await using var db = await Open();
        var company = new Company(Trilingual.Same($"Company {number}"), string.Create(CultureInfo.InvariantCulture, $"77{number:000000}")) { RegistrationExpires = new(2030, 1, 1) };
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, Trilingual.Same($"Works {number}"), FactoryPlace.HongKong, "metal") { Relation = FactoryRelation.OwnedInHongKong };
        db.Add(factory);
        await db.SaveChangesAsync(Test);
        return factory;
    }

    /// <summary>An application for the manufacturing label handed in on a day through the portal, by three measures after an assessment of elsewhere.</summary>
    protected async Task<string> Handed(Factory factory, DateOnly? on = null)
    {
        await using var db = await Open();
        var application = new LabelApplication(CaseReference.Of(LabelKind.Manufacturing, 2026, Interlocked.Increment(ref numbers)), Round, false, factory.CompanyId, factory.Id, null) { Channel = LabelChannel.Electronic };
        var form = new LabelEntryForm
        {
            Label = LabelKind.Manufacturing, Ways = [LabelWay.Measures], Assessment = "HKPC-17", AssessmentCompletedOn = new(2024, 5, 6), NoCostRecommended = 2, NoCostDone = 2, PaidRecommended = 3,
            Measures = [.. Enumerable.Range(1, 3).Select(i => FormMeasure.Begin($"A{i}") with { Name = $"Pump {i}", Paid = true, DoneOn = new(2026, 3, i) })], HasOffences = false,
        };
        db.Add(application);
        db.Add(new FormRevision { Case = application.Reference, Revision = 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = clock.GetUtcNow(), By = "p" });
        db.Add(application.Step(LabelStep.Submit, Role.Applicant, "p", on is { } day ? HongKongTime.StartOf(day) : clock.GetUtcNow()).Value);
        await db.SaveChangesAsync(Test);
        return application.Reference;
    }

    /// <summary>The same, received whole and with an answer to everything.</summary>
    protected async Task<string> Answered(Factory factory)
    {
        var @case = await Handed(factory);
        Assert.Null(await Checking.ReceiveOriginal(Secretary, @case, null, Today, Test));
        Assert.Null(await Checking.Search(Secretary, @case, null, "The register of penalties", Test));
        foreach (var open in (await Book.Find(Secretary, @case, Test))!.Findings.Open)
            Assert.Null(await Checking.Answer(Secretary, @case, null, open.Question, open.Item, new(true, "Seen."), Test));
        return @case;
    }

    /// <summary>The same, checked.</summary>
    protected async Task<string> Checked(Factory factory)
    {
        var @case = await Answered(factory);
        Assert.Null(await Checking.Check(Secretary, @case, null, Test));
        return @case;
    }

    /// <summary>A visit that answers every line.</summary>
    protected async Task<SiteVisit> Visit(string @case, string key = "device-0001", bool met = true)
    {
        var view = (await Book.Find(Secretary, @case, Test))!;
        return new(key, Today, "Ms Chan", [.. SiteChecklist.Of(CheckFacts.Measures(view.Case)).Select(l => new SiteAnswer(l.Key, SiteFinding.AsStated, null))], new Judgement(met, "As stated."), new(22.5, 114.1, 8));
    }

    /// <summary>A provider in the directory with so many projects of before the portal; established on a day where a complaint is to count.</summary>
    protected async Task<string> Provider(int projects, DateOnly? established = null)
    {
        var works = await Works();
        await using var db = await Open();
        var number = $"2026-{Interlocked.Increment(ref numbers):000}";
        db.Add(new Provider(number, Trilingual.Same($"Provider {number}")) { Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "x@example.test" });
        db.Add(Registration.Continued(number, ProviderCategory.Category1, new(2020, 1, 5)));
        for (var i = 0; i < projects; i++)
        {
            var record = new PastRecord(CaseReference.Of(ProjectType.Demonstration, 2015, Interlocked.Increment(ref numbers)), "P2", Trilingual.Same("x"), "77", Trilingual.Same("x"), FactoryPlace.HongKong, null, "metal", Trilingual.Same("Boiler"), number,
                new(2015, 1, 5), new(2015, 6, 1), ApplicationState.Closed, Hkd.Of(100m), Hkd.Of(50m), Hkd.Of(50m), new DateOnly(2016, 6, 1));
            var (application, entry) = Application.OfThePast(record, works.CompanyId, works.Id, "p", clock.GetUtcNow(), "row");
            db.Add(application);
            db.Add(entry);
        }
        if (established is { } found)
        {
            var complaint = new Complaint(new CaseReference(CaseReference.Complaint, 2026, Interlocked.Increment(ref numbers)), ComplaintKind.Complaint, works.CompanyId, number, new(2026, 1, 5)) { Subject = Trilingual.Same("Boiler") };
            db.Add(complaint);
            foreach (var (step, by) in new[] { (ComplaintStep.Notify, Role.Secretariat), (ComplaintStep.Investigate, Role.TechnicalSupport), (ComplaintStep.FindSubstantiated, Role.Secretariat) })
                db.Add(complaint.Step(step, by, "p", HongKongTime.StartOf(found)).Value);
            db.Add(new ComplaintRevision { Case = complaint.Reference, Revision = 1, Content = new ComplaintFile { Finding = new(true, "Seen."), FoundOn = found }.ToJson(), At = clock.GetUtcNow(), By = "p" });
        }
        await db.SaveChangesAsync(Test);
        return number;
    }

    /// <summary>The case as it is stored; its history holds.</summary>
    protected async Task<LabelApplication> Stored(string @case)
    {
        await using var db = await Open();
        var found = await db.Set<LabelApplication>().AsNoTracking().SingleAsync(a => a.Reference == @case, Test);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(@case, history, found.Head).Ok, $"the history of {@case} holds");
        return found;
    }

    protected async Task<List<(string Rule, DateOnly Due)>> Running(string @case)
    {
        await using var db = await Open();
        return [.. (await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == @case && d.MetOn == null && d.EndedOn == null).ToListAsync(Test)).Select(d => (d.Rule, d.Due))];
    }
}
