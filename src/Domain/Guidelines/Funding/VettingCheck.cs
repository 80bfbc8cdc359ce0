using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>An application from the form to the result: the vetting checklist.</summary>
public static class VettingCheck
{
    /// <summary>All that concerns it, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<VettingFacts>> All = [.. Section21Applying.All, .. Section23Criteria.All, .. Section25Results.All];

    /// <summary>What they say.</summary>
    public static ImmutableArray<Finding> Of(VettingFacts facts) => All.Answer(facts);
}
