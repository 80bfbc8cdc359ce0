using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class RecusalTests
{
    private static readonly Actor Chair = Committee.Member("CHAIR");
    private static readonly Actor Deputy = Committee.Member("EPD");

    private static RuleOnInterest Ruling(InterestEffect effect, string reason = "the interest is remote", string declaration = "D-67-01") => new(declaration, effect, reason);

    [Theory]
    [InlineData(PartyKind.Applicant, InterestEffect.Withdraw)]
    [InlineData(PartyKind.Director, InterestEffect.Withdraw)]
    [InlineData(PartyKind.Provider, InterestEffect.Withdraw)]
    [InlineData(PartyKind.Chamber, InterestEffect.Withdraw)]
    [InlineData(PartyKind.Sector, InterestEffect.DiscloseOnly)]
    public void An_interest_withdraws_its_seat_and_one_of_a_whole_sector_is_disclosed_only(PartyKind party, InterestEffect effect)
    {
        var room = Room.InSession();
        room.Do(new DeclareInterest(1, "CMA", party, Committee.Text("a customer")), Committee.Member("CMA"));
        Assert.Equal(effect, room.Meeting.EffectOn("CMA", 1));
        Assert.Equal(effect == InterestEffect.Withdraw, room.Meeting.IsOut("CMA", 1));
        Assert.Equal(effect == InterestEffect.Withdraw ? 8 : 9, room.Meeting.CountingFor(1).Length);
        Assert.Equal(9, room.Meeting.CountingFor(2).Length);
    }

    [Fact]
    public void The_strongest_of_several_interests_holds()
    {
        var room = Room.InSession().Recuse(1, "CMA");
        room.Do(new DeclareInterest(1, "CMA", PartyKind.Sector, Committee.Text("the sector")), Committee.Member("CMA"));
        Assert.Equal(InterestEffect.Withdraw, room.Meeting.EffectOn("CMA", 1));
        room.Do(Ruling(InterestEffect.StayNoVote), Chair);
        Assert.Equal(InterestEffect.StayNoVote, room.Meeting.EffectOn("CMA", 1));
    }

    [Theory]
    [InlineData(InterestEffect.StayNoVote, false, 8)]
    [InlineData(InterestEffect.DiscloseOnly, true, 9)]
    public void On_funding_the_chair_may_rule_that_a_seat_stays_with_a_reason(InterestEffect effect, bool votes, int counting)
    {
        var room = Room.InSession().Recuse(1, "CMA");
        room.Refused(MeetingRefusals.ReasonRequired, Ruling(effect, "  "), Chair)
            .Refused(MeetingRefusals.NotPresider, Ruling(effect), Committee.Member("CMA"))
            .Refused(MeetingRefusals.NotPresider, Ruling(effect), Deputy)
            .Refused(MeetingRefusals.NotPresider, Ruling(effect), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownDeclaration, Ruling(effect, declaration: "D-67-02"), Chair)
            .Do(Ruling(effect), Chair);
        Assert.Equal((false, !votes, counting), (room.Meeting.IsOut("CMA", 1), room.Meeting.IsRecused("CMA", 1), room.Meeting.CountingFor(1).Length));
        room.Divide(1);
        if (votes) room.Vote(Choice.Against, "CMA");
        else room.Refused(MeetingRefusals.Recused, room.Ballot(Choice.Against), Committee.Member("CMA"));
        room.Result();
        Assert.Equal(votes ? [] : [new Recusal("CMA", effect, "D-67-01")], room.Division.Result!.Recusals);
    }

    [Fact]
    public void An_interest_counts_for_who_sits_and_not_for_who_only_may()
    {
        var party = new Party(PartyKind.Applicant, "C-0001", Committee.Text("the applicant"));
        var room = Room.Notified(items: Committee.Item(AgendaKind.Demonstration1, party)).Arrive([.. Committee.Codes]).Do(new OpenMeeting(), Committee.Secretary);
        room.Do(new CheckInterests([new(Committee.Alternate.Person, "C-0001", Committee.Text("shares"))]), Committee.Secretary);
        Assert.Equal((false, 9), (room.Meeting.IsRecused("EPD", 1), room.Meeting.CountingFor(1).Length));
        room.Leave("EPD").Do(new RecordArrival("EPD", Committee.Alternate.Person), Committee.Secretary).Divide(1)
            .Refused(MeetingRefusals.Recused, room.Ballot(Choice.For), Committee.Alternate);
        Assert.Equal((true, 8), (room.Meeting.IsRecused("EPD", 1), room.Meeting.CountingFor(1).Length));
        room.Leave("EPD").Arrive("EPD").Vote(Choice.For, "EPD").Result();
        Assert.Equal((new Figures(1, 0, 0, 8, 0, 9, 5), 0), (room.Division.Result!.Figures, room.Division.Result.Recusals.Length));
    }

    [Fact]
    public void Who_has_the_interest_sees_nothing_of_the_item_while_another_sits_and_the_other_sees_it()
    {
        var room = Room.InSession().Do(new DeclareInterest(1, "EPD", PartyKind.Applicant, Committee.Text("shares")), Committee.Alternate).Take(1);
        bool Sees(Actor reader) => room.Entries.Any(e => ActJson.Read(e.Kind, e.Payload) is ItemTaken { Item: 1 } && Sealing.IsOpen(room.Meeting, e, "EPD", reader.Person));
        Assert.Equal((true, false), (Sees(Deputy), Sees(Committee.Alternate)));
        // Where no more than the seat is known, the interest of any of its people closes the item.
        Assert.DoesNotContain(room.Entries, e => ActJson.Read(e.Kind, e.Payload) is ItemTaken { Item: 1 } && Sealing.IsOpen(room.Meeting, e, "EPD"));
    }

    [Fact]
    public void An_interest_of_the_seats_body_counts_whoever_sits()
    {
        var room = Room.InSession().Do(new DeclareInterest(1, "EPD", PartyKind.Chamber, Committee.Text("the body's own")), Deputy)
            .Leave("EPD").Do(new RecordArrival("EPD", Committee.Alternate.Person), Committee.Secretary);
        Assert.True(room.Meeting.IsRecused("EPD", 1));
    }

    [Fact]
    public void The_seat_somebody_sits_in_goes_before_the_seat_they_hold()
    {
        var seats = Committee.Seats.Replace(Committee.Seats[7], Committee.Seats[7] with { Alternates = [Committee.Seats[1].Holder!] });
        var room = Room.Notified(seats: seats);
        var person = Committee.Member("HKGCC").Person;
        Assert.Equal("HKGCC", room.Meeting.SeatOf(person)!.Code);
        room.Do(new RecordArrival("TID", person), Committee.Secretary);
        Assert.Equal("TID", room.Meeting.SeatOf(person)!.Code);
        Assert.Equal("HKGCC", room.Leave("TID").Meeting.SeatOf(person)!.Code);
    }

    [Theory]
    [InlineData(InterestEffect.StayNoVote)]
    [InlineData(InterestEffect.DiscloseOnly)]
    public void On_penalties_there_is_no_waiver(InterestEffect effect)
    {
        var room = Room.InSession().Recuse(2, "CMA");
        room.Refused(MeetingRefusals.NoWaiver, Ruling(effect), Chair).Do(Ruling(InterestEffect.Withdraw, ""), Chair);
        Assert.True(room.Meeting.IsOut("CMA", 2));
    }

    [Fact]
    public void A_waiver_does_not_outlive_the_item_being_tabled_anew_as_a_penalty()
    {
        var room = Room.InSession().Recuse(1, "CMA");
        room.Do(Ruling(InterestEffect.DiscloseOnly), Chair)
            .Refused(MeetingRefusals.NoWaiver, new TableItem(1, Committee.Item(AgendaKind.Penalty)), Committee.Secretary)
            .Do(new TableItem(1, Committee.Item(AgendaKind.Termination)), Committee.Secretary);
    }

    [Fact]
    public void A_waiver_is_not_given_while_the_item_is_being_divided_on_but_a_withdrawal_is()
    {
        var room = Room.InSession().Recuse(1, "CMA").Divide(1);
        room.Refused(MeetingRefusals.DivisionRunning, Ruling(InterestEffect.DiscloseOnly), Chair)
            .Do(new DeclareInterest(1, "FHKI", PartyKind.Sector, Committee.Text("the sector")), Committee.Member("FHKI"))
            .Do(Ruling(InterestEffect.Withdraw, "", "D-67-02"), Chair);
        Assert.True(room.Meeting.IsOut("FHKI", 1));
        room.Cut().Refused(MeetingRefusals.DivisionRunning, Ruling(InterestEffect.DiscloseOnly), Chair);
    }

    [Fact]
    public void A_concerned_chair_hands_the_chair_to_the_deputy_for_the_item_and_takes_it_back()
    {
        var room = Room.InSession().Recuse(1, "CHAIR").Take(1);
        Assert.Equal(("EPD", "CHAIR"), (room.Meeting.Presider(1), room.Meeting.Presider(2)));
        room.Refused(MeetingRefusals.NotPresider, new OpenDivision(1), Chair)
            .Refused(MeetingRefusals.NotPresider, Ruling(InterestEffect.DiscloseOnly), Chair)
            .Do(new OpenDivision(1), Deputy)
            .Refused(MeetingRefusals.NotPresider, new CallLast("67-1-1"), Chair)
            .Refused(MeetingRefusals.Recused, room.Ballot(Choice.For), Chair);
        Assert.Equal("EPD", room.Division.Presiding);
        room.Vote(Choice.For, "EPD", "TID").Result();
        room.Divide(2);
        Assert.Equal("CHAIR", room.Division.Presiding);
    }

    [Fact]
    public void The_deputy_rules_where_the_chair_is_concerned_and_presides_also_where_the_chair_only_discloses()
    {
        var room = Room.InSession().Recuse(1, "CHAIR").Do(Ruling(InterestEffect.DiscloseOnly), Deputy);
        Assert.Equal("CHAIR", room.Meeting.Presider(1));
        // A sector-wide interest leaves the chair presiding, yet nobody rules on their own.
        room.Do(new DeclareInterest(1, "CHAIR", PartyKind.Sector, Committee.Text("the sector")), Chair)
            .Refused(MeetingRefusals.NotPresider, Ruling(InterestEffect.Withdraw, "", "D-67-02"), Chair)
            .Do(Ruling(InterestEffect.Withdraw, "", "D-67-02"), Deputy);
        Assert.Equal("EPD", room.Meeting.Presider(1));
    }

    [Fact]
    public void Where_chair_and_deputy_are_both_out_those_present_choose_who_presides()
    {
        var room = Room.InSession().Refused(MeetingRefusals.WrongState, new ChoosePresider("TID"), Committee.Secretary).Recuse(1, "CHAIR", "EPD").Take(1);
        Assert.Null(room.Meeting.Presider(1));
        room.Refused(MeetingRefusals.NotPresider, new OpenDivision(1), Committee.Member("TID")).Leave("ITC")
            .Refused(MeetingRefusals.NotPresent, new ChoosePresider("ITC"), Committee.Secretary)
            .Refused(MeetingRefusals.NotSecretariat, new ChoosePresider("TID"), Committee.Member("TID"))
            .Do(new ChoosePresider("TID"), Committee.Secretary).Do(new OpenDivision(1), Committee.Member("TID"));
        Assert.Equal("TID", room.Division.Presiding);
    }

    [Fact]
    public void A_ballot_of_a_seat_recused_before_the_cut_does_not_count_and_one_recused_after_it_does()
    {
        var room = Room.Dividing().Vote(Choice.For, "CMA", "TID").Vote(Choice.Against, "ITC").Recuse(1, "CMA").Cut().Recuse(1, "TID").Declare();
        Assert.Equal(new Figures(1, 1, 0, 6, 1, 8, 5), room.Division.Result!.Figures);
        Assert.Equal(["CMA"], room.Division.Result.Recusals.Select(r => r.Seat));
    }

    [Fact]
    public void Annual_declarations_are_matched_with_the_parties_of_every_item_and_each_only_once()
    {
        var party = new Party(PartyKind.Applicant, "C-0001", Committee.Text("the applicant"));
        var chamber = new Party(PartyKind.Chamber, "HKGCC", Committee.Text("the chamber"));
        var room = Room.Notified(items: [Committee.Item(AgendaKind.Demonstration1, party, chamber), Committee.Item(AgendaKind.Penalty, party)]);
        var interests = new CheckInterests([new("p-cma", "C-0001", Committee.Text("shares")), new("p-fhki", "C-0002", Committee.Text("shares")), new("p-nobody", "C-0001", Committee.Text("shares"))]);
        room.Refused(MeetingRefusals.NotSecretariat, interests, Chair).Do(interests, Actor.System);
        Assert.Equal([("CMA", 1), ("HKGCC", 1), ("CMA", 2)], room.Meeting.Declarations.Select(d => (d.Seat, d.Item)));
        Assert.All(room.Meeting.Declarations, d => Assert.True(d.Annual));
        Assert.Empty(room.Try(interests, Committee.Secretary).Value);
    }

    [Fact]
    public void An_interest_is_declared_by_the_seat_or_for_it_by_the_secretariat()
    {
        var declare = new DeclareInterest(1, "CMA", PartyKind.Director, Committee.Text("brother of the director"));
        Room.InSession()
            .Refused(MeetingRefusals.NotYours, declare, Committee.Member("FHKI"))
            .Refused(MeetingRefusals.UnknownSeat, declare with { Seat = "XYZ" }, Committee.Secretary)
            .Refused(MeetingRefusals.UnknownItem, declare with { Item = 9 }, Committee.Secretary)
            .Refused(MeetingRefusals.ReasonRequired, declare with { Nature = new("", "", "") }, Committee.Member("CMA"))
            .Refused(MeetingRefusals.TextTooLong, declare with { Nature = Committee.Text(new string('x', 1400)) }, Committee.Member("CMA"))
            .Do(declare, Committee.Member("CMA")).Close()
            .Refused(MeetingRefusals.WrongState, declare, Committee.Member("CMA"));
    }
}
