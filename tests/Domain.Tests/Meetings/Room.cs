using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>One meeting and its record, driven as the product drives it: decide, append, go on from the entry.</summary>
internal sealed class Room
{
    public static readonly DateTimeOffset Start = new(2026, 3, 12, 6, 30, 0, TimeSpan.Zero);

    private int ballots;

    public Meeting Meeting { get; private set; } = Meeting.Nothing;

    public List<ChainEntry> Entries { get; } = [];

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The newest division.</summary>
    public Division Division => Meeting.Divisions.Values.OrderBy(d => d.OpenedAt).ThenBy(d => d.Attempt).Last();

    public MeetingRecord Record => MeetingRecord.Of(Meeting.Id, Entries, _ => true);

    /// <summary>A called meeting with these items on the agenda and its notice given.</summary>
    public static Room Notified(StandingOrders? orders = null, ImmutableArray<Seat>? seats = null, bool circulation = false, params AgendaItem[] items)
    {
        var room = new Room();
        var called = new MeetingCalled("67", 67, Rehearsal: false, circulation, Start.AddHours(1), Committee.Text("Wan Chai"), "P5", orders ?? StandingOrders.NoCastingVote, seats ?? Committee.Seats);
        room.Do(new CallMeeting(called), Committee.Secretary);
        foreach (var item in items.Length == 0 ? [Committee.Item(AgendaKind.Demonstration1), Committee.Item(AgendaKind.Penalty)] : items)
            room.Do(new TableItem(null, item), Committee.Secretary);
        return room.Do(new GiveNotice(), Committee.Secretary);
    }

    /// <summary>The same, with every filled seat present, and in session.</summary>
    public static Room InSession(StandingOrders? orders = null, ImmutableArray<Seat>? seats = null, params AgendaItem[] items)
    {
        var room = Notified(orders, seats, false, items);
        foreach (var seat in room.Meeting.Seats.Where(s => s.Filled)) room.Arrive(seat.Code);
        return room.Do(new OpenMeeting(), Committee.Secretary);
    }

    /// <summary>The same, with the first item's division open.</summary>
    public static Room Dividing(StandingOrders? orders = null, ImmutableArray<Seat>? seats = null, params AgendaItem[] items) => InSession(orders, seats, items).Divide(1);

    /// <summary>The same room, to go on from here in another way.</summary>
    public Room Copy()
    {
        var copy = new Room { Meeting = Meeting, Now = Now, ballots = ballots };
        copy.Entries.AddRange(Entries);
        return copy;
    }

    public Result<ImmutableArray<Act>> Try(Command command, Actor actor)
    {
        var decided = Decision.Of(Meeting, command, actor, Now);
        if (!decided.Ok) return decided;
        foreach (var act in decided.Value)
        {
            var entry = Chain.Next(Meeting.Sequence, Meeting.Head, Now, actor.Person, act);
            Meeting = Meeting.After(entry, act);
            Entries.Add(entry);
        }
        return decided;
    }

    /// <summary>Does what must be possible.</summary>
    public Room Do(Command command, Actor actor)
    {
        var decided = Try(command, actor);
        return decided.Ok ? this : throw new InvalidOperationException($"{command} by {actor.Person}: {decided.Refusal.Code}");
    }

    /// <summary>Asks for what must be refused with that code, and sees that no trace is left.</summary>
    public Room Refused(string code, Command command, Actor actor)
    {
        var before = Meeting;
        var decided = Try(command, actor);
        Assert.False(decided.Ok, $"{command} by {actor.Person} was not refused");
        Assert.Equal(code, decided.Refusal.Code);
        Assert.Same(before, Meeting);
        return this;
    }

    public Room Wait(double seconds)
    {
        Now = Now.AddSeconds(seconds);
        return this;
    }

    public Actor Sitter(string seat) => Meeting.Seat(seat) is { Holder: { } holder } ? Committee.Sits(Meeting.Seat(seat)! with { Holder = Meeting.Sitting(seat) is { } stay ? new(stay.Person, stay.Name) : holder }) : throw new InvalidOperationException(seat);

    public Room Arrive(params string[] seats)
    {
        foreach (var seat in seats) Do(new RecordArrival(seat, Meeting.Seat(seat)!.Holder!.Person), Committee.Secretary);
        return this;
    }

    public Room Leave(params string[] seats)
    {
        foreach (var seat in seats) Do(new RecordLeaving(seat), Committee.Secretary);
        return this;
    }

    /// <summary>Declares an interest that takes the seats out of the item.</summary>
    public Room Recuse(int item, params string[] seats)
    {
        foreach (var seat in seats) Do(new DeclareInterest(item, seat, PartyKind.Applicant, Committee.Text("director of the applicant")), Committee.Secretary);
        return this;
    }

    public Actor Presider(int item) => Sitter(Meeting.Presider(item) ?? throw new InvalidOperationException("nobody presides"));

    public Room Take(int item) => Meeting.Current == item ? this : Do(new TakeItem(item), Committee.Secretary);

    public Room Divide(int item) => Take(item).Do(new OpenDivision(item), Presider(item));

    /// <summary>A ballot as the seat's own screen would send it.</summary>
    public Cast Ballot(Choice choice, string? id = null, string? division = null)
    {
        ballots++;
        return new(division ?? Division.Id, id ?? string.Create(CultureInfo.InvariantCulture, $"ballot-{ballots:0000}"), choice, ballots.ToString("x32", CultureInfo.InvariantCulture));
    }

    public Room Vote(Choice choice, params IEnumerable<string> seats)
    {
        foreach (var seat in seats) Do(Ballot(choice), Sitter(seat));
        return this;
    }

    public Room LastCall() => Do(new CallLast(Division.Id), Presider(Division.Item));

    /// <summary>Last call, its minute, and the server's cut.</summary>
    public Room Cut()
    {
        if (Division.Stage == DivisionStage.Open) LastCall();
        Now = Division.Until!.Value;
        return Do(new TimeUp(Division.Id), Actor.System);
    }

    public Room Declare() => Do(new Declare(Division.Id), Presider(Division.Item));

    /// <summary>Cut and declared.</summary>
    public Outcome Result() => Cut().Declare().Division.Result!.Outcome;

    public Room Close() => Do(new CloseMeeting(), Committee.Secretary);

    public Room ConfirmMinutes() => Do(new CirculateMinutes(), Committee.Secretary).Do(new ConfirmMinutes("68"), Committee.Secretary);
}
