using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels;

/// <summary>Where the scheme's secretariat acts on rounds: the round is read, acted on and stored with its history and notices in one transaction, or nothing is.</summary>
public sealed class RoundDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why an act was refused: there is no such round, or not for this person.</summary>
    public const string Unknown = "round-unknown";

    /// <summary>Acts in a role on the round of a year; <paramref name="seen"/> is how long its history was when the page was read, null where that does not matter.</summary>
    public async Task<Refusal?> Act(ClaimsPrincipal person, Role by, int year, long? seen, Func<RoundAct, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var unknown = new Refusal(Unknown).With("year", Number(year));
        if (person.PersonId() is not { } id || !person.IsInRole(by.ToString())) return unknown;
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Set<RoundCase>().SingleOrDefaultAsync(r => r.Year == year, cancellation) is not { } found || await db.KnownRound(year, cancellation) is not { } known) return unknown;
            var moved = new Refusal(CaseDesk.MovedOn).With("case", found.Reference);
            if (seen is { } entries && entries != found.HistoryEntries) return moved;
            if (await act(new(db, found, known.Round, known.Version, by, id, reference, clock.GetUtcNow())) is { } refusal) return refusal;
            var stored = await db.Store(databases, now => db.EntriesWereWritten(now, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : moved;
        }
    }

    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An act on one round while it is being done.</summary>
/// <param name="Db">Where everything is stored with it.</param>
/// <param name="Case">The round, tracked.</param>
/// <param name="Round">Its dates and numbers, newest version.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="By">In which role.</param>
/// <param name="Person">Who acts: the person's id.</param>
/// <param name="Reference">Seeds and parameters.</param>
/// <param name="At">When.</param>
public sealed record RoundAct(PortalDb Db, RoundCase Case, LabelRound Round, int Version, Role By, string Person, ReferenceData Reference, DateTimeOffset At)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(At);

    /// <summary>What makes a notice or a letter of this act once only, after its entry was written.</summary>
    public string Key => $"{Case.Reference}/{RoundDesk.Number((int)Case.HistoryEntries)}";

    /// <summary>Takes a step of the table and stores its entry.</summary>
    public Refusal? Step(RoundStep step, string? note = null)
    {
        var taken = Case.Step(step, By, Person, At, note);
        if (!taken.Ok) return taken.Refusal;
        Db.Add(taken.Value);
        return null;
    }

    /// <summary>Writes an act that moves nothing into the history.</summary>
    public void Record(string act, string? clause, string? note = null) => Db.Add(Case.Record(act, By, Person, At, clause, note));

    /// <summary>The applications and nominations of the round, tracked.</summary>
    public Task<List<LabelApplication>> Applications(CancellationToken cancellation) => Db.Set<LabelApplication>().Where(a => a.Round == Case.Year).OrderBy(a => a.Reference).ToListAsync(cancellation);

    /// <summary>Where each of them stands, by reference.</summary>
    public async Task<IReadOnlyCollection<(string Reference, LabelState State)>> Stand(CancellationToken cancellation) => await Db.Standing(Case.Year, cancellation);
}
