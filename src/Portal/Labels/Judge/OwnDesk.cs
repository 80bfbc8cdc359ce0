using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>An application on a judge's own desk.</summary>
/// <param name="Matter">The application.</param>
/// <param name="Sheet">The judge's sheet.</param>
/// <param name="Rubric">What it is scored by.</param>
/// <param name="Total">The judge's own total, once handed in.</param>
/// <param name="Conflicted">An interest was found; nothing of the matter is shown.</param>
/// <param name="IsOpen">Others' scores are open to this judge; always false before the own are in, or scoring is closed.</param>
public sealed record OwnSheet(PanelMatter Matter, ScoreSheet Sheet, Rubric Rubric, Points? Total, bool Conflicted, bool IsOpen)
{
    /// <summary>True where the judge still has to do something.</summary>
    public bool Waits => Sheet.State == SheetState.Draft && !Conflicted;
}

/// <summary>A judge's own desk in a round.</summary>
/// <param name="Year">The round.</param>
/// <param name="Seat">The judge's seat; null for one who holds none.</param>
/// <param name="IsClosed">Scoring is closed.</param>
/// <param name="Until">The last day of judging.</param>
/// <param name="Sheets">The judge's sheets, by reference.</param>
public sealed record OwnDesk(int Year, Seat? Seat, bool IsClosed, DateOnly Until, ImmutableArray<OwnSheet> Sheets)
{
    /// <summary>The next one to score after an application, going round; null where none waits.</summary>
    public string? NextAfter(string application) =>
        Sheets.Where(s => s.Waits && s.Matter.Case.Reference != application).OrderBy(s => string.CompareOrdinal(s.Matter.Case.Reference, application) < 0).Select(s => s.Matter.Case.Reference).FirstOrDefault();
}

/// <summary>What a judge reads of an application beside its sheet.</summary>
/// <param name="Own">The sheet on the desk.</param>
/// <param name="Revisions">The judge's own revisions, the newest first.</param>
/// <param name="Form">The form handed in; null for a nomination.</param>
/// <param name="Findings">What the criteria come to.</param>
/// <param name="VerifiedAt">When the site was verified, and the officer's note.</param>
/// <param name="Others">Others' scores, where they are open to this judge; else none.</param>
public sealed record SheetReading(OwnSheet Own, ImmutableArray<ScoreRevision> Revisions, LabelEntryForm? Form, ImmutableArray<Finding> Findings, CaseEntry? VerifiedAt, ImmutableArray<JudgedTotal> Others);

/// <summary>Reads judges' own desks: what is not theirs to see is not read into them.</summary>
public sealed class OwnDesks(IDbContextFactory<PortalDb> databases, JudgingBook book, IPanelCriteria criteria, ReferenceData reference)
{
    /// <summary>The judge's desk in the current round; null where no round is or was judged.</summary>
    public async Task<OwnDesk?> Of(ClaimsPrincipal judge, CancellationToken cancellation) =>
        judge.PersonId() is { } id && await book.Current(cancellation) is { } year && await book.Of(year, cancellation) is { } judging ? Of(judging, id) : null;

    /// <summary>One application with what is read beside it; null where it is not the judge's.</summary>
    public async Task<(OwnDesk Desk, SheetReading Reading)?> Sheet(ClaimsPrincipal judge, string application, CancellationToken cancellation)
    {
        if (judge.PersonId() is not { } id) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var year = await db.Set<ScoreSheet>().Where(s => s.Application == application && s.Judge == id).Select(s => (int?)s.Round).SingleOrDefaultAsync(cancellation);
        if (year is null || await book.Of(db, year.Value, cancellation) is not { } judging) return null;
        var desk = Of(judging, id);
        if (desk.Sheets.FirstOrDefault(s => s.Matter.Case.Reference == application) is not { } own) return null;
        if (own.Conflicted) return (desk, new(own, [], null, [], null, []));
        var revisions = await db.Set<ScoreRevision>().AsNoTracking().Where(r => r.Application == application && r.Seat == own.Sheet.Seat).OrderByDescending(r => r.Number).ToListAsync(cancellation);
        var verified = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == application && e.Step == nameof(LabelStep.VerifySite)).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellation);
        return (desk, new(own, [.. revisions], (await db.SubmittedLabelForm(application, cancellation))?.Form, (await criteria.Findings(db, [own.Matter.Case], cancellation))[application], verified,
            own.IsOpen ? [.. judging.Totals(application, reference).Where(t => t.Judge != own.Sheet.Seat)] : []));
    }

    private OwnDesk Of(RoundJudging judging, string id)
    {
        var own = judging.Sheets.Where(s => s.Judge == id).ToDictionary(s => s.Application, StringComparer.Ordinal);
        return new(judging.Round.Year, judging.Seats.FirstOrDefault(s => s.Holder?.Person == id), judging.IsClosed, judging.Round.Round.JudgedUntil.Value,
            [.. judging.Matters.Where(m => own.ContainsKey(m.Case.Reference)).Select(m => Of(judging, m, own[m.Case.Reference]))]);
    }

    private OwnSheet Of(RoundJudging judging, PanelMatter matter, ScoreSheet sheet)
    {
        var rubric = reference.RubricOf(matter.Case.Label, sheet.RubricVersion);
        var conflicted = judging.Conflicts.Any(c => c.Application == sheet.Application && c.Judge == sheet.Judge);
        var total = sheet.State == SheetState.HandedIn ? rubric.Total(judging.Newest[(sheet.Application, sheet.Seat)].Content.Scores) : (Points?)null;
        return new(matter, sheet, rubric, total, conflicted, ScoreSeal.MaySee(sheet.State, conflicted, judging.IsOpen(sheet.Application), judging.IsClosed));
    }
}
