using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Claims;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>A claim: what was spent, what it comes to, and what still stands against paying.</summary>
/// <param name="Known">The case with what the clauses ask.</param>
/// <param name="Typed">The claim as the applicant wrote it; null before.</param>
/// <param name="Rows">The costs as filed.</param>
/// <param name="Window">The days in which costs count.</param>
/// <param name="Sheet">The costs with what became of them.</param>
/// <param name="Facts">What the clauses on payment ask.</param>
/// <param name="Held">The files of the case.</param>
/// <param name="Order">The order to pay; null before.</param>
public sealed record ClaimFile(KnownCase Known, GrantClaim? Typed, ImmutableArray<ClaimCost> Rows, CostWindow Window, CostSheet Sheet, ClaimFacts Facts, HeldFiles Held, GrantOrder? Order)
{
    /// <summary>The slot of proofs of payment to the provider.</summary>
    public const string ProviderProof = "provider-payment-proof";

    /// <summary>The slot of proofs of payment for purchases.</summary>
    public const string PurchaseProof = "purchase-payment-proof";

    /// <summary>The slot of procurement documents.</summary>
    public const string Procurement = "procurement-record";

    /// <summary>The slot of the bank account.</summary>
    public const string BankDetails = "bank-details";

    /// <summary>The act of returning a claim in the history.</summary>
    public const string Returned = "ReturnClaim";

    private static readonly ImmutableArray<ApplicationState> Open =
        [ApplicationState.InProgress, ApplicationState.PaymentHold, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending];

    /// <summary>True while the applicant may write the claim: from the agreement on until it is filed.</summary>
    public bool MayWrite => Open.Contains(Known.Case.State) && Typed?.FiledAt is null;

    /// <summary>True while it may be filed: once the report is accepted (FG-4.1.1(a), FG-4.1.2(a)).</summary>
    public bool MayFile => MayWrite && Known.Case.State is ApplicationState.ReportSatisfactory or ApplicationState.EvaluationPending;

    /// <summary>True while officers verify it.</summary>
    public bool MayVerify => Typed?.FiledAt is not null && Known.Case.State is ApplicationState.ReportSatisfactory or ApplicationState.EvaluationPending;

    /// <summary>What is payable; null before every cost is verified.</summary>
    public Hkd? Payable => Sheet.VerifiedCost is null ? null : Facts.Payable;

    /// <summary>What the clauses on payment say, what people judged put in.</summary>
    public ImmutableArray<Finding> Conditions => [.. Rules.Select(rule => rule.Of(Facts)).Where(f => f.Outcome != FindingOutcome.NotApplicable)];

    /// <summary>The conditions that are neither met nor judged to be, by clause in the guide's order.</summary>
    public ImmutableArray<Finding> Missing => [.. Conditions.Where(f => f.Outcome is FindingOutcome.NotMet || IsOpen(f))];

    /// <summary>True where only people can say whether it is met and nobody said that it is.</summary>
    public bool IsOpen(Finding finding) => finding.Outcome is FindingOutcome.NeedsJudgement && Known.Facts.Judged(finding.Clause.Id)?.Met != true;

    private static readonly ImmutableArray<Rule<ClaimFacts>> Rules =
    [
        Section41Payment.AssessmentCompleted, Section41Payment.AssessmentPaid, Section41Payment.DemonstrationCompleted, Section41Payment.Questionnaire,
        Section41Payment.PaidInFull, Section41Payment.DirectPurchases,
    ];

    /// <summary>Why the grant cannot be found payable; null where it can.</summary>
    public Refusal? AgainstPaying =>
        Typed?.FiledAt is null ? new("claim-not-filed", "FG-4.1.2")
        : Sheet.VerifiedCost is null ? new("cost-not-verified", "FG-3.5.1")
        : Missing is [var first, ..] ? new Refusal("condition-not-met", first.Clause.Id).With("finding", first.Code)
        : Payable is not { } payable || payable <= Hkd.Zero ? new("nothing-to-pay", "FG-T1.2")
        : !Held.In(BankDetails).Any() ? new("bank-details-missing", "FG-4.1.4")
        : null;

    /// <summary>The slot a cost of that kind is proved in.</summary>
    public static string SlotOf(CostKind? kind) => kind is CostKind.Equipment or CostKind.Installation ? PurchaseProof : ProviderProof;

    /// <summary>True where the named proof of a cost stands in its slot.</summary>
    public bool IsProved(ClaimCost row) => Stands(SlotOf(row.Kind), row.Proof);

    /// <summary>True where the named procurement documents of a cost stand in a slot.</summary>
    public bool HasPapers(ClaimCost row) => Stands(Procurement, row.Papers) || Stands(PurchaseProof, row.Papers);

    private bool Stands(string slot, string? line) => Stands(Held, slot, line);

    private static bool Stands(HeldFiles held, string slot, string? line) => !string.IsNullOrEmpty(line) && held.In(slot).Any(f => f.Line == line);

    /// <summary>Reads the claim of a case; refused before a grant is approved.</summary>
    public static async Task<Result<ClaimFile>> Read(PortalDb db, FactsBook facts, Application found, CancellationToken cancellation)
    {
        if (found is not { ApprovedGrant: { } grant, SubmittedOn: { } submitted }) return new Refusal("claim-before-approval", "FG-4.1.2").With("case", found.Reference);
        var (known, name) = (await facts.Read(db, found, null, cancellation), found.Reference);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == name).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var rows = await db.Set<ClaimCost>().Where(c => c.Case == name).OrderBy(c => c.Number).ToListAsync(cancellation);
        var held = await HeldFiles.Of(db, name, cancellation);
        var answered = await db.Set<ProjectEvent>().AsNoTracking().Where(e => e.Case == name && e.Act == ProjectAct.AnswerQuestionnaire).OrderBy(e => e.Number).Select(e => (DateTimeOffset?)e.At).LastOrDefaultAsync(cancellation);
        var revised = await db.Set<ProjectChange>().AsNoTracking().Where(c => c.Case == name && c.Subject == ChangeSubject.CompletionDate && c.State == ChangeState.Accepted && c.Day != null)
            .OrderBy(c => c.Number).Select(c => c.Day).LastOrDefaultAsync(cancellation);
        var hold = await db.Set<PaymentHold>().AsNoTracking().Where(h => h.Case == name && h.ResumedAt == null).OrderBy(h => h.Number).LastOrDefaultAsync(cancellation);
        var ground = await db.Set<TerminationProposal>().AsNoTracking().Where(p => p.Case == name && p.TakenBackAt == null).OrderBy(p => p.Number).Select(p => (TerminationGround?)p.Ground).LastOrDefaultAsync(cancellation);
        var (signed, accepted, type) = (known.Facts.AgreementOn, Entry(nameof(ApplicationStep.AcceptReport)), found.Type);
        var agreed = revised ?? (signed is { } day ? known.Facts.Limits.Of(type != ProjectType.OnSiteAssessment ? "FG-3.2.1(b)" : "FG-3.2.1(a)", day).Due : null);
        var window = CostWindow.Of(type, submitted, Day(accepted), agreed);
        var sheet = CostSheet.Of(window, rows.Select(r => (r.Spent, r.Verification)));
        var sums = known.Facts.Form.Providers;
        var proved = rows.Select(r => Stands(held, SlotOf(r.Kind), r.Proof)).ToList();
        var claim = new ClaimFacts(known.Facts.Phase, known.Facts.Limits, type, submitted, grant)
        {
            HongKongTechnology = known.Facts.Form.HongKongTechnology,
            AgreementOn = signed,
            RevisedCompletionOn = revised,
            ReportOn = Day(Entry(nameof(ApplicationStep.SubmitReport))),
            ReportSatisfactory = accepted is null ? null : new(true, accepted.Note ?? ""),
            CompletedOn = Day(accepted),
            ContractSum = sums.Any(p => p.ContractSum is null) ? null : Hkd.Sum(sums.Select(p => p.ContractSum!.Value)),
            // What a rule leaves out was paid all the same.
            PaidToProvider = Hkd.Sum(sheet.Lines.Where((l, i) => l.Cost.Kind == CostKind.ProviderFee && proved[i]).Select(l => l.Verified + l.Excluded)),
            QuestionnaireOn = answered is { } at ? HongKongTime.DateOf(at) : null,
            DirectPurchases = [.. rows.Select((r, i) => (Row: r, Proved: proved[i])).Where(c => c.Row.Kind is CostKind.Equipment or CostKind.Installation)
                .Select(c => new DirectPurchase(Stands(held, Procurement, c.Row.Papers) || Stands(held, PurchaseProof, c.Row.Papers), c.Proved))],
            VerifiedCost = sheet.VerifiedCost,
            ConditionsMetOn = Day(history.LastOrDefault(e => e.Step is nameof(ApplicationStep.FindPayable) or nameof(ApplicationStep.ResumePayment))),
            Paid = found.PaidGrant,
            PaidOn = found.PaidOn,
            HeldOn = hold is null ? null : HongKongTime.DateOf(hold.At),
            HoldExplanation = hold?.Reason,
            TerminatedBy = Entry(nameof(ApplicationStep.Terminate))?.By,
            Ground = ground,
        };
        return new ClaimFile(known, await db.Set<GrantClaim>().SingleOrDefaultAsync(c => c.Case == name, cancellation), [.. rows], window, sheet, claim, held,
            await db.Set<GrantOrder>().SingleOrDefaultAsync(o => o.Case == name, cancellation));

        CaseEntry? Entry(string step) => history.LastOrDefault(e => e.Step == step);
        static DateOnly? Day(CaseEntry? entry) => entry is null ? null : HongKongTime.DateOf(entry.At);
    }
}
