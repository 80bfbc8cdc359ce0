using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>How many open cases are how old, counted from submission: to 30 days, to 90, to 180, older.</summary>
public sealed record OpenAges(int Month, int Quarter, int HalfYear, int Older);

/// <summary>How one rule's limits were kept.</summary>
/// <param name="Rule">The rule of <c>seeds/deadlines.json</c>.</param>
/// <param name="Kept">Met in time.</param>
/// <param name="Late">Met after the last day.</param>
/// <param name="Running">Not met, and still in time.</param>
/// <param name="Overdue">Not met, and over.</param>
public sealed record KeptLimit(string Rule, int Kept, int Late, int Running, int Overdue);

/// <summary>The programme as officers see it, counted by the database in a few grouped questions whatever the number of applications.</summary>
/// <param name="Money">The phase's money.</param>
/// <param name="Ages">How old what is open is.</param>
/// <param name="Limits">How limits were kept, the most often first.</param>
/// <param name="Stalled">Open cases that stood still longer than half a year, by state.</param>
public sealed record OfficeFigures(Commitment Money, OpenAges Ages, ImmutableArray<KeptLimit> Limits, ImmutableArray<(ApplicationState Stage, int Count)> Stalled);

/// <summary>Reads them.</summary>
public sealed class OfficeFiguresBook(IDbContextFactory<PortalDb> databases, TallyBook tallies, TimeProvider clock)
{
    private static readonly ApplicationState[] Before = [ApplicationState.Recommended, ApplicationState.OnAgenda];

    /// <summary>Of one phase; <paramref name="stalledDays"/> without a step make a case stalled.</summary>
    public async Task<OfficeFigures> Of(Phase phase, int stalledDays, CancellationToken cancellation) =>
        new(await Money(phase, cancellation), await Ages(phase, cancellation), await Limits(phase, cancellation), await Stalled(phase, stalledDays, cancellation));

    /// <summary>A phase's money.</summary>
    public async Task<Commitment> Money(Phase phase, CancellationToken cancellation)
    {
        var counted = (await tallies.Now(cancellation)).Of(new TallyAsk(phase.Code));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Cases before a decision are few at any time: their grants are added up here.
        var waiting = await In(db, phase).Where(r => Before.Contains(r.Stage) && r.Grant != null).Select(r => r.Grant).ToListAsync(cancellation);
        return new(phase.Budget.Value, counted.Granted, counted.Paid, Hkd.Sum(waiting.OfType<Hkd>()));
    }

    /// <summary>How old what is open is.</summary>
    public async Task<OpenAges> Ages(Phase phase, CancellationToken cancellation)
    {
        var (month, quarter, half) = (Today.AddDays(-30), Today.AddDays(-90), Today.AddDays(-180));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ages = await In(db, phase).Where(r => r.Open).GroupBy(_ => 1).Select(g => new
        {
            Month = g.Count(r => r.SubmittedOn >= month), Quarter = g.Count(r => r.SubmittedOn < month && r.SubmittedOn >= quarter),
            Half = g.Count(r => r.SubmittedOn < quarter && r.SubmittedOn >= half), Older = g.Count(r => r.SubmittedOn < half),
        }).FirstOrDefaultAsync(cancellation);
        return ages is null ? new(0, 0, 0, 0) : new(ages.Month, ages.Quarter, ages.Half, ages.Older);
    }

    /// <summary>How limits were kept, the most often first.</summary>
    public async Task<ImmutableArray<KeptLimit>> Limits(Phase phase, CancellationToken cancellation)
    {
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var limits = await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Phase == phase.Code).GroupBy(d => d.Rule).Select(g => new
        {
            Rule = g.Key, Kept = g.Count(d => d.MetOn != null && d.MetOn <= d.Due), Late = g.Count(d => d.MetOn != null && d.MetOn > d.Due),
            Running = g.Count(d => d.MetOn == null && d.EndedOn == null && d.Due >= today), Overdue = g.Count(d => d.MetOn == null && d.EndedOn == null && d.Due < today),
        }).ToListAsync(cancellation);
        return [.. limits.Select(l => new KeptLimit(l.Rule, l.Kept, l.Late, l.Running, l.Overdue)).OrderByDescending(l => l.Kept + l.Late + l.Running + l.Overdue).ThenBy(l => l.Rule, StringComparer.Ordinal)];
    }

    /// <summary>Open cases without a step for <paramref name="days"/>, by state.</summary>
    public async Task<ImmutableArray<(ApplicationState Stage, int Count)>> Stalled(Phase phase, int days, CancellationToken cancellation)
    {
        var stalled = Today.AddDays(-days);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var still = await In(db, phase).Where(r => r.Open && r.Since < stalled).GroupBy(r => r.Stage).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return [.. still.Select(s => (s.Key, s.Count)).OrderByDescending(s => s.Count).ThenBy(s => s.Key)];
    }

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    private static IQueryable<QueueRow> In(PortalDb db, Phase phase) => db.Set<QueueRow>().AsNoTracking().Where(r => r.Phase == phase.Code);
}
