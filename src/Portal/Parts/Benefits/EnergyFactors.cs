using System.Collections.Immutable;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Parts.Benefits;

/// <summary>The factors of <c>seeds/factors.json</c>.</summary>
public sealed class EnergyFactors(ReferenceData reference)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<EnergyFactor> All { get; } = EnergyFactor.Parse(File.ReadAllText(Path.Combine(reference.Folder, "factors.json")));
}
