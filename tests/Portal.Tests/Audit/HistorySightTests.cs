using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
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
    public async Task Whose_seat_is_out_of_an_item_sees_neither_history_nor_hit_nor_bundle_of_its_case_and_of_others_all()
    {
        // Whoever holds a seat and an office that reads histories.
        var (seat, id) = ("ITC", Sample.Holder("ITC"));
        string tabled, other;
        await using var db = await audited.Open();
        var cases = await db.Set<Application>().AsNoTracking().Where(a => a.SubmittedOn != null).OrderByDescending(a => a.Reference).Select(a => a.Reference).Take(2).ToListAsync(Test);
        (tabled, other) = (cases[0], cases[1]);
        db.Add(new SeatHolding { SeatCode = seat, PersonId = id, From = new(2020, 1, 1) });
        db.Add(new TabledCase { Meeting = Called, Item = 1, Case = tabled });
        await db.SaveChangesAsync(Test);
        var here = Proceedings.Convened(Sample.Called(Called)).Opened().Do(new TakeItem(1), Sample.Secretary);
        await Append(0);
        var (member, colleague) = (Audited.Person(id, Role.Administrator), Audited.Person("p-without-a-seat", Role.Administrator));
        Assert.True(await Seen(member, tabled));

        var written = here.Entries.Count;
        here.Do(new DeclareInterest(1, seat, PartyKind.Applicant, Trilingual.Same("A shareholder")), Sample.Member(seat))
            .Do(new RuleOnInterest(here.Meeting.Declarations[^1].Id, InterestEffect.StayNoVote, "Small"), Sample.Member(here.Meeting.Presider(1)!));
        await Append(written);
        // Who stays in the room without a vote hears it all.
        Assert.Equal(!here.Meeting.IsOut(seat, 1, id), await Seen(member, tabled));

        written = here.Entries.Count;
        here.Do(new RuleOnInterest(here.Meeting.Declarations[^1].Id, InterestEffect.Withdraw, "Large"), Sample.Member(here.Meeting.Presider(1)!));
        await Append(written);
        Assert.True(here.Meeting.IsOut(seat, 1, id));
        Assert.False(await Seen(member, tabled));
        Assert.True(await Seen(member, other));
        Assert.True(await Seen(colleague, tabled));

        Task Append(int from) => audited.Get<IChainStore>().Append(Called, [.. here.Entries.Skip(from).Select(e => new ChainRow(e))], Test);
    }

    private const string Called = "67-recused";

    // By its page, by searching and as a bundle: all or nothing.
    private async Task<bool> Seen(System.Security.Claims.ClaimsPrincipal person, string @case)
    {
        bool[] ways =
        [
            await audited.Book.Of(@case, person, Test) is not null,
            (await audited.Book.Find(new(Case: @case), person, Test)).Entries.Count > 0,
            (await audited.Book.Find(new(Text: @case), person, Test)).Entries.Any(e => e.Case == @case),
            await audited.Making.Take(@case, person, Test) is not null,
        ];
        return Assert.Single(ways.Distinct());
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
