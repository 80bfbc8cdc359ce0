using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Data;

/// <summary>Something that happened in a project without moving its case. Rows are added, never changed.</summary>
public sealed class ProjectEvent
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What.</summary>
    public ProjectAct Act { get; init; }

    /// <summary>The day it concerns, Hong Kong: of the start, the installation, the visit, the use in public.</summary>
    public DateOnly On { get; init; }

    /// <summary>What is to be known of it, in the writer's words.</summary>
    public required string Text { get; init; }

    /// <summary>What was found or agreed; empty where nothing was.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether what it asks was found so: milestones kept, equipment there; null where it asks nothing.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>Publicity: whether the programme's logo is shown.</summary>
    public bool? Logo { get; init; }

    /// <summary>Publicity: whether it is printed matter or an advertisement, which carry the disclaimer.</summary>
    public bool? Printed { get; init; }

    /// <summary>Who recorded it: the person's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
