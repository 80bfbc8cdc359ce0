using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>Where judges act on their own sheets: kept, handed in, stepped aside from. Nobody acts on another's.</summary>
public sealed class Scoring(IDbContextFactory<PortalDb> databases, JudgingBook book, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Keeps a draft. <paramref name="seen"/> is the newest revision when the page was read.</summary>
    public Task<Refusal?> Keep(ClaimsPrincipal judge, string application, int seen, ScoreContent content, CancellationToken cancellation) =>
        Write(judge, application, seen, (sheet, rubric, open, at) => sheet.Keep(rubric, content, open, at), cancellation);

    /// <summary>Hands the scores in, or in anew with a reason.</summary>
    public Task<Refusal?> HandIn(ClaimsPrincipal judge, string application, int seen, ScoreContent content, string? reason, CancellationToken cancellation) =>
        Write(judge, application, seen, (sheet, rubric, open, at) => sheet.HandIn(rubric, content, reason, open, at), cancellation);

    /// <summary>Steps aside for an interest; the scheme's secretariat is told, so that another judge of the side is assigned.</summary>
    public Task<Refusal?> StepAside(ClaimsPrincipal judge, string application, string? interest, CancellationToken cancellation) => Act(judge, application, async (db, sheet, _, open, at) =>
    {
        if (sheet.StepAside(interest, open, at) is { } refusal) return refusal;
        var told = new Told($"{application}/{sheet.Seat}/aside", JudgeWords.All("ToldAside", application), JudgeWords.All("ToldAsideText", PanelBodies.Of(sheet.Seat)!.Name), Links.JudgingRound(sheet.Round), application, "LG-10");
        await db.TellOnce(await db.Holding(Role.Secretariat, cancellation), told, at, cancellation);
        return null;
    }, cancellation);

    private Task<Refusal?> Write(ClaimsPrincipal judge, string application, int seen, Func<ScoreSheet, Rubric, bool, DateTimeOffset, Result<ScoreRevision>> write, CancellationToken cancellation) =>
        Act(judge, application, (db, sheet, label, open, at) =>
        {
            if (sheet.Revisions != seen) return Task.FromResult<Refusal?>(Moved(application));
            var written = write(sheet, reference.RubricOf(label, sheet.RubricVersion), open, at);
            if (written.Ok) db.Add(written.Value);
            return Task.FromResult(written.Refusal);
        }, cancellation);

    private async Task<Refusal?> Act(ClaimsPrincipal judge, string application, Func<PortalDb, ScoreSheet, LabelKind, bool, DateTimeOffset, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var unknown = new Refusal(CaseDesk.Unknown).With("case", application);
        if (judge.PersonId() is not { } id || !judge.IsInRole(nameof(Role.Judge))) return unknown;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<ScoreSheet>().SingleOrDefaultAsync(s => s.Application == application && s.Judge == id, cancellation) is not { } sheet) return unknown;
        if (await book.Of(db, sheet.Round, cancellation) is not { } judging || judging.Matters.FirstOrDefault(m => m.Case.Reference == application) is not { } matter) return unknown;
        // Found since it was assigned: what the page says, not what the form asks.
        if (judging.Conflicts.Any(c => c.Application == application && c.Judge == id)) return new Refusal("judge-conflicted", "LG-10");
        if (judging.Round.Case.State != RoundState.Judging || matter.Case.State != LabelState.BeforePanel) return new Refusal("scores-open");
        if (await act(db, sheet, matter.Case.Label, judging.IsOpen(application), clock.GetUtcNow()) is { } refusal) return refusal;
        // Another window of the same judge may have been first.
        var stored = await db.Store(databases, now => now.Set<ScoreSheet>().AnyAsync(s => s.Application == application && s.Judge == id && s.Revisions >= sheet.Revisions, cancellation), cancellation);
        return stored == Stored.Whole ? null : Moved(application);
    }

    private static Refusal Moved(string application) => new Refusal(CaseDesk.MovedOn).With("case", application);
}
