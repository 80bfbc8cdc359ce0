using System.Collections.Immutable;
using CleanerProduction.Workflows;

namespace CleanerProduction.Meetings;

/// <summary>Who asks. The seat is not part of it: it follows from the record.</summary>
public sealed record Actor(string Person, Trilingual Name, ImmutableHashSet<Role> Roles)
{
    /// <summary>The server's own clock.</summary>
    public static readonly Actor System = new("system", Trilingual.Same("system"), [Role.Timer]);

    /// <summary>True for an officer who keeps the record.</summary>
    public bool IsSecretariat => Roles.Contains(Role.Secretariat);
}

/// <summary>Something somebody wants to happen in a meeting; <see cref="Decision"/> answers with acts or a refusal.</summary>
public abstract record Command;

/// <summary>Calls a meeting (or a rehearsal, or a circulation of papers). Secretariat.</summary>
public sealed record CallMeeting(MeetingCalled Meeting) : Command;

/// <summary>Puts an item on the agenda, or replaces item <paramref name="Item"/> before the notice. Secretariat.</summary>
public sealed record TableItem(int? Item, AgendaItem Content) : Command;

/// <summary>Takes an item off. Secretariat.</summary>
public sealed record WithdrawItem(int Item, string Reason) : Command;

/// <summary>Sets the order of the items still to come. Secretariat; the presider in session.</summary>
public sealed record OrderAgenda(ImmutableArray<int> Order) : Command;

/// <summary>Lays a paper, or its new version. Secretariat.</summary>
public sealed record LayPaper(int Item, Paper Paper) : Command;

/// <summary>Fills the seats anew before the meeting opens. Secretariat.</summary>
public sealed record FillSeats(ImmutableArray<Seat> Seats) : Command;

/// <summary>Compares annual declarations with the parties of every item and records what is new. Secretariat or the server.</summary>
public sealed record CheckInterests(ImmutableArray<Interest> Interests) : Command;

/// <summary>Gives notice. Secretariat.</summary>
public sealed record GiveNotice : Command;

/// <summary>Opens the meeting. The presider, or the Secretariat on the presider's word.</summary>
public sealed record OpenMeeting : Command;

/// <summary>Records that a person took a seat. Secretariat, or the person.</summary>
public sealed record RecordArrival(string Seat, string Person) : Command;

/// <summary>Records that a seat was left. Secretariat, or the person.</summary>
public sealed record RecordLeaving(string Seat) : Command;

/// <summary>Tells when a seat will leave. Secretariat, or the person.</summary>
public sealed record ForeseeLeaving(string Seat, DateTimeOffset At) : Command;

/// <summary>Records whom those present chose to preside where neither chair nor deputy can. Secretariat.</summary>
public sealed record ChoosePresider(string Seat) : Command;

/// <summary>Declares an interest in an item. The member, or the Secretariat for a seat that spoke.</summary>
public sealed record DeclareInterest(int Item, string Seat, PartyKind Party, Trilingual Nature) : Command;

/// <summary>Rules on a declaration. The presider; the deputy where the chair is concerned.</summary>
public sealed record RuleOnInterest(string Declaration, InterestEffect Effect, string Reason) : Command;

/// <summary>Comes to an item. The presider or the Secretariat.</summary>
public sealed record TakeItem(int Item) : Command;

/// <summary>Notes an item that does not divide. The presider or the Secretariat.</summary>
public sealed record NoteItem(int Item) : Command;

/// <summary>Opens the division on the item. The presider.</summary>
public sealed record OpenDivision(int Item) : Command;

/// <summary>Puts an item to decision by circulation of papers until an instant. The presider or the Secretariat.</summary>
public sealed record OpenCirculation(int Item, DateTimeOffset Until) : Command;

/// <summary>Casts or changes the ballot of one's own seat.</summary>
/// <param name="Division">The division.</param>
/// <param name="Ballot">The client's id for this ballot: a repeat gets the same receipt. 8 to 64 letters, digits, hyphens.</param>
/// <param name="Choice">The choice.</param>
/// <param name="Nonce">128 random bits as 32 hexadecimal digits, from the server.</param>
public sealed record Cast(string Division, string Ballot, Choice Choice, string Nonce) : Command;

/// <summary>Writes a ballot called aloud, which two officers heard alike. Secretariat.</summary>
public sealed record CastByRollCall(string Division, string Seat, string Ballot, Choice Choice, string Nonce, string FirstOfficer, string SecondOfficer) : Command;

/// <summary>Gives last call. The presider.</summary>
public sealed record CallLast(string Division) : Command;

/// <summary>Cuts before the time, when every present seat has responded. The presider.</summary>
public sealed record CutDivision(string Division) : Command;

/// <summary>The announced instant has come. The server.</summary>
public sealed record TimeUp(string Division) : Command;

/// <summary>Gives or withholds the casting vote. The presider, on a tie after the cut.</summary>
public sealed record GiveCastingVote(string Division, CastingChoice Choice, string Reason) : Command;

/// <summary>Declares the result. The presider.</summary>
public sealed record Declare(string Division) : Command;

/// <summary>Ends the attempt without a result. The presider.</summary>
public sealed record Abandon(string Division, string Reason) : Command;

/// <summary>Divides again on a declared result. The presider, until the party was notified.</summary>
public sealed record Redivide(string Division, string Reason) : Command;

/// <summary>Calls a circulating matter to a meeting. Any member.</summary>
public sealed record CallIn(string Division, string Reason) : Command;

/// <summary>Records that the party was told by a letter. Secretariat or the server.</summary>
public sealed record RecordNotified(string Division, string Letter) : Command;

/// <summary>Records one's dissent. The member, until the minutes are confirmed.</summary>
public sealed record RecordDissent(string Division, string Reason) : Command;

/// <summary>Adds a note. Secretariat.</summary>
public sealed record TakeNote(int Item, string Text, Language Language) : Command;

/// <summary>Adds something to be done. Secretariat.</summary>
public sealed record AddAction(int Item, string Text, Language Language, string Who, DateOnly Due) : Command;

/// <summary>Ends the meeting. The presider or the Secretariat.</summary>
public sealed record CloseMeeting : Command;

/// <summary>Sends the draft minutes round. Secretariat.</summary>
public sealed record CirculateMinutes : Command;

/// <summary>Confirms the minutes at a later meeting. Secretariat.</summary>
public sealed record ConfirmMinutes(string AtMeeting) : Command;
