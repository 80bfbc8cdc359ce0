using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class DissentAndMinutesTests
{
    private static readonly RecordDissent Dissent = new("67-1-1", "the saving is not shown");

    private static Room Decided()
    {
        var room = Room.InSession().Recuse(1, "ITC").Leave("TID").Divide(1).Vote(Choice.For, "CHAIR").Vote(Choice.Against, "CMA").Leave("CMA");
        room.Result();
        return room;
    }

    [Fact]
    public void A_member_who_took_part_may_dissent_with_a_reason_until_the_minutes_are_confirmed()
    {
        var room = Decided();
        room.Refused(MeetingRefusals.ReasonRequired, Dissent with { Reason = " " }, Committee.Member("FHKI"))
            .Do(Dissent, Committee.Member("FHKI")).Do(Dissent, Committee.Member("CMA")).Close()
            .Do(Dissent with { Reason = "a better one" }, Committee.Member("FHKI"))
            .Do(new CirculateMinutes(), Committee.Secretary).Do(Dissent, Committee.Member("CGCC"))
            .Do(new ConfirmMinutes("68"), Committee.Secretary)
            .Refused(MeetingRefusals.MinutesAreConfirmed, Dissent, Committee.Member("HKGCC"));
        Assert.Equal([("CMA", Dissent.Reason), ("FHKI", "a better one"), ("CGCC", Dissent.Reason)], room.Division.Dissents.Select(d => (d.Seat, d.Reason)));
    }

    [Fact]
    public void Whoever_was_absent_recused_or_has_no_seat_may_not_and_nobody_before_the_result() =>
        Decided().Refused(MeetingRefusals.NotPresent, Dissent, Committee.Member("TID"))
            .Refused(MeetingRefusals.Recused, Dissent, Committee.Member("ITC"))
            .Refused(MeetingRefusals.NotYours, Dissent, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, Dissent with { Division = "67-9-1" }, Committee.Member("FHKI"))
            .Take(2).Divide(2).Refused(MeetingRefusals.WrongStage, Dissent with { Division = "67-2-1" }, Committee.Member("FHKI"))
            .Cut().Refused(MeetingRefusals.WrongStage, Dissent with { Division = "67-2-1" }, Committee.Member("FHKI"));

    [Fact]
    public void Minutes_go_from_closed_to_circulated_to_confirmed_at_a_later_meeting_and_no_other_way()
    {
        var (circulate, confirm) = (new CirculateMinutes(), new ConfirmMinutes("68"));
        var room = Decided().Refused(MeetingRefusals.WrongState, circulate, Committee.Secretary).Refused(MeetingRefusals.WrongState, confirm, Committee.Secretary).Close();
        Assert.Equal(MeetingState.Closed, room.Meeting.State);
        room.Refused(MeetingRefusals.WrongState, confirm, Committee.Secretary)
            .Refused(MeetingRefusals.NotSecretariat, circulate, Committee.Member("CHAIR")).Do(circulate, Committee.Secretary);
        Assert.Equal(MeetingState.MinutesCirculated, room.Meeting.State);
        room.Refused(MeetingRefusals.WrongState, circulate, Committee.Secretary)
            .Refused(MeetingRefusals.NotSecretariat, confirm, Committee.Member("CHAIR"))
            .Refused(MeetingRefusals.Incomplete, new ConfirmMinutes("67"), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new ConfirmMinutes(""), Committee.Secretary).Do(confirm, Committee.Secretary);
        Assert.Equal((MeetingState.MinutesConfirmed, "68"), (room.Meeting.State, room.Meeting.MinutesConfirmedAt));
        // Nothing is added any more but that the party was told.
        room.Refused(MeetingRefusals.MinutesAreConfirmed, confirm, Committee.Secretary)
            .Refused(MeetingRefusals.MinutesAreConfirmed, new TakeNote(1, "late", Language.En), Committee.Secretary)
            .Do(new RecordNotified("67-1-1", "L-1"), Committee.Secretary);
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    [Fact]
    public void Notes_and_actions_are_the_secretariats_from_the_session_until_the_minutes_are_confirmed()
    {
        var (note, action) = (new TakeNote(1, "討論", Language.ZhHant), new AddAction(1, "Visit the site", Language.En, "EPD", new(2026, 4, 1)));
        Room.Notified().Refused(MeetingRefusals.WrongState, note, Committee.Secretary).Refused(MeetingRefusals.WrongState, action, Committee.Secretary);
        var room = Decided().Refused(MeetingRefusals.NotSecretariat, note, Committee.Member("CHAIR")).Refused(MeetingRefusals.NotSecretariat, action, Committee.Member("CHAIR"))
            .Refused(MeetingRefusals.UnknownItem, note with { Item = 9 }, Committee.Secretary).Refused(MeetingRefusals.UnknownItem, action with { Item = 9 }, Committee.Secretary)
            .Refused(MeetingRefusals.ReasonRequired, note with { Text = "" }, Committee.Secretary).Refused(MeetingRefusals.ReasonRequired, action with { Who = "" }, Committee.Secretary)
            .Refused(MeetingRefusals.TextTooLong, note with { Text = new string('字', 4001) }, Committee.Secretary)
            .Do(note with { Text = new string('字', 4000) }, Committee.Secretary)
            .Do(note, Committee.Secretary).Close().Do(action, Committee.Secretary).Do(new CirculateMinutes(), Committee.Secretary).Do(note, Committee.Secretary);
        Assert.Equal((3, 1), (room.Meeting.Items[1].Notes.Length, room.Meeting.Items[1].Actions.Length));
    }

    [Fact]
    public void Closing_ends_every_stay()
    {
        var room = Decided().Wait(60).Close();
        Assert.Empty(room.Meeting.Present);
        Assert.Equal(room.Now, room.Meeting.Stays["CHAIR"][^1].Out);
        Assert.NotEqual(room.Now, room.Meeting.Stays["TID"][^1].Out);
    }
}
