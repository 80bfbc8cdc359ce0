using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

public sealed class ClockTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task The_division_closes_by_itself_at_0_00_and_not_before()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var sitting = Sitting.On(store.Chain, clock);
        await sitting.Divide();
        await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));

        clock.Advance(TimeSpan.FromSeconds(60) - Millisecond);
        var last = await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "last-one"), Sample.Member("CMA"));
        Assert.Equal(DivisionStage.LastCall, (await sitting.Now()).Divisions[Sitting.Division].Stage);

        await sitting.Written(m => m.Divisions[Sitting.Division].Stage == DivisionStage.Closed, () => clock.Advance(Millisecond));

        var division = (await sitting.Now()).Divisions[Sitting.Division];
        Assert.True(division.Cut!.ByTime);
        Assert.Equal(Sample.Start.AddSeconds(60), division.CutAt);
        Assert.Equal(last.Receipt!.Sequence, division.Ballots["CMA"].Sequence);
        var cut = (await store.Chain.Read("67", last.Sequence, CancellationToken.None)).Single();
        Assert.Equal(("division-cut", "system"), (cut.Kind, cut.Actor));
    }

    [Fact]
    public async Task A_ballot_at_0_00_is_late_even_before_the_cut_is_written()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var sitting = Sitting.On(store.Chain, clock);
        await sitting.Divide();
        await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));

        clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(MeetingRefusals.DivisionClosed, (await sitting.Try(Sample.Cast(Sitting.Division, Choice.For, "too-late"), Sample.Member("CMA"))).Refusal?.Code);
    }

    [Fact]
    public async Task After_a_restart_in_an_open_division_ballots_are_taken_and_last_call_still_ends_on_time()
    {
        await using var store = await TestStore.Make();
        await using (var sitting = Sitting.On(store.Chain, new(Sample.Start)))
        {
            await sitting.Divide();
            await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "before-it"), Sample.Member("CMA"));
            await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        }
        var until = (await Read(store)).Divisions[Sitting.Division].Until!.Value;

        var clock = new StandingClock(until.AddSeconds(-20));
        await using var restarted = Sitting.On(store.Chain, clock);
        await restarted.Do(Sample.Cast(Sitting.Division, Choice.Against, "after-it"), Sample.Member("TID"));
        await restarted.Written(m => m.Divisions[Sitting.Division].Stage == DivisionStage.Closed, () => clock.Advance(TimeSpan.FromSeconds(20)));

        Assert.Equal(["CMA", "TID"], (await restarted.Now()).Divisions[Sitting.Division].Ballots.Keys);
    }

    [Fact]
    public async Task A_last_call_that_ran_out_while_the_portal_was_down_is_cut_when_it_starts()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using (var sitting = Sitting.On(store.Chain, clock))
        {
            await sitting.Divide();
            await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        }
        clock.Advance(TimeSpan.FromMinutes(5));

        await using var restarted = Sitting.On(store.Chain, clock);
        await restarted.Written(m => m.Divisions[Sitting.Division].Stage == DivisionStage.Closed, () => { });

        Assert.Equal(MeetingRefusals.DivisionClosed, (await restarted.Try(Sample.Cast(Sitting.Division, Choice.For, "too-late"), Sample.Member("CMA"))).Refusal?.Code);
        Assert.True((await Read(store)).Divisions[Sitting.Division].Cut!.ByTime);
    }

    [Fact]
    public async Task A_circulation_of_sixty_days_ends_on_its_day()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var sitting = Sitting.On(store.Chain, clock, "c1");
        await sitting.Convene(Sample.Called("c1", circulation: true), Sample.Demonstration());
        await sitting.Do(new OpenCirculation(1, Sample.Start.AddDays(60)), Sample.Secretary);

        clock.Advance(TimeSpan.FromDays(60) - Millisecond);
        Assert.True((await sitting.Now()).Divisions["c1-1-1"].TakesBallots);
        await sitting.Written(m => m.Divisions["c1-1-1"].Stage == DivisionStage.Closed, () => clock.Advance(Millisecond + Millisecond));
    }

    [Fact]
    public async Task An_entry_never_lies_before_the_one_above_it_when_a_clock_runs_behind()
    {
        await using var store = await TestStore.Make();
        await using (var sitting = Sitting.On(store.Chain, new(Sample.Start))) await sitting.Divide();
        await using var behind = Sitting.On(store.Chain, new(Sample.Start.AddHours(-1)));
        await behind.Do(Sample.Cast(Sitting.Division, Choice.For, "behind-1"), Sample.Member("CMA"));
        var entries = await store.Chain.Read("67", 0, CancellationToken.None);
        Assert.Equal(entries.Select(e => e.At).Order(), entries.Select(e => e.At));
    }

    private static async Task<Meeting> Read(TestStore store) => Meeting.Of(await store.Chain.Read("67", 0, CancellationToken.None));
}
