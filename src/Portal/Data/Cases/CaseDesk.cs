using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>
/// Where people act on applications: the case is read, acted on and stored with its history, deadlines and notices in one transaction, or nothing is. Who may act is asked before,
/// and the workflow asks again.
/// </summary>
public sealed class CaseDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why an act was refused: there is no such case.</summary>
    public const string Unknown = "case-unknown";

    /// <summary>Why an act was refused: somebody else acted since the page was read.</summary>
    public const string MovedOn = "case-moved-on";

    /// <summary>Why a page of a form was not saved: the form was handed in or taken back.</summary>
    public const string FormClosed = "form-closed";

    /// <summary>
    /// Acts on a case. <paramref name="seen"/> is how long its history was when the page was read, null where that does not matter. What <paramref name="act"/> refuses leaves nothing behind.
    /// </summary>
    public async Task<Result<T>> Act<T>(string @case, long? seen, Func<CaseAct, Task<Result<T>>> act, CancellationToken cancellation)
    {
        var moved = new Refusal(MovedOn).With("case", @case);
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Set<Application>().SingleOrDefaultAsync(a => a.Reference == @case, cancellation) is not { } found) return new Refusal(Unknown).With("case", @case);
            if (seen is { } entries && entries != found.HistoryEntries) return moved;
            var done = await act(new(db, found, reference, clock.GetUtcNow()));
            if (!done.Ok) return done;
            var stored = await db.Store(databases, async now =>
                db.Followed(@case, found.HistoryEntries, await now.Set<Application>().Where(a => a.Reference == @case).Select(a => a.HistoryEntries).SingleAsync(cancellation)), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? done : moved;
        }
    }

    /// <summary>The same for an act that answers nothing: null where it was done.</summary>
    public async Task<Refusal?> Act(string @case, long? seen, Func<CaseAct, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var done = await Act<bool>(@case, seen, async doing =>
        {
            if (await act(doing) is { } refusal) return refusal;
            return true;
        }, cancellation);
        return done.Refusal;
    }
}

/// <summary>An act on one application while it is being done.</summary>
/// <param name="Db">Where everything is stored with it.</param>
/// <param name="Case">The application, tracked.</param>
/// <param name="Reference">Seeds and parameters.</param>
/// <param name="At">When.</param>
public sealed record CaseAct(PortalDb Db, Application Case, ReferenceData Reference, DateTimeOffset At)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(At);

    /// <summary>What makes a notice of this act once only, after the entry was written.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Case.Reference}/{Case.HistoryEntries}");

    /// <summary>Takes a step of the workflow and stores its entry.</summary>
    public Refusal? Step(ApplicationStep step, Role by, string actor, string? note = null)
    {
        var taken = Case.Step(step, by, actor, At, note);
        if (!taken.Ok) return taken.Refusal;
        Db.Add(taken.Value);
        return null;
    }

    /// <summary>Writes an act that moves nothing into the history.</summary>
    public CaseEntry Record(string act, Role by, string actor, string? clause = null, string? note = null)
    {
        var entry = Case.Record(act, by, actor, At, clause, note);
        Db.Add(entry);
        return entry;
    }

    /// <summary>Starts a clock of <c>seeds/deadlines.json</c> on a day; the act just done started it.</summary>
    public CaseDeadline Start(string rule, DateOnly from) => Db.StartClock(Reference, Case.Reference, rule, from, Key);

    /// <summary>Says that a running duty was done on a day; nothing where none runs.</summary>
    public Task Meet(string rule, DateOnly on, CancellationToken cancellation) => Db.MeetClock(Case.Reference, rule, on, cancellation);

    /// <summary>Ends running duties whose cause fell away; all of the case where <paramref name="rule"/> is null.</summary>
    public Task End(string? rule, CancellationToken cancellation) => Db.EndClocks(Case.Reference, rule, Today, cancellation);
}
