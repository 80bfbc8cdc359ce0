using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>The criteria of FG 2.3 that only people can judge.</summary>
public static class Criteria
{
    private static readonly ImmutableArray<string> Assessment = ["FG-2.3.1(c)", "FG-2.3.1(d)"];
    private static readonly ImmutableArray<string> General = ["FG-2.3.2(d)", "FG-2.3.2(e)", "FG-2.3.2(f)"];
    private static readonly ImmutableArray<string> New = [.. General, "FG-2.3.2(h)", "FG-2.3.2(iii)(i)", "FG-2.3.2(j)", "FG-2.3.2(k)"];

    /// <summary>
    /// The clauses to be judged for a project of this kind, in the guide's order. New technology has no criteria of its own: it is judged by those of demonstration (II)
    /// until a guide says otherwise, so that a recommendation never stands without a basis.
    /// </summary>
    public static ImmutableArray<string> Judged(ProjectType project) => project switch
    {
        ProjectType.OnSiteAssessment => Assessment,
        ProjectType.Demonstration2 or ProjectType.NewTechnology => New,
        ProjectType.Demonstration or ProjectType.Demonstration1 => General,
        _ => [],
    };
}
