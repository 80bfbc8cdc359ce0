using CleanerProduction.Workflows;
using static CleanerProduction.Applications.ApplicationState;
using static CleanerProduction.Applications.ApplicationStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Applications;

/// <summary>The machines of applications: from draft to a decision, which differs by who decides, and from the agreement on, which is the same.</summary>
public static class ApplicationWorkflow
{
#pragma warning disable format
    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] Intake =
    [
        (Draft,              Submit,             Submitted,          Applicant,   "FG-2.1.5"),
        (Submitted,          RequestInformation, InfoRequested,      Secretariat, "FG-2.2.1"),
        (InfoRequested,      AnswerRequest,      Submitted,          Applicant,   "FG-2.2.1"),
        (Submitted,          FindComplete,       Complete,           Secretariat, "FG-2.2.1"),
        (InfoRequested,      FindComplete,       Complete,           Secretariat, "FG-2.2.1"),
        (Draft,              Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (Submitted,          Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (InfoRequested,      Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (Complete,           Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (Approved,           Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (AgreementPending,   Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
    ];

    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] DirectorDecides =
    [
        (Complete,           Approve,            Approved,           Director,    "FG-2.2.2"),
        (Complete,           Reject,             Rejected,           Director,    "FG-2.2.2"),
        (ReportSatisfactory, FindPayable,        ReadyToPay,         Secretariat, "FG-4.1.1"),
    ];

    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] CommitteeDecides =
    [
        (Complete,           Recommend,          Recommended,        Director,    "FG-2.2.2"),
        (Recommended,        Table,              OnAgenda,           Secretariat, "FG-2.2.2"),
        (OnAgenda,           TakeOffAgenda,      Recommended,        Secretariat, null),
        (OnAgenda,           TakeOffAgenda,      Recommended,        Committee,   null),
        (OnAgenda,           Approve,            Approved,           Committee,   "FG-2.2.2"),
        (OnAgenda,           Reject,             Rejected,           Committee,   "FG-2.2.2"),
        (Recommended,        Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (OnAgenda,           Withdraw,           Withdrawn,          Applicant,   "FG-2.7.1"),
        (ReportSatisfactory, FindPayable,        ReadyToPay,         Secretariat, "FG-4.1.2"),
    ];

    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] Project =
    [
        (Approved,           OfferAgreement,     AgreementPending,   Secretariat, "FG-3.1.1"),
        (AgreementPending,   Sign,               InProgress,         Secretariat, "FG-3.1.1"),
        (AgreementPending,   WithdrawApproval,   ApprovalWithdrawn,  Committee,   "FG-3.1.2"),
        (InProgress,         SubmitReport,       ReportSubmitted,    Applicant,   "FG-3.4.1"),
        (ReportSubmitted,    ReturnReport,       InProgress,         Secretariat, "FG-3.4.1"),
        (ReportSubmitted,    AcceptReport,       ReportSatisfactory, Secretariat, "FG-3.4.1"),
        (ReadyToPay,         Pay,                Paid,               Secretariat, "FG-4.1.4"),
        (Paid,               Close,              Closed,             Secretariat, null),
        (InProgress,         HoldPayment,        PaymentHold,        Secretariat, "FG-4.1.3"),
        (ReadyToPay,         HoldPayment,        PaymentHold,        Secretariat, "FG-4.1.4"),
        (PaymentHold,        ResumeProject,      InProgress,         Secretariat, "FG-4.1.3"),
        (PaymentHold,        ResumePayment,      ReadyToPay,         Secretariat, "FG-4.1.4"),
        (InProgress,         Terminate,          Terminated,         Committee,   "FG-4.2.1"),
        (PaymentHold,        Terminate,          Terminated,         Committee,   "FG-4.2.1"),
        (ReportSubmitted,    Terminate,          Terminated,         Committee,   "FG-4.2.1"),
        (ReportSatisfactory, Terminate,          Terminated,         Committee,   "FG-4.2.1"),
        (ReadyToPay,         Terminate,          Terminated,         Committee,   "FG-4.2.1"),
        (Paid,               Terminate,          Terminated,         Committee,   "FG-4.2.1"),
    ];

    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] Evaluated =
    [
        (ReportSatisfactory, BeginEvaluation,    EvaluationPending,  Secretariat, "FG-3.2.4"),
        (EvaluationPending,  FindPayable,        ReadyToPay,         Secretariat, "FG-4.1.2"),
        (EvaluationPending,  Terminate,          Terminated,         Committee,   "FG-4.2.1"),
    ];

    private static readonly (ApplicationState, ApplicationStep, ApplicationState, Role, string?)[] Verified =
    [
        (Draft,              Submit,             Submitted,          Applicant,   "PP-12(d)"),
        (Draft,              Withdraw,           Withdrawn,          Applicant,   null),
        (Submitted,          Withdraw,           Withdrawn,          Applicant,   null),
        (Submitted,          Approve,            Approved,           Secretariat, "PP-12(d)"),
        (Submitted,          Reject,             Rejected,           Secretariat, "PP-12(d)"),
        (Approved,           SubmitReport,       ReportSubmitted,    Secretariat, "PP-12(d)"),
        (ReportSubmitted,    Close,              Closed,             Secretariat, "PP-12(d)"),
    ];
#pragma warning restore format

    /// <summary>On-site assessments: the Director decides.</summary>
    public static readonly Workflow<ApplicationState, ApplicationStep> Assessment = new("On-site assessment", Draft, [.. Intake, .. DirectorDecides, .. Project]);

    /// <summary>Demonstration projects: the committee decides on the Director's recommendation, and some are evaluated.</summary>
    public static readonly Workflow<ApplicationState, ApplicationStep> Demonstration = new("Demonstration project", Draft, [.. Intake, .. CommitteeDecides, .. Project, .. Evaluated]);

    /// <summary>New technology projects: decided like demonstration projects, the route the guides leave open.</summary>
    public static readonly Workflow<ApplicationState, ApplicationStep> NewTechnology = new("New technology project", Draft, [.. Intake, .. CommitteeDecides, .. Project]);

    /// <summary>The verification service of the first two phases: accepted, verified, shared; no agreement and no payment to the factory.</summary>
    public static readonly Workflow<ApplicationState, ApplicationStep> Verification = new("Verification service", Draft, Verified);

    /// <summary>The machine of a project of this kind.</summary>
    public static Workflow<ApplicationState, ApplicationStep> Of(ProjectType type) => type switch
    {
        ProjectType.OnSiteAssessment => Assessment,
        ProjectType.NewTechnology => NewTechnology,
        ProjectType.Verification => Verification,
        _ => Demonstration,
    };
}
