using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CleanerProduction.BrowserTests.Providers;

/// <summary>Brings a registration to where a walk begins, through the portal's own desks.</summary>
internal sealed class ReadyRegistrations(FundingPortal portal)
{
    private readonly RegistrationDesk desk = new(portal.Databases, portal.Reference, portal.Clock);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private static readonly ClaimsPrincipal Secretary = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "p-secretary-2"), new(ClaimTypes.Role, nameof(Role.Secretariat))], "test"));

    private Handling Handling => new(desk, new RegistrationLetters(new CaseLetters(portal.Reference, new Operation(new ConfigurationBuilder().Build()))));

    /// <summary>Handed in by somebody: category 1 with as many employees of two years.</summary>
    public async Task<string> Filed(string person, string number, int staff)
    {
        var name = new Trilingual("恆澄環境顧問有限公司", "恒澄环境顾问有限公司", "Hang Ching Environmental Consultants Limited");
        var form = new RegistrationForm
        {
            WrittenIn = Language.ZhHant, Name = name, Address = Trilingual.Same("21 Hung To Road, Kowloon"), Telephone = "23456789", Email = "office@hangching.example.test", ContactName = "潘女士", ContactTelephone = "23456789",
            ContactEmail = "office@hangching.example.test", Categories = [ProviderCategory.Category1],
            Staff = [.. Enumerable.Range(1, 3).Select(i => new FormStaff($"S{i}", $"顧問{i}", "", i <= staff ? 2m : 1.5m, WorkField.EnergyManagement, "staff-experience.pdf"))],
            Projects = [.. Enumerable.Range(1, 3).Select(i => new FormProject($"P{i}", $"客戶{i}", "李先生", "23450000", "", "節能審核", WorkField.EnergyManagement, null, null, new DateOnly(2026, 1, i)))],
        };
        var begun = await new Beginning(portal.Databases, portal.Clock).Begin(person, new(number, name, form.Categories), Language.ZhHant, Test);
        var reference = begun.Ok ? begun.Value : throw new InvalidOperationException(begun.Refusal.Code);
        await using (var db = await portal.Open())
        {
            var whole = form with { Identifier = number };
            var revision = await db.Set<FormRevision>().Where(r => r.Case == reference).MaxAsync(r => r.Revision, Test) + 1;
            db.Add(new FormRevision { Case = reference, Revision = revision, Content = whole.ToJson(), Hash = whole.Hash, At = portal.Clock.GetUtcNow(), By = person });
            var holder = ProviderFiles.Holder((await db.Set<RegistrationFiling>().SingleAsync(f => f.Reference == reference, Test)).ProviderNumber);
            db.Add(new CaseFile { Holder = holder, Slot = "staff-experience", Line = "s", Version = 1, Name = "staff-experience.pdf", Hash = new('a', 64), Scan = FileScan.NotScanned, By = person, At = portal.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Test);
            Done(await new Submitting(desk).Submit(person, reference, revision, new(true, true, true, true, true), Test));
        }
        return reference;
    }

    /// <summary>Complete, its evidence judged.</summary>
    public async Task<string> Complete(string person, string number, int staff)
    {
        var reference = await Filed(person, number, staff);
        Done(await Handling.FindComplete(Secretary, reference, await Seen(reference), HongKongTime.DateOf(portal.Clock.GetUtcNow()), Test));
        Done(await Handling.Judge(Secretary, reference, await Seen(reference), ProviderCategory.Category1, staff >= 3, "Read against the form", Test));
        return reference;
    }

    /// <summary>Registered provisionally.</summary>
    public async Task<string> Registered(string person, string number)
    {
        var reference = await Complete(person, number, staff: 3);
        Done(await Handling.Register(Secretary, reference, await Seen(reference), ProviderCategory.Category1, Test));
        return reference;
    }

    /// <summary>A funded new technology project of the provider, reported on that day and its report accepted on this.</summary>
    public async Task Project(string reference, DateOnly signed, DateOnly reported, DateOnly accepted)
    {
        await using var db = await portal.Open();
        var factory = await db.Set<Factory>().FirstAsync(Test);
        var number = await db.Set<Application>().CountAsync(Test);
        var project = new Application(CaseReference.Of(ProjectType.NewTechnology, 2031, number), "P5", factory.CompanyId, factory.Id)
        {
            ProviderNumber = (await db.Set<RegistrationFiling>().SingleAsync(f => f.Reference == reference, Test)).ProviderNumber, ProjectCost = Hkd.Of(900_000), Title = Trilingual.Same("Heat recovery"), Sector = factory.Sector,
        };
        void Step(ApplicationStep step, Role by, DateOnly on)
        {
            var taken = project.Step(step, by, "p-secretary-2", HongKongTime.StartOf(on).AddHours(12), "x");
            db.Add(taken.Ok ? taken.Value : throw new InvalidOperationException($"{step}: {taken.Refusal.Code}"));
        }
        Step(ApplicationStep.Submit, Role.Applicant, signed.AddDays(-9));
        Step(ApplicationStep.FindComplete, Role.Secretariat, signed.AddDays(-8));
        Done(project.RecommendApproval(Hkd.Of(100_000), portal.Reference.Phases["P5"].GrantFor(ProjectType.NewTechnology, project.ProjectCost, signed, false).Value, null));
        Step(ApplicationStep.Recommend, Role.Director, signed.AddDays(-7));
        Step(ApplicationStep.Table, Role.Secretariat, signed.AddDays(-6));
        Step(ApplicationStep.Approve, Role.Committee, signed.AddDays(-5));
        Step(ApplicationStep.OfferAgreement, Role.Secretariat, signed.AddDays(-1));
        Step(ApplicationStep.Sign, Role.Secretariat, signed);
        Step(ApplicationStep.SubmitReport, Role.Applicant, reported);
        Step(ApplicationStep.AcceptReport, Role.Secretariat, accepted);
        db.Add(project);
        await db.SaveChangesAsync(Test);
    }

    /// <summary>Where the only registration of an application stands.</summary>
    public async Task<Registration> Of(string reference)
    {
        await using var db = await portal.Open();
        return await db.Set<Registration>().AsNoTracking().SingleAsync(r => r.Filing == reference, Test);
    }

    private async Task<long> Seen(string reference) => (await Of(reference)).HistoryEntries;

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"{refusal.Code} {refusal.Clause}");
    }
}
