using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.Invariants;

/// <summary>What is promised of a phase's money is not more than there is.</summary>
public sealed class BudgetInvariant(ReferenceData reference) : IInvariant
{
    /// <inheritdoc />
    public string Rule => "budget";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var granted = await db.Set<Application>().Where(a => a.ApprovedGrant != null).Select(a => new { a.Phase, a.State, a.ApprovedGrant }).ToListAsync(cancellation);
        var committed = granted.Where(a => Tally.StandingOf(a.State) is Standing.UnderWay or Standing.Finished).ToLookup(a => a.Phase, a => a.ApprovedGrant!.Value, StringComparer.Ordinal);
        return new(reference.Phases.All.Length,
        [
            .. from phase in reference.Phases.All
               let sum = Hkd.Sum(committed[phase.Code])
               where sum > phase.Budget.Value
               select new Broken(phase.Code, $"{sum} > {phase.Budget.Value}", Links.Programme),
        ]);
    }
}

/// <summary>Sums that are kept beside their parts: a payment and its order, money that came back and what was owed.</summary>
public sealed class TotalsInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "totals";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var broken = new List<Broken>();
        var paid = await db.Set<Application>().Where(a => a.PaidGrant != null)
            .Select(a => new { a.Reference, a.PaidGrant, a.ApprovedGrant, Order = db.Set<GrantOrder>().FirstOrDefault(o => o.Case == a.Reference) }).AsNoTracking().ToListAsync(cancellation);
        foreach (var one in paid)
        {
            if (one.Order is { } order && order.Order.Amount != one.PaidGrant) broken.Add(new(one.Reference, $"paid {one.PaidGrant}, ordered {order.Order.Amount}", Links.Payment(one.Reference)));
            if (one.PaidGrant > one.ApprovedGrant) broken.Add(new(one.Reference, $"paid {one.PaidGrant}, approved {one.ApprovedGrant}", Links.Payment(one.Reference)));
        }
        var owed = await db.Set<RecoveryDemand>().AsNoTracking().ToDictionaryAsync(d => d.Case, d => d.Owed, StringComparer.Ordinal, cancellation);
        var back = await db.Set<RecoveryReceipt>().AsNoTracking().Select(r => new { r.Case, r.Amount }).ToListAsync(cancellation);
        broken.AddRange(from came in back.GroupBy(r => r.Case, StringComparer.Ordinal)
            let sum = Hkd.Sum(came.Select(r => r.Amount))
            where sum > owed.GetValueOrDefault(came.Key)
            select new Broken(came.Key, $"back {sum}, owed {owed.GetValueOrDefault(came.Key)}", Links.Recoveries));
        return new(paid.Count + owed.Count, broken);
    }
}

/// <summary>Every payment rests on an order that another person checked (FG-4.1.4); what was taken over from before the portal has none.</summary>
public sealed class PaymentInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "payments";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var paid = await db.Set<Application>().Where(a => a.PaidOn != null && !db.Set<CaseEntry>().Any(e => e.Case == a.Reference && e.Step == "TakeOver"))
            .Select(a => new { a.Reference, Order = db.Set<GrantOrder>().FirstOrDefault(o => o.Case == a.Reference), Entered = db.Set<CaseEntry>().Any(e => e.Case == a.Reference && e.Step == nameof(ApplicationStep.Pay)) })
            .AsNoTracking().ToListAsync(cancellation);
        return new(paid.Count,
        [
            .. from one in paid
               let wrong = one.Order is not { } order ? "no order" : order.Checker is null ? "not checked" : order.Checker == order.Maker ? "checked by its maker" : order.CheckedAt < order.MadeAt ? "checked before it was made"
                   : !one.Entered ? "no entry of the payment" : null
               where wrong is not null
               select new Broken(one.Reference, wrong, Links.Payment(one.Reference)),
        ]);
    }
}
