using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>Two meetings in which every kind of act occurs, and everything voting.md names happens once.</summary>
internal static class Story
{
    private static readonly Actor Secretary = Committee.Secretary;

    private static readonly Actor Chair = Committee.Member("CHAIR");

    private static readonly Actor Deputy = Committee.Member("EPD");

    /// <summary>A meeting from its call to its confirmed minutes.</summary>
    public static Room Meeting(bool rehearsal = false)
    {
        var room = Prepared(rehearsal);
        FundingWithTie(room.Wait(300));
        PenaltyWithRecusedChair(room.Wait(300));
        RegistrationDividedOnAgain(room.Wait(300));
        room.Wait(300).Do(new RecordNotified("67-2-1", "L-2026-0001"), Actor.System).Leave("ITC").Close().Wait(86_400).Do(new CirculateMinutes(), Secretary);
        return room.Do(new RecordDissent("67-2-1", "the tie\nshould have stood"), Committee.Member("CMA")).Wait(86_400).Do(new ConfirmMinutes("68"), Secretary);
    }

    /// <summary>Papers that circulated until a member called the matter to a meeting.</summary>
    public static Room Circulation()
    {
        var room = Room.Notified(circulation: true, items: Committee.Item(AgendaKind.Termination)).Recuse(1, "ITC")
            .Do(new OpenCirculation(1, Room.Start.AddDays(7)), Secretary).Wait(3600).Vote(Choice.For, "CHAIR", "TID").Wait(3600).Vote(Choice.Against, "TID");
        return room.Wait(3600).Do(new CallIn("67-1-1", "to be discussed"), Committee.Member("CMA")).ConfirmMinutes();
    }

    private static Room Prepared(bool rehearsal)
    {
        var party = new Party(PartyKind.Applicant, "C-0001", Committee.Text("the applicant"));
        var room = new Room().Do(new CallMeeting(new("67", 67, rehearsal, false, Room.Start.AddHours(2), Committee.Text("Wan Chai　North 灣仔"), "P5", StandingOrders.ChairCastingVote, Committee.Seats)), Secretary);
        foreach (var kind in new[] { AgendaKind.Minutes, AgendaKind.Demonstration1, AgendaKind.Penalty, AgendaKind.RegistrationReferral, AgendaKind.OtherBusiness })
            room.Do(new TableItem(null, Committee.Item(kind, kind == AgendaKind.Demonstration1 ? [party] : [])), Secretary);
        ImmutableArray<Seat> seats = [.. Committee.Seats.Select(s => s.Code == "ACADEMIC" ? s with { Holder = null } : s)];
        return room.Do(new FillSeats(seats), Secretary).Do(new LayPaper(2, new("P1", Committee.Text("Paper"), new string('a', 64), "application/pdf", 4096)), Secretary)
            .Do(new CheckInterests([new("p-fhki", "C-0001", Committee.Text("shares"))]), Actor.System).Do(new OrderAgenda([1, 2, 3, 4, 5]), Secretary)
            .Do(new GiveNotice(), Secretary).Wait(7200).Arrive("HKGCC", "FHKI", "CMA", "CGCC", "TID").Do(new ChoosePresider("TID"), Secretary)
            .Do(new OpenMeeting(), Committee.Member("TID")).Wait(60).Arrive("CHAIR", "EPD", "ITC").Do(new ForeseeLeaving("ITC", Room.Start.AddHours(3)), Committee.Member("ITC"))
            .Take(1).Do(new NoteItem(1), Chair).Do(new WithdrawItem(5, "nothing was raised"), Secretary);
    }

    private static void FundingWithTie(Room room)
    {
        room.Take(2).Do(new RuleOnInterest("D-67-01", InterestEffect.StayNoVote, "knows the plant"), Chair).Divide(2).Wait(20).Vote(Choice.For, "CHAIR", "HKGCC").Vote(Choice.Against, "CMA", "TID");
        room.Wait(5).Vote(Choice.Abstain, "CMA").Vote(Choice.Against, "CMA").Leave("EPD").Do(new RecordArrival("EPD", Committee.Alternate.Person), Secretary);
        room.Do(room.Ballot(Choice.Abstain), Committee.Alternate).Do(new CastByRollCall("67-2-1", "CGCC", "roll-call-1", Choice.Against, new string('c', 32), "p-sec1", "p-sec2"), Committee.SecondSecretary);
        room.Vote(Choice.For, "ITC").LastCall().Do(new CutDivision("67-2-1"), Chair).Do(new GiveCastingVote("67-2-1", CastingChoice.For, "the saving is shown"), Chair).Wait(10).Declare();
        room.Do(new TakeNote(2, "現場已視察。", Language.ZhHant), Secretary).Do(new AddAction(2, "Visit the site", Language.En, "EPD", new(2026, 4, 1)), Secretary)
            .Leave("EPD").Do(new RecordArrival("EPD", "p-epd"), Secretary).Do(new RecordDissent("67-2-1", "the tie should have stood"), Committee.Member("CMA"));
    }

    private static void PenaltyWithRecusedChair(Room room)
    {
        room.Recuse(3, "CHAIR").Divide(3).Vote(Choice.For, "EPD", "HKGCC", "CMA").Wait(30);
        room.Do(new Abandon("67-3-1", "CMA is concerned"), Deputy).Recuse(3, "CMA").Wait(60).Divide(3).Vote(Choice.For, "EPD").Vote(Choice.Against, "HKGCC").Wait(5);
        room.Leave("TID", "ITC", "FHKI").Cut().Declare().Wait(60).Arrive("TID", "ITC", "FHKI").Divide(3);
        room.Vote(Choice.For, "EPD", "TID", "ITC").Vote(Choice.Against, "HKGCC").Cut().Declare();
    }

    private static void RegistrationDividedOnAgain(Room room)
    {
        room.Divide(4).Vote(Choice.For, "CHAIR", "HKGCC").Cut().Declare().Wait(60).Do(new Redivide("67-4-1", "the motion was misread"), Chair).Vote(Choice.Against, "CHAIR").Wait(1);
        room.Do(new Abandon("67-4-2", "fire alarm"), Chair).Wait(600).Do(new Redivide("67-4-1", "the motion was misread"), Chair).Vote(Choice.Against, "CHAIR", "HKGCC", "FHKI").Cut().Declare();
    }
}
