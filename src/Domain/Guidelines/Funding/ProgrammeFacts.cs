using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>Who votes in the committee.</summary>
/// <param name="Phase">The phase whose committee it is.</param>
/// <param name="Voting">The codes of the seats that vote.</param>
public sealed record CommitteeFacts(Phase Phase, ImmutableArray<string> Voting);

/// <summary>The demonstration projects of a phase whose report is in, and which of them are evaluated (FG-3.2.4, A-27).</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Reported1">Demonstration projects (I) whose report is in.</param>
/// <param name="Chosen1">How many of them are chosen for evaluation.</param>
/// <param name="Reported2">Demonstration projects (II) whose report is in.</param>
/// <param name="Chosen2">How many of them are chosen.</param>
public sealed record EvaluationFacts(Phase Phase, int Reported1, int Chosen1, int Reported2, int Chosen2)
{
    /// <summary>Whether the Council does the evaluation; null where not stated.</summary>
    public bool? ByTheCouncil { get; init; }

    /// <summary>Whether its staff who evaluate take no part in running the programme; null where not stated.</summary>
    public bool? ByOtherStaff { get; init; }
}
