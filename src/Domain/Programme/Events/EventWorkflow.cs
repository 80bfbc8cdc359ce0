using CleanerProduction.Workflows;
using static CleanerProduction.Programme.Events.EventState;
using static CleanerProduction.Programme.Events.EventStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Programme.Events;

/// <summary>Where an event of the programme stands. Whether seats are left is a matter of its sign-ups alone, not of this.</summary>
public enum EventState
{
    /// <summary>Being planned; officers alone see it.</summary>
    Planned,
    /// <summary>Announced; signing up has not begun.</summary>
    Announced,
    /// <summary>People sign up, for a seat or for the waiting list.</summary>
    Open,
    /// <summary>Signing up is over; those signed up may still leave.</summary>
    SignUpClosed,
    /// <summary>It was held; those who came say how it was.</summary>
    Held,
    /// <summary>Counted; nothing more can change.</summary>
    Closed,
    /// <summary>It does not take place; those signed up were told.</summary>
    Cancelled,
}

/// <summary>What can be done to an event.</summary>
public enum EventStep
{
    /// <summary>It is announced to everybody.</summary>
    Announce,
    /// <summary>Signing up begins, or begins again.</summary>
    OpenSignUp,
    /// <summary>Signing up ends.</summary>
    CloseSignUp,
    /// <summary>It was held.</summary>
    Hold,
    /// <summary>Its counts are final.</summary>
    Close,
    /// <summary>It does not take place.</summary>
    Cancel,
}

/// <summary>The machine of events.</summary>
public static class EventWorkflow
{
#pragma warning disable format
    /// <summary>The table: seminars, workshops, visits and exhibitions of the programme (FG-1.1.4, PP-12(a)).</summary>
    public static readonly Workflow<EventState, EventStep> Table = new("Event of the programme", Planned,
        (Planned,      Announce,    Announced,    Secretariat, "FG-1.1.4"),
        (Announced,    OpenSignUp,  Open,         Secretariat, "FG-1.1.4"),
        (Open,         CloseSignUp, SignUpClosed, Secretariat, null),
        (SignUpClosed, OpenSignUp,  Open,         Secretariat, "FG-1.1.4"),
        (Announced,    Hold,        Held,         Secretariat, "FG-1.1.4"),
        (Open,         Hold,        Held,         Secretariat, "FG-1.1.4"),
        (SignUpClosed, Hold,        Held,         Secretariat, "FG-1.1.4"),
        (Held,         Close,       Closed,       Secretariat, "PP-4"),
        (Planned,      Cancel,      Cancelled,    Secretariat, null),
        (Announced,    Cancel,      Cancelled,    Secretariat, null),
        (Open,         Cancel,      Cancelled,    Secretariat, null),
        (SignUpClosed, Cancel,      Cancelled,    Secretariat, null));
#pragma warning restore format
}
