using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Workflows;
using static CleanerProduction.Applications.ApplicationState;

namespace CleanerProduction.Projects;

/// <summary>What is recorded in the course of a project without moving its case.</summary>
public enum ProjectAct
{
    /// <summary>Why the agreement is signed late (FG-3.1.2).</summary>
    ExplainLateSignature,
    /// <summary>That explanation is accepted.</summary>
    AcceptExplanation,
    /// <summary>That explanation is not accepted.</summary>
    RefuseExplanation,
    /// <summary>The project has started (FG-3.2.1).</summary>
    Start,
    /// <summary>The equipment will be installed on a day (FG-3.2.3).</summary>
    AnnounceInstallation,
    /// <summary>The interim progress report (FG-3.2.2).</summary>
    SubmitInterimReport,
    /// <summary>The factory was visited (FG-3.2.3).</summary>
    VisitSite,
    /// <summary>A progress review meeting was held (FG-3.2.3, FG-3.6.1(d)).</summary>
    HoldProgressMeeting,
    /// <summary>Whether the milestones are kept (FG-3.2.2).</summary>
    JudgeMilestones,
    /// <summary>Results will be used in public (FG-5.1.1).</summary>
    AnnouncePublicity,
    /// <summary>The funded body shared its experience at an event (FG-5.2.1).</summary>
    ShareExperience,
    /// <summary>The questionnaire on the provider's service (FG-4.1.2(b)).</summary>
    AnswerQuestionnaire,
    /// <summary>What became of a measure an assessment recommended (FG-3.6.2).</summary>
    FollowMeasure,
    /// <summary>Equipment was disposed of or moved away (FG-3.3.4).</summary>
    ReportEquipmentGone,
    /// <summary>The Secretariat inspected equipment and procurement documents (FG-3.3.4).</summary>
    InspectKept,
}

/// <summary>A row of the table of acts.</summary>
/// <param name="Act">What is recorded.</param>
/// <param name="By">The side that records it: the applicant, or officers.</param>
/// <param name="Clause">The clause it follows.</param>
/// <param name="In">The states in which it may be recorded.</param>
/// <param name="Meets">The duty it does, or null.</param>
/// <param name="Demonstrations">True where it concerns demonstration and new technology projects.</param>
/// <param name="Assessments">True where it concerns on-site assessments.</param>
/// <param name="Ahead">True where its day may lie ahead.</param>
/// <param name="Slot">The slot whose files belong to it, or null.</param>
public sealed record ProjectActRow(ProjectAct Act, Role By, string Clause, ImmutableArray<ApplicationState> In, string? Meets = null, bool Demonstrations = true, bool Assessments = true, bool Ahead = false, string? Slot = null);

/// <summary>The acts of a project: one row each.</summary>
public static class ProjectActs
{
    private static readonly ImmutableArray<ApplicationState> Signing = [AgreementPending];
    private static readonly ImmutableArray<ApplicationState> Running = [InProgress, PaymentHold];
    private static readonly ImmutableArray<ApplicationState> Funded = [InProgress, PaymentHold, ReportSubmitted, ReportSatisfactory, EvaluationPending, ReadyToPay, Paid, Closed];
    private static readonly ImmutableArray<ApplicationState> Completed = [ReportSatisfactory, EvaluationPending, ReadyToPay, Paid, Closed];

#pragma warning disable format
    /// <summary>The table.</summary>
    public static readonly ImmutableArray<ProjectActRow> Table =
    [
        new(ProjectAct.ExplainLateSignature,  Role.Applicant,   "FG-3.1.2",    Signing, Slot: "explanation"),
        new(ProjectAct.AcceptExplanation,     Role.Secretariat, "FG-3.1.2",    Signing, Slot: "explanation"),
        new(ProjectAct.RefuseExplanation,     Role.Secretariat, "FG-3.1.2",    Signing, Slot: "explanation"),
        new(ProjectAct.Start,                 Role.Applicant,   "FG-3.2.1",    Running, "FG-3.2.1-start"),
        new(ProjectAct.AnnounceInstallation,  Role.Applicant,   "FG-3.2.3",    Running, Assessments: false, Ahead: true, Slot: "installation-notice"),
        new(ProjectAct.SubmitInterimReport,   Role.Applicant,   "FG-3.2.2",    Running, "FG-3.2.2-interim", Assessments: false, Slot: "interim-report"),
        new(ProjectAct.VisitSite,             Role.Secretariat, "FG-3.2.3",    [.. Running, ReportSubmitted], Slot: "site-visit"),
        new(ProjectAct.HoldProgressMeeting,   Role.Secretariat, "FG-3.6.1(d)", [.. Running, ReportSubmitted], Slot: "site-visit"),
        new(ProjectAct.JudgeMilestones,       Role.Secretariat, "FG-3.2.2",    [.. Running, ReportSubmitted], Assessments: false, Slot: "interim-report"),
        new(ProjectAct.AnnouncePublicity,     Role.Applicant,   "FG-5.1.1",    Funded, Ahead: true, Slot: "publicity"),
        new(ProjectAct.ShareExperience,       Role.Secretariat, "FG-5.2.1",    Funded, Assessments: false, Slot: "publicity"),
        new(ProjectAct.AnswerQuestionnaire,   Role.Applicant,   "FG-4.1.2(b)", Completed, Assessments: false),
        new(ProjectAct.FollowMeasure,         Role.Secretariat, "FG-3.6.2",    Completed, Demonstrations: false, Slot: "site-visit"),
        new(ProjectAct.ReportEquipmentGone,   Role.Applicant,   "FG-3.3.4",    Funded, Assessments: false, Slot: "equipment-record"),
        new(ProjectAct.InspectKept,           Role.Secretariat, "FG-3.3.4",    Completed, Assessments: false, Slot: "site-visit"),
    ];
#pragma warning restore format

    /// <summary>The row of an act.</summary>
    public static ProjectActRow Of(ProjectAct act) => Table.First(r => r.Act == act);

    /// <summary>What a side may record now. Technical support works for the Secretariat on site; decisions on explanations stay with the Secretariat.</summary>
    public static IEnumerable<ProjectActRow> Allowed(Role role, ProjectType project, ApplicationState state) => Table.Where(r => Against(r, role, project, state) is null);

    /// <summary>What stands against an act; null where nothing does.</summary>
    public static Refusal? Against(ProjectActRow row, Role role, ProjectType project, ApplicationState state)
    {
        var onSite = role == Role.TechnicalSupport && (row.Act is ProjectAct.VisitSite or ProjectAct.HoldProgressMeeting);
        return row.By != role && !onSite ? new("act-not-by-role", row.Clause)
            : !(project == ProjectType.OnSiteAssessment ? row.Assessments : row.Demonstrations) || project == ProjectType.Verification ? new("act-not-for-project", row.Clause)
            : !row.In.Contains(state) ? new("act-not-now", row.Clause)
            : null;
    }
}
