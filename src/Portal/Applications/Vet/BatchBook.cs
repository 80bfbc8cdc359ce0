using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>A case of a batch.</summary>
/// <param name="Row">The case.</param>
/// <param name="Grant">What was recommended, else the most the phase allows; null where it allows none.</param>
public sealed record BatchCase(QueueRow Row, Hkd? Grant);

/// <summary>The cases of one quarter; those not yet complete have none.</summary>
public sealed record Batch(Quarter? Quarter, ImmutableArray<BatchCase> Cases);

/// <summary>What approving would do to a phase's money.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Committed">What is approved and neither ended nor taken back.</param>
/// <param name="Chosen">What the cases chosen would add.</param>
public sealed record PhaseMoney(Phase Phase, Hkd Committed, Hkd Chosen)
{
    /// <summary>What would remain of the budget; below nothing where it is exceeded.</summary>
    public Hkd Remains => Phase.Budget.Value - Committed - Chosen;
}

/// <summary>Reads the quarterly batches of demonstrations and new technology (FG-2.1.6).</summary>
public sealed class BatchBook(IDbContextFactory<PortalDb> databases, ReferenceData reference)
{
    private static readonly ApplicationState[] Waiting =
        [ApplicationState.Submitted, ApplicationState.InfoRequested, ApplicationState.Complete, ApplicationState.Recommended, ApplicationState.OnAgenda];

    private static readonly ApplicationState[] Gone = [ApplicationState.Terminated, ApplicationState.ApprovalWithdrawn, ApplicationState.Withdrawn, ApplicationState.Rejected];

    /// <summary>The batches, the latest quarter first, then what is not yet complete.</summary>
    public async Task<ImmutableArray<Batch>> Batches(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<QueueRow>().AsNoTracking().Where(r => r.Kind != ProjectType.OnSiteAssessment && r.Kind != ProjectType.Verification && Waiting.Contains(r.Stage)).OrderBy(r => r.Case).ToListAsync(cancellation);
        var technology = await db.Set<Application>().AsNoTracking().Where(a => Waiting.Contains(a.State) && a.HongKongTechnology).Select(a => a.Reference).ToListAsync(cancellation);
        var cases = rows.Select(r => new BatchCase(r, r.Grant ?? (reference.Phases[r.Phase].GrantFor(r.Kind, r.Cost, r.SubmittedOn, technology.Contains(r.Case)) is { Ok: true, Value: var grant } ? grant.Amount : null)));
        return
        [
            .. cases.GroupBy(c => c.Row.CompleteOn is { } on && c.Row.Stage is not (ApplicationState.Submitted or ApplicationState.InfoRequested) ? Quarter.Of(on) : (Quarter?)null)
                .OrderByDescending(g => g.Key is not null).ThenByDescending(g => g.Key).Select(g => new Batch(g.Key, [.. g])),
        ];
    }

    /// <summary>What approving the cases chosen would commit, by phase.</summary>
    public async Task<ImmutableArray<PhaseMoney>> Money(IEnumerable<BatchCase> chosen, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var granted = await db.Set<Application>().AsNoTracking().Where(a => a.ApprovedGrant != null && !Gone.Contains(a.State)).Select(a => new { a.Phase, Grant = a.ApprovedGrant!.Value }).ToListAsync(cancellation);
        var added = chosen.ToLookup(c => c.Row.Phase, c => c.Grant ?? Hkd.Zero, StringComparer.Ordinal);
        return [.. reference.Phases.All.Reverse().Where(p => added.Contains(p.Code) || granted.Exists(g => g.Phase == p.Code)).Select(p => new PhaseMoney(p, Hkd.Sum(granted.Where(g => g.Phase == p.Code).Select(g => g.Grant)), Hkd.Sum(added[p.Code])))];
    }
}
