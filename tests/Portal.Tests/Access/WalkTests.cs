using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Somebody who changes the number in an address, one after the other, opens nothing but what is theirs, and cannot tell what exists from what does not.</summary>
public sealed class WalkTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("p-applicant")]
    [InlineData("p-applicant-2")]
    [InlineData("p-provider")]
    [InlineData("p-hkgcc")]
    [InlineData("p-administrator")]
    public async Task Walking_from_number_to_number_opens_nothing_but_ones_own(string person)
    {
        var browser = await portal.Browser(person);
        await using var db = await portal.Open();
        bool Mine(int company) => portal.CampOf[company] == person;
        var cases = await db.Set<Application>().AsNoTracking().ToDictionaryAsync(a => a.Reference, Test);
        var factories = await db.Set<Factory>().AsNoTracking().ToDictionaryAsync(f => f.Id, f => f.CompanyId, Test);
        var letters = await db.Set<LetterDraft>().AsNoTracking().ToListAsync(Test);
        var invitations = await db.Set<Invitation>().AsNoTracking().ToListAsync(Test);
        var email = await db.Users.Where(p => p.Id == person).Select(p => p.NormalizedEmail).SingleAsync(Test);
        var files = await db.Set<CaseFile>().AsNoTracking().ToListAsync(Test);
        var complaints = await db.Set<Complaint>().AsNoTracking().ToDictionaryAsync(c => c.Reference, Test);
        var providers = await db.Set<Representative>().AsNoTracking().Where(r => r.PersonId == person && r.ProviderNumber != null).Select(r => r.ProviderNumber!).ToHashSetAsync(StringComparer.Ordinal, Test);
        var labels = await db.Set<LabelApplication>().AsNoTracking().ToDictionaryAsync(a => a.Reference, a => a.CompanyId, Test);
        var filings = await db.Set<RegistrationFiling>().AsNoTracking().ToListAsync(Test);
        // Materials of events are the officers' by their number; others get them from the event. Of a complaint the reports are the officers', and the reply is the provider's, who sees nothing before the notice; who complains sees measures when the case has come to them.
        bool Reads(CaseFile file) => complaints.TryGetValue(file.Holder, out var complaint)
            ? complaint.ComplainantId is { } complains && Mine(complains) && (file.Slot == "complaint-evidence" || file.Slot == "correction-evidence" && CaseSight.Of(Role.Applicant, CaseParty.Complainant, complaint.State).HasFlag(CaseParts.Measures))
                || providers.Contains(complaint.ProviderNumber) && complaint.State != ComplaintState.Received && file.Slot != "investigation-report"
            : labels.TryGetValue(file.Holder, out var applies) ? applies is { } applicant && Mine(applicant)
            : !file.Holder.StartsWith("EV-", StringComparison.Ordinal) && Holds(file.Holder);
        bool Holds(string holder) => holder.StartsWith("provider-", StringComparison.Ordinal)
            ? providers.Contains(holder["provider-".Length..])
            : Mine(cases.TryGetValue(holder, out var found) ? found.CompanyId : holder.StartsWith("company-", StringComparison.Ordinal) ? Number(holder) : factories[Number(holder)]);

        await Walk("/applications/DP1-2099-0001", cases.Values.Select(a => ($"/applications/{a.Reference}", Mine(a.CompanyId))));
        await Walk("/projects/DP1-2099-0001", cases.Values.Select(a => ($"/projects/{a.Reference}", Mine(a.CompanyId) && ProjectFile.States.Contains(a.State))));
        await Walk("/queue/DP1-2099-0001", cases.Keys.Select(r => ($"/queue/{r}", false)));
        await Walk("/companies/99999", portal.CampOf.Keys.Select(c => ($"/companies/{c}", Mine(c))));
        await Walk("/companies/99999/factories/99999", factories.Select(f => ($"/companies/{f.Value}/factories/{f.Key}", Mine(f.Value))));
        await Walk("/inbox/LT-2099-0001", letters.Select(l => ($"/inbox/{l.Number}", l.State == LetterState.Issued && (l.CompanyId is { } company && Mine(company) || l.ProviderNumber is { } provider && providers.Contains(provider)))));
        await Walk("/letters/LT-2099-0001", letters.Select(l => ($"/letters/{l.Number}", false)));
        await Walk("/providers/register/RA-2099-0001", filings.Select(f => ($"/providers/register/{f.Reference}", providers.Contains(f.ProviderNumber))));
        await Walk("/providers/applications/RA-2099-0001", filings.Select(f => ($"/providers/applications/{f.Reference}", false)));
        await Walk("/providers/desk/2099-001/contact", filings.Select(f => f.ProviderNumber).Distinct().Select(n => ($"/providers/desk/{n}/contact", providers.Contains(n))));
        await Walk("/labels/apply/LM-2099-0001", labels.Select(l => ($"/labels/apply/{l.Key}", l.Value is { } company && Mine(company))));
        await Walk("/labels/cases/LM-2099-0001", labels.Keys.Select(r => ($"/labels/cases/{r}", false)));
        await Walk("/labels/judge/LM-2099-0001", labels.Keys.Select(r => ($"/labels/judge/{r}", false)));
        await Walk("/invitations/99999", Enumerable.Range(1, invitations.Max(i => i.Id) + 2).Select(i => ($"/invitations/{i}", invitations.Any(o => o.Id == i && o.NormalizedEmail == email))));
        await Walk("/files/99999", Enumerable.Range(1, files.Max(f => f.Id) + 2).Select(i => ($"/files/{i}", files.Find(f => f.Id == i) is { } file && Reads(file))));

        async Task Walk(string nowhere, IEnumerable<(string Address, bool Opens)> addresses)
        {
            var missing = await Answer.To(browser, nowhere, null);
            Assert.Equal("no", missing.Word);
            foreach (var (address, opens) in addresses)
            {
                var answer = await Answer.To(browser, address, null);
                if (opens) Assert.True(answer.Word == "ok", $"{address} is {answer.Word} for {person}");
                else Assert.True(answer == missing, $"{address} is not like what is not there for {person} ({answer.Word})");
            }
        }
    }

    // company-12 and factory-12 have prefixes of one length.
    private static int Number(string holder) => int.Parse(holder.AsSpan("company-".Length), System.Globalization.CultureInfo.InvariantCulture);
}
