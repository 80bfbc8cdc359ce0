using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Companies;
using CleanerProduction.Files;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Brings a case to where a walk begins, through the portal's own desks: what other walks show is not walked again.</summary>
internal sealed class Ready(FundingPortal funding)
{
    private const string Officer = "p-secretary-2";

    private readonly CaseDesk desk = new(funding.Databases, funding.Reference, funding.Clock);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>A factory of a company that never applied; these people act for it.</summary>
    public async Task<int> Factory(string number, params string[] people)
    {
        await using var db = await funding.Open();
        var company = new Company(new("溢朗精工有限公司", "溢朗精工有限公司", "Yat Long Precision Limited"), number) { RegistrationExpires = new(2027, 12, 31), EmployeesInHongKong = 31, Address = Trilingual.Same("21 Hung To Road, Kowloon"), Telephone = "23456789", Email = "office@yatlong.example.test" };
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, new("東莞溢朗精工廠", "东莞溢朗精工厂", "Yat Long Precision (Dongguan)"), FactoryPlace.Guangdong, "metal") { City = "4419", Address = Trilingual.Same("6 Xingye Road, Dongguan") };
        FactoryFields.All.Apply(factory, new Dictionary<string, string> { ["relation"] = "wholly-foreign-owned", ["applicant-share"] = "100", ["unified-social-credit"] = "91441900MA4W7Q2K3R", ["production-area"] = "4200" });
        db.Add(factory);
        foreach (var person in people) db.Add(new Representative { PersonId = person, CompanyId = company.Id, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return factory.Id;
    }

    /// <summary>A case with this form, handed in by somebody.</summary>
    public async Task<string> Submitted(int factory, string person, ProjectType type, ApplicationForm form)
    {
        var begun = await new Beginning(funding.Databases, funding.Reference, funding.Clock).Begin(person, factory, type, form.WrittenIn, Test);
        var reference = begun.Ok ? begun.Value : throw new InvalidOperationException(begun.Refusal.Code);
        await using (var db = await funding.Open())
        {
            db.Add(new FormRevision { Case = reference, Revision = 2, Content = form.ToJson(), Hash = form.Hash, At = funding.Clock.GetUtcNow(), By = person });
            foreach (var slot in (string[])["service-contract", "technology-proof", "quotation"])
                db.Add(new CaseFile { Holder = reference, Slot = slot, Line = slot, Version = 1, Name = $"{slot}.pdf", Hash = new string('a', 64), Kind = SlotKind.Pdf, Scan = FileScan.NotScanned, By = person, At = funding.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Test);
        }
        Done(await new Submitting(desk, new(funding.Reference, funding.Clock)).Submit(person, reference, 2, new(true, true, true, true, true), Test));
        return reference;
    }

    /// <summary>The same, approved by the committee with this grant and told: the two months to sign run.</summary>
    public async Task<string> Approved(int factory, string person, ProjectType type, ApplicationForm form, Hkd grant)
    {
        var reference = await Submitted(factory, person, type, form);
        Done(await desk.Act(reference, null, act =>
        {
            var limit = funding.Reference.Phases[act.Case.Phase].GrantFor(type, act.Case.ProjectCost, act.Today, act.Case.HongKongTechnology).Value;
            var refusal = act.Step(ApplicationStep.FindComplete, Role.Secretariat, Officer) ?? act.Case.RecommendApproval(grant, limit, null)
                ?? act.Step(ApplicationStep.Recommend, Role.Director, "p-director", "Sound") ?? act.Step(ApplicationStep.Table, Role.Secretariat, Officer) ?? act.Step(ApplicationStep.Approve, Role.Committee, "66", "66-3-1");
            act.Start("FG-3.1.2", act.Today);
            return Task.FromResult(refusal);
        }, Test));
        return reference;
    }

    /// <summary>The same, with the agreement offered.</summary>
    public async Task<string> Offered(int factory, string person, ProjectType type, ApplicationForm form, Hkd grant)
    {
        var reference = await Approved(factory, person, type, form, grant);
        Done(await new Agreements(new(desk), funding.Reference).Offer(As(Officer, "羅詠詩", Role.Secretariat), reference, null, Test));
        return reference;
    }

    /// <summary>The same, agreed on by both: the project runs from that day.</summary>
    public async Task<string> Running(int factory, string person, string name, ProjectType type, ApplicationForm form, Hkd grant)
    {
        var reference = await Offered(factory, person, type, form, grant);
        var agreements = new Agreements(new(desk), funding.Reference);
        await using var db = await funding.Open();
        var hash = await db.Set<ProjectAgreement>().Where(a => a.Case == reference).Select(a => a.Hash).SingleAsync(Test);
        Done(await agreements.Sign(As(person, name, Role.Applicant), reference, AgreementSide.Applicant, name, hash, SignatureProof.Demonstration, Test));
        Done(await agreements.Sign(As("p-director", "簡慕儀", Role.Director), reference, AgreementSide.Council, "簡慕儀", hash, SignatureProof.Demonstration, Test));
        return reference;
    }

    /// <summary>A running project goes on to payment of the whole grant.</summary>
    public async Task<string> Paid(string reference)
    {
        Done(await desk.Act(reference, null, act =>
        {
            var refusal = act.Step(ApplicationStep.SubmitReport, Role.Applicant, Officer) ?? act.Step(ApplicationStep.AcceptReport, Role.Secretariat, Officer, "Complete")
                ?? act.Step(ApplicationStep.BeginEvaluation, Role.Secretariat, Officer) ?? act.Step(ApplicationStep.FindPayable, Role.Secretariat, Officer);
            if (refusal is not null) return Task.FromResult<Refusal?>(refusal);
            var grant = act.Case.ApprovedGrant ?? Hkd.Zero;
            var paid = act.Case.Pay(grant, act.Today, grant, Officer, act.At, $"{grant}");
            if (paid.Ok) act.Db.Add(paid.Value);
            return Task.FromResult(paid.Ok ? null : paid.Refusal);
        }, Test));
        return reference;
    }

    private static ClaimsPrincipal As(string id, string name, Role role) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id), new("name-hant", name), new("name-hans", name), new("name-en", name), new(ClaimTypes.Role, role.ToString())], "test"));

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"{refusal.Code} {refusal.Clause} {string.Join(' ', refusal.Figures)}");
    }
}
