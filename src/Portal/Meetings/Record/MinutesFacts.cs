namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>Everything the minutes of one meeting say, taken from its record alone. The paper, the page and the JSON come from it.</summary>
/// <param name="Meeting">The meeting's id: 67, or r1 for a rehearsal.</param>
/// <param name="State">draft, circulated or confirmed.</param>
/// <param name="StartedAt">When the chair opened the meeting.</param>
/// <param name="EndedAt">When it closed; null while it sits.</param>
/// <param name="Place">Where it sat.</param>
/// <param name="Presiding">The seat that presided; an item may name another.</param>
/// <param name="StandingOrders">The version of the standing orders in force.</param>
/// <param name="Quorum">Half of the filled seats, rounded up.</param>
/// <param name="Seats">Every filled seat, in the order of the roll.</param>
/// <param name="InAttendance">Others in the room, without a vote.</param>
/// <param name="Interests">Declarations of interest and the rulings on them, in order of time.</param>
/// <param name="Items">The agenda in order.</param>
/// <param name="Actions">What is to be done after the meeting.</param>
/// <param name="DocumentNumber">The number under which the minutes can be verified.</param>
/// <param name="ChainLength">How many entries the record held when the minutes were made.</param>
/// <param name="ChainHead">The hash of its last entry, lower-case hexadecimal.</param>
/// <param name="VerifyAt">The address of the verification page of this document.</param>
public sealed record MinutesFacts(
    string Meeting, string State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, Trilingual Place, string Presiding, string StandingOrders, int Quorum,
    IReadOnlyList<MinutesSeat> Seats, IReadOnlyList<MinutesAttendant> InAttendance, IReadOnlyList<MinutesInterest> Interests,
    IReadOnlyList<MinutesItem> Items, IReadOnlyList<MinutesAction> Actions,
    string DocumentNumber, long ChainLength, string ChainHead, Uri VerifyAt)
{
    /// <summary>True for a practice meeting, whose decisions have no effect; every page says so.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>True for a meeting of the judging panel.</summary>
    public bool Panel { get; init; }

    /// <summary>The meeting that confirmed these minutes; null until confirmed.</summary>
    public string? ConfirmedAt { get; init; }

    /// <summary>Changes of wording made by hand since the minutes were composed, each with its reason.</summary>
    public IReadOnlyList<MinutesChange> Changes { get; init; } = [];

    /// <summary>The seat with this id. A seat the record does not know is a bug.</summary>
    public MinutesSeat Seat(string id) => Seats.Single(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}

/// <summary>A seat and who sat in it.</summary>
/// <param name="Id">EPD, HKGCC, CHAIR.</param>
/// <param name="Body">The body the seat belongs to.</param>
/// <param name="Person">The member, or the alternate who came.</param>
/// <param name="Alternate">True where an alternate sat.</param>
/// <param name="Presence">Each stay in the room, in order; none where the seat was absent.</param>
public sealed record MinutesSeat(string Id, Trilingual Body, Trilingual Person, bool Alternate, IReadOnlyList<MinutesStay> Presence);

/// <summary>One stay in the room; <paramref name="Out"/> is null where it lasted to the end.</summary>
public sealed record MinutesStay(DateTimeOffset In, DateTimeOffset? Out);

/// <summary>Somebody in the room without a vote.</summary>
public sealed record MinutesAttendant(Trilingual Person, Trilingual Office);

/// <summary>A declaration of interest and the ruling on it.</summary>
/// <param name="At">When it was declared.</param>
/// <param name="Seat">Whose.</param>
/// <param name="Items">The agenda items it concerns.</param>
/// <param name="Nature">What the interest is.</param>
/// <param name="Ruling">withdraw, stay-without-vote or disclose-only.</param>
/// <param name="RuledBy">The seat that ruled; null where the standing orders settle it.</param>
/// <param name="Reason">The reason minuted with a ruling.</param>
public sealed record MinutesInterest(DateTimeOffset At, string Seat, IReadOnlyList<int> Items, Trilingual Nature, string Ruling, string? RuledBy, Trilingual? Reason);

/// <summary>Something to be done after the meeting.</summary>
/// <param name="Item">The agenda item it comes from; null where from none.</param>
/// <param name="What">What.</param>
/// <param name="Who">Who does it.</param>
/// <param name="By">The last day, inclusive, Hong Kong; null where none was set.</param>
public sealed record MinutesAction(int? Item, Trilingual What, Trilingual Who, DateOnly? By);

/// <summary>A change of wording made by hand.</summary>
public sealed record MinutesChange(DateTimeOffset At, Trilingual By, int? Item, Trilingual Reason);
