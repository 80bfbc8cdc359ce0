using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class BallotTests
{
    private static readonly Actor Hkgcc = Committee.Member("HKGCC");

    [Fact]
    public void A_ballot_changes_until_the_cut_and_its_last_revision_counts()
    {
        var room = Room.Dividing().Vote(Choice.For, "HKGCC").Vote(Choice.Against, "HKGCC").LastCall().Wait(59.999).Vote(Choice.Abstain, "HKGCC");
        var ballot = room.Division.Ballots["HKGCC"];
        Assert.Equal((3, Choice.Abstain), (ballot.Revision, ballot.Choice));
        Assert.Equal(room.Entries.Last(e => e.Kind == "ballot-cast" && e.Sequence < ballot.Sequence).Sequence, ballot.Replaces);
        room.Cut().Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Hkgcc).Declare()
            .Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Hkgcc);
        Assert.Equal(new Figures(0, 0, 1, 8, 0, 9, 5), room.Division.Result!.Figures);
    }

    [Fact]
    public void The_same_choice_again_is_refused_and_the_one_before_is_not()
    {
        var room = Room.Dividing().Vote(Choice.For, "HKGCC");
        room.Refused(MeetingRefusals.SameChoice, room.Ballot(Choice.For), Hkgcc).Vote(Choice.Against, "HKGCC").Vote(Choice.For, "HKGCC");
        Assert.Equal(3, room.Division.Ballots["HKGCC"].Revision);
    }

    [Fact]
    public void The_same_ballot_id_again_writes_nothing_and_keeps_its_receipt_also_after_the_cut()
    {
        var room = Room.Dividing();
        var cast = room.Ballot(Choice.For, "ballot-of-hkgcc");
        var receipt = room.Do(cast, Hkgcc).Division.Receipts[("HKGCC", cast.Ballot)];
        var length = room.Entries.Count;
        // A repeat that says something else is still the repeat: what was acknowledged stands.
        room.Do(cast, Hkgcc).Do(cast with { Choice = Choice.Against }, Hkgcc).Vote(Choice.Against, "HKGCC").Do(cast, Hkgcc).Cut().Do(cast, Hkgcc).Declare().Do(cast, Hkgcc);
        Assert.Equal(length + 4, room.Entries.Count);
        Assert.Equal(receipt, room.Division.Receipts[("HKGCC", cast.Ballot)]);
        Assert.Equal(new("67-1-1", "HKGCC", Choice.For, length, room.Entries[length - 1].Hash, room.Entries[length - 1].Hash), receipt);
        Assert.Empty(RecordCheck.Of(room.Record, room.Division.Receipts.Values).Faults);
    }

    [Fact]
    public void The_same_ballot_id_again_keeps_its_receipt_after_the_member_left_and_in_another_seat()
    {
        var seats = Committee.Seats.Replace(Committee.Seats[7], Committee.Seats[7] with { Alternates = [Committee.Seats[1].Holder!] });
        var room = Room.Dividing(seats: seats).Leave("TID");
        var cast = room.Ballot(Choice.For, "ballot-of-hkgcc");
        room.Do(cast, Hkgcc).Leave("HKGCC");
        var length = room.Entries.Count;
        room.Do(cast, Hkgcc).Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.Against), Hkgcc);
        Assert.Equal(length, room.Entries.Count);
        // Who sits for another body now asks for the first ballot, and does not cast a second one for it.
        room.Do(new RecordArrival("TID", Hkgcc.Person), Committee.Secretary).Do(cast, Hkgcc);
        Assert.Equal(length + 1, room.Entries.Count);
        Assert.Equal(["HKGCC"], room.Division.Ballots.Keys);
    }

    [Fact]
    public void The_same_ballot_id_of_another_seat_is_another_ballot()
    {
        var room = Room.Dividing();
        room.Do(room.Ballot(Choice.For, "ballot-twice"), Hkgcc).Do(room.Ballot(Choice.Against, "ballot-twice"), Committee.Member("FHKI"));
        Assert.Equal(2, room.Division.Receipts.Count);
    }

    [Fact]
    public void Nobody_votes_in_another_division_or_without_a_seat_or_before_arriving()
    {
        var room = Room.InSession().Leave("HKGCC");
        room.Refused(MeetingRefusals.UnknownDivision, room.Ballot(Choice.For, division: "67-1-1"), Hkgcc).Divide(1)
            .Refused(MeetingRefusals.UnknownDivision, room.Ballot(Choice.For, division: "67-2-1"), Committee.Member("FHKI"))
            .Refused(MeetingRefusals.NotYours, room.Ballot(Choice.For), Committee.Stranger)
            .Refused(MeetingRefusals.NotYours, room.Ballot(Choice.For), Committee.Secretary)
            .Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.For), Hkgcc)
            .Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.For), Committee.Alternate);
    }

    [Fact]
    public void A_late_arrival_may_vote_until_the_cut_and_not_after_it()
    {
        var room = Room.InSession().Leave("HKGCC", "FHKI").Divide(1).LastCall().Wait(59.999).Arrive("HKGCC").Vote(Choice.For, "HKGCC").Cut().Arrive("FHKI");
        room.Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Committee.Member("FHKI")).Declare();
        Assert.Equal(new Figures(1, 0, 0, 7, 0, 8, 5), room.Division.Result!.Figures);
    }

    [Fact]
    public void Leaving_leaves_the_ballot_and_ends_presence()
    {
        var room = Room.Dividing().Vote(Choice.For, "HKGCC").Leave("HKGCC", "FHKI");
        room.Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.Against), Hkgcc).Result();
        Assert.Equal(new Figures(1, 0, 0, 7, 0, 7, 5), room.Division.Result!.Figures);
        Assert.Equal(Outcome.Carried, room.Division.Result.Outcome);
    }

    [Fact]
    public void The_vote_is_the_seats_and_an_alternate_revises_the_members_ballot()
    {
        var room = Room.Dividing().Vote(Choice.For, "EPD")
            .Refused(MeetingRefusals.AlreadyPresent, new RecordArrival("EPD", Committee.Alternate.Person), Committee.Secretary)
            .Leave("EPD").Do(new RecordArrival("EPD", Committee.Alternate.Person), Committee.Alternate);
        room.Refused(MeetingRefusals.SameChoice, room.Ballot(Choice.For), Committee.Alternate).Do(room.Ballot(Choice.Against), Committee.Alternate)
            .Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.For), Committee.Member("EPD")).Result();
        Assert.Equal(new Figures(0, 1, 0, 8, 0, 9, 5), room.Division.Result!.Figures);
    }

    [Theory]
    [InlineData("ballot1", 32, Choice.For)]
    [InlineData("ballot 01", 32, Choice.For)]
    [InlineData("ballot-ö1", 32, Choice.For)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", 32, Choice.For)]
    [InlineData("ballot-01", 31, Choice.For)]
    [InlineData("ballot-01", 33, Choice.For)]
    [InlineData("ballot-01", 32, (Choice)3)]
    public void A_ballot_that_is_not_well_formed_is_refused(string id, int nonce, Choice choice)
    {
        var room = Room.Dividing();
        room.Refused(MeetingRefusals.BadBallot, new Cast("67-1-1", id, choice, new string('a', nonce)), Hkgcc);
    }

    [Fact]
    public void A_nonce_is_lower_case_hexadecimal()
    {
        var room = Room.Dividing();
        room.Refused(MeetingRefusals.BadBallot, new Cast("67-1-1", "ballot-01", Choice.For, new string('A', 32)), Hkgcc)
            .Refused(MeetingRefusals.BadBallot, new Cast("67-1-1", "ballot-01", Choice.For, new string('g', 32)), Hkgcc)
            .Do(new Cast("67-1-1", "ballot-0", Choice.For, new string('f', 32)), Hkgcc)
            .Do(new Cast("67-1-1", new string('b', 64), Choice.Against, new string('f', 32)), Hkgcc);
    }
}
