using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>Payments of grants: ordered by one, checked by another, paid once (FG-4.1.4). Who verified a cost does neither of the first two.</summary>
public sealed class Payments(ClaimDesk desk, ProjectLetters letters)
{
    private static readonly Role[] Office = [Role.Secretariat];
    private static readonly Role[] Checkers = [Role.Secretariat, Role.Director];

    /// <summary>Makes the order to pay; by nobody who verified a cost of the claim.</summary>
    public Task<Refusal?> Order(ClaimsPrincipal person, string @case, long? seen, Withheld withheld, string payee, string account, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (doing.Act.Case.State != ApplicationState.ReadyToPay) return new("order-not-now", "FG-4.1.4");
            if (doing.Claim.Order is not null) return new("order-made-before");
            if (string.IsNullOrWhiteSpace(payee) || string.IsNullOrWhiteSpace(account)) return new("bank-details-missing", "FG-4.1.4");
            var made = PaymentOrder.Make(@case, doing.Claim.Payable ?? Hkd.Zero, withheld, doing.Person, doing.Claim.Sheet.Officers);
            if (!made.Ok) return made.Refusal;
            doing.Act.Db.Add(new GrantOrder
            {
                Case = @case, Payable = made.Value.Payable, Withheld = withheld.Amount, Reason = withheld.Reason?.Trim(), Payee = payee.Trim(), Account = account.Trim(), Maker = doing.Person, MadeAt = doing.Act.At,
            });
            doing.Act.Record("OrderPayment", Role.Secretariat, doing.Person, withheld.Amount > Hkd.Zero ? "FG-4.1.3" : "FG-4.1.4", $"{made.Value.Amount} {withheld.Reason}".TrimEnd());
            if (withheld.Amount > Hkd.Zero) await doing.News("Withheld", Links.Claim(@case), "FG-4.1.3", cancellation, ClaimWords.All("WithheldIs", withheld.Amount, withheld.Reason!.Trim()));
            return null;
        }, cancellation);

    /// <summary>Checks the order; by neither who made it nor who verified a cost, and made sure of once more who it is.</summary>
    public Task<Refusal?> Check(ClaimsPrincipal person, string @case, long? seen, SignatureProof proof, CancellationToken cancellation) =>
        desk.Act(person, Checkers, @case, seen, doing =>
        {
            if (AgainstChecking(doing) is { } refusal) return Task.FromResult<Refusal?>(refusal);
            var order = doing.Claim.Order!;
            (order.Checker, order.CheckedAt, order.Proof) = (doing.Person, doing.Act.At, proof);
            doing.Act.Record("CheckPayment", doing.By, doing.Person, "FG-4.1.4", $"{order.Order.Amount}");
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>Sends an order back that was not checked; it is made anew. By whoever may check it, and its maker.</summary>
    public Task<Refusal?> SendBack(ClaimsPrincipal person, string @case, long? seen, string reason, CancellationToken cancellation) =>
        desk.Act(person, Checkers, @case, seen, doing =>
        {
            if (doing.Claim.Order is not { Checker: null } order) return Task.FromResult<Refusal?>(new("order-not-now", "FG-4.1.4"));
            if (string.IsNullOrWhiteSpace(reason)) return Task.FromResult<Refusal?>(new("reason-missing"));
            doing.Act.Db.Remove(order);
            doing.Act.Record("SendBackPayment", doing.By, doing.Person, "FG-4.1.4", $"{order.Order.Amount} {reason.Trim()}");
            if (order.Maker != doing.Person)
                doing.Act.Db.Tell([order.Maker], new(doing.Act.Key + "/SendBack", ClaimWords.All("Told_SendBack", @case), Trilingual.Same(reason.Trim()), Links.Payment(@case), @case, "FG-4.1.4"), doing.Act.At);
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>Says that the bank paid a checked order on a day; equipment is to be kept for a year from completion (FG-3.3.4).</summary>
    public Task<Refusal?> Pay(ClaimsPrincipal person, string @case, long? seen, DateOnly on, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            var (act, claim) = (doing.Act, doing.Claim);
            if (act.Case.PaidOn is not null) return new("paid-already", "FG-4.1.4");
            if (claim.Order is not { Checker: not null } order) return new("order-not-checked", "FG-4.1.4");
            if (order.CheckedAt is { } checkedAt && on < HongKongTime.DateOf(checkedAt)) return new("paid-before-check", "FG-4.1.4");
            var paid = act.Case.Pay(order.Order.Amount, on, claim.Payable ?? Hkd.Zero, doing.Person, act.At, $"{order.Order.Amount}");
            if (!paid.Ok) return paid.Refusal;
            act.Db.Add(paid.Value);
            await act.Meet("FG-4.1.4", on, cancellation);
            var keeps = await act.Db.Set<CaseDeadline>().AnyAsync(d => d.Case == @case && d.Rule == "FG-3.3.4", cancellation);
            if (!keeps && claim.Facts is { CompletedOn: { } completed, Project: not ProjectType.OnSiteAssessment }) act.Start("FG-3.3.4", completed);
            await doing.News("Paid", Links.Claim(@case), "FG-4.1.4", cancellation, ClaimWords.All("PaidIs", order.Order.Amount));
            var reason = order.Withheld > Hkd.Zero && order.Reason is { } why ? Trilingual.Same(why) : null;
            await letters.Draft(doing, (frame, title) => new GrantPaidFacts(frame, title, claim.Facts.ApprovedGrant, claim.Sheet.Verified, order.Payable, order.Withheld, reason, order.Order.Amount, on), cancellation);
            return null;
        }, cancellation);

    private static Refusal? AgainstChecking(ClaimDoing doing) =>
        doing.Act.Case.State != ApplicationState.ReadyToPay || doing.Claim.Order is not { } order ? new("order-not-now", "FG-4.1.4") : order.Order.Check(doing.Claim.Payable, doing.Person, doing.Claim.Sheet.Officers).Refusal;
}
