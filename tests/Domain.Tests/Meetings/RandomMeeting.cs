using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>A meeting driven by numbers: each is one command by somebody, mostly one that is likely where the meeting stands.</summary>
internal sealed class RandomMeeting
{
    private static readonly ImmutableArray<Party> Parties = [new(PartyKind.Applicant, "C-0001", Committee.Text("the applicant"))];

    private static readonly AgendaItem[] Items = [Committee.Item(AgendaKind.Demonstration1, Parties), Committee.Item(AgendaKind.Penalty, Parties), Committee.Item(AgendaKind.Minutes)];

    private static readonly Room[] Starts =
    [
        Room.InSession(StandingOrders.NoCastingVote, null, Items),
        Room.InSession(StandingOrders.ChairCastingVote, null, Items).Take(1),
        Room.InSession(StandingOrders.ChairCastingVote, null, Items).Divide(2),
        Room.Dividing(StandingOrders.NoCastingVote, null, Items).Vote(Choice.For, "CHAIR", "EPD").Vote(Choice.Against, "TID", "ITC").Vote(Choice.For, "HKGCC").Cut().Declare(),
        Room.Dividing(StandingOrders.ChairCastingVote, null, Items).Leave("CMA", "CGCC", "ACADEMIC", "ITC").Vote(Choice.For, "CHAIR").Vote(Choice.Against, "TID"),
        Room.InSession(StandingOrders.ChairCastingVote, null, Items).Recuse(1, "CHAIR", "EPD").Take(1),
        Room.Notified(items: Items).Arrive("CHAIR", "HKGCC", "EPD", "TID"),
        Room.Notified(circulation: true, items: Committee.Item(AgendaKind.Termination, Parties)),
    ];

    private static readonly Ledger[] Ledgers = [.. Starts.Select(room => Ledger.Of(room.Entries))];

    private static readonly Actor[] People = [.. Committee.Codes.Select(Committee.Member), Committee.Alternate, Committee.Secretary, Committee.SecondSecretary, Committee.Stranger, Actor.System];

    private static readonly double[] Waits = [0, 0, 0, 0, 0.0004, 0.001, 1, 20, 59.9996, 60, 3600];

    private readonly List<Cast> sent = [];

    private ulong state;

    public RandomMeeting(int first)
    {
        Room = Starts[first % Starts.Length].Copy();
        Ledger = Ledgers[first % Starts.Length].Copy();
    }

    /// <summary>What was taken down of it so far.</summary>
    public Ledger Ledger { get; }

    public Room Room { get; }

    /// <summary>Time passes, and the number becomes a command with whoever gives it.</summary>
    public (Command Command, Actor Actor) Next(int number)
    {
        state = (ulong)number * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;
        Room.Wait(Waits[Pick(Waits.Length)]);
        var meeting = Room.Meeting;
        var (command, likely) = meeting switch
        {
            { Running: { } running } when Pick(10) > 0 => InDivision(running),
            { State: MeetingState.InSession } when Pick(10) > 0 => BetweenDivisions(),
            _ => AroundTheMeeting(),
        };
        return (command, likely is not null && Pick(10) > 1 ? likely : People[Pick(People.Length)]);
    }

    private (Command, Actor?) InDivision(Division running) => running.TakesBallots ? InVoting(running) : AfterTheCut(running);

    private (Command, Actor?) InVoting(Division running) => Pick(24) switch
    {
        0 => (OneOf<Command>(new Declare(Division(running)), new Abandon(Division(running), Reason())), Presider(running.Item)),
        1 => (OneOf<Command>(new CutDivision(Division(running)), new CallLast(Division(running))), Presider(running.Item)),
        2 => Interest(),
        < 6 => Presence(),
        6 => Room.Meeting.IsCirculation || Pick(3) == 0 ? (new CallIn(Division(running), Reason()), Member()) : Ballot(running),
        7 or 8 when !Room.Meeting.IsCirculation => (new CastByRollCall(Division(running), Seat(), Id(), OneOf(Choice.For, Choice.Against, Choice.Abstain), Nonce(), "p-sec1", Pick(5) == 0 ? "p-sec1" : "p-sec2"), Committee.SecondSecretary),
        < 14 => running.Until is null ? (new CallLast(Division(running)), Presider(running.Item)) : (TimeUp(running), Actor.System),
        _ => Ballot(running),
    };

    private (Command, Actor?) AfterTheCut(Division running) => Pick(12) switch
    {
        0 => (OneOf<Command>(new Abandon(Division(running), Reason()), TimeUp(running), new CutDivision(Division(running))), Presider(running.Item)),
        1 => Presence(),
        2 => Interest(),
        3 => Ballot(running),
        < 8 => (new GiveCastingVote(Division(running), OneOf(CastingChoice.For, CastingChoice.Against, CastingChoice.Withheld), Reason()), Presider(running.Item)),
        _ => (new Declare(Division(running)), Presider(running.Item)),
    };

    private TimeUp TimeUp(Division running)
    {
        if (Pick(4) > 0 && running.Until > Room.Now) Room.Now = running.Until.Value;
        return new(Division(running));
    }

    private (Command, Actor?) BetweenDivisions() => Pick(30) switch
    {
        < 5 => Presider(Room.Meeting.Current) is null ? (new ChoosePresider(Seat()), Committee.Secretary) : (new TakeItem(Item()), Committee.Secretary),
        < 12 => (new OpenDivision(Room.Meeting.Current ?? Item()), Presider(Room.Meeting.Current)),
        < 16 => (new Redivide(Division(null), Reason()), Presider(Room.Meeting.Current)),
        < 18 => (new RecordNotified(Division(null), "L-1"), Committee.Secretary),
        < 20 => (new RecordDissent(Division(null), Reason()), Member()),
        < 23 => Presence(),
        < 26 => Interest(),
        < 27 => (new NoteItem(Item()), Committee.Secretary),
        < 28 => (new CloseMeeting(), Committee.Secretary),
        < 29 => (new ChoosePresider(Seat()), Committee.Secretary),
        _ => Ballot(null),
    };

    private (Command, Actor?) AroundTheMeeting() => Pick(24) switch
    {
        < 3 => (new OpenMeeting(), Committee.Secretary),
        < 6 when Room.Meeting.IsCirculation || Pick(3) == 0 => (new OpenCirculation(Item(), Room.Now.AddSeconds(OneOf(0, 60, 3600.0005))), Committee.Secretary),
        < 9 => Presence(),
        < 11 => Interest(),
        11 => (new TableItem(OneOf<int?>(null, Item()), Items[Pick(Items.Length)]), Committee.Secretary),
        12 => (new WithdrawItem(Item(), Reason()), Committee.Secretary),
        13 => (new OrderAgenda([.. Room.Meeting.Order.Reverse()]), Committee.Secretary),
        14 => (new LayPaper(Item(), new("P1", Committee.Text("Paper"), new string("0123456789abcdef"[Pick(16)], 64), "application/pdf", 1)), Committee.Secretary),
        15 => (new FillSeats([.. Committee.Seats.Select(s => s.Code == "TID" && Pick(2) == 0 ? s with { Holder = null } : s)]), Committee.Secretary),
        16 => (new CheckInterests([new("p-cma", "C-0001", Committee.Text("shares"))]), Actor.System),
        17 => (new ForeseeLeaving(Seat(), Room.Now.AddSeconds(59.9996)), Committee.Secretary),
        18 => (new TakeNote(Item(), Reason(), Language.ZhHant), Committee.Secretary),
        19 => (new AddAction(Item(), Reason(), Language.En, "EPD", new(2026, 4, 1)), Committee.Secretary),
        20 => (new CirculateMinutes(), Committee.Secretary),
        21 => (new ConfirmMinutes("68"), Committee.Secretary),
        22 => (OneOf<Command>(new GiveNotice(), new CallMeeting(Room.Meeting.Called!)), Committee.Secretary),
        _ => (new CloseMeeting(), Presider(null)),
    };

    private (Command, Actor?) Ballot(Division? running)
    {
        // A ballot sent again is one whose acknowledgement was lost; sometimes it says something else by then.
        if (sent.Count > 0 && Pick(6) == 0) return (sent[Pick(sent.Count)] with { Choice = OneOf(Choice.For, Choice.Against) }, Member());
        var cast = new Cast(Division(running), Id(), OneOf(Choice.For, Choice.For, Choice.Against, Choice.Abstain), Nonce());
        sent.Add(cast);
        return (cast, Member());
    }

    private (Command, Actor?) Presence()
    {
        var seat = Seat();
        if (Room.Meeting.Sitting(seat) is not null && Pick(5) > 0) return (new RecordLeaving(seat), Committee.Secretary);
        var alternate = Pick(3) == 0 ? Committee.Seats.First(s => s.Code == seat).Alternates.FirstOrDefault() : null;
        return (new RecordArrival(seat, alternate?.Person ?? "p-" + seat.ToLowerInvariant()), Committee.Secretary);
    }

    private (Command, Actor?) Interest()
    {
        var declarations = Room.Meeting.Declarations;
        if (declarations.IsEmpty || Pick(2) == 0) return (new DeclareInterest(Item(), Seat(), OneOf(PartyKind.Sector, PartyKind.Sector, PartyKind.Provider), Committee.Text("an interest")), Committee.Secretary);
        var declaration = declarations[Pick(declarations.Length)];
        var by = Decision.RulingSeat(Room.Meeting, declaration);
        return (new RuleOnInterest(declaration.Id, OneOf(InterestEffect.Withdraw, InterestEffect.StayNoVote, InterestEffect.DiscloseOnly), Reason()), by is null ? null : Sitter(by));
    }

    private Actor? Presider(int? item) => Room.Meeting.PresidingPerson(item) is { } person ? Array.Find(People, p => p.Person == person) : null;

    private Actor? Sitter(string seat) => Room.Meeting.Sitting(seat) is { } stay ? Array.Find(People, p => p.Person == stay.Person) : Committee.Member(seat);

    private Actor? Member() => Sitter(Seat());

    private string Seat() => Committee.Codes[Pick(Committee.Codes.Length)];

    private int Item() => Pick(12) == 0 ? 9 : 1 + Pick(Room.Meeting.IsCirculation ? 1 : 3);

    private string Division(Division? running)
    {
        var all = Room.Meeting.Divisions;
        if (running is not null && Pick(12) > 0) return running.Id;
        return all.Count == 0 || Pick(12) == 0 ? "67-9-9" : all.Keys.Order(StringComparer.Ordinal).ElementAt(Pick(all.Count));
    }

    private string Reason() => Pick(8) == 0 ? "" : "因為 it is so";

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"ballot-{Pick(1 << 20)}");

    private string Nonce() => state.ToString("x32", CultureInfo.InvariantCulture);

    private T OneOf<T>(params ReadOnlySpan<T> choices) => choices[Pick(choices.Length)];

    private int Pick(int count)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (uint)count);
    }
}
