using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class RollCallTests
{
    private static readonly Actor Second = Committee.SecondSecretary;

    private static CastByRollCall Call(string seat = "CMA", Choice choice = Choice.For, string ballot = "roll-call-01", string first = "p-sec1", string second = "p-sec2") =>
        new("67-1-1", seat, ballot, choice, new string('0', 32), first, second);

    [Fact]
    public void A_ballot_called_aloud_is_written_by_the_second_of_two_officers_and_marked()
    {
        var room = Room.Dividing();
        room.Refused(MeetingRefusals.OfficersTheSame, Call(first: "p-sec2"), Second)
            .Refused(MeetingRefusals.OfficersTheSame, Call(), Committee.Secretary)
            .Refused(MeetingRefusals.OfficersTheSame, Call(first: " "), Second)
            .Refused(MeetingRefusals.NotSecretariat, Call(second: "p-cma"), Committee.Member("CMA"))
            .Do(Call(), Second);
        Assert.True(room.Division.Ballots["CMA"].RollCall);
        Assert.Equal(["p-sec1", "p-sec2"], ((BallotCast)ActJson.Read("ballot-cast", room.Entries[^1].Payload)).RollCallOfficers!.Value);
        Assert.Equal(Outcome.Carried, room.Result());
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    [Fact]
    public void It_never_overrides_a_ballot_but_the_seats_own_hand_overrides_it()
    {
        var room = Room.Dividing().Vote(Choice.Against, "CMA");
        room.Refused(MeetingRefusals.AlreadyResponded, Call(), Second)
            .Do(Call("FHKI"), Second)
            .Refused(MeetingRefusals.AlreadyResponded, Call("FHKI", Choice.Against, "roll-call-02"), Second)
            .Vote(Choice.Against, "FHKI");
        Assert.Equal((2, false), (room.Division.Ballots["FHKI"].Revision, room.Division.Ballots["FHKI"].RollCall));
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    [Fact]
    public void It_is_for_a_seat_in_the_room_that_may_vote_and_until_the_cut()
    {
        var room = Room.InSession().Leave("TID").Recuse(1, "ITC").Divide(1);
        room.Refused(MeetingRefusals.NotPresent, Call("TID"), Second)
            .Refused(MeetingRefusals.Recused, Call("ITC"), Second)
            .Refused(MeetingRefusals.UnknownSeat, Call("XYZ"), Second)
            .Refused(MeetingRefusals.BadBallot, Call(ballot: "short"), Second)
            .Refused(MeetingRefusals.UnknownDivision, Call() with { Division = "67-1-2" }, Second)
            .Cut().Refused(MeetingRefusals.DivisionClosed, Call(), Second);
    }

    [Fact]
    public void The_same_id_again_writes_nothing()
    {
        var room = Room.Dividing().Do(Call(), Second);
        Assert.Empty(room.Try(Call(), Second).Value);
    }
}
