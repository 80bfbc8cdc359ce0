using System.Collections.Immutable;
using System.Linq.Expressions;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>How many cases each view holds, the filters left out.</summary>
public sealed record ViewCounts(int Open, int Mine, int Week, int Paused, int Ready, int Stalled, int Unassigned, int All)
{
    /// <summary>That of one view.</summary>
    public int this[QueueView view] => view switch
    {
        QueueView.Open => Open, QueueView.Mine => Mine, QueueView.Week => Week, QueueView.Paused => Paused, QueueView.Ready => Ready, QueueView.Stalled => Stalled, QueueView.Unassigned => Unassigned, _ => All,
    };
}

/// <summary>How the cases asked for spread (FG-1.3.2, FG-2.3.2(c), FG-2.3.3).</summary>
/// <param name="Total">How many.</param>
/// <param name="Sme">Of small and medium companies.</param>
/// <param name="Sectors">By sector, the largest first; true where it has priority.</param>
/// <param name="Places">By place, the largest first.</param>
public sealed record QueueBalance(int Total, int Sme, ImmutableArray<(string Sector, bool Priority, int Count)> Sectors, ImmutableArray<(string Place, int Count)> Places);

/// <summary>A page of the queue.</summary>
public sealed record QueuePageRead(IReadOnlyList<QueueRow> Rows, int Total);

/// <summary>Reads the queue.</summary>
public sealed class QueueBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>After how many days in one state a case is called stalled.</summary>
    public const int StalledDays = QueueIndex.StalledDays;

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    // From here on a page is found by the index alone, and only its own rows are read.
    private const int Far = 4 * QueueAsk.PageSize;

    // Where a search finds more, its rows are looked for in their order and not ordered when all are found: of 100,000 cases a page is then full after reading fewer than that.
    private const int Many = 2_500;

    // Everything but what is searched, which is the larger half of a row.
    private static readonly Expression<Func<QueueRow, QueueRow>> Shown = r => new QueueRow
    {
        Id = r.Id, Case = r.Case, Kind = r.Kind, Stage = r.Stage, Open = r.Open, Phase = r.Phase, Officer = r.Officer, With = r.With, CompanyId = r.CompanyId, Applicant = r.Applicant, Title = r.Title,
        Sector = r.Sector, PrioritySector = r.PrioritySector, Place = r.Place, Sme = r.Sme, SubmittedOn = r.SubmittedOn, Since = r.Since, CompleteOn = r.CompleteOn, Due = r.Due, DueRule = r.DueRule,
        PausedSince = r.PausedSince, Cost = r.Cost, Grant = r.Grant,
    };

    // What the workbench opens with, read every minute by everybody; compiled for the database this portal has.
    private readonly Func<PortalDb, int, int, IAsyncEnumerable<QueueRow>> firstPages = EF.CompileAsyncQuery((PortalDb db, int skip, int take) =>
        db.Set<QueueRow>().AsNoTracking().Where(r => r.Open).OrderBy(r => r.Due).ThenBy(r => r.Case).Skip(skip).Take(take).Select(Shown));

    private readonly Func<PortalDb, Task<int>> countOpen = EF.CompileAsyncQuery((PortalDb db) => db.Set<QueueRow>().Count(r => r.Open));

    /// <summary>One page of what is asked for.</summary>
    public async Task<QueuePageRead> Page(QueueAsk ask, string me, Language language, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var skip = (ask.Page - 1) * QueueAsk.PageSize;
        if (ask is { View: QueueView.Open, Filters: 0, Sort: QueueSort.Due, Down: false } && skip < Far)
        {
            var first = new List<QueueRow>();
            await foreach (var row in firstPages(db, skip, QueueAsk.PageSize).WithCancellation(cancellation)) first.Add(row);
            return new(first, await countOpen(db));
        }
        var hits = ask.Text.Length > 0 ? await QueueSearch.Count(db, reference.Folding, ask.Text, cancellation) : 0;
        var total = ask is { View: QueueView.All, Filters: 1, Text.Length: > 0 } ? hits : await Found(db, ask, me).CountAsync(cancellation);
        if (skip >= total) return new([], total);
        var chosen = hits > Many ? Chosen(QueueSearch.Walking(db, reference.Folding, ask.Text), ask, me) : Found(db, ask, me);
        // In the further half the way from the last row is shorter.
        var page = skip >= Far && skip > total / 2
            ? Sorted(chosen, ask with { Down = !ask.Down }, language).Skip(Math.Max(0, total - skip - QueueAsk.PageSize)).Take(Math.Min(QueueAsk.PageSize, total - skip))
            : Sorted(chosen, ask, language).Skip(skip).Take(QueueAsk.PageSize);
        // PostgreSQL takes the filter's rows for evenly spread over all days: it would walk all cases in their order and read tens of thousands of rows before the first of a closed phase. What the filter's index holds alone it finds there.
        if (skip >= Far || (db is PostgresPortalDb && ask is { Filters: > 0, Text: "" }))
        {
            var cases = page.Select(r => r.Case);
            page = Sorted(db.Set<QueueRow>().AsNoTracking().Where(r => cases.Contains(r.Case)), ask, language);
        }
        return new(await page.Select(Shown).ToListAsync(cancellation), total);
    }

    /// <summary>Everything that is asked for, as it is sorted, row by row.</summary>
    public async IAsyncEnumerable<QueueRow> All(QueueAsk ask, string me, Language language, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await foreach (var row in Sorted(Found(db, ask, me), ask, language).Select(Shown).AsAsyncEnumerable().WithCancellation(cancellation)) yield return row;
    }

    /// <summary>How many rows <see cref="All"/> has.</summary>
    public async Task<int> Count(QueueAsk ask, string me, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Found(db, ask, me).CountAsync(cancellation);
    }

    /// <summary>How many each view holds.</summary>
    public async Task<ViewCounts> Counts(string me, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (week, stalled) = (Today.AddDays(7), Today.AddDays(-StalledDays));
        var open = await db.Set<QueueRow>().Where(r => r.Open).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(), Mine = g.Count(r => r.Officer == me), Week = g.Count(r => r.PausedSince == null && r.Due <= week), Paused = g.Count(r => r.PausedSince != null),
            Ready = g.Count(r => r.Stage == ApplicationState.Recommended), Stalled = g.Count(r => r.Since < stalled), Unassigned = g.Count(r => r.Officer == null),
        }).FirstOrDefaultAsync(cancellation);
        var all = await db.Set<QueueRow>().CountAsync(cancellation);
        return open is null ? new(0, 0, 0, 0, 0, 0, 0, all) : new(open.All, open.Mine, open.Week, open.Paused, open.Ready, open.Stalled, open.Unassigned, all);
    }

    /// <summary>How what is asked for spreads.</summary>
    public async Task<QueueBalance> Balance(QueueAsk ask, string me, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var groups = await Found(db, ask, me).GroupBy(r => new { r.Sme, r.Sector, r.PrioritySector, r.Place }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new(
            groups.Sum(g => g.Count), groups.Where(g => g.Key.Sme).Sum(g => g.Count),
            [.. groups.GroupBy(g => (g.Key.Sector, g.Key.PrioritySector)).Select(g => (g.Key.Sector, g.Key.PrioritySector, g.Sum(x => x.Count))).OrderByDescending(s => s.Item3).ThenBy(s => s.Sector, StringComparer.Ordinal)],
            [.. groups.GroupBy(g => g.Key.Place).Select(g => (g.Key, g.Sum(x => x.Count))).OrderByDescending(p => p.Item2).ThenBy(p => p.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The officers a case can be given to, and everybody who has one.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Officers(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var roles = Policies.Officers.Select(r => r.ToString()).ToList();
        var ids = db.UserRoles.Join(db.Roles.Where(r => roles.Contains(r.Name!)), u => u.RoleId, r => r.Id, (u, _) => u.UserId);
        return await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToDictionaryAsync(p => p.Id, p => p.Name(), StringComparer.Ordinal, cancellation);
    }

    /// <summary>The meeting cases are put before; null where none is called.</summary>
    public async Task<MeetingCard?> NextMeeting(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.NextMeeting(clock.GetUtcNow(), cancellation);
    }

    private IQueryable<QueueRow> Found(PortalDb db, QueueAsk ask, string me) => Chosen(QueueSearch.In(db, reference.Folding, ask.Text), ask, me);

    private IQueryable<QueueRow> Chosen(IQueryable<QueueRow> searched, QueueAsk ask, string me)
    {
        var rows = searched.AsNoTracking();
        var (week, stalled) = (Today.AddDays(7), Today.AddDays(-StalledDays));
        rows = ask.View switch
        {
            QueueView.Mine => rows.Where(r => r.Open && r.Officer == me),
            QueueView.Week => rows.Where(r => r.Open && r.PausedSince == null && r.Due <= week),
            QueueView.Paused => rows.Where(r => r.Open && r.PausedSince != null),
            QueueView.Ready => rows.Where(r => r.Open && r.Stage == ApplicationState.Recommended),
            QueueView.Stalled => rows.Where(r => r.Open && r.Since < stalled),
            QueueView.Unassigned => rows.Where(r => r.Open && r.Officer == null),
            QueueView.All => rows,
            _ => rows.Where(r => r.Open),
        };
        if (ask.Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        if (ask.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (ask.Officer is { } officer) rows = officer == QueueAsk.Nobody ? rows.Where(r => r.Officer == null) : rows.Where(r => r.Officer == officer);
        if (ask.Sector is { } sector) rows = rows.Where(r => r.Sector == sector);
        if (ask.Place is { } place) rows = rows.Where(r => r.Place == place);
        if (ask.Phase is { } phase) rows = rows.Where(r => r.Phase == phase);
        return rows;
    }

    // Where many cases are alike what is due first comes first; from the last to the first everything is turned round, as an index can be read.
    private static IQueryable<QueueRow> Sorted(IQueryable<QueueRow> rows, QueueAsk ask, Language language) => ask.Sort switch
    {
        QueueSort.Reference => ask.Down ? rows.OrderByDescending(r => r.Case) : rows.OrderBy(r => r.Case),
        QueueSort.Applicant => By<string>(rows, language switch { Language.En => r => r.Applicant.En, Language.ZhHans => r => r.Applicant.Hans, _ => r => r.Applicant.Hant }, ask.Down),
        // The oldest was submitted first.
        QueueSort.Age => By(rows, r => r.SubmittedOn, !ask.Down),
        QueueSort.Kind => ByAndDue(rows, r => r.Kind, ask.Down),
        QueueSort.Stage => ByAndDue(rows, r => r.Stage, ask.Down),
        QueueSort.Officer => ByAndDue(rows, r => r.Officer, ask.Down),
        QueueSort.Sector => ByAndDue(rows, r => r.Sector, ask.Down),
        QueueSort.Place => ByAndDue(rows, r => r.Place, ask.Down),
        _ => By(rows, r => r.Due, ask.Down),
    };

    private static IQueryable<QueueRow> By<T>(IQueryable<QueueRow> rows, Expression<Func<QueueRow, T>> key, bool down) =>
        down ? rows.OrderByDescending(key).ThenByDescending(r => r.Case) : rows.OrderBy(key).ThenBy(r => r.Case);

    private static IQueryable<QueueRow> ByAndDue<T>(IQueryable<QueueRow> rows, Expression<Func<QueueRow, T>> key, bool down) =>
        down ? rows.OrderByDescending(key).ThenByDescending(r => r.Due).ThenByDescending(r => r.Case) : rows.OrderBy(key).ThenBy(r => r.Due).ThenBy(r => r.Case);
}
