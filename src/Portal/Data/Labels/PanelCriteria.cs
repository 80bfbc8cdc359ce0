using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>What the guide's criteria come to for applications before the panel: what blocks an award whatever the scores .</summary>
public interface IPanelCriteria
{
    /// <summary>The findings of each, by reference.</summary>
    Task<IReadOnlyDictionary<string, ImmutableArray<Finding>>> Findings(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation);
}
