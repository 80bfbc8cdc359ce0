using System.Collections.Immutable;

namespace CleanerProduction.Programme;

/// <summary>A section of the second phase's budget: the lines whose number begins alike (PP-Annex).</summary>
/// <param name="Code">The section's number, 1 to 5.</param>
/// <param name="Lines">Its lines.</param>
public sealed record BudgetSection(string Code, ImmutableArray<BudgetLine> Lines)
{
    // What is shared equally with the factory: assessments and demonstrations (PP-12(b), PP-12(c)).
    private static readonly string[] Shared = ["2", "3"];

    /// <summary>What it comes to.</summary>
    public Hkd Amount => Hkd.Sum(Lines.Select(l => l.Amount));

    /// <summary>The sections in order.</summary>
    public static ImmutableArray<BudgetSection> Of(ImmutableArray<BudgetLine> lines) => [.. lines.GroupBy(l => l.Code[..1]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new BudgetSection(g.Key, [.. g]))];

    /// <summary>What factories add where they pay as much as the Government (PP-29).</summary>
    public static Hkd Matched(ImmutableArray<BudgetLine> lines) => Hkd.Sum(lines.Where(l => Shared.Contains(l.Code)).Select(l => l.Amount));
}
