using CleanerProduction.Workflows;
using static CleanerProduction.Labels.RoundState;
using static CleanerProduction.Labels.RoundStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Labels;

/// <summary>Where a round of the recognition scheme stands. Whether applications are taken is a matter of its days alone (LG-1.6), not of this.</summary>
public enum RoundState
{
    /// <summary>Its dates are being settled; nobody but the scheme's secretariat sees it.</summary>
    Planned,
    /// <summary>Announced; applications are taken from the first day to the last.</summary>
    Announced,
    /// <summary>The panel scores.</summary>
    Judging,
    /// <summary>The panel decided on every application; confidential .</summary>
    Decided,
    /// <summary>The list of proposed awards is published for objections.</summary>
    Objections,
    /// <summary>The results are released and the certificates issued (LG-6).</summary>
    Released,
    /// <summary>The certificates were presented (LG-1.5(4)); nothing more can change.</summary>
    Closed,
}

/// <summary>What can be done to a round.</summary>
public enum RoundStep
{
    /// <summary>It is announced.</summary>
    Announce,
    /// <summary>Everything is checked; the panel scores.</summary>
    OpenJudging,
    /// <summary>The panel's meeting decided on all.</summary>
    Decide,
    /// <summary>The list is published for objections.</summary>
    InviteObjections,
    /// <summary>The results are released, all at one moment.</summary>
    Release,
    /// <summary>The ceremony was held.</summary>
    Present,
}

/// <summary>The machine of rounds.</summary>
public static class RoundWorkflow
{
#pragma warning disable format
    /// <summary>The table; lifecycles section 8.</summary>
    public static readonly Workflow<RoundState, RoundStep> Table = new("Round of the recognition scheme", Planned,
        (Planned,    Announce,         Announced,  Secretariat, "LG-1.6"),
        (Announced,  OpenJudging,      RoundState.Judging, Secretariat, "LG-5"),
        (RoundState.Judging, Decide,           Decided,    Secretariat, "LG-6"),
        (Decided,    InviteObjections, Objections, Secretariat, "LG-6"),
        (Objections, Release,          Released,   Secretariat, "LG-6"),
        (Released,   Present,          Closed,     Secretariat, "LG-1.5(4)"));
#pragma warning restore format
}
