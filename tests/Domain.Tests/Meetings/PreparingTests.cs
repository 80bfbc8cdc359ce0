using System.Collections.Immutable;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class PreparingTests
{
    private static readonly Actor Chair = Committee.Member("CHAIR");

    private static LayPaper Lay(string id = "P1", char hash = 'a', int item = 1) => new(item, new(id, Committee.Text("Paper"), new string(hash, 64), "application/pdf", 1024));

    [Fact]
    public void Papers_are_replaced_until_the_division_opens_which_locks_their_hashes()
    {
        var room = Room.InSession().Do(Lay(), Committee.Secretary).Do(Lay("P2"), Committee.Secretary).Do(Lay(hash: 'b'), Committee.Secretary).Divide(1);
        Assert.Equal([new("P2", new string('a', 64)), new PaperLock("P1", new string('b', 64))], room.Division.Papers);
        room.Refused(MeetingRefusals.PapersLocked, Lay(hash: 'c'), Committee.Secretary).Do(Lay(item: 2), Committee.Secretary)
            .Cut().Refused(MeetingRefusals.PapersLocked, Lay(hash: 'c'), Committee.Secretary)
            .Declare().Refused(MeetingRefusals.PapersLocked, Lay("P3"), Committee.Secretary);
    }

    [Fact]
    public void An_abandoned_attempt_frees_the_papers_again()
    {
        var room = Room.Dividing().Do(new Abandon("67-1-1", "a page is missing"), Chair).Do(Lay(), Committee.Secretary).Divide(1);
        Assert.Single(room.Division.Papers);
        Assert.Empty(room.Meeting.Divisions["67-1-1"].Papers);
    }

    [Fact]
    public void A_paper_has_a_hash_and_a_title_in_three_languages_and_is_laid_by_the_secretariat()
    {
        var paper = Lay().Paper;
        Room.Notified().Refused(MeetingRefusals.NotSecretariat, Lay(), Chair)
            .Refused(MeetingRefusals.UnknownItem, Lay(item: 3), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new LayPaper(1, paper with { Hash = new string('a', 63) }), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new LayPaper(1, paper with { Title = new("題", "", "Title") }), Committee.Secretary);
    }

    [Fact]
    public void An_item_that_was_reached_keeps_its_text_and_one_that_was_divided_on_its_place()
    {
        var again = new TableItem(1, Committee.Item(AgendaKind.NewTechnology));
        var room = Room.InSession().Do(again, Committee.Secretary).Take(1).Refused(MeetingRefusals.PapersLocked, again, Committee.Secretary).Divide(1);
        room.Refused(MeetingRefusals.AlreadyDecided, new WithdrawItem(1, "by the applicant"), Committee.Secretary)
            .Refused(MeetingRefusals.ReasonRequired, new WithdrawItem(2, ""), Committee.Secretary)
            .Do(new WithdrawItem(2, "by the complainant"), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownItem, new WithdrawItem(2, "twice"), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownItem, again with { Item = 2 }, Committee.Secretary);
        Assert.Equal([1], room.Meeting.Order);
    }

    [Fact]
    public void Only_what_the_guides_reserve_to_the_committee_divides()
    {
        foreach (var rule in AgendaRule.Table)
        {
            var room = rule.Panel ? PanelRoom.InSession().Take(1) : Room.InSession(items: [Committee.Item(rule.Kind)]).Take(1);
            var presider = room.Presider(1);
            if (rule.Divides) room.Refused(MeetingRefusals.WrongState, new NoteItem(1), presider).Do(new OpenDivision(1), presider);
            else room.Refused(MeetingRefusals.NotDivisible, new OpenDivision(1), Chair).Do(new NoteItem(1), Chair).Refused(MeetingRefusals.WrongState, new NoteItem(1), Chair);
            Assert.Equal(rule.Divides, rule.Clause is not null and not "PP-22");
        }
        Assert.Equal(Enum.GetValues<AgendaKind>(), AgendaRule.Table.Select(r => r.Kind));
        Assert.Equal([AgendaKind.Penalty, AgendaKind.LabelAward], AgendaRule.Table.Where(r => !r.Waivable).Select(r => r.Kind));
    }

    [Fact]
    public void The_order_is_a_rearrangement_of_what_is_on_the_agenda() =>
        Room.Notified().Refused(MeetingRefusals.BadOrder, new OrderAgenda([1]), Committee.Secretary)
            .Refused(MeetingRefusals.BadOrder, new OrderAgenda([1, 2, 2]), Committee.Secretary)
            .Refused(MeetingRefusals.BadOrder, new OrderAgenda([1, 3]), Committee.Secretary)
            .Refused(MeetingRefusals.NotPresider, new OrderAgenda([2, 1]), Chair)
            .Do(new OrderAgenda([2, 1]), Committee.Secretary).Arrive("CHAIR").Do(new OrderAgenda([1, 2]), Chair);

    [Fact]
    public void Nothing_happens_before_the_call_nor_out_of_its_state()
    {
        var room = new Room();
        room.Refused(MeetingRefusals.WrongState, new GiveNotice(), Committee.Secretary);
        var called = new MeetingCalled("67", 67, false, false, Room.Start, Committee.Text("Wan Chai"), "P5", StandingOrders.NoCastingVote, Committee.Seats);
        room.Refused(MeetingRefusals.NotSecretariat, new CallMeeting(called), Chair).Do(new CallMeeting(called), Committee.Secretary)
            .Refused(MeetingRefusals.WrongState, new CallMeeting(called), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new GiveNotice(), Committee.Secretary)
            .Refused(MeetingRefusals.WrongState, new RecordArrival("CHAIR", "p-chair"), Committee.Secretary)
            .Refused(MeetingRefusals.WrongState, new OpenMeeting(), Committee.Secretary)
            .Do(new TableItem(null, Committee.Item(AgendaKind.Penalty)), Committee.Secretary).Do(new GiveNotice(), Committee.Secretary)
            .Refused(MeetingRefusals.NoPresider, new OpenMeeting(), Committee.Secretary)
            .Refused(MeetingRefusals.WrongState, new TakeItem(1), Committee.Secretary)
            .Refused(MeetingRefusals.WrongState, new CloseMeeting(), Committee.Secretary);
    }

    [Fact]
    public void Personal_appointees_have_no_alternates_and_a_code_stands_once()
    {
        static MeetingCalled With(Func<Seat, Seat> change, params Seat[] more) =>
            new("67", 67, false, false, Room.Start, Committee.Text("Wan Chai"), "P5", StandingOrders.NoCastingVote, [.. Committee.Seats.Select(change), .. more]);
        var alternate = ImmutableArray.Create(new Sitter("p-other", Committee.Text("Other")));
        new Room()
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(With(s => s.Code == "CHAIR" ? s with { Alternates = alternate } : s)), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(With(s => s.Code == "ACADEMIC" ? s with { Alternates = alternate } : s)), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(With(s => s, Committee.Seats[3])), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(With(s => s with { Deputy = true })), Committee.Secretary)
            .Do(new CallMeeting(With(s => s.Code == "TID" ? s with { Alternates = alternate } : s)), Committee.Secretary);
    }

    [Fact]
    public void A_vacant_seat_has_no_interests_and_is_not_counted_among_the_recused()
    {
        ImmutableArray<Seat> vacant = [.. Committee.Seats.Select(s => s.Code == "TID" ? s with { Holder = null } : s)];
        var room = Room.Notified().Recuse(1, "TID").Do(new FillSeats(vacant), Committee.Secretary);
        room.Refused(MeetingRefusals.UnknownPerson, new DeclareInterest(1, "TID", PartyKind.Applicant, Committee.Text("shares")), Committee.Secretary);
        foreach (var seat in vacant.Where(s => s.Filled)) room.Arrive(seat.Code);
        room.Do(new OpenMeeting(), Committee.Secretary).Divide(1).Result();
        Assert.Equal(new Figures(0, 0, 0, 8, 0, 8, 4), room.Division.Result!.Figures);
        Assert.Empty(room.Division.Result.Recusals);
    }

    [Fact]
    public void Filling_seats_anew_unseats_nobody()
    {
        ImmutableArray<Seat> anew = [.. Committee.Seats.Select(s => s.Code == "TID" ? s with { Holder = new("p-new", Committee.Text("New")) } : s)];
        var room = Room.Notified().Arrive("TID").Refused(MeetingRefusals.AlreadyPresent, new FillSeats(anew), Committee.Secretary).Leave("TID").Do(new FillSeats(anew), Committee.Secretary);
        room.Refused(MeetingRefusals.UnknownPerson, new RecordArrival("TID", "p-tid"), Committee.Secretary).Arrive("TID");
    }

    [Fact]
    public void Arriving_and_leaving_are_ones_own_or_the_secretariats_and_nobody_sits_twice() =>
        Room.Notified().Refused(MeetingRefusals.NotYours, new RecordArrival("TID", "p-tid"), Chair)
            .Refused(MeetingRefusals.UnknownPerson, new RecordArrival("TID", "p-itc"), Committee.Secretary)
            .Refused(MeetingRefusals.UnknownSeat, new RecordArrival("XYZ", "p-tid"), Committee.Secretary)
            .Do(new RecordArrival("TID", "p-tid"), Committee.Member("TID"))
            .Refused(MeetingRefusals.AlreadyPresent, new RecordArrival("TID", "p-tid"), Committee.Secretary)
            .Refused(MeetingRefusals.NotYours, new RecordLeaving("TID"), Chair)
            .Refused(MeetingRefusals.NotPresent, new RecordLeaving("ITC"), Committee.Secretary)
            .Do(new RecordLeaving("TID"), Committee.Member("TID"));
}
