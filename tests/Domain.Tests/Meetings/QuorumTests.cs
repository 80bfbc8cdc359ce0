using System.Collections.Immutable;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class QuorumTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(7, 4)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    [InlineData(10, 5)]
    [InlineData(15, 8)]
    public void Is_half_of_the_filled_seats_rounded_up(int filled, int quorum) => Assert.Equal(quorum, Quorum.Of(filled));

    [Theory]
    [InlineData(5, null)]
    [InlineData(4, MeetingRefusals.NoQuorum)]
    public void A_meeting_opens_with_five_of_nine_the_presider_included_and_not_with_four(int present, string? refusal)
    {
        var room = Room.Notified();
        room.Arrive([.. Committee.Codes.Take(present)]);
        if (refusal is null) room.Do(new OpenMeeting(), Committee.Member("CHAIR"));
        else room.Refused(refusal, new OpenMeeting(), Committee.Member("CHAIR"));
        Assert.Equal(refusal is null, room.Meeting.OpenedAt is not null);
    }

    [Fact]
    public void A_vacant_seat_is_not_in_the_base_and_nobody_arrives_in_it()
    {
        ImmutableArray<Seat> seats = [.. Committee.Seats.Select(s => s.Code == "EPD" ? s with { Holder = null } : s)];
        var room = Room.Notified(seats: seats);
        Assert.Equal(4, room.Meeting.QuorumNeeded);
        room.Refused(MeetingRefusals.UnknownPerson, new RecordArrival("EPD", Committee.Alternate.Person), Committee.Secretary);
        room.Arrive("CHAIR", "HKGCC", "FHKI", "CMA").Do(new OpenMeeting(), Committee.Secretary);
    }

    [Fact]
    public void A_refusal_for_quorum_says_how_many_are_there_and_how_many_are_needed()
    {
        var room = Room.Notified();
        room.Arrive("CHAIR", "EPD");
        var refusal = room.Try(new OpenMeeting(), Committee.Secretary).Refusal!;
        Assert.Equal(("2", "5"), (refusal.Figures["present"], refusal.Figures["quorum"]));
    }

    [Fact]
    public void Recusal_takes_a_seat_out_of_the_present_count_but_does_not_shrink_the_threshold()
    {
        var room = Room.InSession().Leave("CGCC", "ACADEMIC", "TID").Recuse(1, "ITC").Take(1);
        Assert.Equal((5, 5), (room.Meeting.CountingFor(1).Length, room.Meeting.QuorumNeeded));
        room.Recuse(1, "CMA");
        Assert.Equal((4, 5), (room.Meeting.CountingFor(1).Length, room.Meeting.QuorumNeeded));
        room.Refused(MeetingRefusals.NoQuorum, new OpenDivision(1), Committee.Member("CHAIR"));
        // For the next item, in which they have no interest, both count again.
        Assert.Equal(6, room.Meeting.CountingFor(2).Length);
        room.Divide(2);
    }

    [Theory]
    [InlineData(4, Outcome.Carried)]
    [InlineData(5, Outcome.NoQuorum)]
    public void Lost_at_the_cut_the_outcome_is_no_quorum_whatever_the_ballots_say(int leave, Outcome outcome)
    {
        var room = Room.Dividing().Vote(Choice.For, Committee.Codes);
        room.Leave([.. Committee.Codes.TakeLast(leave)]);
        Assert.Equal(outcome, room.Result());
        Assert.Equal(new Figures(9, 0, 0, 0, 0, 9 - leave, 5), room.Division.Result!.Figures);
    }

    [Fact]
    public void Quorum_lost_and_regained_before_the_cut_is_no_loss()
    {
        var room = Room.Dividing().Vote(Choice.For, "CHAIR").Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC").LastCall().Arrive("HKGCC");
        Assert.Equal(Outcome.Carried, room.Result());
    }

    [Fact]
    public void An_attempt_without_quorum_is_kept_and_the_next_one_is_linked_to_it()
    {
        var room = Room.Dividing().Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC");
        Assert.Equal(Outcome.NoQuorum, room.Result());
        room.Refused(MeetingRefusals.NoQuorum, new OpenDivision(1), Committee.Member("CHAIR")).Arrive("HKGCC").Divide(1);
        Assert.Equal(("67-1-2", "67-1-1", null), (room.Division.Id, room.Division.Replaces, room.Division.Reason));
        room.Vote(Choice.For, "CHAIR").Result();
        Assert.Equal("67-1-2", room.Meeting.Divisions["67-1-1"].ReplacedBy);
        Assert.Equal(Outcome.NoQuorum, room.Meeting.Divisions["67-1-1"].Result!.Outcome);
    }

    [Fact]
    public void The_link_to_an_attempt_without_quorum_reaches_over_an_abandoned_one()
    {
        var room = Room.Dividing().Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC");
        room.Result();
        room.Arrive("HKGCC").Divide(1).Do(new Abandon(room.Division.Id, "fire alarm"), Committee.Member("CHAIR")).Divide(1);
        Assert.Equal(("67-1-3", "67-1-1"), (room.Division.Id, room.Division.Replaces));
    }
}
