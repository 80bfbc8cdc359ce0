using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>The agenda is being made.</summary>
    Draft,
    /// <summary>Notice was given.</summary>
    Notified,
    /// <summary>In session, or its papers are circulating.</summary>
    InSession,
    /// <summary>Over; the minutes are a draft.</summary>
    Closed,
    /// <summary>The draft minutes went round.</summary>
    MinutesCirculated,
    /// <summary>The minutes are confirmed; nothing is added any more.</summary>
    MinutesConfirmed,
}

/// <summary>A seat's time in the room: the last interval is open while <c>Out</c> is null.</summary>
public sealed record Stay(string Person, Trilingual Name, DateTimeOffset In, DateTimeOffset? Out);

/// <summary>A declared interest with what was ruled on it.</summary>
public sealed record Declaration(string Id, int Item, string Seat, string Person, PartyKind Party, Trilingual Nature, bool Annual, DateTimeOffset At)
{
    /// <summary>The ruling, or null where the default stands.</summary>
    public InterestRuled? Ruling { get; init; }

    /// <summary>When it was ruled on.</summary>
    public DateTimeOffset? RuledAt { get; init; }

    /// <summary>What it does to the seat now.</summary>
    public InterestEffect Effect => Ruling?.Effect ?? InterestCheck.Default(Party);
}

/// <summary>An item as it stands now.</summary>
public sealed record ItemState(int Number, AgendaItem Content)
{
    /// <summary>Its papers in the order they were laid.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>Its divisions, oldest first.</summary>
    public ImmutableArray<string> Divisions { get; init; } = [];

    /// <summary>When the meeting came to it.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When it was noted, where it does not divide.</summary>
    public DateTimeOffset? NotedAt { get; init; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Notes of the discussion.</summary>
    public ImmutableArray<(DateTimeOffset At, NoteTaken Note)> Notes { get; init; } = [];

    /// <summary>What is to be done.</summary>
    public ImmutableArray<ActionAdded> Actions { get; init; } = [];

    /// <summary>What the rules say about its kind.</summary>
    public AgendaRule Rule => AgendaRule.Of(Content.Kind);
}

/// <summary>A meeting as its record makes it. Immutable: <see cref="After(ChainEntry, Act)"/> gives the next one.</summary>
public sealed partial record Meeting
{
    /// <summary>Before the first entry.</summary>
    public static readonly Meeting Nothing = new();

    /// <summary>The first entry, or null before it.</summary>
    public MeetingCalled? Called { get; init; }

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; init; }

    /// <summary>The seats as filled now.</summary>
    public ImmutableArray<Seat> Seats { get; init => (field, seating) = (value, null); } = [];

    /// <summary>The items by number.</summary>
    public ImmutableSortedDictionary<int, ItemState> Items { get; init; } = ImmutableSortedDictionary<int, ItemState>.Empty;

    /// <summary>The order items are taken in.</summary>
    public ImmutableArray<int> Order { get; init; } = [];

    /// <summary>The item the meeting is at, or null.</summary>
    public int? Current { get; init; }

    /// <summary>Every stay of every seat that came.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Stay>> Stays { get; init => (field, seating) = (value, null); } = ImmutableSortedDictionary.Create<string, ImmutableArray<Stay>>(StringComparer.Ordinal);

    /// <summary>When seats said they would leave.</summary>
    public ImmutableDictionary<string, DateTimeOffset> ForeseenLeaves { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Every declared interest, oldest first.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];

    /// <summary>The divisions by id.</summary>
    public ImmutableDictionary<string, Division> Divisions { get; init; } = ImmutableDictionary.Create<string, Division>(StringComparer.Ordinal);

    /// <summary>A presider chosen by those present, where neither chair nor deputy could.</summary>
    public string? ChosenPresider { get; init; }

    /// <summary>When it opened.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>At which meeting its minutes were confirmed.</summary>
    public string? MinutesConfirmedAt { get; init; }

    /// <summary>The newest entry's number; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>The newest entry's hash.</summary>
    public string Head { get; init; } = ChainEntry.Genesis;

    /// <summary>The newest entry's instant.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>Its id: <c>67</c>, <c>r1</c> for a rehearsal, <c>c12</c> for a circulation.</summary>
    public string Id => Called?.Meeting ?? "";

    /// <summary>The rules it decides by.</summary>
    public StandingOrders Orders => Called?.Orders ?? StandingOrders.NoCastingVote;

    /// <summary>The division that is running, or null.</summary>
    public Division? Running => Divisions.Values.FirstOrDefault(d => d.Running);

    /// <summary>The seats with a member.</summary>
    public int Filled => Seats.Count(s => s.Filled);

    /// <summary>Half of the filled seats, rounded up.</summary>
    public int QuorumNeeded => Quorum.Of(Filled);

    /// <summary>The seat of that code, or null.</summary>
    public Seat? Seat(string code) => Seats.FirstOrDefault(s => s.Code == code);

    /// <summary>The seat that presides where it can: the chair's; in the judging panel the first co-chair's, the other being its deputy.</summary>
    public Seat? Chair => Seats.FirstOrDefault(s => s.Kind == SeatKind.Chair) ?? Seats.FirstOrDefault(s => s.CoChair == true);

    /// <summary>The open stay of a seat, or null where nobody sits in it.</summary>
    public Stay? Sitting(string seat) => Stays.TryGetValue(seat, out var stays) && stays[^1] is { Out: null } stay ? stay : null;

    /// <summary>The seat the person sits in now, else the one they may sit in (as member, else as alternate), or null.</summary>
    public Seat? SeatOf(string person) => Seating.SatBy(person) ?? Seating.HeldBy(person) ?? Seating.AlternateIn(person);

    /// <summary>The seat the person is sitting in now, or null.</summary>
    public string? SeatSatBy(string person) => Seating.SatBy(person)?.Code;

    /// <summary>The seat the person is the member of, or null.</summary>
    public string? SeatHeldBy(string person) => Seating.HeldBy(person)?.Code;

    /// <summary>The seats present, in seat order.</summary>
    public IEnumerable<string> Present => Seats.Select(s => s.Code).Where(code => Sitting(code) is not null);

    /// <summary>The seats present that count and vote for the item.</summary>
    public ImmutableArray<string> CountingFor(int item) =>
        IsCirculation ? [.. Seats.Where(s => s.Filled && !IsRecused(s.Code, item)).Select(s => s.Code)] : [.. Present.Where(code => !IsRecused(code, item))];

    /// <summary>The filled seats that are out of the present count for the item, in seat order.</summary>
    public ImmutableArray<string> RecusedFor(int item) => [.. Seats.Where(s => s.Filled && IsRecused(s.Code, item)).Select(s => s.Code)];

    /// <summary>True where papers circulate instead of people meeting.</summary>
    public bool IsCirculation => Called?.Circulation == true;

    /// <summary>The seat that presides over the item (or the meeting where null): chair, else deputy, else whom those present chose; null where none can.</summary>
    public string? Presider(int? item)
    {
        bool Can(string? code) => code is not null && ActingFor(code) is not null && (item is null || !IsRecused(code, item.Value));
        var chair = Chair?.Code;
        if (Can(chair)) return chair;
        var deputy = Seats.FirstOrDefault(s => s.Deputy)?.Code;
        if (Can(deputy)) return deputy;
        return Can(ChosenPresider) ? ChosenPresider : null;
    }

    /// <summary>The person who presides over the item now, or null.</summary>
    public string? PresidingPerson(int? item) => Presider(item) is { } seat ? ActingFor(seat) : null;

    /// <summary>Who acts for a seat: whoever sits in it; by circulation its member.</summary>
    internal string? ActingFor(string seat) => IsCirculation ? Seat(seat)?.Holder?.Person : Sitting(seat)?.Person;

    private Seating? seating;

    // Kept until seats or stays change; two who make it at once make the same.
    private Seating Seating => seating ??= new(this);
}
