using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Projects.Claims;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>A claim: what was spent, what it comes to, and what still stands against paying.</summary>
/// <param name="Known">The case with what the clauses ask.</param>
/// <param name="Rows">The costs as stored.</param>
/// <param name="Window">The days in which costs count.</param>
/// <param name="Sheet">The costs with what became of them.</param>
/// <param name="Facts">What the clauses on payment ask.</param>
/// <param name="Order">The order to pay; null before.</param>
public sealed record ClaimFile(KnownCase Known, ImmutableArray<ClaimCost> Rows, CostWindow Window, CostSheet Sheet, ClaimFacts Facts, GrantOrder? Order)
{
    /// <summary>The slot of proofs of payment to the provider.</summary>
    public const string ProviderProof = "provider-payment-proof";

    /// <summary>The slot of procurement documents and proofs of payment for purchases.</summary>
    public const string PurchaseProof = "purchase-payment-proof";

    /// <summary>The slot of the bank account.</summary>
    public const string BankDetails = "bank-details";

    /// <summary>The act by which the questionnaire on the provider's service is handed in.</summary>
    public const string Questionnaire = "AnswerQuestionnaire";

    /// <summary>What is payable; null before every cost is verified.</summary>
    public Hkd? Payable => Sheet.VerifiedCost is null ? null : Facts.Payable;

    /// <summary>The conditions that are neither met nor judged to be, by clause in the guide's order.</summary>
    public ImmutableArray<Finding> Missing =>
    [
        .. Conditions.Select(rule => rule.Of(Facts)).Where(f => f.Outcome is FindingOutcome.NotMet || f.Outcome is FindingOutcome.NeedsJudgement && Known.Facts.Judged(f.Clause.Id)?.Met != true),
    ];

    private static readonly ImmutableArray<Rule<ClaimFacts>> Conditions =
    [
        Section41Payment.AssessmentCompleted, Section41Payment.AssessmentPaid, Section41Payment.DemonstrationCompleted, Section41Payment.Questionnaire,
        Section41Payment.PaidInFull, Section41Payment.DirectPurchases,
    ];

    /// <summary>Why the grant cannot be found payable; null where it can.</summary>
    public Refusal? AgainstPaying =>
        Sheet.VerifiedCost is null ? new("cost-not-verified", "FG-3.5.1")
        : Missing is [var first, ..] ? new Refusal("condition-not-met", first.Clause.Id).With("finding", first.Code)
        : Payable is not { } payable || payable <= Hkd.Zero ? new("nothing-to-pay", "FG-T1.2")
        : !Known.Facts.Slots.Contains(BankDetails) ? new("bank-details-missing", "FG-4.1.4")
        : null;

    /// <summary>Reads the claim of a case; refused before a grant is approved.</summary>
    public static async Task<Result<ClaimFile>> Read(PortalDb db, FactsBook facts, Application found, CancellationToken cancellation)
    {
        if (found is not { ApprovedGrant: { } grant, SubmittedOn: { } submitted }) return new Refusal("claim-before-approval", "FG-4.1.2").With("case", found.Reference);
        var known = await facts.Read(db, found, null, cancellation);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == found.Reference).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var rows = await db.Set<ClaimCost>().Where(c => c.Case == found.Reference).OrderBy(c => c.Number).ToListAsync(cancellation);
        var (signed, accepted, type) = (known.Facts.AgreementOn, Entry(nameof(ApplicationStep.AcceptReport)), found.Type);
        DateOnly? agreed = signed is { } day ? known.Facts.Limits.Of(type != ProjectType.OnSiteAssessment ? "FG-3.2.1(b)" : "FG-3.2.1(a)", day).Due : null;
        var window = CostWindow.Of(type, submitted, Day(accepted), agreed);
        var sheet = CostSheet.Of(window, rows.Select(r => (r.Spent, r.Verification)));
        var sums = known.Facts.Form.Providers;
        return new ClaimFile(known, [.. rows], window, sheet, new(known.Facts.Phase, known.Facts.Limits, type, submitted, grant)
        {
            HongKongTechnology = known.Facts.Form.HongKongTechnology,
            AgreementOn = signed,
            ReportOn = Day(Entry(nameof(ApplicationStep.SubmitReport))),
            ReportSatisfactory = accepted is null ? null : new(true, accepted.Note ?? ""),
            CompletedOn = Day(accepted),
            ContractSum = sums.Any(p => p.ContractSum is null) ? null : Hkd.Sum(sums.Select(p => p.ContractSum!.Value)),
            // What a rule leaves out was paid all the same.
            PaidToProvider = Hkd.Sum(sheet.Lines.Where(l => l.Cost.Kind == CostKind.ProviderFee && known.Facts.Slots.Contains(ProviderProof)).Select(l => l.Verified + l.Excluded)),
            QuestionnaireOn = Day(Entry(Questionnaire)),
            DirectPurchases = [.. sheet.Lines.Where(l => l.Cost.Kind is CostKind.Equipment or CostKind.Installation).Select(_ => new DirectPurchase(known.Facts.Slots.Contains(PurchaseProof), known.Facts.Slots.Contains(PurchaseProof)))],
            VerifiedCost = sheet.VerifiedCost,
            ConditionsMetOn = Day(Entry(nameof(ApplicationStep.FindPayable))),
            Paid = found.PaidGrant,
            PaidOn = found.PaidOn,
            TerminatedBy = Entry(nameof(ApplicationStep.Terminate))?.By,
        }, await db.Set<GrantOrder>().SingleOrDefaultAsync(o => o.Case == found.Reference, cancellation));

        CaseEntry? Entry(string step) => history.LastOrDefault(e => e.Step == step);
        static DateOnly? Day(CaseEntry? entry) => entry is null ? null : HongKongTime.DateOf(entry.At);
    }
}
