using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>For whom a view is made. What an audience may not see is not in its view at all.</summary>
public enum Audience
{
    /// <summary>The seat that presides over the current item.</summary>
    Chair,
    /// <summary>Any other seat.</summary>
    Member,
    /// <summary>Officers who keep the record.</summary>
    Secretariat,
    /// <summary>Everybody else in the room, and the wall.</summary>
    Observer,
    /// <summary>A seat that is out for the current item.</summary>
    Recused,
}

/// <summary>One immutable picture of a meeting for one audience; also what the hub sends. A screen never goes back to a lower version.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Version">The record's sequence it was made at.</param>
/// <param name="Audience">For whom.</param>
/// <param name="State">Where the meeting stands.</param>
/// <param name="Rehearsal">A practice meeting: marked everywhere.</param>
/// <param name="Circulation">Papers circulate; nobody meets.</param>
/// <param name="StartsAt">As called.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="ClosedAt">When it ended.</param>
/// <param name="ServerTime">The server's clock when the view was made; countdowns count from it.</param>
/// <param name="Phase">The programme phase whose seats decide.</param>
/// <param name="OrdersVersion">The standing orders in force.</param>
/// <param name="CastingVote">Whether those give a casting vote.</param>
/// <param name="LastCallSeconds">How long last call is.</param>
/// <param name="Present">Seats present and counting for the current item (of all where there is none).</param>
/// <param name="Filled">Seats with a member.</param>
/// <param name="Quorum">What is needed.</param>
/// <param name="Agenda">The agenda.</param>
/// <param name="Item">The current item, where this audience may see it.</param>
/// <param name="Division">Its latest division, where there is one.</param>
/// <param name="Own">The reader's own seat, where they have one.</param>
/// <param name="Away">Why the reader sees no item, or that they are called back.</param>
/// <param name="Office">What only chair and secretariat see.</param>
public sealed record MeetingView(
    string Meeting, int Number, long Version, Audience Audience, MeetingState State, bool Rehearsal, bool Circulation,
    DateTimeOffset StartsAt, Trilingual Place, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset ServerTime,
    string Phase, int OrdersVersion, bool CastingVote, int LastCallSeconds, int Present, int Filled, int Quorum,
    ImmutableArray<AgendaLine> Agenda, ItemView? Item, DivisionView? Division, OwnView? Own, AwayView? Away, OfficeView? Office)
{
    /// <summary>True where this view must not take the place of <paramref name="shown"/>: a screen never goes backwards.</summary>
    public bool IsOlderThan(MeetingView shown) => Version < shown.Version || (Version == shown.Version && ServerTime < shown.ServerTime);

    /// <summary>
    /// True where a seat that is out would learn nothing from this view but that something was written: it is not shown, nor pushed,
    /// or the pushes would count the ballots.
    /// </summary>
    public bool TellsNothingAfter(MeetingView shown) =>
        Audience == Audience.Recused && shown.Audience == Audience.Recused && Agenda.SequenceEqual(shown.Agenda)
        && this with { Version = 0, ServerTime = default, Agenda = [] } == shown with { Version = 0, ServerTime = default, Agenda = [] };
}

/// <summary>How far an item is, in one word.</summary>
public enum AgendaProgress
{
    /// <summary>Still to come.</summary>
    Listed,
    /// <summary>Being discussed.</summary>
    Discussed,
    /// <summary>Ballots are taken.</summary>
    Dividing,
    /// <summary>Last call is running.</summary>
    LastCall,
    /// <summary>Cut, not declared.</summary>
    Closed,
    /// <summary>Noted or confirmed without a division.</summary>
    Noted,
    /// <summary>Decided.</summary>
    Decided,
    /// <summary>Withdrawn from the agenda.</summary>
    Withdrawn,
    /// <summary>Hidden: the reader is out for it.</summary>
    Out,
}

/// <summary>One line of the agenda. Title and result are null where the reader is out for the item.</summary>
/// <param name="MayTake">The reader may bring the meeting to it now, be it to hand the chair over.</param>
public sealed record AgendaLine(int Number, AgendaKind? Kind, Trilingual? Title, AgendaProgress Progress, bool Current, Outcome? Outcome, int? For, int? Against, DateTimeOffset? At, int? Expected, bool AtRisk, bool MayTake = false);

/// <summary>An item as a reader sees it.</summary>
public sealed record ItemView(int Number, AgendaKind Kind, string? Case, Trilingual Title, Trilingual? Motion, string? Clause, bool Divides, ImmutableArray<Trilingual> Conditions, ImmutableArray<Fact> Facts, ImmutableArray<Paper> Papers, DateTimeOffset? TakenAt);

/// <summary>A division as a reader sees it: before declaration only how many responded.</summary>
/// <param name="Presiding">The seat that presides over it.</param>
/// <param name="Responded">Seats that responded, of those counting.</param>
/// <param name="Counting">Seats present and not recused.</param>
/// <param name="Missing">Who has not responded: chair and secretariat only, else empty.</param>
/// <param name="Narrow">The presider alone, at last call: the result hangs on a thread; no direction.</param>
/// <param name="Tie">The presider alone, between cut and declaration: a casting vote is due.</param>
/// <param name="Result">Everything at once, on declaration.</param>
public sealed record DivisionView(
    string Id, int Attempt, string Presiding, DivisionStage Stage, DateTimeOffset OpenedAt, DateTimeOffset? LastCallAt, DateTimeOffset? Until, DateTimeOffset? CutAt, DateTimeOffset? DeclaredAt,
    string? Replaces, string? ReplacedBy, string? Reason, string? AbandonReason, int Responded, int Counting, ImmutableArray<string> Missing, bool Narrow, bool Tie, bool Notified, ResultView? Result);

/// <summary>A declared result with its roll call.</summary>
/// <param name="Duty">The time limit that starts with the decision, by its rule; null where none does.</param>
public sealed record ResultView(Outcome Outcome, Figures Figures, Robustness Robustness, string? Clause, string? Duty, int OrdersVersion, CastingChoice? CastingVote, string? CastingReason, ImmutableArray<Trilingual> Conditions, ImmutableArray<RollView> Roll, ImmutableArray<DissentView> Dissents);

/// <summary>How one seat stood in a declared division.</summary>
public enum Standing
{
    /// <summary>Voted.</summary>
    Voted,
    /// <summary>Present, no response.</summary>
    Silent,
    /// <summary>Recused.</summary>
    Recused,
    /// <summary>Not present.</summary>
    Absent,
}

/// <summary>One row of the roll call, with the ballot's entry in the record where there is one.</summary>
public sealed record RollView(string Seat, Trilingual Body, Trilingual? Name, Standing Standing, Choice? Choice, bool RollCall, long? Sequence, string? Hash);

/// <summary>A recorded dissent.</summary>
public sealed record DissentView(string Seat, string Reason);

/// <summary>The reader's own seat and ballot.</summary>
public sealed record OwnView(string Seat, Trilingual Body, Trilingual Name, bool Present, bool MayVote, bool Presides, InterestEffect? Effect, OwnBallot? Ballot, bool RollCallRunning);

/// <summary>The reader's own counted ballot; <paramref name="Id"/> is the id its own screen gave it.</summary>
public sealed record OwnBallot(string Division, string Id, Choice Choice, int Revision, long Sequence, string Hash, DateTimeOffset At, long? Replaces, bool RollCall);

/// <summary>For a seat that is out: its number and the declaration, nothing of the item.</summary>
public sealed record AwayView(int Item, string Declaration, DateTimeOffset DeclaredAt, DateTimeOffset? Since, bool CalledBack, ImmutableArray<int> Items);

/// <summary>What chair and secretariat see besides.</summary>
/// <param name="Presiding">The seat that presides now; null where nobody can and those present must choose.</param>
/// <param name="Minutes">The items the meeting has come to, for the draft minutes: Secretariat only, else empty.</param>
public sealed record OfficeView(string? Presiding, ImmutableArray<SeatView> Seats, ImmutableArray<ItemForecast> Forecast, ImmutableArray<DeclarationView> Declarations, ImmutableArray<RollCallView> RollCalls, ImmutableArray<EntryLine> Tail, string Head, long HeadSequence, ImmutableArray<MinutesLine> Minutes);

/// <summary>A seat's presence.</summary>
/// <param name="Responded">Whether it responded in the running division; null where none runs or it does not count.</param>
/// <param name="LineLostAt">When its last screen lost the line; null while one is connected or none ever was.</param>
/// <param name="Sitters">Who may sit in it: Secretariat only, else empty.</param>
public sealed record SeatView(string Code, Trilingual Body, Trilingual? Name, bool Alternate, bool NoAlternates, ImmutableArray<Stay> Stays, bool Present, DateTimeOffset? Leaves, bool? Responded, InterestEffect? Effect, bool Online, DateTimeOffset? LineLostAt, ImmutableArray<Sitter> Sitters);

/// <summary>A declaration with its ruling, and whether the reader may rule on it.</summary>
public sealed record DeclarationView(string Id, int Item, string Seat, Trilingual Name, PartyKind Party, Trilingual Nature, bool Annual, InterestEffect Effect, bool Ruled, bool Waivable, bool MayRule, int CountsIfOut, int CountsIfIn);

/// <summary>A roll call that is running: the first officer's word is shown to that officer only.</summary>
/// <param name="First">The first officer; null where the chair asked and nobody has entered anything.</param>
/// <param name="HeardAt">When the first officer entered what was heard; null until then.</param>
/// <param name="Mine">True where the reader is the first officer.</param>
public sealed record RollCallView(string Seat, DateTimeOffset StartedAt, Trilingual? First, DateTimeOffset? HeardAt, bool Mine, Choice? MyChoice, bool Differed);

/// <summary>A line of the record: sealed lines show no seat, choice or hash.</summary>
public sealed record EntryLine(long Sequence, DateTimeOffset At, string Kind, string? Hash, bool Sealed);

/// <summary>A note of the discussion, in its writer's language.</summary>
public sealed record NoteLine(DateTimeOffset At, string Text, Language Language);

/// <summary>Something somebody is to do, in its writer's language; <paramref name="Due"/> is inclusive.</summary>
public sealed record ActionLine(string Text, string Who, DateOnly Due, Language Language);

/// <summary>An item as the draft minutes have it so far.</summary>
/// <param name="Dividing">True while its division runs: figures follow on declaration.</param>
/// <param name="Result">The result that stands, or null.</param>
public sealed record MinutesLine(int Number, AgendaKind Kind, string? Case, Trilingual Title, Trilingual? Motion, DateTimeOffset? NotedAt, bool Dividing, ResultView? Result, DateTimeOffset? DeclaredAt, ImmutableArray<NoteLine> Notes, ImmutableArray<ActionLine> Actions);
