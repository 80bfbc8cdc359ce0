using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>What the guide says of a complaint or a case of substandard service, at any moment of it.</summary>
public static class ComplaintCheck
{
    /// <summary>The clauses asked, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ComplaintFacts>> All = [.. Section61Complaints.All, .. Section62Substandard.All, .. Section63Removal.All];

    /// <summary>The answer.</summary>
    public static ImmutableArray<Finding> Of(ComplaintFacts facts) => All.Answer(facts);
}
