using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CleanerProduction.Providers.ProviderCategory;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Providers;

/// <summary>The end of the provisional period, and applying again after each kind of end.</summary>
public sealed class SettlingTests(DemonstrationStores stores) : RegistrationOffice(stores)
{
    private static readonly DateOnly Began = new(2026, 9, 2), LastDay = new(2028, 9, 1);

    [Theory]
    [InlineData("2028-09-01", true)]  // on the last day
    [InlineData("2028-09-02", false)] // a day after
    public async Task RG_3_3_2_a_project_completed_on_the_last_day_confirms_though_examined_later(string completed, bool confirms)
    {
        Clock.Today = Began;
        var filing = await Registered(Number(), Form(Category1));
        Clock.Today = new(2028, 10, 20);
        await Project((await Case(filing)).ProviderNumber, new(2027, 3, 1), DateOnly.Parse(completed, System.Globalization.CultureInfo.InvariantCulture), accepted: true);

        Assert.Null(await Settling.Settle(Secretary, filing, await Seen(filing), Category1, Test));
        Assert.Equal(confirms ? RegistrationState.Confirmed : RegistrationState.CancelledNotCompleted, (await Case(filing)).State);
    }

    [Fact]
    public async Task RG_3_3_2_while_a_report_completed_in_time_is_examined_the_registration_stays_by_itself()
    {
        Clock.Today = Began;
        var filing = await Registered(Number(), Form(Category1));
        await Project((await Case(filing)).ProviderNumber, new(2027, 3, 1), new(2028, 8, 30));
        Clock.Today = LastDay;
        await Watching.Do(Test);
        Assert.Equal(RegistrationState.Provisional, (await Case(filing)).State);
        Clock.Today = LastDay.AddDays(1);
        await Watching.Do(Test);
        await Watching.Do(Test);
        var registration = await Case(filing);

        Assert.Equal(RegistrationState.ProvisionalPendingExam, registration.State);
        Assert.True(registration.IsListed);
        Assert.Equal("nothing-to-settle", (await Settling.Settle(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
    }

    [Fact]
    public async Task RG_3_3_3_without_a_project_it_is_cancelled_after_the_last_day_by_the_Secretariat_alone_and_may_apply_again_at_once()
    {
        Clock.Today = Began;
        var number = Number();
        var filing = await Registered(number, Form(Category1));
        Clock.Today = LastDay;
        Assert.Equal("nothing-to-settle", (await Settling.Settle(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
        Clock.Today = LastDay.AddDays(1);
        await Watching.Do(Test);
        Assert.Equal(RegistrationState.Provisional, (await Case(filing)).State);
        Assert.Null(await Settling.Settle(Secretary, filing, await Seen(filing), Category1, Test));

        var cancelled = await Case(filing);
        Assert.Equal(RegistrationState.CancelledNotCompleted, cancelled.State);
        await using var db = await Open();
        Assert.Equal("registration-cancelled", (await db.Set<LetterDraft>().OrderByDescending(l => l.DraftedAt).FirstAsync(l => l.Case == cancelled.Reference, Test)).Kind);
        Assert.NotNull((await db.Set<CaseDeadline>().SingleAsync(d => d.Case == cancelled.Reference && d.Rule == "RG-3.3.1", Test)).EndedOn);

        var again = await Registered(number, Form(Category1));
        Assert.Equal((RegistrationState.Provisional, RegistrationState.CancelledNotCompleted), ((await Case(again)).State, (await Case(again)).PreviousCancellation));
        Assert.NotEqual(cancelled.ProviderNumber, (await Case(again)).ProviderNumber);
    }

    [Fact]
    public async Task RG_3_3_4_cancelled_for_quality_it_applies_again_and_is_registered_only_after_the_committees_opinion()
    {
        Clock.Today = Began;
        var number = Number();
        var filing = await Registered(number, Form(Category1));
        Assert.Equal("reason-missing", (await Settling.CancelForQuality(Secretary, filing, await Seen(filing), Category1, "", Test))?.Code);
        Assert.Null(await Settling.CancelForQuality(Secretary, filing, await Seen(filing), Category1, "The energy figures could not be verified", Test));
        Assert.Equal(RegistrationState.CancelledQuality, (await Case(filing)).State);

        var again = await Complete(number, Form(Category1));
        Assert.Equal("committee-opinion-missing", (await Handling.Register(Secretary, again, await Seen(again), Category1, Test))?.Code);
        Assert.Equal("committee-opinion-missing", (await Handling.Refer(Secretary, again, await Seen(again), Category1, "x", Test))?.Code);
        Assert.Contains(await new ReadyCases(Databases, Reference, Clock).List(Test), r => r.Case == Registration.ReferenceOf(Cases(again).Result[0].ProviderNumber, Category1) && r.Kind == CleanerProduction.Meetings.AgendaKind.ReapplicationOpinion);
        await using (var db = await Open())
        {
            (await db.Set<Registration>().SingleAsync(r => r.Filing == again, Test)).CommitteeOpinion = "67-1-1";
            await db.Arrange(Test);
        }
        Assert.Null(await Handling.Register(Secretary, again, await Seen(again), Category1, Test));
    }

    [Fact]
    public async Task Ahead_of_the_end_the_provider_is_told_once_at_six_three_and_one_months()
    {
        Clock.Today = Began;
        var filing = await Registered(Number(), Form(Category1));
        var registration = await Case(filing);
        var told = new List<int>();
        foreach (var day in new[] { new DateOnly(2028, 2, 29), new(2028, 3, 1), new(2028, 3, 2), new(2028, 6, 1), new(2028, 7, 31), new(2028, 8, 1), new(2028, 9, 1) })
        {
            Clock.Today = day;
            await Watching.Do(Test);
            await using var db = await Open();
            told.Add(await db.Set<Notice>().CountAsync(n => n.PersonId == Applicant && n.Case == registration.ProviderNumber && n.Clause == "RG-3.3.1", Test));
        }
        Assert.Equal([0, 1, 1, 2, 2, 3, 3], told);
    }

    [Fact]
    public async Task RG_3_2_1_a_registration_older_than_the_guide_is_carried_over_confirmed_without_a_provisional_period_once()
    {
        var desk = new CarryingOver(Databases, Clock);
        var old = new OldRegistration("2009-001", new("舊登記有限公司", "旧登记有限公司", "Old Registration Limited"), Number(), Trilingual.Same("1 Test Road"), "23456789", "a@b.example", Category1, new(2009, 5, 4), "Register of 2009, page 1");
        Assert.Equal("filing-unknown", (await desk.Enter(Technical, old, Test))?.Code);
        Assert.Equal("carried-over-from-the-future", (await desk.Enter(Secretary, old with { Since = Clock.Today.AddDays(1) }, Test))?.Code);
        Assert.Null(await desk.Enter(Secretary, old, Test));
        Assert.Equal("category-registered-already", (await desk.Enter(Secretary, old, Test))?.Code);
        Assert.Equal("provider-number-taken", (await desk.Enter(Secretary, old with { Identifier = Number(), Category = Category2 }, Test))?.Code);
        await using var db = await Open();
        var carried = await db.Set<Registration>().SingleAsync(r => r.ProviderNumber == "2009-001", Test);
        Assert.Equal((RegistrationState.Confirmed, new DateOnly(2009, 5, 4), null), (carried.State, carried.ConfirmedOn, carried.ProvisionalUntil));
    }
}
