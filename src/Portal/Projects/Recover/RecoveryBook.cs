using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects.Payments;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Recover;

/// <summary>A debt of a case with its entries and instalments.</summary>
public sealed record SeenRecovery(RecoveryDemand Demand, Recovery Debt, IReadOnlyList<RecoveryReceipt> Receipts, IReadOnlyList<RecoveryInstalment> Instalments)
{
    /// <summary>What instalments due by a day come to that was not paid; HK$0.00 where they are kept.</summary>
    public Hkd OverdueOn(DateOnly day)
    {
        var due = Hkd.Sum(Instalments.Where(i => i.Due < day).Select(i => i.Amount));
        // Instalments spread what was owed when they were agreed: what they leave of the debt came before them.
        var before = Debt.Owed - Hkd.Sum(Instalments.Select(i => i.Amount));
        var paid = Debt.Received + Debt.WrittenOff - before;
        return due > paid ? due - paid : Hkd.Zero;
    }
}

/// <summary>A debt in the list.</summary>
public sealed record RecoveryRow(string Reference, Trilingual Company, Recovery Debt, Hkd Overdue);

/// <summary>What is owed back, as it is seen.</summary>
public sealed class RecoveryBook(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>The debt of a case; null where nothing was demanded. Who may see the case the caller has asked.</summary>
    public async Task<SeenRecovery?> Find(string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<RecoveryDemand>().AsNoTracking().SingleOrDefaultAsync(d => d.Case == @case, cancellation) is not { } demand) return null;
        var receipts = await db.Set<RecoveryReceipt>().AsNoTracking().Where(r => r.Case == @case).OrderBy(r => r.Number).ToListAsync(cancellation);
        return new(demand, demand.With(receipts), receipts, await db.Set<RecoveryInstalment>().AsNoTracking().Where(i => i.Case == @case).OrderBy(i => i.Number).ToListAsync(cancellation));
    }

    /// <summary>All debts, the oldest first.</summary>
    public async Task<IReadOnlyList<RecoveryRow>> List(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var demands = await db.Set<RecoveryDemand>().AsNoTracking()
            .Join(db.Set<Application>(), d => d.Case, a => a.Reference, (d, a) => new { Demand = d, a.CompanyId }).Join(db.Set<Company>(), d => d.CompanyId, c => c.Id, (d, c) => new { d.Demand, c.Name }).ToListAsync(cancellation);
        var receipts = (await db.Set<RecoveryReceipt>().AsNoTracking().OrderBy(r => r.Number).ToListAsync(cancellation)).ToLookup(r => r.Case, StringComparer.Ordinal);
        var parts = (await db.Set<RecoveryInstalment>().AsNoTracking().ToListAsync(cancellation)).ToLookup(i => i.Case, StringComparer.Ordinal);
        return
        [
            .. demands.Select(d =>
            {
                var seen = new SeenRecovery(d.Demand, d.Demand.With(receipts[d.Demand.Case]), [.. receipts[d.Demand.Case]], [.. parts[d.Demand.Case]]);
                return new RecoveryRow(d.Demand.Case, d.Name, seen.Debt, seen.OverdueOn(Today));
            }).OrderBy(r => r.Debt.Since).ThenBy(r => r.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>Recommendations to end a project, in order, and the number of the one that waits for the committee.</summary>
    public async Task<(IReadOnlyList<TerminationProposal> All, int? Standing)> Proposals(string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = await db.Set<TerminationProposal>().AsNoTracking().Where(p => p.Case == @case).OrderBy(p => p.Number).ToListAsync(cancellation);
        return (all, await TerminationProposals.Undecided(db).Where(p => p.Case == @case).Select(p => (int?)p.Number).FirstOrDefaultAsync(cancellation));
    }
}
