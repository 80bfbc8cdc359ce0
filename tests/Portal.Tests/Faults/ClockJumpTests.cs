using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Reminders;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Faults;

/// <summary>The machine's clock is put back an hour or runs a day ahead and is put right: votes, histories, reminders, nightly checks and sessions stay as they should be.</summary>
public sealed class ClockJumpTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_last_call_of_a_minute_takes_a_minute_though_the_clock_jumps_there_and_back(int hours)
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var sitting = Sitting.On(store.Chain, clock);
        await sitting.Divide();
        await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "before-the-jump"), Sample.Member("CMA"));
        await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        clock.Advance(TimeSpan.FromSeconds(20));
        clock.Jump(TimeSpan.FromHours(hours));
        // Put back, ballots are taken as before; a day ahead the time is over for whoever comes now.
        var asked = await sitting.Try(Sample.Cast(Sitting.Division, Choice.Against, "after-the-jump"), Sample.Member("TID"));
        Assert.Equal(hours < 0 ? null : MeetingRefusals.DivisionClosed, asked.Refusal?.Code);
        clock.Advance(TimeSpan.FromSeconds(39));
        if (hours < 0) Assert.True((await sitting.Now()).Divisions[Sitting.Division].TakesBallots);
        else clock.Jump(TimeSpan.FromHours(-hours));
        await sitting.Written(m => m.Divisions[Sitting.Division].Stage == DivisionStage.Closed, () => clock.Advance(TimeSpan.FromSeconds(2)));
        Assert.Equal(MeetingRefusals.DivisionClosed, (await sitting.Try(Sample.Cast(Sitting.Division, Choice.For, "after-the-cut"), Sample.Member("ITC"))).Refusal?.Code);
        await sitting.Do(new Declare(Sitting.Division), Sample.Member("CHAIR"));
        await sitting.Do(new TakeItem(2), Sample.Secretary);

        var entries = await store.Chain.Read("67", 0, Test);
        Assert.Equal(entries.Select(e => e.At).Order(), entries.Select(e => e.At));
        Assert.Equal(hours < 0 ? 2 : 1, entries.Count(e => e.Kind == "ballot-cast"));
        var check = RecordCheck.Of(MeetingRecord.Of("67", entries, _ => true));
        Assert.True(check.Holds, string.Join("; ", check.Faults));
    }

    [Fact]
    public async Task Acts_before_and_after_it_was_put_back_stand_in_their_order_and_no_age_is_below_zero()
    {
        var (databases, day) = (stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), DemonstrationStores.Day);
        var clock = new StandingClock(HongKongTime.StartOf(day).AddMinutes(30));
        var desk = new CaseDesk(databases, stores.Node.GetRequiredService<ReferenceData>(), clock);
        await using var db = await databases.CreateDbContextAsync(Test);
        var @case = await db.Set<Application>().AsNoTracking().OrderBy(a => a.Reference).FirstAsync(a => a.State == ApplicationState.Submitted, Test);
        Assert.Null(await Step(ApplicationStep.RequestInformation, Role.Secretariat));
        clock.Jump(TimeSpan.FromHours(-1));
        Assert.Null(await Step(ApplicationStep.AnswerRequest, Role.Applicant));
        var now = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == @case.Reference, Test);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case.Reference).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(@case.Reference, history, now.Head).Ok);
        Assert.Equal([nameof(ApplicationStep.RequestInformation), nameof(ApplicationStep.AnswerRequest)], history.TakeLast(2).Select(e => e.Step));
        // Asked just after midnight, looked at just before it.
        var query = new CaseQuery { Case = "x", Number = 1, Reason = QueryReason.Budget, Asked = "x", AskedBy = "x", AskedAt = HongKongTime.StartOf(day), AnswerBy = day, Revision = 1 };
        Assert.Equal((0, 0), (CaseTime.Of(query, day.AddDays(-1)), HongKongTime.DaysSince(day, day.AddDays(-1))));

        Task<Refusal?> Step(ApplicationStep step, Role by) => desk.Act(@case.Reference, null, act => Task.FromResult(act.Step(step, by, "p-secretary", "Which?")), Test);
    }

    [Fact]
    public async Task However_it_jumps_each_reminder_is_told_once_and_each_night_is_checked_once()
    {
        var node = await stores.Begun(DemonstrationStores.Day);
        var (databases, reference) = (node.GetRequiredService<IDbContextFactory<PortalDb>>(), node.GetRequiredService<ReferenceData>());
        var clock = new StandingClock(HongKongTime.StartOf(DemonstrationStores.Day).AddHours(4));
        var (reminding, checking) = (new Reminding(databases, reference, clock), new Checking(databases, [new LetterInvariant()], clock, NullLogger<Checking>.Instance));
        await reminding.Do(Test);
        Assert.Equal(1, await checking.DoDue(Test));
        clock.Jump(TimeSpan.FromDays(1));
        await reminding.Do(Test);
        Assert.Equal(1, await checking.DoDue(Test));
        var told = await Told();
        Assert.NotEmpty(told);
        foreach (var jump in (TimeSpan[])[TimeSpan.FromHours(-1), TimeSpan.FromDays(-1), TimeSpan.FromHours(1), TimeSpan.FromDays(1)])
        {
            clock.Jump(jump);
            await reminding.Do(Test);
            Assert.Equal(0, await checking.DoDue(Test));
        }
        Assert.Equal(told, await Told());

        async Task<List<string>> Told()
        {
            await using var db = await databases.CreateDbContextAsync(Test);
            return await db.Set<Notice>().OrderBy(n => n.Key).Select(n => n.Key).ToListAsync(Test);
        }
    }

    [Fact]
    public async Task A_session_outlives_an_hour_back_and_is_over_a_day_ahead()
    {
        var clock = new StandingClock(TimeProvider.System.GetUtcNow());
        await using var host = new AccountHost("Demonstration") { Clock = clock };
        using var browser = host.Browser();
        using (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant")))
        {
            Assert.True(await IsIn());
            clock.Jump(TimeSpan.FromHours(-1));
            Assert.True(await IsIn());
            clock.Jump(TimeSpan.FromHours(25));
            Assert.False(await IsIn());
        }
        using (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant"))) Assert.True(await IsIn());

        async Task<bool> IsIn() => (await browser.GetAsync("/companies", Test)).IsSuccessStatusCode;
    }
}
