using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>
/// Carries declared results out, each once: case, history, deadline and draft letter in one transaction keyed by the division, so that
/// a second node, a restart or a repeat does nothing.
/// </summary>
public sealed partial class CarryingOut(IDbContextFactory<PortalDb> databases, IEnumerable<ICarriesOut> subjects, ReferenceData reference, Operation operation, TimeProvider clock, ILogger<CarryingOut> logger)
{
    /// <summary>
    /// Carries out one result; <paramref name="replaces"/> is the division it replaced. Nothing happens where it was carried out before.
    /// </summary>
    public async Task Do(DecisionTaken decision, string? replaces, CancellationToken cancellation)
    {
        bool done;
        do done = await Done(decision, replaces, cancellation);
        while (!done);
    }

    // False where it is to be looked at again.
    private async Task<bool> Done(DecisionTaken decision, string? replaces, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<CarriedDecision>().AnyAsync(d => d.Division == decision.Division, cancellation)) return true;
        var carried = new CarriedDecision
        {
            Division = decision.Division, Meeting = decision.Meeting, Item = decision.Item, Kind = decision.Content.Kind,
            Case = decision.Content.Case, Outcome = decision.Outcome, DeclaredAt = decision.At,
        };
        db.Add(carried);
        var trouble = replaces is null ? null : await TakeBack(db, replaces, decision, cancellation);
        trouble ??= decision.Content.Case is null ? null : await Carry(db, carried, decision, cancellation);
        if (trouble is not null) LogTrouble(logger, decision.Division, carried.Trouble = trouble.Code);
        return await db.Store(databases, now => WasFirst(db, now, decision.Division, cancellation), cancellation) == Stored.Whole;
    }

    // Another node carried it out, or the case moved in this very moment: looked at again, it is done, or done on the case as it stands now.
    private static async Task<bool> WasFirst(PortalDb tried, PortalDb now, string division, CancellationToken cancellation) =>
        await now.Set<CarriedDecision>().AnyAsync(d => d.Division == division, cancellation) || await tried.EntriesWereWritten(now, cancellation);

    private async Task<Refusal?> Carry(PortalDb db, CarriedDecision carried, DecisionTaken decision, CancellationToken cancellation)
    {
        if (decision.Consequence is not { } consequence || Subject(decision.Case) is not { } subject) return null;
        var today = HongKongTime.DateOf(decision.At);
        var pad = new LetterPad(await Letters.PastLetters.Next(db, HongKongTime.DateOf(decision.At).Year, cancellation), today, operation.Origin, operation.IsDemonstration, reference);
        var done = await subject.CarryOut(db, decision, pad, cancellation);
        if (!done.Ok) return done.Refusal;
        (carried.StateBefore, carried.HistoryEntries) = (done.Value.StateBefore, done.Value.HistoryEntries);
        db.AddRange(done.Value.Entries);
        if (consequence.Deadline is { } rule && reference.Deadlines.Start(rule, today, reference.Calendar) is { Ok: true } clockRuns)
            db.Add(new CaseDeadline { Case = decision.Case, Rule = rule, From = today, Due = clockRuns.Value.Due, Provisional = clockRuns.Value.Provisional, StartedBy = decision.Division });
        if (consequence.Letter is { } kind && done.Value.Letter is { } letter)
            db.Add(new LetterDraft
            {
                Number = pad.Number, Kind = LetterPress.KindOf(letter.Facts), Case = decision.Case, Addressee = letter.Addressee, CompanyId = letter.Company, ProviderNumber = letter.Provider,
                Language = await Representing.LanguageOf(db, letter, today, cancellation), Facts = LetterPress.Store(letter.Facts),
                DraftedAt = clock.GetUtcNow(), MadeFor = $"{decision.Division}/{kind}", Meeting = decision.Meeting, Division = decision.Division,
            });
        return null;
    }

    private async Task<Refusal?> TakeBack(PortalDb db, string replaced, DecisionTaken by, CancellationToken cancellation)
    {
        var old = await db.Set<CarriedDecision>().SingleOrDefaultAsync(d => d.Division == replaced, cancellation);
        if (old is null || old.Outcome == Outcome.NoQuorum) return null;
        old.ReplacedBy = by.Division;
        await foreach (var letter in db.Set<LetterDraft>().Where(l => l.Division == replaced && l.State == LetterState.Draft).AsAsyncEnumerable()) letter.State = LetterState.Withdrawn;
        await foreach (var deadline in db.Set<CaseDeadline>().Where(d => d.StartedBy == replaced).AsAsyncEnumerable()) deadline.EndedOn = HongKongTime.DateOf(by.At);
        if (old.StateBefore is null || old.Case is null || Subject(old.Case) is not { } subject) return null;
        var reopened = await subject.Reopen(db, old, by.Division, by.At, cancellation);
        if (reopened.Ok) db.Add(reopened.Value);
        return reopened.Refusal;
    }

    private ICarriesOut? Subject(string reference) => subjects.FirstOrDefault(s => s.Knows(reference));

    [LoggerMessage(LogLevel.Warning, "The result of division {Division} could not be carried out on its case: {Code}")]
    private static partial void LogTrouble(ILogger logger, string division, string code);
}
