namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>One agenda item as the minutes report it.</summary>
/// <param name="Number">Its place on the agenda, from 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">demonstration, new-technology, registration, reapplication, penalty, label, withdrawal, termination, quotation, report, minutes or information.</param>
/// <param name="Case">The case it decides: DP2-2025-0007; null where there is none.</param>
/// <param name="Motion">What was put to the vote; null for an item without decision.</param>
/// <param name="Presiding">The seat that presided over this item, where it was another than the meeting's.</param>
/// <param name="Papers">The papers, locked when the division opened.</param>
/// <param name="Divisions">The divisions in order; a re-division follows the one it replaces.</param>
/// <param name="Recusals">Who was out for this item.</param>
/// <param name="Conditions">Conditions attached to the decision.</param>
/// <param name="Dissents">Dissents recorded at a member's wish.</param>
/// <param name="Notes">What the secretariat noted of the discussion.</param>
public sealed record MinutesItem(
    int Number, Trilingual Title, string Kind, string? Case, Trilingual? Motion, string? Presiding, IReadOnlyList<MinutesPaper> Papers, IReadOnlyList<MinutesDivision> Divisions,
    IReadOnlyList<MinutesRecusal> Recusals, IReadOnlyList<Trilingual> Conditions, IReadOnlyList<MinutesDissent> Dissents, IReadOnlyList<MinutesNote> Notes);

/// <summary>A paper with the SHA-256 of its file, lower-case hexadecimal.</summary>
public sealed record MinutesPaper(Trilingual Name, string Sha256);

/// <summary>Who was out, why, and when they left and came back (null where they were out throughout).</summary>
public sealed record MinutesRecusal(string Seat, Trilingual Reason, DateTimeOffset? Left, DateTimeOffset? Returned);

/// <summary>A dissent and its reason.</summary>
public sealed record MinutesDissent(string Seat, Trilingual Reason, DateTimeOffset At);

/// <summary>A note of the discussion.</summary>
public sealed record MinutesNote(DateTimeOffset At, Trilingual Text);

/// <summary>One division as the minutes report it.</summary>
/// <param name="Id">67-4-1.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="LastCallAt">When last call was given; null where it was not.</param>
/// <param name="CutAt">When it closed; null where it was abandoned before.</param>
/// <param name="DeclaredAt">When the result was declared; null until then.</param>
/// <param name="Figures">The figures at the cut; null where it was abandoned.</param>
/// <param name="RollCall">Every seat's part in it, in the order of the roll.</param>
/// <param name="Outcome">carried, not-carried, no-quorum or abandoned.</param>
/// <param name="Clause">The clause the decision rests on.</param>
/// <param name="DeclaredBy">The seat that declared or abandoned it.</param>
public sealed record MinutesDivision(
    string Id, DateTimeOffset OpenedAt, DateTimeOffset? LastCallAt, DateTimeOffset? CutAt, DateTimeOffset? DeclaredAt, MinutesFigures? Figures,
    IReadOnlyList<MinutesBallot> RollCall, string Outcome, string Clause, string DeclaredBy)
{
    /// <summary>The casting vote after a tie; null where there was none.</summary>
    public MinutesCastingVote? CastingVote { get; init; }

    /// <summary>The earlier division this one replaces, and why; null for a first division.</summary>
    public MinutesReplacement? Replaces { get; init; }

    /// <summary>The later division that replaced this result; null where it stands.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Why it was abandoned; null where it was not.</summary>
    public Trilingual? AbandonedBecause { get; init; }

    /// <summary>How robust the result was; null where it was neither carried nor lost.</summary>
    public MinutesRobustness? Robustness { get; init; }
}

/// <summary>The figures at the cut: counts of seats. <paramref name="Present"/> leaves out recused seats.</summary>
public sealed record MinutesFigures(int For, int Against, int Abstain, int NoResponse, int Recused, int Absent, int Present, int Quorum)
{
    /// <summary>The same by side, in the judging panel (LG-10); null in the committee.</summary>
    public CleanerProduction.Meetings.SideFigures? Sides { get; init; }
}

/// <summary>One line of the roll: for, against, abstain, no-response, recused or absent.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who sat in it.</param>
/// <param name="Choice">The ballot, or why there is none.</param>
/// <param name="TakenAloud">True where the roll was called and two officers entered it.</param>
public sealed record MinutesBallot(string Seat, Trilingual Person, string Choice, bool TakenAloud = false);

/// <summary>The presider's casting vote: for, against or withheld, with the reason.</summary>
public sealed record MinutesCastingVote(string Seat, string Choice, Trilingual Reason);

/// <summary>The earlier division and the reason for voting again.</summary>
public sealed record MinutesReplacement(string Division, Trilingual Reason);

/// <summary>Would the result differ had every silent present seat voted the other way, or had any one voting seat been recused?</summary>
public sealed record MinutesRobustness(bool SilentCouldReverse, bool OneRecusalCouldReverse);
