using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>What all kinds stand on: people with their roles, a company with its factory, a provider that is registered; and applications on their way.</summary>
internal static class Ground
{
    /// <summary>Who applies, and acts for the company and every provider.</summary>
    public const string Applicant = "p-applicant";

    /// <summary>The officer.</summary>
    public const string Officer = "p-secretary";

    /// <summary>The provider that forms name.</summary>
    public const string Provider = "2011-015";

    private static readonly DateTimeOffset Begun = HongKongTime.StartOf(Yard.Day.AddDays(-90)).AddHours(9);

    /// <summary>Lays it, once.</summary>
    public static async Task Lay(Yard yard)
    {
        await using var db = yard.Open();
        foreach (var role in Enum.GetNames<Role>()) db.Roles.Add(new IdentityRole(role) { NormalizedName = role.ToUpperInvariant() });
        await db.SaveChangesAsync();
        foreach (var (id, role) in new[] { (Applicant, Role.Applicant), (Officer, Role.Secretariat), ("p-colleague", Role.Applicant) })
        {
            db.Users.Add(new Person { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), Email = $"{id}@example.test", NameHant = id, NameHans = id, NameEn = id, Language = Language.En });
            db.UserRoles.Add(new() { UserId = id, RoleId = await db.Roles.Where(r => r.Name == role.ToString()).Select(r => r.Id).SingleAsync() });
        }
        db.AddRange(NewProvider(Provider), Registration.Continued(Provider, ProviderCategory.Category2, new(2011, 3, 1)));
        await db.SaveChangesAsync();
    }

    /// <summary>A provider as the directory shows one.</summary>
    public static Provider NewProvider(string number) => new(number, new("清研顧問有限公司", "清研顾问有限公司", "Clear Study Consultants Limited")) { Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "info@clear.example", Identifier = "12345678" };

    /// <summary>A file that stands on the disk.</summary>
    public static async Task<CaseFile> Paper(Yard yard, string holder, string slot, string line)
    {
        var kept = (await yard.Of<FileStore>().Put(new MemoryStream("%PDF-1.7 a paper"u8.ToArray()), 1_000, CancellationToken.None)).Value;
        return new() { Holder = holder, Slot = slot, Line = line, Version = 1, Name = $"{line}.pdf", Hash = kept.Hash, Length = kept.Length, Kind = SlotKind.Pdf, Scan = FileScan.NotScanned, By = Applicant, At = Begun };
    }

    /// <summary>Applications for a new technology project, each of a company of its own for which the applicant acts, in a year of their own; <paramref name="also"/> adds what belongs to each.</summary>
    public static async Task<IReadOnlyList<Application>> Applications(Yard yard, int year, int many, Func<PortalDb, Application, Task> also)
    {
        await using var db = yard.Open();
        var companies = Enumerable.Range(1, many).Select(n => new Company(Trilingual.Same($"Company {year} {n}"), Yard.Said(year * 10_000L + n)) { RegistrationExpires = Yard.Day.AddYears(1), Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "a@example.test" }).ToList();
        db.AddRange(companies);
        await db.SaveChangesAsync();
        var factories = companies.ConvertAll(c => new Factory(c.Id, Trilingual.Same("Factory"), FactoryPlace.Guangdong, "metal") { City = "4403", Relation = FactoryRelation.WhollyForeignOwned, Address = Trilingual.Same("2 Test Road") });
        db.AddRange(factories);
        await db.SaveChangesAsync();
        var made = new List<Application>();
        foreach (var (factory, n) in factories.Select((f, i) => (f, i + 1)))
        {
            var application = new Application(CaseReference.Of(ProjectType.NewTechnology, year, n), "P5", factory.CompanyId, factory.Id) { Title = Trilingual.Same("Coating"), Sector = "metal", ProjectCost = Hkd.Of(2_000) };
            db.AddRange(application, application.Record("Begin", Role.Applicant, Applicant, Begun, null, null), new Representative { PersonId = Applicant, CompanyId = factory.CompanyId, From = new(2020, 1, 1) });
            await also(db, application);
            made.Add(application);
        }
        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>Takes an application along the steps of a new technology project up to one, a few days apart.</summary>
    public static void Walk(Yard yard, PortalDb db, Application application, ApplicationStep last)
    {
        var at = Begun;
        foreach (var (step, by) in Way)
        {
            if (step == ApplicationStep.Recommend)
            {
                var limit = yard.Reference.Phases["P5"].GrantFor(ProjectType.NewTechnology, application.ProjectCost, HongKongTime.DateOf(at)).Value;
                if (application.RecommendApproval(limit.Amount, limit, null) is { } refused) throw new InvalidOperationException(refused.Code);
            }
            var taken = application.Step(step, by, Officer, at = at.AddDays(3), "note");
            if (!taken.Ok) throw new InvalidOperationException($"{step}: {taken.Refusal.Code}");
            db.Add(taken.Value);
            if (step == last) return;
        }
    }

    private static readonly (ApplicationStep Step, Role By)[] Way =
    [
        (ApplicationStep.Submit, Role.Applicant), (ApplicationStep.FindComplete, Role.Secretariat), (ApplicationStep.Recommend, Role.Director), (ApplicationStep.Table, Role.Secretariat),
        (ApplicationStep.Approve, Role.Committee), (ApplicationStep.OfferAgreement, Role.Secretariat), (ApplicationStep.Sign, Role.Secretariat), (ApplicationStep.SubmitReport, Role.Applicant),
        (ApplicationStep.AcceptReport, Role.Secretariat), (ApplicationStep.FindPayable, Role.Secretariat),
    ];
}
