using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>What carrying decisions out has in common, whatever the kind of case: it is found by its reference, taken back and told of in one way.</summary>
public abstract class CarriesOut<TCase, TState, TStep> : ICarriesOut
    where TCase : Case<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <inheritdoc />
    public abstract bool Knows(string reference);

    /// <inheritdoc />
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        if (await Find(db, decision.Case, cancellation) is not { } found) return new Refusal("case-unknown").With("case", decision.Case);
        var before = found.State.ToString();
        var moved = Move(found, decision, pad.Reference);
        if (!moved.Ok) return moved.Refusal;
        await Follow(db, found, decision, cancellation);
        return new Carried(before, found.HistoryEntries, moved.Value, await Letter(db, found, decision, pad, cancellation));
    }

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var found = await db.Set<TCase>().SingleAsync(c => c.Reference == decision.Case, cancellation);
        await Unfollow(db, found, decision, cancellation);
        return found.Reopen(Enum.Parse<TState>(decision.StateBefore!), await db.WithLooks(found.Reference, decision.HistoryEntries, cancellation), decision.Meeting, at, $"{decision.Division} → {replacedBy}");
    }

    /// <inheritdoc />
    public async Task<CaseEntry?> Record(PortalDb db, string reference, string act, string actor, Role by, DateTimeOffset at, string? clause, string? note, CancellationToken cancellation) =>
        (await Find(db, reference, cancellation))?.Record(act, by, actor, at, clause, note);

    /// <inheritdoc />
    public async Task<DraftedLetter?> Letter(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation) =>
        await Find(db, decision.Case, cancellation) is { } found ? await Letter(db, found, decision, pad, cancellation) : null;

    /// <summary>Registrations and complaints come before the committee by a step of the Secretariat's own (RG-4.1.5, RG-6.1.4): an agenda moves nothing.</summary>
    public virtual Task<CaseEntry?> Table(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => Task.FromResult<CaseEntry?>(null);

    /// <inheritdoc cref="Table" />
    public virtual Task<CaseEntry?> TakeOff(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => Task.FromResult<CaseEntry?>(null);

    /// <summary>Moves the case by its own workflow: the entries to be stored.</summary>
    protected abstract Result<IReadOnlyList<CaseEntry>> Move(TCase found, DecisionTaken decision, ReferenceData reference);

    /// <summary>What the decision does beside the case's own move: duties that fall away.</summary>
    protected virtual Task Follow(PortalDb db, TCase found, DecisionTaken decision, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Takes that back where the decision is replaced.</summary>
    protected virtual Task Unfollow(PortalDb db, TCase found, CarriedDecision decision, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The letter on the decision, from the case as the decision left it.</summary>
    protected abstract Task<DraftedLetter?> Letter(PortalDb db, TCase found, DecisionTaken decision, LetterPad pad, CancellationToken cancellation);

    /// <summary>The note of a decision in a case's history: the division and the committee's reasons.</summary>
    protected static string Note(DecisionTaken decision) => string.Join(" / ", [decision.Division, .. decision.Reasons]);

    /// <summary>The case, tracked; null where there is none.</summary>
    protected static Task<TCase?> Find(PortalDb db, string reference, CancellationToken cancellation) => db.Set<TCase>().SingleOrDefaultAsync(c => c.Reference == reference, cancellation);
}
