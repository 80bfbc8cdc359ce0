using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>Where a division stands. Before it opens the item is merely tabled.</summary>
public enum DivisionStage
{
    /// <summary>Ballots are taken.</summary>
    Open,
    /// <summary>Ballots are taken until the announced instant.</summary>
    LastCall,
    /// <summary>Cut; waiting for the presider.</summary>
    Closed,
    /// <summary>The casting vote was given; waiting to be declared.</summary>
    CastingVote,
    /// <summary>The result stands.</summary>
    Declared,
    /// <summary>Ended without a result.</summary>
    Abandoned,
}

/// <summary>The counted ballot of a seat: its latest revision.</summary>
public sealed record Ballot(string Seat, Choice Choice, int Revision, string Id, long Sequence, string Hash, DateTimeOffset At, bool RollCall, long? Replaces);

/// <summary>One vote on one motion.</summary>
public sealed record Division(string Id, int Item, int Attempt, string Presiding, DateTimeOffset OpenedAt, ImmutableArray<PaperLock> Papers)
{
    /// <summary>Where it stands.</summary>
    public DivisionStage Stage { get; init; } = DivisionStage.Open;

    /// <summary>The division this one replaces when declared, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>Why it was divided again.</summary>
    public string? Reason { get; init; }

    /// <summary>The division that replaced this one's result.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Last call was given at.</summary>
    public DateTimeOffset? LastCallAt { get; init; }

    /// <summary>It closes by itself at this instant (exclusive: a ballot at it is late).</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The cut entry, once there.</summary>
    public DivisionCut? Cut { get; init; }

    /// <summary>When the cut was written.</summary>
    public DateTimeOffset? CutAt { get; init; }

    /// <summary>The casting vote, where one was given or withheld.</summary>
    public CastingVoteGiven? CastingVote { get; init; }

    /// <summary>The result, once declared.</summary>
    public ResultDeclared? Result { get; init; }

    /// <summary>When the result was declared.</summary>
    public DateTimeOffset? DeclaredAt { get; init; }

    /// <summary>Why it was abandoned or called to a meeting.</summary>
    public string? AbandonReason { get; init; }

    /// <summary>The letter by which the party was told; no re-division after it.</summary>
    public string? NotifiedBy { get; init; }

    /// <summary>The counted ballot of each seat.</summary>
    public ImmutableSortedDictionary<string, Ballot> Ballots { get; init; } = ImmutableSortedDictionary.Create<string, Ballot>(StringComparer.Ordinal);

    /// <summary>Every acknowledged ballot by seat and client id: the same id again gives the same receipt.</summary>
    public Receipts Receipts { get; init; } = Receipts.None;

    /// <summary>Dissents, until the minutes are confirmed.</summary>
    public ImmutableArray<DissentRecorded> Dissents { get; init; } = [];

    /// <summary>True while ballots are taken.</summary>
    public bool TakesBallots => Stage is DivisionStage.Open or DivisionStage.LastCall;

    /// <summary>True from opening until declared or abandoned: no other division may open.</summary>
    public bool Running => Stage is not (DivisionStage.Declared or DivisionStage.Abandoned);

    /// <summary>True where its result stands today.</summary>
    public bool Stands => Stage == DivisionStage.Declared && ReplacedBy is null;
}

/// <summary>What a member holds in hand: enough to find their ballot in the exported record.</summary>
/// <param name="Division">The division.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Choice">The choice.</param>
/// <param name="Sequence">The entry's number.</param>
/// <param name="Hash">The entry's hash.</param>
/// <param name="ChainHead">The head of the chain with this entry as its newest.</param>
public sealed record Receipt(string Division, string Seat, Choice Choice, long Sequence, string Hash, string ChainHead);
