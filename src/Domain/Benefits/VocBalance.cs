using System.Collections.Immutable;

namespace CleanerProduction.Benefits;

/// <summary>A material that holds solvent.</summary>
/// <param name="Kilograms">How much is used in a year, kg.</param>
/// <param name="Content">The part of it that is volatile, 0 to 1 inclusive.</param>
public sealed record VocMaterial(decimal Kilograms, decimal Content);

/// <summary>A year's volatile organic compounds: what the materials hold, less what is recovered, less what is captured and destroyed. All in kg.</summary>
/// <param name="Materials">The materials.</param>
/// <param name="Recovered">Solvent recovered and used again or handed over.</param>
/// <param name="Captured">Solvent led to the abatement plant.</param>
/// <param name="Destruction">The part of it the plant destroys, 0 to 1 inclusive.</param>
public sealed record VocBalance(ImmutableArray<VocMaterial> Materials, decimal Recovered, decimal Captured, decimal Destruction)
{
    /// <summary>What the materials hold.</summary>
    public decimal Used => Materials.Sum(m => m.Kilograms * m.Content);

    /// <summary>What the plant destroys.</summary>
    public decimal Destroyed => Captured * Destruction;

    /// <summary>What is emitted; negative where the figures cannot be.</summary>
    public decimal Emitted => Used - Recovered - Destroyed;

    /// <summary>Asks where more is recovered and captured than was used; exactly as much is in order.</summary>
    public Hint? Doubt => Recovered + Captured > Used ? new(HintCode.MoreThanUsed, null, Recovered + Captured, Used) : null;
}
