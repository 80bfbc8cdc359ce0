using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class RedivisionTests
{
    private static readonly Actor Chair = Committee.Member("CHAIR");

    private static readonly Redivide Again = new("67-1-1", "a figure in the paper was wrong");

    private static Room Decided(StandingOrders? orders = null)
    {
        var room = Room.Dividing(orders).Vote(Choice.For, "CHAIR");
        room.Result();
        return room;
    }

    private static Room NoQuorum(Room room)
    {
        room.Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC");
        Assert.Equal(Outcome.NoQuorum, room.Result());
        return room.Arrive("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC");
    }

    [Fact]
    public void A_new_division_is_linked_with_a_reason_and_the_earlier_result_stands_until_it_is_replaced()
    {
        var room = Decided();
        room.Refused(MeetingRefusals.AlreadyDecided, new OpenDivision(1), Chair)
            .Refused(MeetingRefusals.ReasonRequired, Again with { Reason = " " }, Chair)
            .Refused(MeetingRefusals.NotPresider, Again, Committee.Member("EPD"))
            .Refused(MeetingRefusals.NotPresider, Again, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, Again with { Division = "67-1-9" }, Chair)
            .Do(Again, Chair);
        Assert.Equal(("67-1-2", "67-1-1", Again.Reason, 2), (room.Division.Id, room.Division.Replaces, room.Division.Reason, room.Division.Attempt));
        Assert.True(room.Meeting.Divisions["67-1-1"].Stands);
        room.Vote(Choice.Against, "CHAIR").Cut();
        Assert.True(room.Meeting.Divisions["67-1-1"].Stands);
        room.Declare();
        Assert.Equal((false, "67-1-2", true), (room.Meeting.Divisions["67-1-1"].Stands, room.Meeting.Divisions["67-1-1"].ReplacedBy, room.Division.Stands));
        room.Refused(MeetingRefusals.WrongStage, Again, Chair).Do(Again with { Division = "67-1-2" }, Chair);
    }

    [Fact]
    public void It_is_not_possible_once_the_party_was_notified()
    {
        var room = Decided().Refused(MeetingRefusals.NotSecretariat, new RecordNotified("67-1-1", "L-1"), Chair).Do(new RecordNotified("67-1-1", "L-1"), Committee.Secretary);
        room.Refused(MeetingRefusals.AlreadyNotified, Again, Chair).Refused(MeetingRefusals.AlreadyNotified, new RecordNotified("67-1-1", "L-2"), Committee.Secretary);
    }

    [Fact]
    public void The_party_is_not_told_of_what_is_being_divided_on_again_nor_of_no_result()
    {
        var room = Decided().Do(Again, Chair);
        room.Refused(MeetingRefusals.DivisionRunning, new RecordNotified("67-1-1", "L-1"), Committee.Secretary)
            .Refused(MeetingRefusals.WrongStage, new RecordNotified("67-1-2", "L-1"), Committee.Secretary);
        NoQuorum(room).Refused(MeetingRefusals.WrongStage, new RecordNotified("67-1-2", "L-1"), Committee.Secretary)
            .Do(new RecordNotified("67-1-1", "L-1"), Actor.System);
    }

    [Fact]
    public void Without_quorum_or_abandoned_it_replaces_nothing()
    {
        var room = Decided().Do(Again, Chair);
        NoQuorum(room);
        Assert.True(room.Meeting.Divisions["67-1-1"].Stands);
        room.Do(Again, Chair).Do(new Abandon("67-1-3", "fire alarm"), Chair);
        Assert.True(room.Meeting.Divisions["67-1-1"].Stands);
        room.Refused(MeetingRefusals.AlreadyDecided, new OpenDivision(1), Chair).Do(Again, Chair);
        Assert.Equal("67-1-1", room.Division.Replaces);
    }

    [Fact]
    public void An_attempt_without_quorum_is_no_way_around_the_result_that_stands_nor_around_the_notice()
    {
        var room = Decided().Do(Again, Chair);
        NoQuorum(room).Refused(MeetingRefusals.WrongStage, new Redivide("67-1-2", "once more"), Chair)
            .Do(new RecordNotified("67-1-1", "L-1"), Committee.Secretary)
            .Refused(MeetingRefusals.AlreadyNotified, new Redivide("67-1-2", "once more"), Chair);
    }

    [Fact]
    public void It_needs_the_item_the_session_and_a_quorum_like_any_division()
    {
        Decided().Take(2).Refused(MeetingRefusals.NotCurrent, Again, Chair).Divide(2).Refused(MeetingRefusals.NotCurrent, Again, Chair);
        Decided().Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC").Refused(MeetingRefusals.NoQuorum, Again, Chair);
        var closed = Decided().Close();
        Assert.False(closed.Try(Again, Chair).Ok);
    }

    [Fact]
    public void Only_one_division_runs_at_a_time_from_opening_to_declaration()
    {
        var room = Room.Dividing().Refused(MeetingRefusals.DivisionRunning, new TakeItem(2), Chair).Refused(MeetingRefusals.DivisionRunning, new OpenDivision(1), Chair);
        room.Cut().Refused(MeetingRefusals.DivisionRunning, new OpenDivision(1), Chair).Refused(MeetingRefusals.DivisionRunning, new CloseMeeting(), Chair)
            .Declare().Do(new TakeItem(2), Chair).Divide(2);
    }

    [Fact]
    public void An_attempt_is_abandoned_by_the_presider_with_a_reason_until_it_is_declared()
    {
        var abandon = new Abandon("67-1-1", "the wrong motion was put");
        var room = Room.Dividing().Vote(Choice.For, "CHAIR");
        room.Refused(MeetingRefusals.ReasonRequired, abandon with { Reason = "" }, Chair)
            .Refused(MeetingRefusals.TextTooLong, abandon with { Reason = new string('x', 4001) }, Chair)
            .Refused(MeetingRefusals.NotPresider, abandon, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, abandon with { Division = "67-2-1" }, Chair)
            .Do(abandon, Chair)
            .Refused(MeetingRefusals.WrongStage, abandon, Chair)
            .Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.Against), Chair)
            .Refused(MeetingRefusals.WrongStage, new Declare("67-1-1"), Chair)
            .Divide(1);
        // What was abandoned without a result is not replaced: it never had one.
        Assert.Equal(("67-1-2", null), (room.Division.Id, room.Division.Replaces));
        room.Cut().Do(abandon with { Division = "67-1-2" }, Chair);
        Decided().Refused(MeetingRefusals.WrongStage, abandon, Chair);
    }

    [Fact]
    public void A_result_is_declared_once_by_the_presider_after_the_cut_with_all_it_rests_on()
    {
        var room = Room.Dividing(StandingOrders.ChairCastingVote).Vote(Choice.For, "CHAIR", "TID");
        room.Refused(MeetingRefusals.WrongStage, new Declare("67-1-1"), Chair).Cut()
            .Refused(MeetingRefusals.NotPresider, new Declare("67-1-1"), Committee.Secretary)
            .Refused(MeetingRefusals.NotPresider, new Declare("67-1-1"), Committee.Member("EPD"))
            .Declare().Refused(MeetingRefusals.WrongStage, new Declare("67-1-1"), Chair);
        var result = room.Division.Result!;
        Assert.Equal(("FG-2.2.2", 4, Outcome.Carried), (result.Clause, result.OrdersVersion, result.Outcome));
        Assert.Equal(new Robustness(SilentCouldReverse: true, OneRecusalCouldReverse: false), result.Robustness);
        Assert.Equal(room.Meeting.Items[1].Content.Conditions, result.Conditions);
    }
}
