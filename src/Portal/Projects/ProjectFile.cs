using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects;

/// <summary>A funded project with everything kept beside its case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Company">The applicant.</param>
/// <param name="Factory">The factory.</param>
/// <param name="Form">The form that was approved; empty where none is kept.</param>
/// <param name="Offered">The agreement as offered; null before.</param>
/// <param name="Signatures">The signatures under it, the first first.</param>
/// <param name="Events">What was recorded, in order.</param>
/// <param name="Purchases">The purchases, in order.</param>
/// <param name="Changes">The changes asked for, in order.</param>
/// <param name="Reports">The final report, each time it was handed in.</param>
/// <param name="Deadlines">The clocks of the case.</param>
/// <param name="History">Its history, in order.</param>
public sealed record ProjectFile(
    Application Case, Company Company, Factory Factory, ApplicationForm Form, ProjectAgreement? Offered, ImmutableArray<AgreementSignature> Signatures, ImmutableArray<ProjectEvent> Events,
    ImmutableArray<ProjectPurchase> Purchases, ImmutableArray<ProjectChange> Changes, ImmutableArray<ProjectReport> Reports, ImmutableArray<CaseDeadline> Deadlines, ImmutableArray<CaseEntry> History)
{
    /// <summary>The states in which a case is a project: from its approval on.</summary>
    public static readonly ImmutableArray<ApplicationState> States =
    [
        ApplicationState.Approved, ApplicationState.AgreementPending, ApplicationState.InProgress, ApplicationState.PaymentHold, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory,
        ApplicationState.EvaluationPending, ApplicationState.ReadyToPay, ApplicationState.Paid, ApplicationState.Closed, ApplicationState.ApprovalWithdrawn, ApplicationState.Terminated,
    ];

    /// <summary>The agreement; null before it was offered.</summary>
    public Agreement? Agreement { get; } = Offered is null ? null : Agreement.FromJson(Offered.Content);

    /// <summary>Representatives as changes asked for them, in order.</summary>
    public ImmutableArray<ProjectRepresentatives> Lists { get; init; } = [];

    /// <summary>The representatives today: those of the newest change consented to, else those of the approved form (FG-3.6.1, FG-3.7.1).</summary>
    public ImmutableArray<FormRepresentative> Representatives =>
        Lists.LastOrDefault(l => Changes.Any(c => c.Number == l.Change && c.State == ChangeState.Accepted))?.List ?? Form.Representatives;

    /// <summary>The day the agreement was signed by both; null before.</summary>
    public DateOnly? SignedOn => Day(ApplicationStep.Sign);

    /// <summary>The day the project was completed: its report found satisfactory .</summary>
    public DateOnly? CompletedOn => Day(ApplicationStep.AcceptReport);

    /// <summary>The day of a step, the latest; null before.</summary>
    public DateOnly? Day(ApplicationStep step) => Day(step.ToString());

    /// <summary>The day of an entry of the history, the latest; null before.</summary>
    public DateOnly? Day(string step) => History.LastOrDefault(e => e.Step == step) is { } entry ? HongKongTime.DateOf(entry.At) : null;

    /// <summary>The latest record of an act; null where there is none.</summary>
    public ProjectEvent? Latest(ProjectAct act) => Events.LastOrDefault(e => e.Act == act);

    /// <summary>The clock of a rule that runs or ran last; null where none did.</summary>
    public CaseDeadline? Clock(string rule) => Deadlines.LastOrDefault(d => d.Rule == rule);

    /// <summary>True where nothing was signed by the last day and no explanation was accepted: the committee may take the approval back (FG-3.1.2).</summary>
    public bool MayLoseApproval(DateOnly today) => Case.State == ApplicationState.AgreementPending && Clock("FG-3.1.2") is { MetOn: null } clock && clock.Due < today && Explanation?.Met != true;

    /// <summary>What was decided on the explanation of a late signature; null before.</summary>
    public Judgement? Explanation =>
        Events.LastOrDefault(e => e.Act is ProjectAct.AcceptExplanation or ProjectAct.RefuseExplanation) is { } decided ? new(decided.Act == ProjectAct.AcceptExplanation, decided.Text) : null;

    /// <summary>True where an explanation was given and not decided since.</summary>
    public bool ExplanationOpen => Events.LastOrDefault(e => e.Act is ProjectAct.ExplainLateSignature or ProjectAct.AcceptExplanation or ProjectAct.RefuseExplanation)?.Act == ProjectAct.ExplainLateSignature;

    /// <summary>What the clauses ask about the project.</summary>
    public ProjectFacts Facts(ReferenceData reference, DateOnly today)
    {
        var phases = reference.Standing.Parameters.Phases;
        var phase = phases[Case.Phase];
        var extension = Changes.LastOrDefault(c => c.Subject == ChangeSubject.CompletionDate);
        var (installation, installed) = (Latest(ProjectAct.AnnounceInstallation), Purchases.Select(p => p.InstalledOn).OfType<DateOnly>().Order().Select(d => (DateOnly?)d).FirstOrDefault());
        var report = Reports.LastOrDefault();
        return new(phase with { Funding = phases.ProcedureOf(phase) }, new(reference.Deadlines, reference.Calendar, today), Case.Type, Case.SubmittedOn ?? today)
        {
            NotifiedOn = Clock("FG-3.1.2")?.From,
            AgreementOn = SignedOn,
            Explanation = Explanation,
            ApprovalWithdrawnBy = Case.State == ApplicationState.ApprovalWithdrawn ? Role.Committee : null,
            StartedOn = Latest(ProjectAct.Start)?.On,
            Costs = [.. Purchases.Where(p => p is { InvoicedOn: not null }).Select(p => new CostLine(CostKind.Equipment, p.Invoiced ?? p.Value, p.InvoicedOn!.Value, p.OrderedOn))],
            RevisedCompletionOn = Changes.LastOrDefault(c => c is { Subject: ChangeSubject.CompletionDate, State: ChangeState.Accepted, Day: not null })?.Day,
            ReportOn = report is { Satisfactory: not false } ? HongKongTime.DateOf(report.At) : null,
            CompletedOn = CompletedOn,
            InterimReportOn = Events.FirstOrDefault(e => e.Act == ProjectAct.SubmitInterimReport)?.On,
            NeedsEquipment = !Purchases.IsEmpty || Form.Budget.Any(l => l.Kind == CostKind.Equipment),
            EquipmentDeliveredOn = !Purchases.IsEmpty && Purchases.All(p => p.DeliveredOn is not null) ? Purchases.Max(p => p.DeliveredOn) : null,
            ExtensionAskedOn = extension is null ? null : HongKongTime.DateOf(extension.AskedAt),
            ExtensionConsent = extension is { State: ChangeState.Accepted or ChangeState.Refused } ? new(extension.State == ChangeState.Accepted, extension.Reason ?? "") : null,
            Milestones = Latest(ProjectAct.JudgeMilestones) is { Confirmed: { } kept } judged ? new(kept, judged.Text) : null,
            InstallationOn = installed ?? installation?.On,
            InstallationNoticeOn = installation is null ? null : HongKongTime.DateOf(installation.At),
            FirstVisitOn = Events.FirstOrDefault(e => e.Act == ProjectAct.VisitSite)?.On,
            EvaluationConsent = Form.Declarations.EvaluationConsent ? true : null,
            EquipmentGoneOn = Latest(ProjectAct.ReportEquipmentGone)?.On,
            DocumentsKept = Latest(ProjectAct.InspectKept)?.Confirmed,
            Report = report?.Facts(Case.Type == ProjectType.OnSiteAssessment),
            Representatives = Representatives.Length,
            Changes = [.. Changes.Where(c => c.State != ChangeState.Refused).Select(c => new AgreedChange(c.After, null, c is { State: ChangeState.Accepted, DecidedAt: { } at } ? HongKongTime.DateOf(at) : null))],
        };
    }

    /// <summary>What the clauses say of each use in public that was announced; the printed words are not kept here, so people judge them (FG-5.1.1, FG-5.2.1).</summary>
    public IEnumerable<Finding> Publicity(Phase phase) => Events.Where(e => e.Act == ProjectAct.AnnouncePublicity).SelectMany(e => Section5Results.Check(new(phase, e.On)
    {
        NotifiedOn = HongKongTime.DateOf(e.At), Logo = e.Logo, Printed = e.Printed, EventsShared = null,
    }));

    /// <summary>A purchase as the clauses ask about it; null where no guide has rules of procurement.</summary>
    public Purchase? Asked(ProjectPurchase row, QuotationRules? limits)
    {
        if (limits is null) return null;
        var line = Form.Budget.FirstOrDefault(l => l.Id == row.Line);
        var agreed = Changes.Any(c => c is { Subject: ChangeSubject.ChosenQuotation, State: ChangeState.Accepted } && c.Line == row.Line) || Case.Variation is not null && Changes.All(c => c.Subject != ChangeSubject.FairProcurement) && History.Any(e => e.Step == "CommitteeAgreed");
        var waived = Changes.Any(c => c is { Subject: ChangeSubject.FairProcurement, State: ChangeState.Accepted } && c.Line == row.Line);
        return new(limits, row.Value, [.. row.Quotations.Where(q => q.Amount is not null).Select(q => new Quotation(q.Supplier, q.Amount!.Value, q.Written, q.Conforming))], row.Chosen,
            row.OpenTender, row.ShortageRecorded, row.ReasonNotLowest, agreed, waived, Case.Type, line?.Proprietary == true, line?.ProprietaryReason);
    }
}
