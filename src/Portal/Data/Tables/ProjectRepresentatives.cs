using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Portal.Data;

/// <summary>The representatives of a project as a change asks for them (FG-3.6.1); they hold from the day the change is consented to (FG-3.7.1). Rows are added, never changed.</summary>
public sealed class ProjectRepresentatives
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The number of the change that asks for them.</summary>
    public int Change { get; init; }

    /// <summary>They, all of them, as JSON.</summary>
    public required string People { get; init; }

    /// <summary>They, in order.</summary>
    public ImmutableArray<FormRepresentative> List => StrictJson.ReadKept<ImmutableList<FormRepresentative>>(People).ToImmutableArray();

    /// <summary>A row of a list.</summary>
    public static ProjectRepresentatives Of(string @case, int change, IEnumerable<FormRepresentative> people) => new() { Case = @case, Change = change, People = StrictJson.WriteKept(people.ToImmutableList()) };
}
