using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Portal.Projects;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Claims = CleanerProduction.Portal.Projects.Claim.Claims;
using Payments = CleanerProduction.Portal.Projects.Pay.Payments;

namespace CleanerProduction.PortalTests.Projects.Claim;

/// <summary>Demonstrations whose report was accepted, and the people of a claim.</summary>
public abstract class ClaimOffice(DemonstrationStores stores)
{
    protected static readonly ClaimsPrincipal Applicant = Person("claimant", Role.Applicant);
    protected static readonly ClaimsPrincipal Verifier = Person("verifier", Role.Secretariat);
    protected static readonly ClaimsPrincipal Maker = Person("maker", Role.Secretariat);
    protected static readonly ClaimsPrincipal Checker = Person("checker", Role.Director, Role.Secretariat);

    protected static CancellationToken Test => Xunit.TestContext.Current.CancellationToken;

    protected ServiceProvider Node => stores.Node;

    protected ClaimDesk Front => new(stores.Node.GetRequiredService<CaseDesk>(), stores.Node.GetRequiredService<FactsBook>());

    protected Claims Desk => new(Front, Databases, Clock);

    protected ProjectLetters Letters => new(new CaseLetters(stores.Node.GetRequiredService<ReferenceData>(), new Operation(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Mode"] = "Demonstration" }).Build())));

    protected Payments Payments => new(Front, Letters);

    protected PaymentBook Book => new(Databases, stores.Node.GetRequiredService<FactsBook>(), new ProjectBook(Databases, stores.Node.GetRequiredService<ReferenceData>(), Clock), Clock);

    protected IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    protected TimeProvider Clock => stores.Node.GetRequiredService<TimeProvider>();

    protected static TypedCost Fee(DateOnly day) => Cost("B1", 100_000, day, day, "provider-payment-proof-1");

    protected static TypedCost Dryer(decimal amount, DateOnly invoiced, DateOnly? paid = null) => Cost("B2", amount, invoiced, paid ?? invoiced, "purchase-payment-proof-1") with { Papers = "procurement-record-1" };

    protected static NewClaim Made(params TypedCost[] costs) => new([.. costs], "Wing Fat", "012-345");

    protected Task<Refusal?> Order(ClaimsPrincipal person, string @case, Withheld? withheld = null) => Payments.Order(person, @case, null, withheld ?? Withheld.Nothing, "Wing Fat", "012-345", Test);

    protected Task<Refusal?> Check(ClaimsPrincipal person, string @case) => Payments.Check(person, @case, null, SignatureProof.Demonstration, Test);

    /// <summary>A demonstration, its report accepted in time, with a form of two lines, no claim yet and somebody who acts for it.</summary>
    protected async Task<string> Claiming()
    {
        await using var db = await Open();
        Application? chosen = null;
        foreach (var application in await db.Set<Application>().Where(a => a.State == ApplicationState.ReportSatisfactory && a.Type != ProjectType.OnSiteAssessment).OrderBy(a => a.Reference).ToListAsync(Test))
            if (Section41Payment.DemonstrationCompleted.Of((await Read(application.Reference)).Facts).Outcome == FindingOutcome.Met) chosen ??= application;
        var form = new ApplicationForm
        {
            Budget = [new("B1", "fee", CostKind.ProviderFee, Hkd.Of(100_000)), new("B2", "dryer", CostKind.Equipment, Hkd.Of(300_000))],
            Providers = [new(chosen!.ProviderNumber, null, null, Hkd.Of(100_000))],
        };
        var revision = await db.Set<FormRevision>().Where(r => r.Case == chosen.Reference).MaxAsync(r => (int?)r.Revision, Test) ?? 0;
        db.Add(new FormRevision { Case = chosen.Reference, Revision = revision + 1, Content = form.ToJson(), Hash = form.Hash, By = "claimant" });
        if (!await db.Set<Representative>().AnyAsync(r => r.PersonId == "claimant" && r.CompanyId == chosen.CompanyId, Test)) db.Add(new Representative { PersonId = "claimant", CompanyId = chosen.CompanyId, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        await db.Set<GrantClaim>().Where(c => c.Case == chosen.Reference).ExecuteDeleteAsync(Test);
        await db.Set<ClaimCost>().Where(c => c.Case == chosen.Reference).ExecuteDeleteAsync(Test);
        return chosen.Reference;
    }

    protected async Task Prove(string @case, params string[] slots)
    {
        await using var db = await Open();
        foreach (var slot in slots)
            db.Add(new CaseFile { Holder = @case, Slot = slot, Line = $"{slot}-1", Version = 1, Name = "proof.pdf", Hash = new('0', 64), Kind = SlotKind.Pdf, Scan = FileScan.Clean, By = "claimant" });
        await db.SaveChangesAsync(Test);
    }

    protected async Task<ClaimFile> Read(string @case)
    {
        await using var db = await Open();
        return (await ClaimFile.Read(db, stores.Node.GetRequiredService<FactsBook>(), await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test), Test)).Value;
    }

    protected Task<PortalDb> Open() => Databases.CreateDbContextAsync(Test);

    protected static ClaimsPrincipal Person(string id, params Role[] roles) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new System.Security.Claims.Claim(ClaimTypes.Role, r.ToString()))], "test"));

    private static TypedCost Cost(string line, decimal amount, DateOnly invoiced, DateOnly paid, string proof) =>
        new(line, "invoice", amount.ToString("0.00", CultureInfo.InvariantCulture), "", invoiced.Iso(), paid.Iso(), proof, "");
}
