using System.Collections.Immutable;

namespace CleanerProduction.Projects.Claims;

/// <summary>What an officer found of a cost.</summary>
/// <param name="Amount">How much of it is proved; from HK$0.00 to what was stated.</param>
/// <param name="Reason">Why; needed where it is less than was stated.</param>
/// <param name="Officer">Who: the person's id.</param>
public sealed record Verification(Hkd Amount, string? Reason, string Officer);

/// <summary>A cost with what became of it: stated is always verified, excluded, disallowed and open together.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Exclusion">The rule that leaves it out.</param>
/// <param name="Found">What the officer found; null before, and where a rule leaves it out.</param>
public sealed record SheetLine(SpentCost Cost, CostExclusion Exclusion, Verification? Found)
{
    /// <summary>What counts.</summary>
    public Hkd Verified => Exclusion == CostExclusion.None && Found is { } found ? found.Amount : Hkd.Zero;

    /// <summary>What a rule leaves out.</summary>
    public Hkd Excluded => Exclusion == CostExclusion.None ? Hkd.Zero : Cost.Amount;

    /// <summary>What the officer did not find proved.</summary>
    public Hkd Disallowed => Exclusion == CostExclusion.None && Found is { } found ? Cost.Amount - found.Amount : Hkd.Zero;

    /// <summary>What nobody looked at yet.</summary>
    public Hkd Open => Exclusion == CostExclusion.None && Found is null ? Cost.Amount : Hkd.Zero;
}

/// <summary>The costs of a claim. No total is kept: each is added up from the lines, so that parts and totals cannot disagree.</summary>
/// <param name="Lines">The lines as stated.</param>
public sealed record CostSheet(ImmutableArray<SheetLine> Lines)
{
    /// <summary>The sheet of costs under a window; a finding on a cost that a rule leaves out falls away.</summary>
    public static CostSheet Of(CostWindow window, IEnumerable<(SpentCost Cost, Verification? Found)> costs) =>
        new([.. costs.Select(c => (c.Cost, c.Found, Rule: window.Excludes(c.Cost))).Select(c => new SheetLine(c.Cost, c.Rule, c.Rule == CostExclusion.None ? c.Found : null))]);

    /// <summary>What was stated.</summary>
    public Hkd Stated => Hkd.Sum(Lines.Select(l => l.Cost.Amount));

    /// <summary>What counts .</summary>
    public Hkd Verified => Hkd.Sum(Lines.Select(l => l.Verified));

    /// <summary>What rules leave out.</summary>
    public Hkd Excluded => Hkd.Sum(Lines.Select(l => l.Excluded));

    /// <summary>What was not proved.</summary>
    public Hkd Disallowed => Hkd.Sum(Lines.Select(l => l.Disallowed));

    /// <summary>What nobody looked at yet.</summary>
    public Hkd Open => Hkd.Sum(Lines.Select(l => l.Open));

    /// <summary>The cost the clauses ask for; null while a line is open or there is none.</summary>
    public Hkd? VerifiedCost => Lines.IsEmpty || Lines.Any(l => l.Open > Hkd.Zero) ? null : Verified;

    /// <summary>Who verified.</summary>
    public ImmutableHashSet<string> Officers => [.. Lines.Select(l => l.Found?.Officer).OfType<string>()];

    /// <summary>What stands against a finding on a line; null where nothing does.</summary>
    public static Refusal? Against(SpentCost cost, CostWindow window, Verification found) =>
        window.Excludes(cost) is var rule && rule != CostExclusion.None ? new Refusal("cost-excluded", rule == CostExclusion.NotFunded ? "FG-3.5.1" : "FG-3.1.3").With("line", cost.Line)
        : found.Amount < Hkd.Zero || found.Amount > cost.Amount ? new Refusal("verified-above-stated").With("line", cost.Line).With("stated", $"{cost.Amount}")
        : found.Amount < cost.Amount && string.IsNullOrWhiteSpace(found.Reason) ? new Refusal("reason-missing").With("line", cost.Line)
        : null;
}
