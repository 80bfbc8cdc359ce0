using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>What the criteria of applications come to, for those who judge: a criterion not met blocks an award whatever the score .</summary>
public interface IPanelCriteria
{
    /// <summary>The findings of each application, by reference; every one has its entry.</summary>
    Task<IReadOnlyDictionary<string, ImmutableArray<Finding>>> Findings(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation);
}

/// <summary>The findings the scheme's secretariat checked, from forms, the portal's records and what officers recorded.</summary>
public sealed class PanelCriteria(LabelFactsBook book) : IPanelCriteria
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, ImmutableArray<Finding>>> Findings(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation) =>
        (await book.Read(db, applications, cancellation)).ToDictionary(c => c.Application.Reference, c => CheckFindings.Of(c).All, StringComparer.Ordinal);
}
