using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Portal.Data;

/// <summary>The Secretariat's recommendation that the committee ends a project (FG-4.2.1).</summary>
public sealed class TerminationProposal
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>On what ground.</summary>
    public TerminationGround Ground { get; init; }

    /// <summary>What happened.</summary>
    public required string Reason { get; init; }

    /// <summary>Who recommends: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
}
