using CleanerProduction.Applications;
using CleanerProduction.Applications.Past;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>Technology service is nominated from the records: a complaint found established while the officer reads the page refuses the nomination, and says which (LG-4.4(2)).</summary>
public sealed class NominationTests(Browsers browsers) : IAsyncDisposable
{
    // Of its own: what rounds a portal has depends on the day it first began.
    private readonly FundingPortal funding = new();

    private static readonly DateOnly Day = new(2026, 11, 30);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_found_established_refuses_a_nomination_and_a_provider_without_one_is_nominated()
    {
        await funding.On(Day);
        var (clean, blamed) = (await Provider("2024-951"), await Provider("2024-952"));
        await using var secretary = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "en"));
        await secretary.Open(Links.LabelNominations);
        await secretary.Look("nominations");
        var complaint = await Established(blamed);
        await secretary.Send($"#provider-{blamed} button[type=submit]", $"{complaint} was found established on 30 November 2026");
        await secretary.Sees("Provider 2024-952");
        await secretary.Send($"#provider-{clean} button[type=submit]", "Recorded.");
        await secretary.Look("nominated");
        await using var db = await funding.Open();
        Assert.Equal([clean], await db.Set<LabelApplication>().Where(a => a.ProviderNumber == clean || a.ProviderNumber == blamed).Select(a => a.ProviderNumber!).ToListAsync(Test));
    }

    // In the directory, with six projects of before the portal.
    private async Task<string> Provider(string number)
    {
        await using var db = await funding.Open();
        db.Add(new Provider(number, Trilingual.Same($"Provider {number}")) { Address = Trilingual.Same("18 Tung Chau Street, Kowloon"), Telephone = "23450000", Email = "office@example.test" });
        db.Add(Registration.Continued(number, ProviderCategory.Category2, new(2012, 5, 6)));
        var factory = await db.Set<Factory>().OrderBy(f => f.Id).FirstAsync(Test);
        for (var i = 1; i <= 6; i++)
        {
            var record = new PastRecord(CaseReference.Of(ProjectType.Demonstration, 2014, 100 * (number[^1] - '0') + i), "P2", Trilingual.Same("x"), "99", Trilingual.Same("x"), FactoryPlace.Guangdong, null, "metal", Trilingual.Same("Boiler"), number,
                new(2014, 1, 6), new(2014, 6, 2), ApplicationState.Closed, Hkd.Of(100m), Hkd.Of(50m), Hkd.Of(50m), new DateOnly(2015, 6, 1));
            var (application, entry) = Application.OfThePast(record, factory.CompanyId, factory.Id, "p", HongKongTime.StartOf(Day), "row");
            db.Add(application);
            db.Add(entry);
        }
        await db.SaveChangesAsync(Test);
        return number;
    }

    private async Task<string> Established(string provider)
    {
        await using var db = await funding.Open();
        var complaint = new Complaint(new CaseReference(CaseReference.Complaint, 2026, 951), ComplaintKind.Complaint, (await db.Set<Company>().OrderBy(c => c.Id).FirstAsync(Test)).Id, provider, Day) { Subject = Trilingual.Same("Boiler not installed") };
        db.Add(complaint);
        foreach (var (step, by) in new[] { (ComplaintStep.Notify, Role.Secretariat), (ComplaintStep.Investigate, Role.TechnicalSupport), (ComplaintStep.FindSubstantiated, Role.Secretariat) })
            db.Add(complaint.Step(step, by, "p", HongKongTime.StartOf(Day)).Value);
        db.Add(new ComplaintRevision { Case = complaint.Reference, Revision = 1, Content = new ComplaintFile { Finding = new(true, "Seen."), FoundOn = Day }.ToJson(), At = HongKongTime.StartOf(Day), By = "p" });
        await db.SaveChangesAsync(Test);
        return complaint.Reference;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => funding.DisposeAsync();
}
