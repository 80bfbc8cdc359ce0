using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Claims;

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
            if (At(application, ApplicationStep.AcceptReport) is { } accepted) Make(application, accepted);
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
