using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Projects.Payments;

namespace CleanerProduction.Portal.Data;

/// <summary>Claims and orders of the invented projects: one being written, one returned, some to verify, and each stage of a payment.</summary>
internal sealed class DemonstrationClaims(PortalDb db, IReadOnlyList<CaseEntry> history, DemonstrationCalendar calendar)
{
    private const string Verifier = "p-secretary", Maker = "p-secretary-2", Checker = "p-director";

    private readonly ILookup<string, CaseEntry> entries = history.ToLookup(e => e.Case, StringComparer.Ordinal);

    /// <summary>Makes them for all whose report was accepted.</summary>
    public void Make(IEnumerable<Application> all)
    {
        foreach (var application in all)
        {
            if (At(application, ApplicationStep.AcceptReport) is { } accepted) Make(application, accepted);
            if (At(application, ApplicationStep.HoldPayment) is { } held) Hold(application, held);
            if (application is { State: ApplicationState.Terminated, PaidGrant: { } paid } && At(application, ApplicationStep.Terminate) is { } ended) Recover(application, paid, ended);
        }
    }

    private void Hold(Application application, CaseEntry held) => db.Add(new PaymentHold
    {
        Case = application.Reference, Number = 1, Clause = application.HeldFrom == ApplicationState.ReadyToPay || application.Type == ProjectType.NewTechnology ? "FG-4.1.4" : "FG-4.1.3",
        Reason = CaseNotes.Read(held.Note)?.Hant ?? held.Note ?? "付款暫停。", By = held.Actor, At = held.At,
    });

    // A debt with one part paid and instalments for the rest, the first of them late.
    private void Recover(Application application, Hkd paid, CaseEntry ended)
    {
        var since = HongKongTime.DateOf(ended.At);
        var (first, third) = (new Hkd(paid.Cents / 4), new Hkd((paid.Cents - paid.Cents / 4) / 3));
        db.Add(new RecoveryDemand { Case = application.Reference, Owed = paid, Since = since, Reason = "設備在保存期內售出，項目經委員會終止，已發放的資助須全數退還。", By = Verifier, At = At(ended.At, 6) });
        db.Add(new RecoveryReceipt { Case = application.Reference, Number = 1, Kind = RecoveryKind.Received, Amount = first, On = Earlier(since.AddDays(30), calendar.Today.AddDays(-1), since), Reference = "RV-0231", By = Maker, At = At(ended.At, 30) });
        for (var i = 1; i <= 3; i++)
            db.Add(new RecoveryInstalment { Case = application.Reference, Number = i, Due = since.AddMonths(2 * i), Amount = i < 3 ? third : new(paid.Cents - first.Cents - 2 * third.Cents) });
    }

    private void Make(Application application, CaseEntry accepted)
    {
        var costs = Costs(application, accepted);
        if (costs.IsEmpty) return;
        var payable = At(application, ApplicationStep.FindPayable);
        // One kind each of what may come between the report and the finding.
        var (draft, returned) = (payable is null && application.Type == ProjectType.OnSiteAssessment, payable is null && application.Type == ProjectType.NewTechnology);
        var filed = At(accepted.At, 4);
        var claim = new GrantClaim
        {
            Case = application.Reference, Costs = [.. costs.Select(c => c.Typed)], Payee = db.Set<Company>().Local.Single(c => c.Id == application.CompanyId).Name.En,
            Account = string.Create(CultureInfo.InvariantCulture, $"012-{application.Reference[^4..]}-0-{application.CompanyId:000000}"), Saved = 2, SavedBy = accepted.Actor, SavedAt = filed,
        };
        db.Add(claim);
        if (returned) (claim.ReturnedAt, claim.ReturnedBy, claim.Reason, claim.Saved) = (At(accepted.At, 7), Verifier, "發票與付款證明的戶名不符，請補交銀行轉賬紀錄。", 3);
        if (draft || returned) return;
        (claim.FiledAt, claim.FiledBy) = (filed, accepted.Actor);
        foreach (var (cost, i) in costs.Select((c, i) => (c, i))) db.Add(Row(application.Reference, i + 1, cost, filed, payable is not null));
        if (payable is not null) Order(application, costs, payable, claim);
    }

    private void Order(Application application, ImmutableArray<Spent> costs, CaseEntry payable, GrantClaim claim)
    {
        // Of those that can be paid one has no order, one is not checked, one is in the bank's file.
        if (application is { State: ApplicationState.ReadyToPay or ApplicationState.PaymentHold, Type: ProjectType.OnSiteAssessment }) return;
        var order = new GrantOrder { Case = application.Reference, Payable = application.PaidGrant ?? Payable(application, costs), Payee = claim.Payee, Account = claim.Account, Maker = Maker, MadeAt = At(payable.At, 1) };
        db.Add(order);
        if (application.State == ApplicationState.ReadyToPay && application.Type != ProjectType.NewTechnology) return;
        (order.Checker, order.CheckedAt, order.Proof) = (Checker, At(payable.At, 2), SignatureProof.Demonstration);
    }

    private static Hkd Payable(Application application, ImmutableArray<Spent> costs) => Hkd.Min(application.ApprovedGrant ?? Hkd.Zero, new(Hkd.Sum(costs.Select(c => c.Line.Amount!.Value)).Cents / 2));

    private ImmutableArray<Spent> Costs(Application application, CaseEntry accepted)
    {
        if (db.Set<FormRevision>().Local.Where(r => r.Case == application.Reference).MaxBy(r => r.Revision) is not { } kept || At(application, ApplicationStep.Sign) is not { } signed) return [];
        var (from, until) = (HongKongTime.DateOf(signed.At), HongKongTime.DateOf(accepted.At));
        return
        [
            .. ApplicationForm.FromJson(kept.Content).Budget.Where(l => l is { Kind: CostKind.ProviderFee or CostKind.Equipment or CostKind.Installation, Amount: not null }).Select(line =>
            {
                var invoiced = line.Kind == CostKind.ProviderFee ? Earlier(until.AddDays(-20), until, from) : Earlier(from.AddDays(60), until, from);
                return new Spent(line, line.Kind == CostKind.ProviderFee ? null : Earlier(from.AddDays(24), invoiced, from), invoiced, Earlier(invoiced.AddDays(14), until, from));
            }),
        ];
    }

    private static DateOnly Earlier(DateOnly day, DateOnly until, DateOnly from) => day > until ? until : day < from ? from : day;

    private static ClaimCost Row(string @case, int number, Spent cost, DateTimeOffset at, bool verified) => new()
    {
        Case = @case, Number = number, Line = cost.Line.Id, What = cost.Line.What, Kind = cost.Line.Kind!.Value, Amount = cost.Line.Amount!.Value, OrderedOn = cost.Ordered, InvoicedOn = cost.Invoiced, PaidOn = cost.Paid,
        By = "applicant", At = at, Found = verified ? cost.Line.Amount : null, Officer = verified ? Verifier : null,
    };

    private DateTimeOffset At(DateTimeOffset moment, int days) =>
        moment.AddDays(days) is var later && HongKongTime.DateOf(later) < calendar.Today ? later : moment.AddMinutes(days);

    private CaseEntry? At(Application application, ApplicationStep step) => entries[application.Reference].LastOrDefault(e => e.Step == step.ToString());

    private sealed record Spent(BudgetLine Line, DateOnly? Ordered, DateOnly Invoiced, DateOnly Paid)
    {
        public TypedCost Typed => new(Line.Id, Line.What, Line.Amount!.Value.Dollars.ToString("0.00", CultureInfo.InvariantCulture), Ordered?.Iso() ?? "", Invoiced.Iso(), Paid.Iso(), "", "");
    }
}
