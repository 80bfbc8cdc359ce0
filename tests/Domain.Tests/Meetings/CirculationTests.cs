using System.Collections.Immutable;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class CirculationTests
{
    private static readonly DateTimeOffset End = Room.Start.AddDays(14);

    private static readonly int?[] Votes = [1, 1, 1, -1, 0, null];

    private static Room Prepared(params AgendaItem[] items) =>
        Room.Notified(circulation: true, items: items.Length == 0 ? [Committee.Item(AgendaKind.Demonstration1)] : items);

    private static Room Circulating(params string[] recused)
    {
        var room = Prepared().Recuse(1, recused);
        return room.Do(new OpenCirculation(1, End), Committee.Secretary);
    }

    private static Room Ended(Room room)
    {
        room.Now = End;
        return room.Do(new TimeUp(room.Division.Id), Actor.System).Declare();
    }

    [Theory]
    [InlineData(5, Outcome.Carried)]
    [InlineData(4, Outcome.NotCarried)]
    public void Is_carried_by_more_than_half_of_all_filled_seats_and_silence_is_not_consent(int @for, Outcome outcome)
    {
        var room = Ended(Circulating().Vote(Choice.For, Committee.Codes.Take(@for)));
        Assert.Equal((outcome, new Figures(@for, 0, 0, 9 - @for, 0, 9, 5)), (room.Division.Result!.Outcome, room.Division.Result.Figures));
        Assert.Empty(RecordCheck.Of(room.Record).Faults);
    }

    [Theory]
    [InlineData(4, Outcome.Carried)]
    [InlineData(3, Outcome.NotCarried)]
    public void Recused_seats_are_out_of_the_base(int @for, Outcome outcome)
    {
        var room = Circulating("TID", "ITC");
        room.Refused(MeetingRefusals.Recused, room.Ballot(Choice.For), Committee.Member("ITC")).Vote(Choice.For, Committee.Codes.Take(@for));
        Assert.Equal(outcome, Ended(room).Division.Result!.Outcome);
    }

    [Fact]
    public void Robustness_is_what_counting_again_gives()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var room = Circulating();
            var votes = Committee.Codes.Select(_ => Votes[random.Next(Votes.Length)]).ToArray();
            for (var i = 0; i < votes.Length; i++)
                if (votes[i] is { } vote) room.Vote(vote switch { 1 => Choice.For, -1 => Choice.Against, _ => Choice.Abstain }, Committee.Codes[i]);
            var result = Ended(room).Division.Result!;
            static bool Carried(IEnumerable<int?> cast) => cast.Sum(v => v == 1 ? 1 : -1) > 0;
            var carried = Carried(votes);
            Assert.Equal(carried, result.Outcome == Outcome.Carried);
            Assert.Equal(Carried(votes.Select(v => (int?)(v ?? (carried ? -1 : 1)))) != carried, result.Robustness.SilentCouldReverse);
            Assert.Equal(votes.Index().Any(v => v.Item is not null && Carried(votes.Where((_, i) => i != v.Index)) != carried), result.Robustness.OneRecusalCouldReverse);
        }
    }

    [Fact]
    public void Penalties_minutes_and_reports_never_circulate()
    {
        foreach (var kind in Enum.GetValues<AgendaKind>().Where(k => !AgendaRule.Of(k).Panel))
        {
            var circulates = kind is not (AgendaKind.Penalty or AgendaKind.Minutes or AgendaKind.ProgressReport or AgendaKind.OtherBusiness);
            var room = Prepared();
            if (circulates) room.Do(new TableItem(null, Committee.Item(kind)), Committee.Secretary);
            else room.Refused(MeetingRefusals.NotCirculable, new TableItem(null, Committee.Item(kind)), Committee.Secretary);
        }
    }

    [Fact]
    public void It_is_opened_once_until_a_date_to_come_and_not_in_a_meeting()
    {
        var open = new OpenCirculation(1, End);
        Room.Notified().Refused(MeetingRefusals.NotCirculable, open, Committee.Secretary);
        var room = Prepared(Committee.Item(AgendaKind.Demonstration1), Committee.Item(AgendaKind.Termination));
        room.Refused(MeetingRefusals.TooEarly, open with { Until = room.Now }, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownItem, open with { Item = 3 }, Committee.Secretary)
            .Refused(MeetingRefusals.NotPresider, open, Committee.Member("TID"))
            .Refused(MeetingRefusals.WrongState, new OpenMeeting(), Committee.Secretary)
            .Do(open, Committee.Member("CHAIR"))
            .Refused(MeetingRefusals.WrongState, open with { Item = 2 }, Committee.Secretary)
            .Refused(MeetingRefusals.NotDivisible, new OpenDivision(1), Committee.Member("CHAIR"))
            .Refused(MeetingRefusals.WrongStage, new CallLast("67-1-1"), Committee.Member("CHAIR"));
        Assert.Equal(("CHAIR", End), (room.Division.Presiding, room.Division.Until));
    }

    [Fact]
    public void It_closes_by_itself_at_the_end_and_members_vote_from_anywhere_until_then()
    {
        var room = Circulating();
        room.Now = End.AddMilliseconds(-1);
        room.Refused(MeetingRefusals.TooEarly, new TimeUp("67-1-1"), Actor.System).Vote(Choice.For, "TID")
            .Refused(MeetingRefusals.NotPresent, room.Ballot(Choice.For), Committee.Alternate)
            .Refused(MeetingRefusals.NotYours, room.Ballot(Choice.For), Committee.Secretary)
            .Refused(MeetingRefusals.NotAllResponded, new CutDivision("67-1-1"), Committee.Member("CHAIR"));
        room.Now = End;
        room.Refused(MeetingRefusals.DivisionClosed, room.Ballot(Choice.For), Committee.Member("ITC")).Do(new TimeUp("67-1-1"), Actor.System)
            .Refused(MeetingRefusals.NoCastingVote, new GiveCastingVote("67-1-1", CastingChoice.For, "tied"), Committee.Member("CHAIR")).Declare()
            .Refused(MeetingRefusals.NotDivisible, new Redivide("67-1-1", "again"), Committee.Member("CHAIR"));
    }

    [Fact]
    public void Any_member_may_call_the_matter_to_a_meeting_before_the_end_date_which_ends_it()
    {
        var call = new CallIn("67-1-1", "this needs discussion");
        var room = Circulating("ITC").Vote(Choice.For, "CHAIR");
        room.Refused(MeetingRefusals.ReasonRequired, call with { Reason = "" }, Committee.Member("TID"))
            .Refused(MeetingRefusals.Recused, call, Committee.Member("ITC"))
            .Refused(MeetingRefusals.NotYours, call, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDivision, call with { Division = "67-2-1" }, Committee.Member("TID"));
        var late = room.Copy();
        late.Now = End;
        late.Refused(MeetingRefusals.DivisionClosed, call, Committee.Member("TID"));
        room.Now = End.AddMilliseconds(-1);
        room.Do(call, Committee.Member("TID"));
        Assert.Equal((DivisionStage.Abandoned, MeetingState.Closed, "this needs discussion"), (room.Division.Stage, room.Meeting.State, room.Division.AbandonReason));
        room.Refused(MeetingRefusals.WrongStage, call, Committee.Member("HKGCC")).Refused(MeetingRefusals.WrongStage, new TimeUp("67-1-1"), Actor.System);
        Room.Dividing().Refused(MeetingRefusals.WrongStage, call, Committee.Member("TID"));
    }

    [Fact]
    public void The_chair_rules_on_interests_before_it_opens_and_a_vacant_chair_presides_over_nothing()
    {
        var ruling = new RuleOnInterest("D-67-01", InterestEffect.DiscloseOnly, "remote");
        var room = Prepared().Recuse(1, "ITC").Refused(MeetingRefusals.NotPresider, ruling, Committee.Member("EPD")).Do(ruling, Committee.Member("CHAIR"));
        Assert.Equal(9, room.Meeting.CountingFor(1).Length);
        room.Recuse(1, "CHAIR").Do(ruling with { Declaration = "D-67-02" }, Committee.Member("EPD"));

        ImmutableArray<Seat> vacant = [.. Committee.Seats.Select(s => s.Code == "CHAIR" ? s with { Holder = null } : s)];
        Assert.Equal("EPD", Prepared().Do(new FillSeats(vacant), Committee.Secretary).Meeting.Presider(1));
    }
}
