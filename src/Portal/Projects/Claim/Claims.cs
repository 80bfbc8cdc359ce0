using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>Where costs are stated and verified, and grants found payable, ordered, checked and paid. Each act is stored with its entry in the history, or nothing is.</summary>
public sealed class Claims(CaseDesk desk, FactsBook facts)
{
    private static readonly ImmutableArray<ApplicationState> Stating =
        [ApplicationState.InProgress, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending];

    /// <summary>States a cost; the applicant's.</summary>
    public Task<Refusal?> State(ClaimsPrincipal person, string @case, long? seen, SpentCost cost, CancellationToken cancellation) =>
        Act(person, Role.Applicant, @case, seen, (act, claim, id) =>
        {
            if (!Stating.Contains(act.Case.State)) return new("claim-not-now", "FG-4.1.2");
            if (cost.Fault(act.Today) is { } fault) return fault;
            if (!claim.Known.Facts.Form.Budget.Any(l => l.Id == cost.Line)) return new Refusal("line-not-in-budget", "FG-3.7.1").With("line", cost.Line);
            act.Db.Add(new ClaimCost
            {
                Case = @case, Number = claim.Rows.Length + 1, Line = cost.Line, Kind = cost.Kind, Amount = cost.Amount,
                InvoicedOn = cost.InvoicedOn, PaidOn = cost.PaidOn, OrderedOn = cost.OrderedOn, By = id, At = act.At,
            });
            act.Record("StateCost", Role.Applicant, id, "FG-3.5.1", $"{cost.Line} {cost.Amount}");
            return null;
        }, cancellation);

    /// <summary>Says how much of a cost is proved; the Secretariat's.</summary>
    public Task<Refusal?> Verify(ClaimsPrincipal person, string @case, long? seen, int number, Hkd amount, string? reason, CancellationToken cancellation) =>
        Act(person, Role.Secretariat, @case, seen, (act, claim, id) =>
        {
            if (!Stating.Contains(act.Case.State)) return new("claim-not-now", "FG-4.1.2");
            if (claim.Rows.FirstOrDefault(r => r.Number == number) is not { } row) return new("cost-unknown");
            if (CostSheet.Against(row.Spent, claim.Window, new(amount, reason, id)) is { } refusal) return refusal;
            (row.Found, row.Reason, row.Officer) = (amount, reason?.Trim(), id);
            act.Record("VerifyCost", Role.Secretariat, id, "FG-3.5.1", $"{row.Line} {amount} / {row.Amount} {row.Reason}".TrimEnd());
            return null;
        }, cancellation);

    /// <summary>Finds the grant payable, once every cost is verified and every condition met; payment is due in a month (FG-4.1.4).</summary>
    public Task<Refusal?> FindPayable(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        Act(person, Role.Secretariat, @case, seen, (act, claim, id) =>
        {
            if (claim.AgainstPaying is { } refusal) return refusal;
            if (act.Step(ApplicationStep.FindPayable, Role.Secretariat, id, $"{claim.Payable}") is { } not) return not;
            act.Start("FG-4.1.4", act.Today);
            return null;
        }, cancellation);

    /// <summary>Makes the order to pay; by nobody who verified a cost of the claim.</summary>
    public Task<Refusal?> Order(ClaimsPrincipal person, string @case, long? seen, Withheld withheld, string payee, string account, CancellationToken cancellation) =>
        Act(person, Role.Secretariat, @case, seen, (act, claim, id) =>
        {
            if (act.Case.State != ApplicationState.ReadyToPay) return new("order-not-now", "FG-4.1.4");
            if (claim.Order is not null) return new("order-made-before");
            if (string.IsNullOrWhiteSpace(payee) || string.IsNullOrWhiteSpace(account)) return new("bank-details-missing", "FG-4.1.4");
            var made = PaymentOrder.Make(@case, claim.Payable ?? Hkd.Zero, withheld, id, claim.Sheet.Officers);
            if (!made.Ok) return made.Refusal;
            act.Db.Add(new GrantOrder { Case = @case, Payable = made.Value.Payable, Withheld = withheld.Amount, Reason = withheld.Reason, Payee = payee.Trim(), Account = account.Trim(), Maker = id, MadeAt = act.At });
            act.Record("OrderPayment", Role.Secretariat, id, withheld.Amount > Hkd.Zero ? "FG-4.1.3" : "FG-4.1.4", $"{made.Value.Amount} {withheld.Reason}".TrimEnd());
            return null;
        }, cancellation);

    /// <summary>Checks the order; by neither who made it nor who verified a cost.</summary>
    public Task<Refusal?> Check(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        Act(person, Role.Secretariat, @case, seen, (act, claim, id) =>
        {
            if (act.Case.State != ApplicationState.ReadyToPay || claim.Order is not { } order) return new("order-not-now", "FG-4.1.4");
            var passed = order.Order.Check(claim.Payable, id, claim.Sheet.Officers);
            if (!passed.Ok) return passed.Refusal;
            (order.Checker, order.CheckedAt) = (id, act.At);
            act.Record("CheckPayment", Role.Secretariat, id, "FG-4.1.4", $"{passed.Value.Amount}");
            return null;
        }, cancellation);

    /// <summary>Says that the bank paid a checked order on a day; equipment is to be kept for a year from completion (FG-3.3.4).</summary>
    public Task<Refusal?> Pay(ClaimsPrincipal person, string @case, long? seen, DateOnly on, CancellationToken cancellation) =>
        ActLater(person, Role.Secretariat, @case, seen, async (act, claim, id) =>
        {
            if (claim.Order is not { Checker: not null } order) return new("order-not-checked", "FG-4.1.4");
            var paid = act.Case.Pay(order.Order.Amount, on, claim.Payable ?? Hkd.Zero, id, act.At, $"{order.Order.Amount}");
            if (!paid.Ok) return paid.Refusal;
            act.Db.Add(paid.Value);
            await act.Meet("FG-4.1.4", on, cancellation);
            var keeps = await act.Db.Set<CaseDeadline>().AnyAsync(d => d.Case == @case && d.Rule == "FG-3.3.4", cancellation);
            if (!keeps && claim.Facts is { CompletedOn: { } completed, Project: not ProjectType.OnSiteAssessment }) act.Start("FG-3.3.4", completed);
            return null;
        }, cancellation);

    private Task<Refusal?> Act(ClaimsPrincipal person, Role by, string @case, long? seen, Func<CaseAct, ClaimFile, string, Refusal?> act, CancellationToken cancellation) =>
        ActLater(person, by, @case, seen, (doing, claim, id) => Task.FromResult(act(doing, claim, id)), cancellation);

    // A case that is not one's own is answered like one that does not exist.
    private Task<Refusal?> ActLater(ClaimsPrincipal person, Role by, string @case, long? seen, Func<CaseAct, ClaimFile, string, Task<Refusal?>> act, CancellationToken cancellation) =>
        desk.Act(@case, null, async doing =>
        {
            if (person.PersonId() is not { } id || !await May(doing, person, id, by, cancellation)) return new Refusal(CaseDesk.Unknown).With("case", @case);
            if (seen is { } entries && entries != doing.Case.HistoryEntries) return new Refusal(CaseDesk.MovedOn).With("case", @case);
            var claim = await ClaimFile.Read(doing.Db, facts, doing.Case, cancellation);
            return claim.Ok ? await act(doing, claim.Value, id) : claim.Refusal;
        }, cancellation);

    private static async Task<bool> May(CaseAct doing, ClaimsPrincipal person, string id, Role by, CancellationToken cancellation) => by == Role.Applicant
        ? await doing.Db.OwnedBy(id, doing.Today).AnyAsync(a => a.Reference == doing.Case.Reference, cancellation)
        : person.IsInRole(by.ToString()) && doing.Case.SubmittedOn is not null;
}
