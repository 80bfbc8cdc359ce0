using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>How far a payment is.</summary>
public enum PaymentStage
{
    /// <summary>No order was made.</summary>
    ToOrder,
    /// <summary>Made, not checked.</summary>
    ToCheck,
    /// <summary>Checked: in the bank's file.</summary>
    ToPay,
    /// <summary>Stopped.</summary>
    Held,
    /// <summary>Paid.</summary>
    Paid,
}

/// <summary>A payment in the list.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Reference">The case.</param>
/// <param name="Company">The applicant.</param>
/// <param name="Order">The order; null before.</param>
/// <param name="Due">The last day to pay, inclusive; null where no clock runs.</param>
/// <param name="Paid">What was paid; null before.</param>
/// <param name="PaidOn">When.</param>
public sealed record PaymentRow(PaymentStage Stage, string Reference, Trilingual Company, GrantOrder? Order, DateOnly? Due, Hkd? Paid, DateOnly? PaidOn);

/// <summary>A payment with what it rests on.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Company">The applicant.</param>
/// <param name="Due">The last day to pay, inclusive; null where no clock runs.</param>
/// <param name="From">The day that started the clock.</param>
/// <param name="Names">Who acted, by id.</param>
public sealed record SeenPayment(ClaimFile Claim, Trilingual Company, DateOnly? Due, DateOnly? From, IReadOnlyDictionary<string, Trilingual> Names);

/// <summary>Payments as officers see them.</summary>
public sealed class PaymentBook(IDbContextFactory<PortalDb> databases, FactsBook facts, ProjectBook projects, TimeProvider clock)
{
    /// <summary>How many of those paid are listed, the latest first.</summary>
    public const int MostPaid = 40;

    /// <summary>The claim of a case; null where there is none. Who may see the case the caller has asked.</summary>
    public async Task<ClaimFile?> Claim(string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.Set<Application>().SingleOrDefaultAsync(a => a.Reference == @case, cancellation) is not { } found) return null;
        var claim = await ClaimFile.Read(db, facts, found, cancellation);
        return claim.Ok ? claim.Value : null;
    }

    /// <summary>A payment; null where the case is not so far.</summary>
    public async Task<SeenPayment?> Find(string @case, CancellationToken cancellation)
    {
        if (await Claim(@case, cancellation) is not { } claim || claim is { Order: null, Known.Case.State: not ApplicationState.ReadyToPay }) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var company = await db.Set<Company>().Where(c => c.Id == claim.Known.Case.CompanyId).Select(c => c.Name).SingleAsync(cancellation);
        var limit = await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == @case && d.Rule == "FG-4.1.4").OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellation);
        string?[] people = [claim.Order?.Maker, claim.Order?.Checker, .. claim.Sheet.Officers];
        return new(claim, company, limit?.Due, limit?.From, await projects.Names(people.OfType<string>(), cancellation));
    }

    /// <summary>All that wait, the most urgent first, and the latest that were paid.</summary>
    public async Task<IReadOnlyList<PaymentRow>> List(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        ApplicationState[] waiting = [ApplicationState.ReadyToPay, ApplicationState.PaymentHold];
        var paid = db.Set<Application>().Where(a => a.PaidOn != null).OrderByDescending(a => a.PaidOn).Take(MostPaid).Select(a => a.Reference);
        var rows = await db.Set<Application>().AsNoTracking().Where(a => waiting.Contains(a.State) && (a.State == ApplicationState.ReadyToPay || a.HeldFrom == ApplicationState.ReadyToPay) || paid.Contains(a.Reference))
            .Select(a => new { a.Reference, a.State, a.CompanyId, a.PaidGrant, a.PaidOn }).ToListAsync(cancellation);
        var (names, ids) = (rows.Select(r => r.Reference).ToList(), rows.Select(r => r.CompanyId).Distinct().ToList());
        var orders = await db.Set<GrantOrder>().AsNoTracking().Where(o => names.Contains(o.Case)).ToDictionaryAsync(o => o.Case, cancellation);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        var clocks = (await db.Set<CaseDeadline>().AsNoTracking().Where(d => names.Contains(d.Case) && d.Rule == "FG-4.1.4" && d.EndedOn == null).OrderBy(d => d.Id).ToListAsync(cancellation)).GroupBy(d => d.Case, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Due, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r =>
            {
                var order = orders.GetValueOrDefault(r.Reference);
                return new PaymentRow(StageOf(r.State, order), r.Reference, companies[r.CompanyId], order, clocks.TryGetValue(r.Reference, out var due) ? due : null, r.PaidGrant, r.PaidOn);
            }).OrderBy(r => r.Stage).ThenBy(r => r.Stage == PaymentStage.Paid ? -(r.PaidOn?.DayNumber ?? 0) : r.Due?.DayNumber ?? int.MaxValue).ThenBy(r => r.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>The checked orders that were not paid, for the bank, and nothing that is held. That each was taken, by whom and when, is an entry of its case's history; refused where somebody acted at the same moment.</summary>
    public async Task<Result<IReadOnlyList<BankPayment>>> TakeForBank(string taker, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var orders = await db.Set<GrantOrder>().AsNoTracking()
            .Where(o => o.Checker != null && db.Set<Application>().Any(a => a.Reference == o.Case && a.State == ApplicationState.ReadyToPay)).OrderBy(o => o.Case).ToListAsync(cancellation);
        var (taken, at) = (orders.ConvertAll(o => o.Case), clock.GetUtcNow());
        foreach (var application in await db.Set<Application>().Where(a => taken.Contains(a.Reference)).ToListAsync(cancellation))
            db.Add(application.Record(HistoryHolders.TakeBankFile, Role.Secretariat, taker, at, "FG-4.1.4", null));
        if (taken.Count > 0 && await db.Store(databases, now => db.EntriesWereWritten(now, cancellation), cancellation) != Stored.Whole) return new Refusal(CaseDesk.MovedOn).With("case", taken[0]);
        return orders.ConvertAll(o => new BankPayment(o.Case, o.Payee, o.Account, o.Order.Amount));
    }

    /// <summary>Who took the bank's file last, and when; null where nobody did.</summary>
    public async Task<(Trilingual By, DateTimeOffset At)?> LastTaken(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Step == HistoryHolders.TakeBankFile).OrderByDescending(e => e.At).FirstOrDefaultAsync(cancellation);
        return last is null ? null : ((await projects.Names([last.Actor], cancellation)).GetValueOrDefault(last.Actor, Trilingual.Same(last.Actor)), last.At);
    }

    private static PaymentStage StageOf(ApplicationState state, GrantOrder? order) => state switch
    {
        ApplicationState.PaymentHold => PaymentStage.Held,
        ApplicationState.ReadyToPay => order is null ? PaymentStage.ToOrder : order.Checker is null ? PaymentStage.ToCheck : PaymentStage.ToPay,
        _ => PaymentStage.Paid,
    };
}
