using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>An application as the panel has it before it.</summary>
/// <param name="Case">The application.</param>
/// <param name="Holder">The company or provider.</param>
/// <param name="Factory">The factory, or null.</param>
/// <param name="Parties">Whom it concerns; interests are compared with them.</param>
public sealed record PanelMatter(LabelApplication Case, Trilingual Holder, Trilingual? Factory, ImmutableArray<Party> Parties);

/// <summary>
/// All there is on the judging of a round. It stays on the server: what may be shown to whom is taken from it by <see cref="ScoreSeal"/>.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Scoring">How it was assigned and whether scoring is closed; null before applications are assigned.</param>
/// <param name="Seats">The panel as filled today.</param>
/// <param name="Matters">Its applications that are or were before the panel, by reference.</param>
/// <param name="Sheets">What is assigned.</param>
/// <param name="Newest">The newest revision of each sheet.</param>
/// <param name="Conflicts">Interests found in the declarations of the year.</param>
public sealed record RoundJudging(
    KnownRound Round, PanelScoring? Scoring, ImmutableArray<Seat> Seats, ImmutableArray<PanelMatter> Matters, ImmutableArray<ScoreSheet> Sheets,
    IReadOnlyDictionary<(string Application, string Seat), ScoreRevision> Newest, ImmutableArray<PanelConflict> Conflicts)
{
    /// <summary>True where nothing is scored any more.</summary>
    public bool IsClosed => Scoring?.IsClosed == true;

    /// <summary>The sheets of an application, in the order of the panel.</summary>
    public IEnumerable<ScoreSheet> Of(string application) => PanelBodies.All.SelectMany(p => Sheets.Where(s => s.Application == application && s.Seat == p.Code));

    /// <summary>True where the scores of an application are open.</summary>
    public bool IsOpen(string application) => ScoreSeal.IsOpen([.. Of(application).Select(s => s.State)], IsClosed);

    /// <summary>Seats that must step aside for an application: by declaration, or because the judge did.</summary>
    public ImmutableArray<string> Aside(string application) =>
        [.. PanelBodies.All.Select(p => p.Code).Where(code => Conflicts.Any(c => c.Application == application && c.Seat == code) || Of(application).Any(s => s.Seat == code && s.State == SheetState.Aside))];

    /// <summary>The totals handed in for an application, whoever may see them.</summary>
    public IEnumerable<JudgedTotal> Totals(string application, ReferenceData reference) =>
        from sheet in Of(application)
        where sheet.State == SheetState.HandedIn
        let matter = Matters.First(m => m.Case.Reference == application)
        select new JudgedTotal(application, sheet.Seat, reference.RubricOf(matter.Case.Label, sheet.RubricVersion).Total(Newest[(application, sheet.Seat)].Content.Scores));
}

/// <summary>Reads the judging of rounds.</summary>
public sealed class JudgingBook(IDbContextFactory<PortalDb> databases, CommitteeBook committee, ReferenceData reference, TimeProvider clock)
{
    private static readonly LabelState[] BeforePanel = [LabelState.BeforePanel, LabelState.Proposed, LabelState.NotAwarded, LabelState.Awarded];

    /// <summary>The judging of a year's round; null where there is no such round.</summary>
    public async Task<RoundJudging?> Of(int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, year, cancellation);
    }

    /// <summary>The same within an operation that has its own context.</summary>
    public async Task<RoundJudging?> Of(PortalDb db, int year, CancellationToken cancellation)
    {
        if (await db.KnownRound(year, cancellation) is not { } round) return null;
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        var seats = await committee.Panel(today, cancellation);
        var matters = await Matters(db, year, cancellation);
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.Round == year).ToListAsync(cancellation);
        var revisions = await db.Set<ScoreRevision>().AsNoTracking().Where(r => db.Set<ScoreSheet>().Any(s => s.Round == year && s.Application == r.Application && s.Seat == r.Seat && s.Revisions == r.Number)).ToListAsync(cancellation);
        var interests = await committee.Interests(today.Year, cancellation);
        return new(round, await db.Set<PanelScoring>().AsNoTracking().SingleOrDefaultAsync(s => s.Round == year, cancellation), seats, matters, [.. sheets],
            revisions.ToDictionary(r => (r.Application, r.Seat)), [.. matters.SelectMany(m => PanelConflicts.Of(m.Case.Reference, m.Parties, seats, interests))]);
    }

    /// <summary>The newest round the panel scores or has scored; null where none is.</summary>
    public async Task<int?> Current(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        RoundState[] states = [RoundState.Judging, RoundState.Decided, RoundState.Objections, RoundState.Released];
        return await db.Set<RoundCase>().Where(r => states.Contains(r.State)).OrderByDescending(r => r.Year).Select(r => (int?)r.Year).FirstOrDefaultAsync(cancellation);
    }

    private async Task<ImmutableArray<PanelMatter>> Matters(PortalDb db, int year, CancellationToken cancellation)
    {
        var cases = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.Round == year && BeforePanel.Contains(a.State)).OrderBy(a => a.Reference).ToListAsync(cancellation);
        var (companies, factories, providers) = (cases.Select(c => c.CompanyId).ToList(), cases.Select(c => c.FactoryId).ToList(), cases.Select(c => c.ProviderNumber).ToList());
        var company = await db.Set<Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var factory = await db.Set<Factory>().AsNoTracking().Where(f => factories.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellation);
        var provider = await db.Set<Provider>().AsNoTracking().Where(p => providers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, cancellation);
        return
        [
            .. cases.Select(c => c.ProviderNumber is { } number
                ? new PanelMatter(c, provider[number].Name, null, [.. ReadyParties.Of(provider[number], withDirectors: true)])
                : new PanelMatter(c, company[c.CompanyId!.Value].Name, c.FactoryId is { } id ? factory[id] : null, [.. ReadyParties.Of(company[c.CompanyId!.Value], reference)])),
        ];
    }
}
