using CleanerProduction.Workflows;
using static CleanerProduction.Providers.RegistrationState;
using static CleanerProduction.Providers.RegistrationStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Providers;

/// <summary>Where the registration of a provider in one category stands.</summary>
public enum RegistrationState
{
    /// <summary>Being written by the provider.</summary>
    Draft,
    /// <summary>With the Secretariat.</summary>
    Submitted,
    /// <summary>The Secretariat asked for more; the ten working days have not begun (RG-4.1.3).</summary>
    InfoRequested,
    /// <summary>All information is there; ten working days run (RG-4.1.3).</summary>
    Complete,
    /// <summary>The criteria are not met; the committee decides (RG-4.1.5).</summary>
    ReferredToCommittee,
    /// <summary>Refused by the committee; final (RG-4.1.5).</summary>
    Rejected,
    /// <summary>Provisional for 24 months (RG-3.3.1).</summary>
    Provisional,
    /// <summary>The 24 months are over, a project was completed in time, its report is being examined .</summary>
    ProvisionalPendingExam,
    /// <summary>Confirmed, without end date (RG-3.3.2).</summary>
    Confirmed,
    /// <summary>Cancelled: no project completed in the provisional period (RG-3.3.3).</summary>
    CancelledNotCompleted,
    /// <summary>Cancelled: a report or service below the standard (RG-3.3.4).</summary>
    CancelledQuality,
    /// <summary>Removed from the directory by the committee (RG-6.1.4).</summary>
    Delisted,
    /// <summary>Removed at its own wish (RG-5.2.4).</summary>
    RemovedVoluntarily,
}

/// <summary>What can be done to a registration.</summary>
public enum RegistrationStep
{
    /// <summary>The provider hands it in.</summary>
    Submit,
    /// <summary>The Secretariat asks for more.</summary>
    RequestInformation,
    /// <summary>The provider answers.</summary>
    AnswerRequest,
    /// <summary>All information is received.</summary>
    FindComplete,
    /// <summary>The criteria are met: listed provisionally.</summary>
    Register,
    /// <summary>The criteria are not met: put before the committee.</summary>
    Refer,
    /// <summary>The committee accepts it all the same.</summary>
    Accept,
    /// <summary>The committee refuses it.</summary>
    Refuse,
    /// <summary>A project was completed to the standard.</summary>
    Confirm,
    /// <summary>The provisional period ends while a report is examined.</summary>
    AwaitExamination,
    /// <summary>The provisional period ended without a completed project.</summary>
    CancelNotCompleted,
    /// <summary>A report or service fell below the standard.</summary>
    CancelForQuality,
    /// <summary>The committee's warning is recorded.</summary>
    Warn,
    /// <summary>The committee removes it from the directory.</summary>
    Delist,
    /// <summary>The provider leaves by written notice.</summary>
    Leave,
}

/// <summary>The machine of one category's registration.</summary>
public static class RegistrationWorkflow
{
#pragma warning disable format
    /// <summary>The table; lifecycles R1 to R14. Registrations older than the guide begin confirmed (RG-3.2.1).</summary>
    public static readonly Workflow<RegistrationState, RegistrationStep> Table = new("Registration of a provider", Draft,
        (Draft,                  Submit,             Submitted,              Role.Provider, "RG-4.1.2"),
        (Submitted,              RequestInformation, InfoRequested,          Secretariat,   "RG-4.1.3"),
        (InfoRequested,          AnswerRequest,      Submitted,              Role.Provider, "RG-4.1.3"),
        (Submitted,              FindComplete,       Complete,               Secretariat,   "RG-4.1.3"),
        (InfoRequested,          FindComplete,       Complete,               Secretariat,   "RG-4.1.3"),
        (Complete,               Register,           Provisional,            Secretariat,   "RG-4.1.4"),
        (Complete,               Refer,              ReferredToCommittee,    Secretariat,   "RG-4.1.5"),
        (ReferredToCommittee,    Accept,             Provisional,            Committee,     "RG-4.1.5"),
        (ReferredToCommittee,    Refuse,             Rejected,               Committee,     "RG-4.1.5"),
        (Provisional,            Confirm,            Confirmed,              Secretariat,   "RG-3.3.2"),
        (Provisional,            AwaitExamination,   ProvisionalPendingExam, Role.Timer,    "RG-3.3.2"),
        (ProvisionalPendingExam, Confirm,            Confirmed,              Secretariat,   "RG-3.3.2"),
        (ProvisionalPendingExam, CancelForQuality,   CancelledQuality,       Secretariat,   "RG-3.3.4"),
        (Provisional,            CancelNotCompleted, CancelledNotCompleted,  Secretariat,   "RG-3.3.3"),
        (Provisional,            CancelForQuality,   CancelledQuality,       Secretariat,   "RG-3.3.4"),
        (Provisional,            Warn,               Provisional,            Committee,     "RG-6.1.4"),
        (ProvisionalPendingExam, Warn,               ProvisionalPendingExam, Committee,     "RG-6.1.4"),
        (Confirmed,              Warn,               Confirmed,              Committee,     "RG-6.1.4"),
        (Provisional,            Delist,             Delisted,               Committee,     "RG-6.1.4"),
        (ProvisionalPendingExam, Delist,             Delisted,               Committee,     "RG-6.1.4"),
        (Confirmed,              Delist,             Delisted,               Committee,     "RG-6.1.4"),
        (Provisional,            Leave,              RemovedVoluntarily,     Role.Provider, "RG-5.2.4"),
        (ProvisionalPendingExam, Leave,              RemovedVoluntarily,     Role.Provider, "RG-5.2.4"),
        (Confirmed,              Leave,              RemovedVoluntarily,     Role.Provider, "RG-5.2.4"));
#pragma warning restore format
}
