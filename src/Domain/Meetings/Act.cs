using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>Something that happened in a meeting; its payload form is one entry of the chain. The kind is the type's name in kebab-case.</summary>
public abstract record Act;

/// <summary>An act that belongs to one agenda item: hidden from a seat recused for that item.</summary>
public abstract record ItemAct(int Item) : Act;

/// <summary>An act of one division (its id is <c>meeting-item-attempt</c>).</summary>
public abstract record DivisionAct(int Item, string Division) : ItemAct(Item);

// — before the meeting —

/// <summary>The first entry: which committee meets, where, when, by which standing orders, with which seats.</summary>
public sealed record MeetingCalled(string Meeting, int Number, bool Rehearsal, bool Circulation, DateTimeOffset StartsAt, Trilingual Place, string Phase, StandingOrders Orders, ImmutableArray<Seat> Seats) : Act;

/// <summary>An item was put on the agenda, or its entry there replaced before the notice.</summary>
public sealed record ItemTabled(int Item, AgendaItem Content) : ItemAct(Item);

/// <summary>An item was taken off the agenda before it was reached.</summary>
public sealed record ItemWithdrawn(int Item, string Reason) : ItemAct(Item);

/// <summary>The order items are taken in.</summary>
public sealed record AgendaOrdered(ImmutableArray<int> Order) : Act;

/// <summary>A paper was laid; it can be replaced until the item's division opens, when its hash is locked.</summary>
public sealed record PaperLaid(int Item, Paper Paper) : ItemAct(Item);

/// <summary>Notice was given to every seat.</summary>
public sealed record NoticeGiven : Act;

/// <summary>The seats were filled anew before the meeting opened.</summary>
public sealed record SeatsFilled(ImmutableArray<Seat> Seats) : Act;

// — presence —

/// <summary>The meeting opened; the seat presides.</summary>
public sealed record MeetingOpened(string Presiding) : Act;

/// <summary>Somebody took a seat.</summary>
public sealed record Arrived(string Seat, string Person, Trilingual Name) : Act;

/// <summary>A seat was left; presence ends, a ballot already cast stands.</summary>
public sealed record Left(string Seat) : Act;

/// <summary>A seat told when it will leave; used by the quorum forecast only.</summary>
public sealed record LeaveForeseen(string Seat, DateTimeOffset At) : Act;

/// <summary>Neither chair nor deputy could preside: the seats present chose one.</summary>
public sealed record PresiderChosen(string Seat) : Act;

/// <summary>The meeting ended.</summary>
public sealed record MeetingClosed : Act;

// — interests —

/// <summary>An interest in an item was disclosed, by the member or found from the annual declaration.</summary>
public sealed record InterestDeclared(int Item, string Declaration, string Seat, string Person, PartyKind Party, Trilingual Nature, bool Annual) : ItemAct(Item);

/// <summary>The presider (the deputy, where the chair is concerned) ruled on a declared interest.</summary>
public sealed record InterestRuled(int Item, string Declaration, InterestEffect Effect, string Reason, string BySeat) : ItemAct(Item);

// — items and divisions —

/// <summary>The meeting came to an item.</summary>
public sealed record ItemTaken(int Item) : ItemAct(Item);

/// <summary>An item without a division was dealt with.</summary>
public sealed record ItemNoted(int Item) : ItemAct(Item);

/// <summary>A division opened; the hashes of its papers are locked.</summary>
public sealed record DivisionOpened(int Item, string Division, int Attempt, string Presiding, ImmutableArray<PaperLock> Papers, string? Replaces, string? Reason, DateTimeOffset? Until) : DivisionAct(Item, Division);

/// <summary>A ballot, or a later revision of it. The nonce makes the hash untryable; the ballot id makes a repeat safe.</summary>
public sealed record BallotCast(int Item, string Division, string Seat, int Revision, Choice Choice, string Ballot, string Nonce, ImmutableArray<string>? RollCallOfficers) : DivisionAct(Item, Division);

/// <summary>Last call: the division closes by itself at <paramref name="Until"/>.</summary>
public sealed record LastCalled(int Item, string Division, DateTimeOffset Until) : DivisionAct(Item, Division);

/// <summary>The cut: ballots before this entry count, none after it. Who was present is written down.</summary>
public sealed record DivisionCut(int Item, string Division, bool ByTime, ImmutableArray<string> Present, ImmutableArray<string> Recused, int Filled, int Quorum) : DivisionAct(Item, Division);

/// <summary>The casting vote on a tie, after the cut, with a reason.</summary>
public sealed record CastingVoteGiven(int Item, string Division, string Seat, CastingChoice Choice, string Reason) : DivisionAct(Item, Division);

/// <summary>The result, for everybody at once.</summary>
public sealed record ResultDeclared(int Item, string Division, Outcome Outcome, Figures Figures, Robustness Robustness, string? Clause, int OrdersVersion, ImmutableArray<Recusal> Recusals, ImmutableArray<Trilingual> Conditions) : DivisionAct(Item, Division);

/// <summary>The attempt ended without a result.</summary>
public sealed record DivisionAbandoned(int Item, string Division, string Reason) : DivisionAct(Item, Division);

/// <summary>The matter decided by circulation was called to a meeting, which ends the circulation.</summary>
public sealed record CalledToMeeting(int Item, string Division, string Seat, string Reason) : DivisionAct(Item, Division);

/// <summary>The party concerned was told of the result: no re-division after this.</summary>
public sealed record PartyNotified(int Item, string Division, string Letter) : DivisionAct(Item, Division);

// — record —

/// <summary>A member's dissent and its reason.</summary>
public sealed record DissentRecorded(int Item, string Division, string Seat, string Reason) : DivisionAct(Item, Division);

/// <summary>A note of the discussion, in its writer's language.</summary>
public sealed record NoteTaken(int Item, string Text, Language Language) : ItemAct(Item);

/// <summary>Something somebody is to do.</summary>
public sealed record ActionAdded(int Item, string Text, Language Language, string Who, DateOnly Due) : ItemAct(Item);

/// <summary>The draft minutes went round.</summary>
public sealed record MinutesCirculated : Act;

/// <summary>The minutes were confirmed at a later meeting.</summary>
public sealed record MinutesConfirmed(string AtMeeting) : Act;

/// <summary>A paper's name and hash at the moment a division opened.</summary>
public sealed record PaperLock(string Paper, string Hash);

/// <summary>A recused seat with what it rests on.</summary>
public sealed record Recusal(string Seat, InterestEffect Effect, string Reason);
