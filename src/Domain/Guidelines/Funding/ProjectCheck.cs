using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>A funded project from approval to its end: what the project's pages show.</summary>
public static class ProjectCheck
{
    /// <summary>All that concerns it, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectFacts>> All = [.. Section31Agreement.All, .. Section32Progress.All, .. Section34Reports.All, .. Section35Conduct.All];

    /// <summary>What they say.</summary>
    public static ImmutableArray<Finding> Of(ProjectFacts facts) => All.Answer(facts);
}
