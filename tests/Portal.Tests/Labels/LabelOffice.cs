using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.Portal.Labels.Rounds;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>A moment that a test sets; it stands.</summary>
public sealed class SetMoment(DateTimeOffset at) : TimeProvider
{
    /// <summary>The moment it is.</summary>
    public DateTimeOffset At { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => At;
}

/// <summary>The desks of entries and rounds over the demonstration's database, with a company of its own for each test.</summary>
public abstract class LabelOffice(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    protected const string Applicant = "p-applicant", Second = "p-applicant-3";

    protected static readonly ClaimsPrincipal Acting = Person(Applicant, Role.Applicant), Stranger = Person("p-applicant-2", Role.Applicant), Secretary = Person("p-secretary", Role.Secretariat);
    private static int companies = 20000000;

    protected static CancellationToken Test => TestContext.Current.CancellationToken;

    protected SetMoment Clock { get; } = new(HongKongTime.StartOf(new(2026, 11, 21)).AddHours(10));
    protected ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();
    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();
    protected LabelDesk Desk => new(Databases, Reference, Clock);
    protected EntryBook Book => new(Databases, Clock);
    protected Beginning Beginning => new(Databases, Clock);
    protected PageSaving Saving => new(Databases, Book, Reference, Clock);
    protected Entering Entering => new(Desk);
    protected RoundDesk Rounds => new(Databases, Reference, Clock);
    protected RoundKeeping Keeping => new(Databases, Rounds, Clock);

    protected IServiceProvider Services() => stores.Node;

    protected static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    /// <summary>A company with a factory in Hong Kong or Guangdong, for which both applicants act.</summary>
    protected async Task<Factory> NewFactory(FactoryPlace place = FactoryPlace.HongKong)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var company = new Company(new("甲", "甲", "Alpha"), Interlocked.Increment(ref companies).ToString(CultureInfo.InvariantCulture)) { Email = "alpha@example.test", Telephone = "23456789" };
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, new("甲廠", "甲厂", "Alpha Works"), place, "metal");
        db.Add(factory);
        foreach (var person in (string[])[Applicant, Second]) db.Add(new Representative { PersonId = person, CompanyId = company.Id, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return factory;
    }

    protected static string Offer(LabelKind label, Factory factory) => string.Create(CultureInfo.InvariantCulture, $"{label}-{factory.CompanyId}-{(label == LabelKind.SupplyChain ? 0 : factory.Id)}");

    /// <summary>A draft of the manufacturing label by a city audit, whole but for its declarations.</summary>
    protected async Task<string> Whole(Factory factory)
    {
        var reference = (await Beginning.Begin(Applicant, Offer(LabelKind.Manufacturing, factory), Language.ZhHans, Test)).Value;
        await Save(reference, LabelPage.Applicant, ("contact-name", "Chan"), ("contact-telephone", "23456789"), ("contact-email", "chan@example.test"));
        await Save(reference, LabelPage.Ways, ("way-title", "yes"));
        await Save(reference, LabelPage.Titles, ("title-kind/T1", "CityAudit"), ("title-number/T1", "SJ-1"), ("title-from/T1", "2026-01-05"));
        await Save(reference, LabelPage.Record, ("has-offences", "no"));
        await using var db = await Databases.CreateDbContextAsync(Test);
        foreach (var slot in (string[])[LabelAsked.TitlesSlot, LabelAsked.DeclarationSlot])
            db.Add(new CaseFile { Holder = reference, Slot = slot, Line = "1", Version = 1, Name = "x.pdf", Kind = CleanerProduction.Files.SlotKind.Pdf, Length = 1, Hash = new('a', 64), Scan = FileScan.Clean, At = Clock.At, By = Applicant });
        await db.SaveChangesAsync(Test);
        return reference;
    }

    protected async Task<SavedPage<Entry>> Save(string reference, LabelPage page, params (string Place, string Text)[] texts) => await Save(Applicant, reference, page, null, texts);

    protected async Task<SavedPage<Entry>> Save(string person, string reference, LabelPage page, int? read, params (string Place, string Text)[] texts)
    {
        var seen = read ?? (await Book.Mine(person, reference, Test))!.Last.Revision;
        return (await Saving.Save(person, reference, new(page, seen, texts.ToDictionary(t => t.Place, t => t.Text, StringComparer.Ordinal)), Test)).Value;
    }

    protected async Task<Refusal?> Submit(string reference) => await Entering.Submit(Acting, reference, (await Book.Mine(Applicant, reference, Test))!.Last.Revision, new(true, true, true, true, true), Test);

    protected async Task<LabelApplication> Stored(string reference)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        return await db.Set<LabelApplication>().AsNoTracking().SingleAsync(a => a.Reference == reference, Test);
    }
}
