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
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation) =>
        await Find(db, decision.Case, cancellation) is { } found ? await CarryOut(db, found, decision, pad, cancellation) : new Refusal("case-unknown").With("case", decision.Case);

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var found = await db.Set<TCase>().SingleAsync(c => c.Reference == decision.Case, cancellation);
        return found.Reopen(Enum.Parse<TState>(decision.StateBefore!), decision.HistoryEntries, decision.Meeting, at, $"{decision.Division} → {replacedBy}");
    }

    /// <inheritdoc />
    public async Task<CaseEntry?> Record(PortalDb db, string reference, string act, string actor, Role by, DateTimeOffset at, string? clause, string? note, CancellationToken cancellation) =>
        (await Find(db, reference, cancellation))?.Record(act, by, actor, at, clause, note);

    /// <summary>Moves a case that is there.</summary>
    protected abstract Task<Result<Carried>> CarryOut(PortalDb db, TCase found, DecisionTaken decision, LetterPad pad, CancellationToken cancellation);

    /// <summary>The note of a decision in a case's history: the division and the committee's reasons.</summary>
    protected static string Note(DecisionTaken decision) => string.Join(" / ", [decision.Division, .. decision.Reasons]);

    /// <summary>The case, tracked; null where there is none.</summary>
    protected static Task<TCase?> Find(PortalDb db, string reference, CancellationToken cancellation) => db.Set<TCase>().SingleOrDefaultAsync(c => c.Reference == reference, cancellation);
}
