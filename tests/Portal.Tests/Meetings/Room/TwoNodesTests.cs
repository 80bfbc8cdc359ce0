using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

public sealed class TwoNodesTests
{
    [Fact]
    public async Task Ballots_of_all_seats_through_two_nodes_at_once_are_each_counted_once()
    {
        await using var store = await TestStore.Make();
        await using var one = Open(store);
        await one.Divide(Sample.Called(seats: 60));
        await using var other = Open(store);
        var seats = (await other.Now()).Seats;

        var receipts = await Task.WhenAll(seats.Select((seat, i) => Task.Run(async () =>
            (await (i % 2 == 0 ? one : other).Do(Sample.Cast(Sitting.Division, (Choice)(i % 3), $"ballot-{i}"), Sample.Member(seat.Code))).Receipt!)));

        var entries = await store.Chain.Read("67", 0, CancellationToken.None);
        Assert.Equal(60, entries.Count(e => e.Kind == "ballot-cast"));
        var check = RecordCheck.Of(MeetingRecord.Of("67", entries, _ => true), receipts);
        Assert.True(check.Holds, string.Join("; ", check.Faults));
    }

    [Fact]
    public async Task One_ballot_sent_to_both_nodes_is_one_entry_and_the_same_receipt()
    {
        await using var store = await TestStore.Make();
        await using var one = Open(store);
        await one.Divide();
        await using var other = Open(store);
        await other.Now();

        for (var round = 0; round < 20; round++)
        {
            var cast = Sample.Cast(Sitting.Division, (Choice)(round % 3), $"round-{round}");
            var both = await Task.WhenAll(Task.Run(() => one.Do(cast, Sample.Member("CGCC"))), Task.Run(() => other.Do(cast with { Nonce = new string('b', 32) }, Sample.Member("CGCC"))));
            Assert.Equal(both[0].Receipt, both[1].Receipt);
        }

        Assert.Equal(20, (await store.Chain.Read("67", 0, CancellationToken.None)).Count(e => e.Kind == "ballot-cast"));
    }

    [Fact]
    public async Task Both_nodes_see_the_time_run_out_and_the_division_is_cut_once()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var one = Sitting.On(store.Chain, clock);
        await one.Divide();
        await one.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        await using var other = Sitting.On(store.Chain, clock);
        await other.Now();

        clock.Advance(TimeSpan.FromSeconds(60));

        // Each answers only after what waited before it was dealt with.
        Assert.Equal(MeetingRefusals.DivisionClosed, (await one.Try(Sample.Cast(Sitting.Division, Choice.For, "late-one"), Sample.Member("CMA"))).Refusal?.Code);
        Assert.Equal(MeetingRefusals.DivisionClosed, (await other.Try(Sample.Cast(Sitting.Division, Choice.For, "late-two"), Sample.Member("CMA"))).Refusal?.Code);
        Assert.Single(await store.Chain.Read("67", 0, CancellationToken.None), e => e.Kind == "division-cut");
    }

    [Fact]
    public async Task The_presider_declares_on_both_nodes_at_once_and_one_result_is_written()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var one = Sitting.On(store.Chain, clock);
        await one.Divide();
        foreach (var seat in Sample.Codes) await one.Do(Sample.Cast(Sitting.Division, Choice.For, $"all-{seat}"), Sample.Member(seat));
        await one.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        await one.Do(new CutDivision(Sitting.Division), Sample.Member("CHAIR"));
        await using var other = Sitting.On(store.Chain, clock);
        await other.Now();

        var both = await Task.WhenAll(Task.Run(() => one.Try(new Declare(Sitting.Division), Sample.Member("CHAIR"))), Task.Run(() => other.Try(new Declare(Sitting.Division), Sample.Member("CHAIR"))));

        Assert.Single(both, b => b.Ok);
        Assert.Single(both, b => b.Refusal?.Code == MeetingRefusals.WrongStage);
        Assert.Single(await store.Chain.Read("67", 0, CancellationToken.None), e => e.Kind == "result-declared");
    }

    [Fact]
    public async Task What_one_node_writes_the_other_shows_without_being_asked()
    {
        await using var store = await TestStore.Make();
        await using (var first = Open(store)) await first.Divide();
        using var one = Rooms(store);
        using var other = Rooms(store);
        await one.StartAsync(CancellationToken.None);
        await other.StartAsync(CancellationToken.None);
        var here = (await one.Find("67", CancellationToken.None))!;
        var there = (await other.Find("67", CancellationToken.None))!;
        await there.Now(CancellationToken.None);
        var shown = new TaskCompletionSource<MeetingView>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (there.Screens.Watch(s => { if (s.ForObservers.Division?.Responded == 1) shown.TrySetResult(s.ForObservers); }))
        {
            var cast = await here.Ask(Sample.Cast(Sitting.Division, Choice.For, "elsewhere"), Sample.Member("CMA"), CancellationToken.None);
            Assert.Equal(cast.Value.Sequence, (await shown.Task.WaitAsync(Sitting.Patience, TestContext.Current.CancellationToken)).Version);
        }
        await one.StopAsync(CancellationToken.None);
        await other.StopAsync(CancellationToken.None);
    }

    private static Sitting Open(TestStore store) => new(new("67", store.Chain, TimeProvider.System, NullLogger<MeetingRoom>.Instance));

    private static MeetingRooms Rooms(TestStore store) => new(store.Chain, store.News, TimeProvider.System, NullLogger<MeetingRoom>.Instance);
}
