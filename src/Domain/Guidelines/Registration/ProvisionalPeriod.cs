using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>A project a provisional provider took on.</summary>
/// <param name="NewTechnology">Whether it is a new technology project.</param>
/// <param name="Funded">Whether the programme funds it.</param>
/// <param name="EligibleClient">Whether an eligible Hong Kong-owned manufacturer gave the work.</param>
/// <param name="EngagedOn">The day of engagement; null where not stated.</param>
/// <param name="CompletedOn">The day it was completed; null before.</param>
/// <param name="FinalReport">What the Secretariat found on the final report; null before its examination.</param>
public sealed record ProvisionalProject(bool NewTechnology, bool Funded, bool EligibleClient, DateOnly? EngagedOn, DateOnly? CompletedOn, Judgement? FinalReport = null);

/// <summary>The provisional period of one registration (RG-3.3).</summary>
/// <param name="Limits">The time limits.</param>
/// <param name="Began">Its first day.</param>
/// <param name="PhaseEnds">The last day of the phase .</param>
/// <param name="Projects">The projects taken on.</param>
/// <param name="Quality">What was found on the quality of service; null where nothing was.</param>
public sealed record ProvisionalPeriod(TimeLimits Limits, DateOnly Began, DateOnly PhaseEnds, ImmutableArray<ProvisionalProject> Projects, Judgement? Quality = null)
{
    /// <summary>Its last day, inclusive.</summary>
    public DateOnly Until => Limits.Of("RG-3.3.1", Began).Due;

    /// <summary>True after the last day.</summary>
    public bool IsOver(DateOnly until) => Limits.Today > until;
}
