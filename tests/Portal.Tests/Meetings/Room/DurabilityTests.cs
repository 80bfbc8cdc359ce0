using System.Globalization;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

public sealed class DurabilityTests
{
    [Fact]
    public async Task An_acknowledged_ballot_is_found_when_the_store_is_opened_again()
    {
        await using var store = await TestStore.Make();
        await using var sitting = Sitting.On(store.Chain, new(Sample.Start));
        await sitting.Divide();
        var receipt = (await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "cma-1"), Sample.Member("CMA"))).Receipt!;

        await using var again = store.OpenedAgain();
        var entries = await again.Chain.Read("67", 0, TestContext.Current.CancellationToken);

        var entry = entries[(int)receipt.Sequence - 1];
        Assert.Equal((receipt.Hash, "ballot-cast"), (entry.Hash, entry.Kind));
        Assert.Equal(Choice.For, Assert.IsType<BallotCast>(ActJson.Read(entry.Kind, entry.Payload)).Choice);
        Assert.Null(Chain.FirstFault(entries));
    }

    [Fact]
    public async Task The_same_ballot_id_asked_fifty_times_at_once_is_one_ballot_with_one_receipt()
    {
        await using var store = await TestStore.Make();
        await using var sitting = Sitting.On(store.Chain, new(Sample.Start));
        await sitting.Divide();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => sitting.Do(Sample.Cast(Sitting.Division, Choice.Against, "the-same"), Sample.Member("TID")))));

        Assert.Single(answers.Select(a => a.Receipt).Distinct());
        Assert.Single(await store.Chain.Read("67", 0, CancellationToken.None), e => e.Kind == "ballot-cast");
    }

    [Fact]
    public async Task The_same_ballot_id_gets_its_receipt_after_the_cut_and_after_a_restart()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        var cast = Sample.Cast(Sitting.Division, Choice.For, "kept");
        CleanerProduction.Meetings.Receipt first;
        await using (var sitting = Sitting.On(store.Chain, clock))
        {
            await sitting.Divide();
            first = (await sitting.Do(cast, Sample.Member("ITC"))).Receipt!;
            await sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
            await sitting.Written(m => m.Divisions[Sitting.Division].Stage == DivisionStage.Closed, () => clock.Advance(TimeSpan.FromSeconds(60)));
            Assert.Equal(first, (await sitting.Do(cast, Sample.Member("ITC"))).Receipt);
        }
        await using var restarted = Sitting.On(store.Chain, clock);
        Assert.Equal(first, (await restarted.Do(cast, Sample.Member("ITC"))).Receipt);
        Assert.Equal(MeetingRefusals.DivisionClosed, (await restarted.Try(Sample.Cast(Sitting.Division, Choice.For, "another"), Sample.Member("ITC"))).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_ballot_id_gets_its_receipt_after_the_member_left_and_after_a_restart()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        var cast = Sample.Cast(Sitting.Division, Choice.For, "left-then");
        CleanerProduction.Meetings.Receipt first;
        await using (var sitting = Sitting.On(store.Chain, clock))
        {
            await sitting.Divide();
            first = (await sitting.Do(cast, Sample.Member("ITC"))).Receipt!;
            await sitting.Do(new RecordLeaving("ITC"), Sample.Secretary);
            Assert.Equal(first, (await sitting.Do(cast, Sample.Member("ITC"))).Receipt);
        }
        await using var restarted = Sitting.On(store.Chain, clock);
        Assert.Equal(first, (await restarted.Do(cast, Sample.Member("ITC"))).Receipt);
        Assert.Single(await store.Chain.Read("67", 0, CancellationToken.None), e => e.Kind == "ballot-cast");
    }

    [Fact]
    public async Task Two_hundred_writers_at_once_none_lost_none_doubled()
    {
        const int Writers = 200;
        await using var store = await TestStore.Make();
        await using var sitting = Sitting.On(store.Chain, new(Sample.Start));
        await sitting.Divide(Sample.Called(seats: Writers));
        var seats = (await sitting.Now()).Seats;

        var receipts = await Task.WhenAll(seats.Select((seat, i) => Task.Run(async () =>
        {
            var choice = (Choice)(i % 3);
            return (await sitting.Do(Sample.Cast(Sitting.Division, choice, i.ToString(CultureInfo.InvariantCulture)), Sample.Member(seat.Code))).Receipt!;
        })));

        var entries = await store.Chain.Read("67", 0, CancellationToken.None);
        var ballots = entries.Where(e => e.Kind == "ballot-cast").ToList();
        Assert.Equal(Writers, ballots.Count);
        Assert.Equal(ballots.Select(b => (b.Sequence, b.Hash)), receipts.OrderBy(r => r.Sequence).Select(r => (r.Sequence, r.Hash)));
        var check = RecordCheck.Of(MeetingRecord.Of("67", entries, _ => true), receipts);
        Assert.True(check.Holds, string.Join("; ", check.Faults));
        Assert.Equal(Writers, (await sitting.Now()).Divisions[Sitting.Division].Ballots.Count);
    }

    [Fact]
    public async Task Revisions_of_one_seat_sent_at_once_stand_one_after_the_other_and_the_last_entry_counts()
    {
        await using var store = await TestStore.Make();
        await using var sitting = Sitting.On(store.Chain, new(Sample.Start));
        await sitting.Divide();

        var asked = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => sitting.Try(Sample.Cast(Sitting.Division, (Choice)(i % 3), $"revision-{i}"), Sample.Member("FHKI")))));

        var written = asked.Where(a => a.Ok).Select(a => a.Value.Receipt!).OrderBy(r => r.Sequence).ToList();
        Assert.All(asked.Where(a => !a.Ok), a => Assert.Equal(MeetingRefusals.SameChoice, a.Refusal!.Code));
        var casts = (await store.Chain.Read("67", 0, CancellationToken.None)).Where(e => e.Kind == "ballot-cast").Select(e => (BallotCast)ActJson.Read(e.Kind, e.Payload)).ToList();
        Assert.Equal(Enumerable.Range(1, written.Count), casts.Select(c => c.Revision));
        Assert.Equal(written[^1].Choice, (await sitting.Now()).Divisions[Sitting.Division].Ballots["FHKI"].Choice);
    }

    public static TheoryData<Command, Actor, string> Refused => new()
    {
        { Sample.Cast(Sitting.Division, Choice.For, "stranger"), Sample.Stranger, MeetingRefusals.NotYours },
        { Sample.Cast("67-9-1", Choice.For, "unknown1"), Sample.Member("CMA"), MeetingRefusals.UnknownDivision },
        { new Cast(Sitting.Division, "short", Choice.For, new string('a', 32)), Sample.Member("CMA"), MeetingRefusals.BadBallot },
        { new Cast(Sitting.Division, "no-nonce", Choice.For, "xyz"), Sample.Member("CMA"), MeetingRefusals.BadBallot },
        { new CallLast(Sitting.Division), Sample.Member("CMA"), MeetingRefusals.NotPresider },
        { new CutDivision(Sitting.Division), Sample.Member("CHAIR"), MeetingRefusals.WrongStage },
        { new Declare(Sitting.Division), Sample.Member("CHAIR"), MeetingRefusals.WrongStage },
        { new TimeUp(Sitting.Division), Actor.System, MeetingRefusals.WrongStage },
        { new Abandon(Sitting.Division, " "), Sample.Member("CHAIR"), MeetingRefusals.ReasonRequired },
        { new TakeItem(2), Sample.Secretary, MeetingRefusals.DivisionRunning },
        { new CloseMeeting(), Sample.Secretary, MeetingRefusals.DivisionRunning },
        { new LayPaper(1, new("A", Trilingual.Same("A"), new string('0', 64), "application/pdf", 1)), Sample.Secretary, MeetingRefusals.PapersLocked },
        { new CallMeeting(Sample.Called()), Sample.Secretary, MeetingRefusals.WrongState },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_refused_command_leaves_no_trace(Command command, Actor actor, string code)
    {
        await using var store = await TestStore.Make();
        await using var sitting = Sitting.On(store.Chain, new(Sample.Start));
        await sitting.Divide();
        var before = await sitting.Now();

        Assert.Equal(code, (await sitting.Try(command, actor)).Refusal?.Code);

        Assert.Equal(before.Sequence, (await store.Chain.Read("67", 0, CancellationToken.None))[^1].Sequence);
        Assert.Equal(before.Head, (await sitting.Now()).Head);
    }
}
