using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Audit;

/// <summary>Who has an interest in a party learns nothing of its cases from histories, whatever office they hold.</summary>
public sealed class HistorySightTests(Audited audited) : IClassFixture<Audited>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Director)]
    [InlineData(Role.Secretariat)]
    public async Task Who_declared_an_interest_sees_neither_history_nor_hit_nor_bundle(Role role)
    {
        var person = $"p-interested-{role}";
        string reference, complaint;
        await using (var db = await audited.Open())
        {
            var application = await db.Set<Application>().AsNoTracking().Where(a => a.SubmittedOn != null && a.ProviderNumber != null).OrderBy(a => a.Reference).FirstAsync(Test);
            reference = application.Reference;
            var against = await db.Set<Complaint>().AsNoTracking().OrderBy(c => c.Reference).FirstAsync(Test);
            complaint = against.Reference;
            var keys = new[] { await db.Set<Company>().Where(c => c.Id == application.CompanyId).Select(c => c.BusinessRegistration).SingleAsync(Test), against.ProviderNumber };
            Assert.NotNull(await audited.Book.Of(reference, Audited.Person(person, role), Test));
            Assert.NotNull(await audited.Book.Of(complaint, Audited.Person(person, role), Test));
            db.AddRange(keys.Select(key => new AnnualInterest { PersonId = person, Year = 2026, PartyKey = key, Nature = Trilingual.Same("A cousin") }));
            await db.SaveChangesAsync(Test);
        }
        var interested = Audited.Person(person, role);
        foreach (var hidden in new[] { reference, complaint })
        {
            Assert.Null(await audited.Book.Of(hidden, interested, Test));
            Assert.Empty((await audited.Book.Find(new(Case: hidden), interested, Test)).Entries);
            Assert.Empty((await audited.Book.Find(new(Text: hidden), interested, Test)).Entries);
            Assert.Null(await audited.Making.Take(hidden, interested, Test));
        }
    }

    [Fact]
    public async Task A_draft_is_its_companys_alone()
    {
        await using var db = await audited.Open();
        var drafts = await db.Set<Application>().Where(a => a.SubmittedOn == null && a.HistoryEntries > 0).Select(a => a.Reference).ToListAsync(Test);
        foreach (var draft in drafts) Assert.Null(await audited.Book.Of(draft, Audited.Administrator, Test));
    }

    [Fact]
    public async Task Entries_are_found_by_person_act_clause_days_and_what_they_say()
    {
        var all = (await audited.Book.Find(new(), Audited.Administrator, Test)).Entries;
        Assert.Equal(AuditAsk.PageSize, all.Count);
        var paid = (await audited.Book.Find(new(Act: "Pay"), Audited.Administrator, Test)).Entries;
        Assert.NotEmpty(paid);
        Assert.All(paid, e => Assert.Equal("Pay", e.Step));
        var one = paid[0];
        Assert.Contains(one, (await audited.Book.Find(new(Case: one.Case, Person: one.Actor, Clause: one.Clause!, From: HongKongTime.DateOf(one.At), Until: HongKongTime.DateOf(one.At), Text: "PaidGrant"), Audited.Administrator, Test)).Entries);
        Assert.Empty((await audited.Book.Find(new(Case: one.Case, Until: HongKongTime.DateOf(one.At).AddDays(-1), Act: "Pay"), Audited.Administrator, Test)).Entries);
        var second = await audited.Book.Find(new(Page: 2), Audited.Administrator, Test);
        Assert.Empty(all.Intersect(second.Entries));
    }
}
