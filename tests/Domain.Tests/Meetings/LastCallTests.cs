using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class LastCallTests
{
    private static readonly Actor Chair = Committee.Member("CHAIR");

    [Fact]
    public void Last_call_is_60_seconds_by_both_standing_orders_and_is_the_presiders()
    {
        Assert.All(StandingOrders.All, orders => Assert.Equal(60, orders.LastCallSeconds));
        var room = Room.Dividing();
        room.Refused(MeetingRefusals.NotPresider, new CallLast("67-1-1"), Committee.Member("EPD"))
            .Refused(MeetingRefusals.NotPresider, new CallLast("67-1-1"), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, new CallLast("67-1-2"), Chair)
            .LastCall().Refused(MeetingRefusals.WrongStage, new CallLast("67-1-1"), Chair);
        Assert.Equal(room.Now.AddSeconds(60), room.Division.Until);
    }

    [Theory]
    [InlineData(59.999, true)]
    [InlineData(60.000, false)]
    [InlineData(60.001, false)]
    public void A_ballot_at_59_999_counts_and_one_at_60_000_does_not(double after, bool counts)
    {
        var room = Room.Dividing().LastCall().Wait(after);
        if (counts) room.Vote(Choice.For, "HKGCC");
        else room.Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Committee.Member("HKGCC"));
        room.Result();
        Assert.Equal(counts ? 1 : 0, room.Division.Result!.Figures.For);
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    /// <summary>Clocks are finer than records: whatever is taken must also stand in the record before the cut.</summary>
    [Fact]
    public void Fractions_of_a_millisecond_make_no_ballot_that_the_record_calls_late()
    {
        for (var last = 0; last < 10_000; last += 1111)
        for (var cast = 0; cast < 10_000; cast += 1111)
        {
            var room = Room.Dividing();
            room.Now = Room.Start.AddTicks(last);
            room.LastCall();
            room.Now = Room.Start.AddSeconds(60).AddTicks(cast);
            room.Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Committee.Member("HKGCC"));
            room.Now = room.Now.AddMilliseconds(-1);
            room.Vote(Choice.For, "HKGCC").Result();
            Assert.Empty(RecordCheck.Of(room.Record).Faults);
            Assert.Equal(Portrait.Of(Meeting.Of(room.Entries)), Portrait.Of(room.Meeting));
        }
    }

    [Theory]
    [InlineData(59.999, MeetingRefusals.TooEarly)]
    [InlineData(60.000, null)]
    [InlineData(86_400, null)]
    public void The_division_closes_by_itself_at_zero_and_not_before(double after, string? refusal)
    {
        var room = Room.Dividing().LastCall().Wait(after);
        if (refusal is not null)
        {
            room.Refused(refusal, new TimeUp("67-1-1"), Actor.System);
            return;
        }
        room.Refused(MeetingRefusals.NotYours, new TimeUp("67-1-1"), Chair).Do(new TimeUp("67-1-1"), Actor.System);
        Assert.Equal((DivisionStage.Closed, true), (room.Division.Stage, room.Division.Cut!.ByTime));
        room.Refused(MeetingRefusals.WrongStage, new TimeUp("67-1-1"), Actor.System);
    }

    [Fact]
    public void Without_last_call_there_is_no_time_that_could_be_up()
    {
        var room = Room.Dividing().Wait(3600).Refused(MeetingRefusals.WrongStage, new TimeUp("67-1-1"), Actor.System);
        room.Refused(MeetingRefusals.WrongStage, new CutDivision("67-1-1"), Chair).Vote(Choice.For, "HKGCC");
    }

    [Fact]
    public void The_chair_may_cut_earlier_only_when_every_present_seat_has_responded()
    {
        var room = Room.Dividing().Vote(Choice.For, Committee.Codes.Except(["TID", "ITC"])).LastCall();
        Assert.Equal("2", room.Try(new CutDivision("67-1-1"), Chair).Refusal!.Figures["missing"]);
        room.Refused(MeetingRefusals.NotAllResponded, new CutDivision("67-1-1"), Chair).Vote(Choice.Abstain, "TID")
            .Refused(MeetingRefusals.NotAllResponded, new CutDivision("67-1-1"), Chair).Vote(Choice.Against, "ITC")
            .Refused(MeetingRefusals.NotPresider, new CutDivision("67-1-1"), Committee.Member("EPD"))
            .Refused(MeetingRefusals.NotPresider, new CutDivision("67-1-1"), Committee.Secretary)
            .Do(new CutDivision("67-1-1"), Chair);
        Assert.False(room.Division.Cut!.ByTime);
        room.Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Committee.Member("ITC"));
    }

    [Fact]
    public void A_recused_or_absent_seat_is_not_waited_for_but_one_that_arrives_is()
    {
        var room = Room.InSession().Leave("TID").Recuse(1, "ITC").Divide(1).Vote(Choice.For, Committee.Codes.Except(["TID", "ITC"])).LastCall().Arrive("TID");
        room.Refused(MeetingRefusals.NotAllResponded, new CutDivision("67-1-1"), Chair).Leave("TID").Do(new CutDivision("67-1-1"), Chair);
    }

    [Fact]
    public void When_the_time_is_up_the_chairs_cut_is_the_clocks()
    {
        var room = Room.Dividing().LastCall().Wait(60).Do(new CutDivision("67-1-1"), Chair);
        Assert.True(room.Division.Cut!.ByTime);
    }

    [Fact]
    public void The_cut_writes_down_who_counted()
    {
        var room = Room.InSession().Recuse(1, "ITC").Divide(1).Leave("TID").Cut();
        var cut = room.Division.Cut!;
        Assert.Equal(Committee.Codes.Except(["TID", "ITC"]), cut.Present);
        Assert.Equal((new[] { "ITC" }, 9, 5), (cut.Recused.ToArray(), cut.Filled, cut.Quorum), (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2 == b.Item2 && a.Item3 == b.Item3);
    }
}
