using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class CastingVoteTests
{
    private static readonly Actor Chair = Committee.Member("CHAIR");

    private static GiveCastingVote Give(CastingChoice choice = CastingChoice.For, string reason = "the site is ready") => new("67-1-1", choice, reason);

    private static Room Tied(StandingOrders orders) => Room.Dividing(orders).Vote(Choice.For, "CHAIR", "HKGCC", "FHKI").Vote(Choice.Against, "CMA", "TID", "ITC");

    [Theory]
    [InlineData(CastingChoice.For, Outcome.Carried)]
    [InlineData(CastingChoice.Against, Outcome.NotCarried)]
    [InlineData(CastingChoice.Withheld, Outcome.NotCarried)]
    public void On_a_tie_after_the_cut_the_presider_decides_with_a_reason(CastingChoice choice, Outcome outcome)
    {
        var room = Tied(StandingOrders.ChairCastingVote);
        room.Refused(MeetingRefusals.WrongStage, Give(choice), Chair).LastCall()
            .Refused(MeetingRefusals.WrongStage, Give(choice), Chair).Cut()
            .Refused(MeetingRefusals.CastingVoteDue, new Declare("67-1-1"), Chair)
            .Refused(MeetingRefusals.ReasonRequired, Give(choice, " "), Chair)
            .Refused(MeetingRefusals.NotPresider, Give(choice), Committee.Member("EPD"))
            .Refused(MeetingRefusals.NotPresider, Give(choice), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, Give(choice) with { Division = "67-1-2" }, Chair)
            .Do(Give(choice), Chair)
            .Refused(MeetingRefusals.WrongStage, Give(choice), Chair)
            .Declare();
        Assert.Equal((outcome, StandingOrders.ChairCastingVote.Version), (room.Division.Result!.Outcome, room.Division.Result.OrdersVersion));
        // The presider's own ballot stays what it was: the casting vote is a separate act.
        Assert.Equal(new Figures(3, 3, 0, 3, 0, 9, 5), room.Division.Result.Figures);
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    [Fact]
    public void Under_the_orders_without_one_a_tie_is_not_carried()
    {
        var room = Tied(StandingOrders.NoCastingVote).Cut().Refused(MeetingRefusals.NoCastingVote, Give(), Chair).Declare();
        Assert.Equal(Outcome.NotCarried, room.Division.Result!.Outcome);
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(3, 4)]
    [InlineData(0, 0)]
    public void There_is_none_without_a_tie_nor_on_nothing_to_nothing(int @for, int against)
    {
        var room = Room.Dividing(StandingOrders.ChairCastingVote).Vote(Choice.For, Committee.Codes.Take(@for)).Vote(Choice.Against, Committee.Codes.TakeLast(against));
        room.Cut().Refused(MeetingRefusals.NoTie, Give(), Chair).Declare();
    }

    [Fact]
    public void There_is_none_without_quorum()
    {
        var room = Tied(StandingOrders.ChairCastingVote).Leave("HKGCC", "FHKI", "CMA", "TID", "ITC").Cut();
        room.Refused(MeetingRefusals.NoTie, Give(), Chair).Declare();
        Assert.Equal(Outcome.NoQuorum, room.Division.Result!.Outcome);
    }

    [Fact]
    public void Where_the_chair_is_concerned_it_is_the_deputys()
    {
        var room = Room.InSession(StandingOrders.ChairCastingVote).Recuse(1, "CHAIR").Divide(1).Vote(Choice.For, "HKGCC").Vote(Choice.Against, "EPD").Cut();
        room.Refused(MeetingRefusals.NotPresider, Give(), Chair).Do(Give(), Committee.Member("EPD"));
        Assert.Equal("EPD", room.Division.CastingVote!.Seat);
        Assert.Equal(Outcome.Carried, room.Declare().Division.Result!.Outcome);
    }
}
