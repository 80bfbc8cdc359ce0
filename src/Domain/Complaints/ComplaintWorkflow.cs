using CleanerProduction.Workflows;
using static CleanerProduction.Complaints.ComplaintState;
using static CleanerProduction.Complaints.ComplaintStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Complaints;

/// <summary>Where a complaint, or a case of substandard service, stands.</summary>
public enum ComplaintState
{
    /// <summary>Recorded; the provider is told within two working days (RG-6.1.1).</summary>
    Received,
    /// <summary>The provider was told.</summary>
    Notified,
    /// <summary>The technical support team investigates (RG-6.1.1).</summary>
    Investigating,
    /// <summary>Not established: recorded, both told, no penalty (RG-6.1.2).</summary>
    NotSubstantiated,
    /// <summary>Established; the preliminary report is with the provider (RG-6.1.3).</summary>
    Substantiated,
    /// <summary>The provider corrects (RG-6.1.3).</summary>
    Correcting,
    /// <summary>Measures done or a month gone: the consolidated report falls due (RG-6.1.4).</summary>
    ReportDue,
    /// <summary>The report with its proposed penalty is before the committee (RG-6.1.4).</summary>
    BeforeCommittee,
    /// <summary>The committee supports the penalty; ten working days run (RG-6.1.4).</summary>
    Supported,
    /// <summary>The committee vetoed the penalty (RG-6.1.4).</summary>
    Vetoed,
    /// <summary>The decision is carried out and the provider told.</summary>
    Executed,
    /// <summary>Closed after a veto without a new proposal .</summary>
    Closed,
}

/// <summary>What can be done to a complaint.</summary>
public enum ComplaintStep
{
    /// <summary>The provider complained of is told.</summary>
    Notify,
    /// <summary>The technical support team takes it up.</summary>
    Investigate,
    /// <summary>It is not established.</summary>
    FindNotSubstantiated,
    /// <summary>It is established.</summary>
    FindSubstantiated,
    /// <summary>A case of substandard service is recorded as established (RG-6.2.2).</summary>
    RecordSubstandard,
    /// <summary>The provider begins corrective measures.</summary>
    Correct,
    /// <summary>The measures are done, or the month is over.</summary>
    CallReport,
    /// <summary>The consolidated report with a proposed penalty goes to the committee, also again after a veto.</summary>
    Propose,
    /// <summary>The committee supports the proposal.</summary>
    Support,
    /// <summary>The committee vetoes it.</summary>
    Veto,
    /// <summary>The decision is carried out.</summary>
    Execute,
    /// <summary>It ends after a veto.</summary>
    Close,
}

/// <summary>The machine of complaints and substandard service.</summary>
public static class ComplaintWorkflow
{
#pragma warning disable format
    /// <summary>The table; lifecycles C2 to C11 and S1. The month's backstop also ends a correction that never began .</summary>
    public static readonly Workflow<ComplaintState, ComplaintStep> Table = new("Complaint and substandard service", Received,
        (Received,        Notify,               Notified,         Secretariat,      "RG-6.1.1"),
        (Received,        RecordSubstandard,    Substantiated,    Secretariat,      "RG-6.2.2"),
        (Notified,        Investigate,          Investigating,    TechnicalSupport, "RG-6.1.1"),
        (Investigating,   FindNotSubstantiated, NotSubstantiated, Secretariat,      "RG-6.1.2"),
        (Investigating,   FindSubstantiated,    Substantiated,    Secretariat,      "RG-6.1.3"),
        (Substantiated,   Correct,              Correcting,       Provider,         "RG-6.1.3"),
        (Substantiated,   CallReport,           ReportDue,        Role.Timer,       "RG-6.1.4"),
        (Correcting,      CallReport,           ReportDue,        Role.Timer,       "RG-6.1.4"),
        (Correcting,      CallReport,           ReportDue,        Secretariat,      "RG-6.1.4"),
        (ReportDue,       Propose,              BeforeCommittee,  Secretariat,      "RG-6.1.4"),
        (BeforeCommittee, Support,              Supported,        Committee,        "RG-6.1.4"),
        (BeforeCommittee, Veto,                 Vetoed,           Committee,        "RG-6.1.4"),
        (Supported,       Execute,              Executed,         Secretariat,      "RG-6.1.4"),
        (Vetoed,          Propose,              BeforeCommittee,  Secretariat,      "RG-6.1.4"),
        (Vetoed,          Close,                Closed,           Secretariat,      "RG-6.1.4"));
#pragma warning restore format
}
