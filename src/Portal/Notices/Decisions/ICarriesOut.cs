using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>Carries a decision of the committee out on one kind of case; the subject of the case implements it.</summary>
public interface ICarriesOut
{
    /// <summary>True where the case of this reference is of its kind.</summary>
    bool Knows(string reference);

    /// <summary>
    /// Moves the case by its own workflow and says what letter is to be drafted. Changes are tracked by <paramref name="db"/> and saved by
    /// the caller in one transaction with everything else, once.
    /// </summary>
    Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation);

    /// <summary>The letter on a decision that was carried out, as it would be drafted; null where the decision has none. Nothing moves.</summary>
    Task<DraftedLetter?> Letter(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation);

    /// <summary>Takes the case back to where the decision found it, because a re-division replaced that decision.</summary>
    Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The case was put on an agenda: the entry to be stored where its workflow moves by that, else null.</summary>
    Task<CaseEntry?> Table(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation);

    /// <summary>The case is on no agenda any more: the entry to be stored where its workflow moves by that, else null.</summary>
    Task<CaseEntry?> TakeOff(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation);

    /// <summary>Writes an act that moves nothing into the case's history; the entry to be stored, or null where there is no such case.</summary>
    Task<CaseEntry?> Record(PortalDb db, string reference, string act, string actor, Role by, DateTimeOffset at, string? clause, string? note, CancellationToken cancellation);
}

/// <summary>What was done on a case.</summary>
/// <param name="StateBefore">The state the decision found it in.</param>
/// <param name="HistoryEntries">How long its history is now.</param>
/// <param name="Entries">The entries to be stored.</param>
/// <param name="Letter">The letter to be drafted, or null.</param>
public sealed record Carried(string StateBefore, long HistoryEntries, IReadOnlyList<CaseEntry> Entries, DraftedLetter? Letter);

/// <summary>A letter as drafted.</summary>
/// <param name="Addressee">Whom it goes to.</param>
/// <param name="Language">The addressee's language.</param>
/// <param name="Facts">The facts it is printed from.</param>
/// <param name="Company">The company it goes to, or null.</param>
/// <param name="Provider">The provider it goes to, or null. Without company and provider it goes on the Secretariat's file.</param>
public sealed record DraftedLetter(Trilingual Addressee, Language Language, Parts.Letterhead.ILetterFacts Facts, int? Company = null, string? Provider = null);
